package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
)

// The table of a page stands between these lines.
const (
	pageBegin = "<!-- bench -->\n"
	pageEnd   = "<!-- /bench -->\n"
)

// writePage puts the table that a run saved into a page, in place of the one
// that is there.
func writePage(saved, page string) error {
	raw, err := os.ReadFile(saved)
	if err != nil {
		return err
	}
	var t table
	if err := json.Unmarshal(raw, &t); err != nil {
		return fmt.Errorf("%s: %w", saved, err)
	}
	text, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	before, rest, begun := bytes.Cut(text, []byte(pageBegin))
	_, after, ended := bytes.Cut(rest, []byte(pageEnd))
	if !begun || !ended {
		return fmt.Errorf("%s has no place for a table", page)
	}
	var out bytes.Buffer
	out.Write(before)
	out.WriteString(pageBegin + "```\n")
	t.write(&out)
	out.WriteString("```\n" + pageEnd)
	out.Write(after)
	return os.WriteFile(page, out.Bytes(), 0o600)
}
