package diff

import (
	"fmt"
	"strings"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// part is what can differ between two quotations that are the same.
type part struct {
	name string
	of   func(*attribv1.Quote) string // differs if and only if the part does
}

var parts = [...]part{
	{"edges", edges},
	{"kind", func(q *attribv1.Quote) string { return short(q.GetKind().String(), "QUOTE_KIND_") }},
	{"cue", cue},
	{"speaker", func(q *attribv1.Quote) string { return each(q, (*attribv1.Speaker).GetName) }},
	{"role", func(q *attribv1.Quote) string {
		return each(q, func(s *attribv1.Speaker) string { return s.GetRole().GetTitle() })
	}},
	{"mention", func(q *attribv1.Quote) string {
		return each(q, func(s *attribv1.Speaker) string { return span(s.GetMention()) })
	}},
	{"sort", func(q *attribv1.Quote) string {
		return each(q, func(s *attribv1.Speaker) string { return short(s.GetKind().String(), "SPEAKER_KIND_") })
	}},
	{"gender", func(q *attribv1.Quote) string {
		return each(q, func(s *attribv1.Speaker) string { return short(s.GetGender().String(), "GENDER_") })
	}},
}

func edges(q *attribv1.Quote) string {
	out := make([]string, len(q.GetContents()))
	for i, c := range q.GetContents() {
		out[i] = span(c)
	}
	return strings.Join(out, " | ")
}

func cue(q *attribv1.Quote) string {
	if q.GetCue() == nil {
		return ""
	}
	out := short(q.GetCue().GetKind().String(), "CUE_KIND_") + " " + span(q.GetCue().GetSpan())
	if lemma := q.GetCue().GetLemma(); lemma != "" {
		out += " (" + lemma + ")"
	}
	return out
}

// span returns "START-END WORDS", or nothing.
func span(s *attribv1.TextSpan) string {
	if s == nil {
		return ""
	}
	return fmt.Sprintf("%d-%d %s", s.GetStart(), s.GetEnd(), s.GetText())
}

// each returns something of each speaker; nothing where none has it.
func each(q *attribv1.Quote, of func(*attribv1.Speaker) string) string {
	out := make([]string, len(q.GetSpeakers()))
	given := false
	for i, s := range q.GetSpeakers() {
		out[i] = of(s)
		given = given || out[i] != ""
	}
	if !given {
		return ""
	}
	return strings.Join(out, " + ")
}

// short returns the name of an enum's value as people write it.
func short(name, prefix string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimPrefix(name, prefix)), "_", " ")
}
