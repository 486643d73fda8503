package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"time"

	"golang.org/x/term"

	"github.com/attribd/attribd/internal/bulk"
)

// isBulk reports whether archives are to be answered, not some articles.
func (c *attributeCmd) isBulk() bool {
	return c.Jobs > 0 || c.Output != "" || c.Resume || slices.ContainsFunc(c.Files, bulk.IsBulk)
}

// Validate is called by kong. Its errors are those of usage.
func (c *attributeCmd) Validate() error {
	switch {
	case c.Jobs < 0:
		return errors.New("--jobs is below 0")
	case c.Resume && c.Output == "":
		return errors.New("--resume goes on with --output, which is missing")
	case c.Format != "jsonl" && c.isBulk():
		return errors.New("directories, archives, --jobs, --output and --resume need --format jsonl")
	}
	return nil
}

// bulk answers directories and archives. How far it is stands on standard
// error, while that is a terminal, and what was done at the end.
func (c *attributeCmd) bulk(ctx context.Context, std *streams, attribute attributor) error {
	progress := &bulk.Progress{}
	stop := show(std.err, progress)
	err := bulk.Run(ctx, &bulk.Options{
		Paths:     c.Files,
		Jobs:      c.jobs(),
		Attribute: bulk.Attribute(attribute),
		Request:   c.request,
		Out:       std.out,
		Output:    c.Output,
		Resume:    c.Resume,
		Progress:  progress,
	})
	stop()
	fmt.Fprintf(std.err, "attribd: %s\n", progress.Summary(time.Now()))
	if ctx.Err() != nil {
		return errors.New("interrupted; --output FILE --resume goes on with what is written")
	}
	return err
}

func (c *attributeCmd) jobs() int {
	if c.Jobs == 0 {
		return runtime.GOMAXPROCS(0)
	}
	return c.Jobs
}

// show draws the progress on a terminal until the function that it returns is
// called.
func show(out io.Writer, progress *bulk.Progress) (stop func()) {
	const clean = "\r\x1b[K"
	file, ok := out.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return func() {}
	}
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(time.Second / 2)
		defer tick.Stop()
		for {
			select {
			case now := <-tick.C:
				fmt.Fprint(file, clean+progress.Line(now))
			case <-end:
				fmt.Fprint(file, clean)
				return
			}
		}
	}()
	return func() {
		close(end)
		<-ended
	}
}
