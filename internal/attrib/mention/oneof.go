package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// oneOf reads a role that somebody shares: ", l'un des fondateurs du parti", ",
// une de leurs avocates". It returns its first token, "un", and its noun.
func (f *finder) oneOf(s *clause.Sentence, i int) (first, head int, ok bool) {
	first = i
	if f.a.Form(first) == "l'" {
		first++
	}
	if first+1 >= s.Last || f.a.Form(first) != "un" && f.a.Form(first) != "une" || !phrase.Genitive(f.a.Form(first+1)) {
		return 0, 0, false
	}
	for k := first + 2; k <= min(first+5, s.Last); k++ {
		switch {
		case f.a.Tokens[k].StartsLine():
			return 0, 0, false
		case (f.noun(k, s.Last).Role || f.singular(k).Role) && f.a.Tag(k) != tag.Adjective:
			return first, k, true
		case !f.qualifiesRole(k):
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// qualifiesRole reports a word that may stand before the noun of "l'un des": "l'un des plus
// anciens | avocats".
func (f *finder) qualifiesRole(k int) bool {
	switch f.a.Tag(k) {
	case tag.Determiner, tag.Adjective, tag.Numeral:
		return true
	}
	return f.a.IsMark(k) || f.word(k).prefix || f.a.Form(k) == "plus"
}

// shared gives a name the role of "l'un des" at i, and returns where its phrase
// is over.
func (f *finder) shared(s *clause.Sentence, name, i int) (int, bool) {
	first, head, ok := f.oneOf(s, i)
	if !ok {
		return 0, false
	}
	end := f.roleEnd(s, head)
	if f.bears(head, end) {
		return 0, false
	}
	f.addRole(name, head, first, end)
	f.beside[first] = int32(name)
	return end + 1, true
}

// sharedBefore gives a name the role of "l'un des" before it, if there is one: "l'un des
// avocats, Paul Vasseur, a dit".
func (f *finder) sharedBefore(s *clause.Sentence, name int) bool {
	m := &f.set.Mentions[name]
	comma := m.First - 1
	if comma > s.First && f.civility(comma) {
		comma--
	}
	if comma <= s.First || f.a.Form(comma) != "," || !f.bracketed(s, m) || f.lists(s, m.Last+1) {
		return false
	}
	for k := comma - 1; k >= s.First; k-- {
		one := f.a.Form(k) == "un" || f.a.Form(k) == "une"
		if !one && (k < comma-roleReach || !f.insideRole(k)) {
			return false
		}
		if first, head, ok := f.oneOf(s, k); ok && head < comma {
			f.addRole(name, head, first, f.trim(head, comma-1))
			f.beside[first] = int32(name)
			return true
		}
	}
	return false
}

// singular looks up the singular of a noun: "conseillers" are a source, a
// "conseiller" is somebody.
func (f *finder) singular(i int) Noun { return f.lookup([]string{f.word(i).lemma}) }
