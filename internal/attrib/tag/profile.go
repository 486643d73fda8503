package tag

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// profile is what a spelling can be in any sentence.
type profile struct {
	form     string // the key of the readings, or the form where there are none
	readings []morph.Reading
	lemmas   []string // of the readings that are the first under their tag
	choices  []choice // names apart; those of a function word are all that it has
	from     source   // of the choices: unknown if they are what the ending tells
	name     uint8    // the first reading as a name, from 1; 0 for none
	seen     bool
	named    bool // the lexicon has it as a proper noun
	helps    bool // a form of avoir or être
	past     bool // it can be a past participle
	fixable  bool // it may have but one reading beside its neighbours: see fixed
}

// profile returns what the spelling of a word can be. It does not change any more.
func (m *Memory) profile(t *Tagger, doc string, tok *token.Token) *profile {
	number := int(tok.Number)
	if number >= len(m.profiles) {
		m.profiles = slices.Grow(m.profiles, number+1-len(m.profiles))[:number+1]
	}
	p := &m.profiles[number]
	if !p.seen {
		m.describe(t, doc, tok, p)
	}
	return p
}

// describe fills in a profile.
func (m *Memory) describe(t *Tagger, doc string, tok *token.Token, p *profile) {
	readings, key := t.lexicon.Entry(tok.Form)
	p.form, p.readings = tok.Form, readings
	if key != "" {
		p.form = key
	}
	switch closed := t.closed(doc, tok); {
	case len(closed) > 0:
		p.choices, p.from = m.copied(closed), fromTable
		for i := range p.choices {
			p.choices[i].reading = leading(readings, p.choices[i].tag)
		}
	default:
		p.choices, p.from = m.common(readings), fromLexicon
		if len(p.choices) == 0 {
			p.choices, p.from = guesses(tok.Form), unknown
		}
	}
	p.name = leading(readings, Name)
	p.lemmas = m.leadingLemmas(p)
	p.named = tok.Has(token.Capital) && t.named(tok.Of(doc))
	p.helps = auxiliary(readings, p.form)
	p.past = p.from == fromLexicon && slices.ContainsFunc(p.choices, func(c choice) bool { return c.tag == PastParticiple })
	p.fixable = fixable(tok.Form) || finiteOrParticiple(readings)
	p.seen = true
}

// leadingLemmas returns the dictionary forms of the readings that are the first under
// their tag.
func (m *Memory) leadingLemmas(p *profile) []string {
	lemmas := carve(&m.lemmas, len(p.readings))
	var seen [tags]bool
	for i := range p.readings {
		tag := of(&p.readings[i])
		if seen[tag] {
			continue
		}
		seen[tag] = true
		stem, ending := p.readings[i].LemmaParts(p.form)
		if ending != "" {
			stem = m.arena.Keep(stem, ending)
		}
		lemmas[i] = stem
	}
	return lemmas
}

// closed returns the readings of a word that the table lists. The web writes the
// preposition "À" without its accent.
func (t *Tagger) closed(doc string, tok *token.Token) []choice {
	if tok.Form == "a" && tok.Has(token.Capital) {
		return t.tables.closed[tok.Of(doc)]
	}
	return t.tables.closed[tok.Form]
}

// common returns the tags that readings have, names apart, with what readings of
// one tag agree in.
func (m *Memory) common(readings []morph.Reading) []choice {
	found := make([]choice, 0, tags)
	var at [tags]int8 // in found, from 1
	for i := range readings {
		tag := of(&readings[i])
		if tag == Name || tag == start {
			continue
		}
		f := agreement(&readings[i])
		if k := at[tag]; k > 0 {
			found[k-1].features = merge(found[k-1].features, f)
			continue
		}
		found = append(found, choice{tag: tag, features: f, reading: uint8(i + 1)})
		at[tag] = int8(len(found))
	}
	return m.copied(found)
}

// copied returns a copy of choices that stays.
func (m *Memory) copied(choices []choice) []choice {
	out := carve(&m.choices, len(choices))
	copy(out, choices)
	return out
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

// named reports whether the lexicon has the word as a proper noun.
func (t *Tagger) named(word string) bool {
	readings := t.lexicon.Lookup(word)
	for i := range readings {
		if of(&readings[i]) == Name {
			return true
		}
	}
	return false
}

// auxiliary reports a form of avoir or être.
func auxiliary(readings []morph.Reading, form string) bool {
	for i := range readings {
		if of(&readings[i]) == Finite {
			stem, ending := readings[i].LemmaParts(form)
			return stem+ending == "avoir" || stem+ending == "être"
		}
	}
	return false
}

// What an unknown word can be by its ending.
var (
	likeAdverb     = []choice{{tag: Adverb, cost: guess}, {tag: Noun, cost: guess, features: Masculine | Singular}}
	likeInfinitive = []choice{{tag: Infinitive, cost: guess}, {tag: Noun, cost: guess, features: Singular}}
	likePast       = []choice{{tag: PastParticiple, cost: guess}, {tag: Adjective, cost: guess}, {tag: Noun, cost: 2 * guess}}
	likeFinite     = []choice{{tag: Finite, cost: guess, features: Third}, {tag: Noun, cost: 2 * guess}}
	likePresent    = []choice{{tag: PresentParticiple, cost: guess}, {tag: Adjective, cost: guess}, {tag: Noun, cost: guess}}
	likeNoun       = []choice{{tag: Noun, cost: guess}, {tag: Adjective, cost: 2 * guess}, {tag: Finite, cost: 4 * guess, features: Third}}
)

// guesses reads an unknown word by its ending.
func guesses(form string) []choice {
	switch {
	case strings.HasSuffix(form, "ment"):
		return likeAdverb
	case strings.HasSuffix(form, "er"):
		return likeInfinitive
	case strings.HasSuffix(form, "é"), strings.HasSuffix(form, "ée"), strings.HasSuffix(form, "és"), strings.HasSuffix(form, "ées"):
		return likePast
	case strings.HasSuffix(form, "ait"), strings.HasSuffix(form, "aient"), strings.HasSuffix(form, "èrent"):
		return likeFinite
	case strings.HasSuffix(form, "ant"):
		return likePresent
	}
	return likeNoun
}
