// Package verdict prints what a long test measured beside what it must reach, a row
// a bar.
package verdict

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// Row is one thing measured.
type Row struct {
	Name  string // goodput, nginx, ...
	What  string // was done
	Value string // came of it
	Bar   string // must; empty: nothing, it is shown only
	OK    bool
}

// Shown is a row without a bar.
func Shown(name, what, value string) Row { return Row{Name: name, What: what, Value: value, OK: true} }

// Unmeasured is a row that falls short because measuring it failed.
func Unmeasured(name string, err error) Row {
	return Row{Name: name, What: "measuring it", Value: err.Error()}
}

// Met reports that no row falls short.
func Met(rows []Row) bool { return !slices.ContainsFunc(rows, func(r Row) bool { return !r.OK }) }

// Wanted returns the names of a list, separated by commas or blanks.
func Wanted(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
}

// Write writes the rows as a table. An error of writing is passed over: it goes to a
// terminal or a test.
func Write(out io.Writer, rows []Row) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "row\twhat\tmeasured\tbar\t")
	for _, r := range rows {
		verdict := "ok"
		switch {
		case !r.OK:
			verdict = "SHORT"
		case r.Bar == "":
			verdict = ""
		}
		value := strings.Join(strings.Fields(r.Value), " ") // an error may have several lines
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", r.Name, r.What, value, r.Bar, verdict)
	}
	_ = w.Flush()
}
