package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/attribd/attribd/internal/eval/draft"
	"github.com/attribd/attribd/internal/eval/gold"
)

// draftCmd is "attribd draft".
type draftCmd struct {
	asked `embed:""`

	Texts string `arg:"" name:"dir" help:"Folder of articles, NAME.txt; NAME.gold.json is put beside each that has none."`
	Words bool   `help:"Write the words for spans, to correct by hand; attribd eval reads both."`
	Only  string `default:"*" placeholder:"PATTERN" help:"The articles whose names match. [${default}]"`
}

// Run writes a gold file for each article that has none. A file that is there is
// never touched.
func (c *draftCmd) Run(ctx context.Context, std *streams) error {
	names, err := gold.Names(c.Texts, gold.TextSuffix, c.Only)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("no %s%s in %s", c.Only, gold.TextSuffix, c.Texts)
	}
	source, err := c.source(std, names)
	if err != nil {
		return err
	}
	defer source.close()
	failed := false
	for _, name := range names {
		said, err := c.draft(ctx, source, name)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			fmt.Fprintf(std.err, "attribd: %s: %s\n", name, reason(err))
			failed = true
			continue
		}
		fmt.Fprintf(std.out, "%s%s: %s\n", name, gold.Suffix, said)
	}
	if failed {
		return errReported
	}
	return nil
}

// draft writes one file, and says what it did.
func (c *draftCmd) draft(ctx context.Context, source *source, name string) (string, error) {
	path := filepath.Join(c.Texts, name+gold.Suffix)
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return "left as it is", err
	}
	text, err := gold.ReadText(c.Texts, name)
	if err != nil {
		return "", err
	}
	resp, err := source.ask(ctx, name, text.String())
	if err != nil {
		return "", err
	}
	file, err := draft.From(resp, text)
	if err != nil {
		return "", err
	}
	form := "numbers"
	if c.Words {
		form = "words"
	}
	raw, err := spansAs(form, file, text)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d attributions", len(file.Attributions)), writeNew(path, raw)
}

// writeNew writes a file that must not be there, whole or not at all.
func writeNew(path string, content []byte) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644) //nolint:gosec // as others may read the article
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
