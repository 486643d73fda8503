package mention

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// sharedTitle ties a role of several to the first of the names behind it: "les députés |
// Luc Vasseur et Anne Morel", "deux avocats, | Mes Luc Vasseur et Anne Morel,".
func (f *finder) sharedTitle(s *clause.Sentence, name int) {
	m := &f.set.Mentions[name]
	if m.First == m.Last || m.Kind != Person || f.a.Tokens[m.First].StartsLine() {
		return
	}
	second := f.tiedTo(s, m)
	if second == None {
		return
	}
	at := m.First - 1
	if at > s.First && f.civility(at) {
		at--
	}
	if at > s.First && f.a.Form(at) == "," {
		if after := f.set.Mentions[second].Last + 1; after < s.Last && f.a.Form(after) != "," {
			return // "les députés, Luc Vasseur et Anne Morel ont dit": a list
		}
		at--
	}
	for at > s.First && (f.a.Tag(at) == tag.Adjective || f.a.Tag(at) == tag.Name) {
		at-- // "les députés LFV Luc Vasseur et Anne Morel"
	}
	if at <= s.First || f.a.Tag(at) != tag.Noun || !f.plural(at) || !f.singular(at).Role {
		return
	}
	switch lead := f.leading(at, s.First); {
	case f.a.Tag(lead) == tag.Numeral, f.article(lead) == Definite, f.article(lead) == Possessive:
		f.beside[at] = int32(name)
	}
}

// tiedTo returns the full name that "et" or a comma ties to another one, or None.
func (f *finder) tiedTo(s *clause.Sentence, m *Mention) int {
	next := m.Last + 2
	if next > s.Last || f.a.Form(m.Last+1) != "et" && f.a.Form(m.Last+1) != "," {
		return None
	}
	at := f.set.Named(next)
	if at == None || f.set.Mentions[at].First != next || f.set.Mentions[at].First == f.set.Mentions[at].Last {
		return None
	}
	return at
}

// appendTied appends the names that are tied to the one whose title of several a mention
// is: "les députés Luc Vasseur | et Anne Morel".
func (s *Set) appendTied(out []int, title, name int) []int {
	if title == name || s.Mentions[title].Number != lexicon.Plural {
		return out
	}
	end := s.Mentions[name].Last
	for i := s.From(end + 1); i < len(s.Mentions) && s.tied(end+1, s.Mentions[i].First); i++ {
		m := &s.Mentions[i]
		if !m.Named || m.Kind != Person || slices.Contains(out, i) {
			break
		}
		out, end = append(out, i), m.Last
	}
	return out
}
