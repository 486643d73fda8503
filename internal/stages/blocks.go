package main

import (
	"bufio"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/ulikunitz/xz"

	"github.com/attribd/attribd/internal/attrib/french"
)

// labels are the kinds of the lines of some articles of the corpus, given by
// people: ids and kinds, no text.
//
//go:embed testdata/blocks.tsv
var labels string

// blocks counts the lines that have the kind that people gave them.
func blocks(ctx context.Context, reader *french.Reader, corpus, labels string) (row, error) {
	want, err := readLabels(labels)
	if err != nil {
		return row{}, err
	}
	t := &tally{}
	err = eachArticle(corpus, func(id, doc string) error {
		kinds, ok := want[id]
		if !ok {
			return nil
		}
		delete(want, id)
		a, err := reader.Read(ctx, doc)
		if err != nil {
			return err
		}
		if len(a.Layout.Lines) != len(kinds) {
			return fmt.Errorf("%s has %d lines, not the %d that are labelled", id, len(a.Layout.Lines), len(kinds))
		}
		for i, line := range a.Layout.Lines {
			got := strings.ReplaceAll(line.Kind.String(), " ", "-")
			t.see(got == kinds[i], fmt.Sprintf("%s line %d: %s, not %s: %.80q", id, i+1, kinds[i], got, doc[a.Tokens[line.First].Start:a.Tokens[line.Last].End]))
		}
		return nil
	})
	if err == nil && len(want) > 0 {
		err = fmt.Errorf("%d labelled articles are not in the corpus", len(want))
	}
	return row{name: "blocks", bar: 0.95, tally: t}, err
}

// readLabels reads "id", "title body*3 boilerplate".
func readLabels(table string) (map[string][]string, error) {
	out := map[string][]string{}
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		id, runs, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			return nil, fmt.Errorf("labels: no kinds in %q", line)
		}
		for run := range strings.FieldsSeq(runs) {
			kind, times, many := strings.Cut(run, "*")
			n := 1
			if many {
				var err error
				if n, err = strconv.Atoi(times); err != nil {
					return nil, fmt.Errorf("labels: %s: %w", id, err)
				}
			}
			for range n {
				out[id] = append(out[id], kind)
			}
		}
	}
	return out, nil
}

// eachArticle calls see for each line of a corpus: JSON with "id" and "text".
func eachArticle(path string, see func(id, doc string) error) error {
	const longest = 64 << 20
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var in io.Reader = file
	if strings.HasSuffix(path, ".xz") {
		if in, err = xz.NewReader(bufio.NewReader(file)); err != nil {
			return err
		}
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longest)
	for lines.Scan() {
		var article struct {
			ID   string `json:"id"`
			Text string `json:"text"`
		}
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			return err
		}
		if err := see(article.ID, article.Text); err != nil {
			return err
		}
	}
	return lines.Err()
}
