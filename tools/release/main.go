// Release builds what a release of attribd consists of, and the same bytes
// wherever it runs: archives of the program for each system with bills of
// materials, the Helm chart, a container image, and their checksums.
//
//	go -C tools/release run . -source ../.. -out ../../dist release
//	go -C tools/release run . -source ../.. -out ../../dist image
//	go -C tools/release run . -out ../../dist push REGISTRY/NAME
//
// A tree with changes that are not committed is no release; -modified builds
// it all the same.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"

	"github.com/attribd/attribd/tools/release/compile"
)

// job is one run.
type job struct {
	source   string // root of the checkout
	out      string // directory
	modified bool   // build a tree with changes too
	cache    string // of compiled packages; empty: Go's own
	systems  []compile.Target
	said     io.Writer
}

func main() {
	j := &job{said: os.Stdout}
	flag.StringVar(&j.source, "source", ".", "the `directory` of the checkout")
	flag.StringVar(&j.out, "out", "dist", "the `directory` to write to")
	flag.BoolVar(&j.modified, "modified", false, "build a tree with uncommitted changes too")
	systems := flag.String("systems", "", "the `systems` to build for, as linux/amd64,darwin/arm64; all if empty")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := j.choose(*systems)
	if err == nil {
		err = j.run(ctx, flag.Args())
	}
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "release: %v\n", err)
		os.Exit(1)
	}
}

// choose takes the systems that are asked for.
func (j *job) choose(systems string) error {
	j.systems = compile.Targets()
	if systems == "" {
		return nil
	}
	j.systems = nil
	for system := range strings.SplitSeq(systems, ",") {
		at := slices.IndexFunc(compile.Targets(), func(t compile.Target) bool { return t.String() == system })
		if at < 0 {
			return fmt.Errorf("%s is none of %v", system, compile.Targets())
		}
		j.systems = append(j.systems, compile.Targets()[at])
	}
	return nil
}

func (j *job) run(ctx context.Context, args []string) error {
	switch {
	case len(args) == 1 && args[0] == "release":
		return j.release(ctx)
	case len(args) == 1 && args[0] == "image":
		return j.onlyImage(ctx)
	case len(args) == 2 && args[0] == "push":
		return push(ctx, j.layout(), args[1], j.said)
	default:
		return errors.New(`want "release", "image" or "push REGISTRY/NAME"`)
	}
}
