// Command conformance runs the suite of testdata/conformance and prints a line
// a case.
//
//	go run ./conformance DIRECTORY
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"google.golang.org/grpc/metadata"

	"github.com/attribd/attribd/clients/go/client"
	attribv1 "github.com/attribd/attribd/clients/go/gen/attrib/v1"
)

// testCase is a file of the suite; ../../testdata/conformance/README.md says
// what its fields mean.
type testCase struct {
	Method      string
	Token       string
	Metadata    map[string]string
	Timeout     float64 `json:"timeoutSeconds"`
	CancelAfter float64 `json:"cancelAfterSeconds"`
	TextTimes   int
	Repeat      int
	Requests    []json.RawMessage
	Responses   []json.RawMessage
	Error       *failure
}

func main() {
	log.SetFlags(0)
	files, err := filepath.Glob(filepath.Join(os.Args[1], "*.json"))
	if err != nil {
		log.Fatal(err)
	}
	failed := false
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		if err := run(file); err != nil {
			fmt.Printf("FAIL %s: %s\n", name, strings.Join(strings.Fields(err.Error()), " "))
			failed = true
			continue
		}
		fmt.Println("ok", name)
	}
	if failed {
		os.Exit(1)
	}
}

func run(file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var c testCase
	if err := json.Unmarshal(raw, &c); err != nil {
		return err
	}
	if c.Token != "" {
		defer os.Setenv("ATTRIBD_TOKEN", os.Getenv("ATTRIBD_TOKEN"))
		os.Setenv("ATTRIBD_TOKEN", strings.TrimSuffix(c.Token, "none"))
	}
	conn, err := client.Dial() // one a case: what one learns of retries is not another's
	if err != nil {
		return err
	}
	defer conn.Close()
	ctx, cancel := c.context()
	defer cancel()
	got, want, err := c.call(ctx, attribv1.NewAttributionServiceClient(conn))
	if problem := c.Error.compare(err); problem != nil {
		return problem
	}
	if err := compare(got, want); err != nil {
		return err
	}
	return c.checkSlices(got)
}

// context returns the context of the call.
func (c *testCase) context() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(metadata.NewOutgoingContext(context.Background(), metadata.New(c.Metadata)))
	if c.Timeout > 0 {
		ctx, cancel = context.WithTimeout(ctx, seconds(c.Timeout))
	}
	if c.CancelAfter > 0 {
		time.AfterFunc(seconds(c.CancelAfter), cancel)
	}
	return ctx, cancel
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }
