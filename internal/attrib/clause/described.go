package clause

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

const (
	mostDescriptions  = 3  // of one source: "X (CGT), 42 ans, infirmière à Lons"
	longestDescribing = 25 // tokens of one of them
)

// Described returns the token behind what is said of a source that ends right before
// i: brackets, and between commas its age, role, name, a relative clause, or when and
// where it spoke. It is i
// where nothing is said, else a comma, the end of the clause or beyond the sentence.
func (a *Article) Described(s *Sentence, head, i int) int {
	i = a.restOfName(s, i)
	for n := 0; n < mostDescriptions && i < s.Last && a.Form(i) == ","; n++ {
		end := a.description(s, head, i+1)
		if end == i+1 {
			break
		}
		i = a.behindBracket(s, end)
	}
	return i
}

// restOfName returns the comma behind words that belong to a source without one: "le
// maire | (PS) de Lons,", "le collectif | « Pont ouvert »,", "un expert | interrogé par
// l'AFP,", "le député LFI | Paul Morel,"; else the token behind a bracket at i, or i.
func (a *Article) restOfName(s *Sentence, i int) int {
	bracket := a.behindBracket(s, i)
	if i > s.Last || bracket == i && a.Tag(i) != tag.Name && a.Tag(i) != tag.PastParticiple && !a.IsMark(i) && a.Form(i) != "sur" {
		return i
	}
	k := bracket
	if st := a.Marks.MarkOf(i); st >= 0 && a.Marks.Stretches[st].Open == i {
		k = a.Marks.Stretches[st].Close + 1
	}
	for end := min(s.Last, k+longestDescribing/2); k <= end; k++ {
		switch {
		case a.Form(k) == ",":
			return k
		case a.IsMark(k), a.Tag(k) == tag.Finite, a.Tag(k) == tag.Que, a.Tag(k) == tag.Relative, a.Tag(k) == tag.Punct:
			return bracket
		}
	}
	return bracket
}

// behindBracket returns the token behind a bracket that opens at i, or i.
func (a *Article) behindBracket(s *Sentence, i int) int {
	if i > s.Last || a.Form(i) != "(" {
		return i
	}
	return a.bracketed(s, i, ")")
}

// description returns the token behind the description that begins at i, or i.
func (a *Article) description(s *Sentence, head, i int) int {
	if a.Tag(head) == tag.Subject {
		return i
	}
	switch {
	case a.Tag(i) == tag.Relative, i < s.Last && a.Tag(i) == tag.Preposition && a.Tag(i+1) == tag.Relative:
		return a.untilComma(s, i, true)
	case a.Form(i) == "dans" && a.channel(i, s.Last):
		return a.untilComma(s, i, false)
	case a.Tag(i) == tag.Numeral && i < s.Last && (a.Form(i+1) == "ans" || a.Form(i+1) == "an"):
		return i + 2
	case disjunctive(a.Form(i)) && (i == s.Last || a.Form(i+1) == "," || terminal(a.Form(i+1))):
		return i + 1
	case a.Tag(i) == tag.PastParticiple, a.Tag(i) == tag.PresentParticiple:
		if a.reportingNext(s, i) {
			return i
		}
		return a.untilComma(s, i, false)
	}
	if a.apposed(s, head, i) {
		return a.untilComma(s, i, false)
	}
	return i
}

// apposed reports a role behind a name, or a name behind a role, at i.
func (a *Article) apposed(s *Sentence, head, i int) bool {
	at := s.PhraseAt(i)
	if at == None || s.Phrases[at].First != i || s.Phrases[at].Preposition != phrase.None {
		return false
	}
	other := s.Phrases[at].Head
	if a.Tag(head) == tag.Name {
		return a.Tag(i) != tag.Numeral && a.Tag(other) != tag.Name && a.Tag(other) != tag.Subject && (a.Tag(i) != tag.Determiner || a.speaks(other))
	}
	return a.Tag(other) == tag.Name && a.noun(head).Kind == lexicon.PersonNoun && a.Form(head) != "source"
}

// verbless reports words from i to the next comma that have no verb: "dont le maire,".
func (a *Article) verbless(s *Sentence, i int) bool {
	for ; i < s.Last && a.Form(i) != ","; i++ {
		if a.Tag(i) == tag.Finite {
			return false
		}
	}
	return i < s.Last
}

// untilComma returns the comma, sign or mark that ends a description; i where a verb
// stands before that, which relative clauses have one of.
func (a *Article) untilComma(s *Sentence, i int, relative bool) int {
	verb := !relative || a.Form(i) == "dont" && a.verbless(s, i+1)
	for k := i; k <= min(s.Last, i+longestDescribing); k++ {
		switch {
		case a.Form(k) == "," && verb, terminal(a.Form(k)):
			return k
		case a.IsMark(k):
			return i
		case a.Tag(k) == tag.Finite && !relative:
			return i
		case a.Tag(k) == tag.Finite:
			verb = true
		case a.Tag(k) == tag.Relative, a.Tag(k) == tag.Que:
			relative = true
		}
	}
	return min(s.Last, i+longestDescribing) + 1
}
