package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/attribd/attribd/internal/answers"
	"github.com/attribd/attribd/internal/config"
	"github.com/attribd/attribd/internal/diff"
)

// diffCmd is "attribd diff".
type diffCmd struct {
	Old           string  `arg:"" help:"Answers of the old version, as attribd attribute --format jsonl writes them; - is standard input."`
	New           string  `arg:"" help:"Those of the new one, for the same documents."`
	Format        string  `default:"text" enum:"text,json" placeholder:"FORMAT" help:"text: what changed, and a summary. json: a line for each document that changed, and one with the summary. [${default}]"`
	SummaryOnly   bool    `help:"Print the summary alone."`
	MinConfidence float64 `placeholder:"CONFIDENCE" help:"Take quotations that are less sure as not there, 0 to 1."`
	Window        int     `default:"256" placeholder:"MIB" help:"How many MiB of answers may wait for their other, where the files are in different orders. [${default}]"`
}

// diffPrinter prints a comparison.
type diffPrinter interface {
	Document(d *diff.Document) error
	Summary(s *diff.Summary) error
}

// Run prints what changed. It fails with 1 where something did, as diff does, and
// with 2 where that cannot be told.
func (c *diffCmd) Run(ctx context.Context, std *streams) error {
	if err := confidence(c.MinConfidence); err != nil {
		return err
	}
	if c.Old == "-" && c.New == "-" {
		return &config.Error{Where: "-", Err: errors.New("both files cannot be standard input")}
	}
	if c.Window < 1 {
		return &config.Error{Where: "--window", Err: fmt.Errorf("%d is less than 1 MiB", c.Window)}
	}
	differs, err := c.compare(ctx, std)
	switch {
	case err != nil:
		return trouble{err}
	case differs:
		return errReported
	default:
		return nil
	}
}

func (c *diffCmd) compare(ctx context.Context, std *streams) (differs bool, err error) {
	var files [2]*answers.Reader
	for i, name := range []string{c.Old, c.New} {
		in, done, err := openAnswers(std.in, name)
		if err != nil {
			return false, err
		}
		defer done()
		files[i] = in
	}
	var to diffPrinter = diff.Text{Out: std.out}
	if c.Format == "json" {
		to = diff.Lines{Out: std.out}
	}
	summary := diff.NewSummary()
	for d, err := range diff.Files(files[0], files[1], diff.Options{Window: c.Window << 20, MinConfidence: c.MinConfidence}) {
		if err != nil {
			return false, err
		}
		if ctx.Err() != nil {
			return false, ctx.Err()
		}
		summary.Add(d)
		if c.SummaryOnly || !d.Differs() {
			continue
		}
		if err := to.Document(d); err != nil {
			return false, err
		}
	}
	return summary.Differs(), to.Summary(summary)
}
