package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// row is one thing measured.
type row struct {
	name  string // nginx, worker, ...
	what  string // was done
	value string // came of it
	bar   string // must
	ok    bool
}

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
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", r.name, r.what, line(r.value), r.bar, verdict)
	}
	_ = w.Flush() // to a terminal or a test
}

// line puts a value that has several lines, an error, on one.
func line(value string) string { return strings.Join(strings.Fields(value), " ") }
