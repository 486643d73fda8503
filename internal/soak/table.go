package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// row is one thing measured.
type row struct {
	name  string // goodput, p99, ...
	what  string // was done
	value string // came of it
	bar   string // must; empty: nothing, it is shown only
	ok    bool
}

// shown is a row without a bar.
func shown(name, what, value string) row { return row{name: name, what: what, value: value, ok: true} }

// write writes the table.
func write(out io.Writer, rows []row) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "row\twhat\tmeasured\tbar\t")
	for _, r := range rows {
		verdict := "ok"
		switch {
		case !r.ok:
			verdict = "SHORT"
		case r.bar == "":
			verdict = ""
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", r.name, r.what, r.value, r.bar, verdict)
	}
	_ = w.Flush() // to a terminal or a test
}
