package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"text/tabwriter"
)

// row is one thing measured.
type row struct {
	Name  string  `json:"row"`
	What  string  `json:"what"`
	Value float64 `json:"value"`
	Unit  unit    `json:"unit"`
	Bar   *bar    `json:"bar,omitempty"` // nil: it is shown only
	Met   *bool   `json:"met,omitempty"`
}

// bar is what a value must reach, or must not pass.
type bar struct {
	Least float64 `json:"least,omitempty"` // if not 0
	Most  float64 `json:"most,omitempty"`  // if not 0
}

func least(value float64) *bar { return &bar{Least: value} }
func most(value float64) *bar  { return &bar{Most: value} }

// met reports whether a value reaches the bar. An empty one is that of a row
// which could not be measured.
func (b *bar) met(value float64) bool {
	if b.Least == 0 && b.Most == 0 {
		return false
	}
	return value >= b.Least && (b.Most == 0 || value <= b.Most)
}

func (b *bar) text(u unit) string {
	switch {
	case b == nil:
		return ""
	case b.Least > 0:
		return "≥ " + u.text(b.Least)
	case b.Most > 0:
		return "≤ " + u.text(b.Most)
	}
	return "measured"
}

// unit is what a value counts.
type unit string

// share is a unit: a throughput as a part of another one. Others are printed
// behind their value.
const share unit = "share"

func (u unit) text(value float64) string {
	if u == share {
		return fmt.Sprintf("1/%.3g", 1/value)
	}
	number := fmt.Sprintf("%.3g", value)
	if value >= 100 {
		number = fmt.Sprintf("%.0f", value)
	}
	return number + " " + string(u)
}

// table is one run.
type table struct {
	Machine about `json:"machine"`
	Rows    []row `json:"rows"`
}

// short counts the rows that fall short.
func (t *table) short() int {
	short := 0
	for i := range t.Rows {
		if r := &t.Rows[i]; r.Bar != nil && !r.Bar.met(r.Value) {
			short++
		}
	}
	return short
}

func (t *table) write(out io.Writer) {
	fmt.Fprintln(out, t.Machine)
	var lines bytes.Buffer
	w := tabwriter.NewWriter(&lines, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "row\twhat\tmeasured\tbar\t")
	for i := range t.Rows {
		r := &t.Rows[i]
		verdict := ""
		if r.Bar != nil {
			if verdict = "SHORT"; r.Bar.met(r.Value) {
				verdict = "ok"
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", r.Name, r.What, r.Unit.text(r.Value), r.Bar.text(r.Unit), verdict)
	}
	_ = w.Flush() // to memory
	for line := range bytes.Lines(lines.Bytes()) {
		fmt.Fprintf(out, "%s\n", bytes.TrimRight(line, " \n"))
	}
}

func (t *table) save(path string) error {
	for i := range t.Rows {
		if r := &t.Rows[i]; r.Bar != nil {
			met := r.Bar.met(r.Value)
			r.Met = &met
		}
	}
	raw, err := json.MarshalIndent(t, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return err
	}
	return os.WriteFile(path, append(raw, '\n'), 0o600)
}
