package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// chained returns the role before another one, both of the name m: "la ministre de
// la Mer, l'écologiste Anne Vasseur, a dit". It goes from head to last.
func (f *finder) chained(s *clause.Sentence, m *Mention, head int) (first, last int, ok bool) {
	at := f.leading(head, s.First)
	last = at - 2
	if last < s.First || f.article(at) != Definite || phrase.Contracted(f.a.Form(at)) || f.a.Form(at-1) != "," || f.a.Tokens[at].StartsLine() {
		return 0, 0, false
	}
	first = f.ending(s, m, last)
	if first == None || f.lists(s, m.Last+1) {
		return 0, 0, false
	}
	lead := f.leading(first, s.First)
	if (phrase.Contracted(f.a.Form(lead)) || phrase.Genitive(f.a.Form(lead-1)) || f.received(s, lead)) && f.interrupted(s, m) {
		return 0, 0, false // "sur les propos du préfet, le maire, Paul Vasseur, a dit"
	}
	listed := lead > s.First && f.a.Form(lead-1) == "," && f.somebodyEnds(s, lead-2)
	apposed := f.nominative(first) || f.bracketed(s, m) && (f.article(lead) == Definite || f.theirs(lead))
	return first, last, apposed && !listed
}

// received reports a phrase behind a gerund, whose object it is: "en recevant, mardi, |
// le préfet".
func (f *finder) received(s *clause.Sentence, lead int) bool {
	for k := lead - 1; k > max(s.First, lead-roleReach); k-- {
		switch f.a.Tag(k) {
		case tag.PresentParticiple:
			return f.a.Form(k-1) == "en"
		case tag.Finite:
			return false
		}
	}
	return false
}

// interrupted reports a name between a comma and its verb: ", Paul Vasseur, a dit".
func (f *finder) interrupted(s *clause.Sentence, m *Mention) bool {
	if m.Last+2 > s.Last || f.a.Form(m.Last+1) != "," {
		return false
	}
	switch f.a.Tag(m.Last + 2) {
	case tag.Finite, tag.Object, tag.Negation:
		return true
	}
	return false
}

// somebodyEnds reports a phrase for a person, or a name, that ends at i: a member of a
// list, where a comma follows.
func (f *finder) somebodyEnds(s *clause.Sentence, i int) bool {
	if f.set.Named(i) != None {
		return true
	}
	p := s.PhraseAt(i)
	return p != None && f.noun(s.Phrases[p].Head, s.Phrases[p].Last).Kind == UnnamedPerson
}

// lists reports another member of a list behind a name: "et le préfet".
func (f *finder) lists(s *clause.Sentence, i int) bool {
	return i < s.Last && (f.a.Form(i) == "et" || f.a.Form(i) == "," && f.a.Tag(i+1) == tag.Determiner)
}

// address reports a title without article, by which somebody is only addressed:
// "maître Vasseur".
func (f *finder) address(i, first int) bool {
	if !f.word(i).title {
		return false
	}
	if i == first {
		return true
	}
	switch f.a.Tag(i - 1) {
	case tag.Determiner, tag.Adjective, tag.Noun, tag.Name:
		return false
	}
	return !phrase.Contracted(f.a.Form(i - 1))
}
