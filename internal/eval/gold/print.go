package gold

import (
	"fmt"
	"io"
	"strings"

	"github.com/attribd/attribd/internal/render"
)

// Print writes what people marked in an article, as words.
func (a *Article) Print(w io.Writer) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n", render.Clean(a.Name))
	for i := range a.Attributions {
		a.attribution(&out, &a.Attributions[i])
	}
	out.WriteByte('\n')
	_, err := io.WriteString(w, out.String())
	return err
}

func (a *Article) attribution(out *strings.Builder, at *Attribution) {
	for i, s := range at.Content {
		kind := at.Kind
		if i > 0 {
			kind = ""
		}
		fmt.Fprintf(out, "  %-8s  %s %s\n", kind, s, render.Clean(a.Text.Cut(s)))
	}
	if at.Cue.Span != nil && at.Cue.Lemma != nil {
		fmt.Fprintf(out, "    cue     %s %s (%s, %s)\n", *at.Cue.Span, render.Clean(a.Text.Cut(*at.Cue.Span)), render.Clean(*at.Cue.Lemma), at.Cue.Kind)
	}
	if at.Mention != nil {
		fmt.Fprintf(out, "    mention %s %s\n", *at.Mention, render.Clean(a.Text.Cut(*at.Mention)))
	}
	if e := a.Entities.Of(at); e != nil {
		about := append([]string{strings.TrimSpace(e.Kind + " " + e.Gender)}, e.Roles...)
		fmt.Fprintf(out, "    source  %s (%s)\n", render.Clean(e.Name), render.Clean(strings.Join(about, ", ")))
	}
}
