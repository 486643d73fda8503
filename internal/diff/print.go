package diff

import (
	"fmt"
	"io"
	"strings"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/render"
)

// Text prints for people. It holds words of articles.
type Text struct{ Out io.Writer }

// How many characters of a part are shown, at its beginning and its end.
const (
	shownFirst = 45
	shownLast  = 30
)

func shown(words string) string {
	if words == "" {
		return "nothing"
	}
	return render.Clean(render.Clip(words, shownFirst, shownLast))
}

// Document prints what changed in a document.
func (t Text) Document(d *Document) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%s%s\n", render.Clean(d.ID), d.state())
	for i := range d.Changes {
		d.Changes[i].write(&out)
	}
	_, err := io.WriteString(t.Out, out.String())
	return err
}

// state says what is to say of the document as a whole.
func (d *Document) state() string {
	switch {
	case d.New == Absent:
		return ": only in old"
	case d.Old == Absent:
		return ": only in new"
	case d.Old == Answered && d.New == Answered:
		return ""
	default:
		return fmt.Sprintf(": %s, now %s", outcome(d.Old, d.Reasons[0]), outcome(d.New, d.Reasons[1]))
	}
}

func outcome(p Presence, reason string) string {
	if p == Answered {
		return "answered"
	}
	return "failed with " + render.Clean(reason)
}

func (c *Change) write(out *strings.Builder) {
	switch {
	case c.Old == nil:
		whole(out, '+', c.New)
	case c.New == nil:
		whole(out, '-', c.Old)
	default:
		fmt.Fprintf(out, "  ~ %s\n", shown(edges(c.New)))
		for i := range parts {
			p := &parts[i]
			if was, is := p.of(c.Old), p.of(c.New); was != is {
				fmt.Fprintf(out, "      %-8s - %s\n      %-8s + %s\n", p.name, shown(was), "", shown(is))
			}
		}
	}
}

// whole prints a quotation that only one side has.
func whole(out *strings.Builder, sign rune, q *attribv1.Quote) {
	fmt.Fprintf(out, "  %c %s\n", sign, shown(edges(q)))
	for i := range parts {
		p := &parts[i]
		if value := p.of(q); value != "" && (p.name == "kind" || p.name == "cue" || p.name == "speaker" || p.name == "role") {
			fmt.Fprintf(out, "      %-8s %s\n", p.name, shown(value))
		}
	}
}

// Summary prints the counts.
func (t Text) Summary(s *Summary) error {
	var out strings.Builder
	docs, quotes := &s.Documents, &s.Quotes
	fmt.Fprintf(&out, "engine      %s, now %s\n", shown(s.OldVersion), shown(s.NewVersion))
	fmt.Fprintf(&out, "documents   %d the same, %d changed, %d only in old, %d only in new; %d failed, now %d\n",
		docs.Same, docs.Changed, docs.OnlyOld, docs.OnlyNew, docs.FailedOld, docs.FailedNew)
	fmt.Fprintf(&out, "quotations  %d the same, %d changed, %d gone, %d added\n", quotes.Same, quotes.Changed, quotes.Gone, quotes.Added)
	if quotes.Changed > 0 {
		counts := make([]string, len(parts))
		for i := range parts {
			counts[i] = fmt.Sprintf("%s %d", parts[i].name, s.Parts[parts[i].name])
		}
		fmt.Fprintf(&out, "changed     %s\n", strings.Join(counts, ", "))
	}
	_, err := io.WriteString(t.Out, out.String())
	return err
}
