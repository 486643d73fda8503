package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/config"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/worker/alone"
)

// aloneCmd is "attribd alone", which a worker runs for an article that others
// may have died of. Nobody else is told of it.
type aloneCmd struct {
	LexiconDir string        `help:"As the worker's."`
	Within     time.Duration `default:"1m" help:"Time that the article has."`
}

// Run answers the request on standard input.
func (c *aloneCmd) Run(ctx context.Context, std *streams) error {
	// The worker may be gone, and the engine stuck.
	defer time.AfterFunc(2*c.Within, func() { os.Exit(exitFailure) }).Stop()
	if err := alone.Expendable(); err != nil {
		fmt.Fprintf(std.err, "attribd: %v\n", err) // then others may die with it
	}
	engine, err := attrib.Load(c.LexiconDir)
	if err != nil {
		return &config.Error{Where: "lexicon-dir", Err: err}
	}
	// A signal to the whole group is for the worker, which waits.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.Within)
	defer cancel()
	return alone.Serve(ctx, std.in, std.out, server.NewService(engine, server.ServiceOptions{}).Attribute)
}

// attributeAlone returns what attributes in a process of its own, or nil where
// this program does not know where it stands.
func attributeAlone(c *config.Worker) alone.Attribute {
	self, err := os.Executable()
	if err != nil {
		return nil
	}
	return alone.In(self, "alone", "--lexicon-dir="+c.LexiconDir, "--within="+c.MaxArticleTime.String())
}
