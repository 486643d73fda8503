package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

// row is a reading as the sources write it.
type row struct {
	form, lemma, tags string
	rank              int // 0 where the form is not among the commonest
}

// readSource reads a file of rows, gzipped if its name says so.
func readSource(path string) ([]row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	rows, err := parseRows(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return rows, nil
}

// parseRows reads rows from lines of three or four fields. It insists on their
// order, by form, so that a diff of a source stays readable.
func parseRows(r io.Reader) ([]row, error) {
	var rows []row
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		next, err := parseRow(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if len(rows) > 0 && next.form < rows[len(rows)-1].form {
			return nil, fmt.Errorf("line %d: %q is out of order", n, next.form)
		}
		rows = append(rows, next)
	}
	return rows, lines.Err()
}

func parseRow(line string) (row, error) {
	fields := strings.Split(line, "\t")
	if len(fields) != 3 && len(fields) != 4 {
		return row{}, fmt.Errorf("%d fields, want 3 or 4", len(fields))
	}
	r := row{form: fields[0], tags: fields[2]}
	if r.form == "" || r.form != spell(r.form) || fields[1] != spell(fields[1]) {
		return row{}, fmt.Errorf("%q is empty, not in NFC or has a curly apostrophe", r.form)
	}
	var err error
	if r.lemma, err = applyEdit(r.form, fields[1]); err != nil {
		return row{}, err
	}
	if len(fields) == 4 {
		if r.rank, err = strconv.Atoi(fields[3]); err != nil || r.rank < 1 {
			return row{}, fmt.Errorf("%q is no rank", fields[3])
		}
	}
	return r, nil
}

// applyEdit returns the lemma that a source writes: nothing for the form itself,
// an edit if it begins with a digit, or else the lemma in full.
func applyEdit(form, lemma string) (string, error) {
	if lemma == "" {
		return form, nil
	}
	add := strings.TrimLeft(lemma, "0123456789")
	if add == lemma {
		return lemma, nil
	}
	cut, err := strconv.Atoi(lemma[:len(lemma)-len(add)])
	if err != nil || cut > utf8.RuneCountInString(form) {
		return "", fmt.Errorf("%q does not fit %q", lemma, form)
	}
	for range cut {
		_, n := utf8.DecodeLastRuneInString(form)
		form = form[:len(form)-n]
	}
	return form + add, nil
}
