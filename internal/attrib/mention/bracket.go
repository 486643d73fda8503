package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// enclosed returns the end of a short bracket, "(FFV)", or of a title in marks
// that begins at k, else k.
func (f *finder) enclosed(s *clause.Sentence, k int) int {
	if f.a.Form(k) == "(" {
		return f.bracket(s.Last, k)
	}
	if !f.a.IsMark(k) {
		return k
	}
	at := f.a.Marks.MarkOf(k)
	if at < 0 {
		return k
	}
	stretch := &f.a.Marks.Stretches[at]
	if stretch.First != k+1 || stretch.Last-stretch.First >= bracketReach || stretch.Last+1 > s.Last || !f.a.IsMark(stretch.Last+1) {
		return k
	}
	return stretch.Last + 1
}

// bracket returns the end of a bracket that opens at k and explains a name or a
// party: no age, no date, no verb; else k.
func (f *finder) bracket(last, k int) int {
	named, place := false, true
	for i := k + 1; i <= min(k+bracketReach, last); i++ {
		if f.a.Tokens[i].Has(token.Capital) {
			named, place = true, place && (f.is(i, morph.PlaceName) || f.located(i))
			continue
		}
		switch f.a.Tag(i) {
		case tag.Finite, tag.Infinitive, tag.Subject, tag.Relative:
			return k
		}
		if f.a.Form(i) != ")" {
			continue
		}
		if !named || place {
			return k
		}
		return i
	}
	return k
}

// located reports a name that the lists have as a place.
func (f *finder) located(i int) bool {
	p, ok := f.proper(i, i)
	return ok && p.kind == Place
}
