package tag

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/token"
)

// source is where a reading comes from.
type source uint8

const (
	fromLexicon source = iota
	fromTable
	unknown
)

// The costs of readings that no table lists.
const (
	commonCapital = 1.0 // a common noun with a capital inside a sentence: "le Président"
	verbCapital   = 3.0 // a verb with one: "L'Express Lance"
	properInitial = 0.9 // a name that is also a word, where any word has a capital
	rareReading   = 0.2 // each reading after the first
	substantive   = 0.8 // a participle as a noun: "les inscrits"
	behindMarks   = 0.9 // what a finite verb gains right behind marks that close: « Oui », note X
	guess         = 0.6 // a reading guessed from the ending
	gerund        = 0.8 // what a present participle gains behind "en"
)

// offer adds the readings that the token may have.
func (t *Tagger) offer(tokens []token.Token, i, first int, m *Memory) {
	tok, s := &tokens[i], &m.search
	switch {
	case read(tok):
		t.word(tokens, i, first, m)
	case tok.Kind == token.Number:
		s.add(&choice{tag: Numeral, features: numberOf(tok.Form)}, 0, fromTable)
	case tok.Kind == token.Link:
		s.add(&choice{tag: Name}, 0, fromTable)
	case tok.Kind == token.Sign:
		s.add(&choice{tag: sign(tok.Form)}, 0, fromTable)
	default:
		t.clitic(tok.Form, s)
	}
}

// read reports a word whose readings are looked up; an inverted pronoun has but one.
func read(tok *token.Token) bool { return tok.Kind == token.Word && !tok.Has(token.Clitic) }

func sign(form string) Tag {
	switch form {
	case "%", "€", "$", "£", "°":
		return Noun
	case "&":
		return Coordinator
	}
	return Punct
}

// numberOf makes everything but 0 and 1 plural.
func numberOf(form string) Features {
	if form == "0" || form == "1" || strings.HasPrefix(form, "1,") || strings.HasPrefix(form, "1er") {
		return Singular
	}
	return 0
}

// clitic reads an inverted pronoun, which is always a subject.
func (t *Tagger) clitic(form string, s *search) {
	closed := t.tables.closed[form]
	for i := range closed {
		if c := &closed[i]; c.tag == Subject {
			s.addInverted(c)
			return
		}
	}
	s.addInverted(&choice{tag: Subject})
}

// word adds the readings of a word, those as a name behind the others.
func (t *Tagger) word(tokens []token.Token, i, first int, m *Memory) {
	tok, s := &tokens[i], &m.search
	p := m.profiles.At(int(tok.Number))
	s.helps = p.has(helps)
	s.behind = p.has(conjugated|fixable) && behind(tokens, i, first)
	s.gerund = p.has(present) && i > first && tokens[i-1].Is("en")
	if p.has(fixable) {
		if c, ok := fixed(tokens, i, first, m.words); ok {
			c.reading = leading(m.words[i].spelling.readings, c.tag)
			s.add(&c, c.cost, fromTable)
			return
		}
	}
	if !tok.Has(token.Capital) {
		s.common(p.from, m.choicesOf(p), 0, 0)
		return
	}
	forced, known := initial(tokens, i, first), p.from != unknown
	switch {
	case !known:
	case forced:
		s.common(p.from, m.choicesOf(p), 0, 0)
	case p.from == fromTable:
		s.common(p.from, m.choicesOf(p), commonCapital, commonCapital)
	default:
		s.common(p.from, m.choicesOf(p), commonCapital, verbCapital)
	}
	ambiguous := forced && known
	s.proper(p, ambiguous, ambiguous && (presented(tokens, i) || apposed(tokens, m.words, i)))
}

// behind reports a word right after marks that close, or after those and a comma:
// the place of an incise.
func behind(tokens []token.Token, i, first int) bool {
	if i > first && tokens[i-1].Form == "," {
		i--
	}
	if i <= first+1 || tokens[i-1].Kind != token.Mark {
		return false
	}
	return tokens[i].Gap != token.Glued || tokens[i].Form == ","
}

// common adds the readings of a word that is no name, at some cost beside their own.
func (s *search) common(from source, choices []choice, nounCost, verbCost float32) {
	for i := range choices {
		c := &choices[i]
		cost := c.cost + nounCost
		if Finite <= c.tag && c.tag <= PresentParticiple {
			cost = c.cost + verbCost
			if c.tag == PresentParticiple && s.gerund {
				cost -= gerund
			}
		}
		s.add(c, cost, from)
	}
}
