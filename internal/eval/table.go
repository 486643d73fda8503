package eval

import (
	"fmt"
	"io"
	"strings"

	"github.com/attribd/attribd/internal/render"
)

// Print writes a report as tables.
func (r *Report) Print(w io.Writer) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%d articles", r.Articles)
	if r.EngineVersion != "" {
		fmt.Fprintf(&out, ", engine %s", r.EngineVersion)
	}
	out.WriteString("\n\n")
	r.quotes(&out)
	r.parts(&out, "end to end", "", itsSort) // those behind are not asked of all
	r.parts(&out, "of those found", ".found", parts)
	fmt.Fprintf(&out, "\nentities, of those found strictly: %.3f\n", r.Scores["strict/all"]["entities"])
	for i := range r.Worst {
		r.Worst[i].write(&out)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func (r *Report) quotes(out *strings.Builder) {
	fmt.Fprintf(out, "%-16s %8s %8s %9s %9s %9s\n", "quotations", "gold", "answered", "precision", "recall", "F1")
	for _, row := range rows() {
		s := r.Scores[row]
		fmt.Fprintf(out, "%-16s %8.0f %8.0f %9.3f %9.3f %9.3f\n",
			row, s["gold"], s["answered"], s["quote.precision"], s["quote.recall"], s["quote"])
	}
}

// parts writes the parts before end.
func (r *Report) parts(out *strings.Builder, title, suffix string, end part) {
	fmt.Fprintf(out, "\n%-16s", title)
	for _, name := range partNames[:end] {
		fmt.Fprintf(out, " %7s", name)
	}
	out.WriteByte('\n')
	for _, row := range rows() {
		fmt.Fprintf(out, "%-16s", row)
		for _, name := range partNames[:end] {
			fmt.Fprintf(out, " %7.3f", r.Scores[row][name+suffix])
		}
		out.WriteByte('\n')
	}
}

// rows are the names of rows, in the order of tables.
func rows() []string {
	var out []string
	for _, level := range levels {
		for _, class := range level.rows {
			out = append(out, level.name+"/"+classNames[class])
		}
	}
	return out
}

func (o *Outcome) write(out *strings.Builder) {
	fmt.Fprintf(out, "\n%s: %.3f whole, %d marked, %d answered, %d found, %d of them right\n",
		render.Clean(o.Article), o.Whole, o.Marked, o.Answered, o.Found, o.Right)
	for i := range o.Faults {
		o.Faults[i].write(out)
	}
}

func (f *Fault) write(out *strings.Builder) {
	fmt.Fprintf(out, "  %-8s  %s\n", f.Sort, render.Clean(f.Words))
	switch f.Sort {
	case missed, spurious:
		return
	}
	for _, side := range [][2]string{{"marked", f.Marked}, {"answered", f.Answered}} {
		said := render.Clean(side[1])
		if said == "" {
			said = "nothing"
		}
		fmt.Fprintf(out, "            %-8s  %s\n", side[0], said)
	}
}
