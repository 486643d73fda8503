package fleet

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// serviceConfig is what is shipped to clients, from the root of the project.
const serviceConfig = "proto/attrib/v1/attribution_grpc_service_config.json"

// ServiceConfig returns the shipped service config.
func ServiceConfig() (string, error) {
	root, err := Root()
	if err != nil {
		return "", err
	}
	raw, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(serviceConfig)))
	return string(raw), err
}

// Dial returns a connection as a client with the shipped service config has it.
func Dial(target string, more ...grpc.DialOption) (*grpc.ClientConn, error) {
	config, err := ServiceConfig()
	if err != nil {
		return nil, err
	}
	options := []grpc.DialOption{
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultServiceConfig(config),
	}
	return grpc.NewClient(target, append(options, more...)...)
}

// Traffic is unary calls under way, and what became of them. It is safe for
// concurrent use.
type Traffic struct {
	stop  context.CancelFunc
	calls sync.WaitGroup
	heard func(address string, trailer metadata.MD) // of each answer; nil: nobody

	mu     sync.Mutex
	by     map[string]int // answered, by the address that the client saw
	failed int
	why    error // of the first that failed
}

// Load says how to call.
type Load struct {
	Callers int                                       // each waits for its answer
	Pause   time.Duration                             // and then so long
	Heard   func(address string, trailer metadata.MD) // is told of answers, from many goroutines; nil: nobody
}

// Call begins to call until [Traffic.Stop].
func Call(ctx context.Context, conn *grpc.ClientConn, load Load) (*Traffic, error) {
	req, err := article()
	if err != nil {
		return nil, err
	}
	t := &Traffic{by: map[string]int{}, heard: load.Heard}
	ctx, t.stop = context.WithCancel(ctx)
	client := attribv1.NewAttributionServiceClient(conn)
	for range load.Callers {
		t.calls.Go(func() {
			for ctx.Err() == nil {
				t.call(context.WithoutCancel(ctx), client, req)
				select {
				case <-time.After(load.Pause):
				case <-ctx.Done():
				}
			}
		})
	}
	return t, nil
}

// Calls makes so many calls, one after the other, and returns what became of them.
func Calls(ctx context.Context, conn *grpc.ClientConn, n int) (*Traffic, error) {
	req, err := article()
	if err != nil {
		return nil, err
	}
	t := &Traffic{by: map[string]int{}, stop: func() {}}
	client := attribv1.NewAttributionServiceClient(conn)
	for range n {
		t.call(ctx, client, req)
	}
	return t, nil
}

func (t *Traffic) call(ctx context.Context, client attribv1.AttributionServiceClient, req *attribv1.AttributeRequest) {
	var from peer.Peer
	var trailer metadata.MD
	_, err := client.Attribute(ctx, req, grpc.Peer(&from), grpc.Trailer(&trailer))
	t.mu.Lock()
	defer t.mu.Unlock()
	if err != nil {
		t.failed++
		if t.why == nil {
			t.why = err
		}
		return
	}
	address := fmt.Sprint(from.Addr)
	t.by[address]++
	if t.heard != nil {
		t.heard(address, trailer)
	}
}

// Stop lets the calls under way end and makes no more.
func (t *Traffic) Stop() {
	t.stop()
	t.calls.Wait()
}

// Answered returns how many calls were answered.
func (t *Traffic) Answered() int {
	n := 0
	for _, count := range t.By() {
		n += count
	}
	return n
}

// By returns how many calls each address answered. Behind a proxy there is one.
func (t *Traffic) By() map[string]int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return maps.Clone(t.by)
}

// Failed returns how many calls failed, and why the first did.
func (t *Traffic) Failed() (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.failed, t.why
}

// article returns a request with an article of the project.
func article() (*attribv1.AttributeRequest, error) {
	root, err := Root()
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(filepath.Join(root, "examples", "barrage.txt"))
	if err != nil {
		return nil, err
	}
	return &attribv1.AttributeRequest{Document: &attribv1.Document{Text: string(text), LanguageCode: "fr"}}, nil
}
