package tag

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// Where a reading comes from.
const (
	fromLexicon = iota
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
func (t *Tagger) offer(doc string, tokens []token.Token, i, first int, s *search, words []Word) {
	tok := &tokens[i]
	switch {
	case tok.Kind == token.Number:
		s.add(choice{tag: Numeral, features: numberOf(tok.Form)}, fromTable)
	case tok.Kind == token.Link:
		s.add(choice{tag: Name}, fromTable)
	case tok.Kind == token.Sign:
		s.add(choice{tag: sign(tok.Form)}, fromTable)
	case tok.Has(token.Clitic):
		t.clitic(tok.Form, s)
	default:
		t.word(doc, tokens, i, first, s, words)
	}
}

// closed returns the readings of a word that the table lists. The web writes the
// preposition "À" without its accent.
func (t *Tagger) closed(doc string, tok *token.Token) []choice {
	if tok.Form == "a" && tok.Has(token.Capital) {
		return t.tables.closed[tok.Of(doc)]
	}
	return t.tables.closed[tok.Form]
}

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
	for _, c := range t.tables.closed[form] {
		if c.tag == Subject {
			s.addInverted(c)
			return
		}
	}
	s.addInverted(choice{tag: Subject})
}

func (t *Tagger) word(doc string, tokens []token.Token, i, first int, s *search, words []Word) {
	tok := &tokens[i]
	words[i].Readings, words[i].form = t.lexicon.Entry(tok.Form)
	if words[i].form == "" {
		words[i].form = tok.Form
	}
	s.helps = auxiliary(words[i].Readings, words[i].form)
	closed := t.closed(doc, tok)
	capital := tok.Has(token.Capital)
	forced := capital && initial(tokens, i, first)
	s.behind, s.gerund = behind(tokens, i, first), i > first && tokens[i-1].Is("en")
	if c, ok := fixed(tokens, i, first, words); ok {
		s.add(c, fromTable)
		return
	}
	var added bool
	switch {
	case !capital || forced:
		added = t.common(closed, words[i].Readings, s, 0, 0)
	case len(closed) > 0:
		added = t.common(closed, words[i].Readings, s, commonCapital, commonCapital)
	default:
		added = t.common(closed, words[i].Readings, s, commonCapital, verbCapital)
	}
	if capital {
		t.proper(doc, tok, forced && added, s)
		return
	}
	if !added {
		for _, c := range guesses(tok.Form) {
			s.add(c, unknown)
		}
	}
}

// initial reports whether any word would have a capital here.
func initial(tokens []token.Token, i, first int) bool {
	for i--; i >= first; i-- {
		switch tokens[i].Kind {
		case token.Mark, token.Hyphen:
			continue
		case token.Sign:
			return strings.ContainsAny(tokens[i].Form, ".!?…:-–—•[(|/)")
		default:
			return false
		}
	}
	return true
}

// behind reports a word right after marks that close, or after those and a comma:
// the place of an incise.
func behind(tokens []token.Token, i, first int) bool {
	if i > first && tokens[i-1].Form == "," {
		i--
	}
	return i > first+1 && tokens[i-1].Kind == token.Mark && tokens[i].Gap != token.Glued || i > first+1 && tokens[i].Form == "," && tokens[i-1].Kind == token.Mark
}

// common adds the readings of a word that is no name, and reports whether there
// are any. A function word has those of the table only.
func (t *Tagger) common(closed []choice, readings []morph.Reading, s *search, nounCost, verbCost float32) bool {
	if len(closed) > 0 {
		for _, c := range closed {
			c.cost += nounCost
			s.add(c, fromTable)
		}
		return true
	}
	var merged [tags]choice
	var seen [tags]bool
	var order []Tag
	for i := range readings {
		tag := of(&readings[i])
		if tag == Name || tag == start {
			continue
		}
		f := agreement(&readings[i])
		if seen[tag] {
			merged[tag].features = merge(merged[tag].features, f)
			continue
		}
		seen[tag] = true
		cost := nounCost
		if tag == Finite || tag == Infinitive || tag == PastParticiple || tag == PresentParticiple {
			cost = verbCost
		}
		if tag == PresentParticiple && s.gerund {
			cost -= gerund
		}
		merged[tag] = choice{tag: tag, cost: cost + rareReading*float32(len(order)), features: f}
		order = append(order, tag)
	}
	if seen[PastParticiple] {
		merged[Noun].cost += substantive
	}
	for _, tag := range order {
		s.add(merged[tag], fromLexicon)
	}
	return len(order) > 0
}

// merge joins the sets of two readings under one tag; a set that is empty in
// one of them stays open.
func merge(a, b Features) Features {
	var out Features
	for _, set := range [...]Features{Genders, Numbers, Persons} {
		if a&set != 0 && b&set != 0 {
			out |= (a | b) & set
		}
	}
	return out
}
