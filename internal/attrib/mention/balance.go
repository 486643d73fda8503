package mention

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// balance ends a phrase where its quotation marks are paired: it takes in what a
// pair holds, "l'autrice de « La mer »", or stops before half of one, "un
// « gilet jaune » interrogé".
func (f *finder) balance(m *Mention) {
	s := &f.a.Sentences[m.Sentence]
	for k := m.Core; k <= m.Last; k++ {
		if !f.a.IsMark(k) {
			continue
		}
		at := f.a.Marks.MarkOf(k)
		if at < 0 {
			continue
		}
		opening, closing := f.a.Marks.Stretches[at].Open, f.a.Marks.Stretches[at].Close
		switch {
		case k == opening && closing <= m.Last || k == closing && opening >= m.Core:
		case k == opening && k > m.Core && closing >= 0 && closing <= s.Last && (closing == m.Last+1 || f.titleIn(k, closing)):
			m.Last = closing
			return
		case k > m.Head:
			m.Last = k - 1
			return
		}
	}
}

// titleIn reports a short title, behind a preposition or with a capital: "de « La
// mer »", "la cellule « Afrique et Asie »".
func (f *finder) titleIn(opening, closing int) bool {
	return closing-opening <= bracketReach && (f.a.Tag(opening-1) == tag.Preposition || f.a.Tokens[opening+1].Has(token.Capital))
}
