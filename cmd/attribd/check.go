package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/attribd/attribd/internal/eval/gold"
)

// check prints what is wrong in the gold files and, if asked for, what they say,
// and writes them anew. What is only doubtful does not fail.
func (c *evalCmd) check(std *streams) error {
	articles, problems, err := gold.Check(c.Gold, c.Only)
	if err != nil {
		return err
	}
	attributions := 0
	for i := range articles {
		attributions += len(articles[i].Attributions)
	}
	wrong := problems.Errors()
	if c.Show {
		if err := showAll(std.out, articles); err != nil {
			return err
		}
	}
	if c.Rewrite != "" {
		if err := c.rewrite(std.out, articles, wrong); err != nil {
			return err
		}
	}
	for _, p := range problems {
		fmt.Fprintln(std.out, p)
	}
	fmt.Fprintf(std.out, "%d articles, %d attributions: %d errors, %d to look at again\n", len(articles), attributions, len(wrong), len(problems)-len(wrong))
	if len(wrong) > 0 {
		return errReported
	}
	return nil
}

func showAll(out io.Writer, articles []gold.Article) error {
	for i := range articles {
		if err := articles[i].Print(out); err != nil {
			return err
		}
	}
	return nil
}

// rewrite writes those files anew in which nothing is wrong.
func (c *evalCmd) rewrite(out io.Writer, articles []gold.Article, wrong gold.Problems) error {
	for i := range articles {
		a := &articles[i]
		if wrong.In(a.Name + gold.Suffix) {
			continue
		}
		raw, err := spansAs(c.Rewrite, &a.File, a.Text)
		if err != nil {
			return err
		}
		changed, err := replace(filepath.Join(c.Gold, a.Name+gold.Suffix), raw)
		if err != nil {
			return err
		}
		if changed {
			fmt.Fprintf(out, "%s%s: written anew\n", a.Name, gold.Suffix)
		}
	}
	return nil
}

// spansAs returns a gold file with "words" for spans, or with "numbers".
func spansAs(form string, file *gold.File, text *gold.Text) ([]byte, error) {
	if form == "words" {
		return file.Words(text)
	}
	return file.Bytes()
}

// replace puts content into a file, whole or not at all, and reports whether it
// was another.
func replace(path string, content []byte) (changed bool, err error) {
	was, err := os.ReadFile(path)
	if err != nil || bytes.Equal(was, content) {
		return false, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return false, err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".attribd-*")
	if err != nil {
		return false, err
	}
	_, err = file.Write(content)
	err = errors.Join(err, file.Chmod(info.Mode().Perm()), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return false, errors.Join(err, os.Remove(file.Name()))
	}
	return true, nil
}
