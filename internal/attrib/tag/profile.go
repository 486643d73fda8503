package tag

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// profile is what a spelling can be in any sentence. The tagger looks at those of all
// words, so they are small: two in a line of the processor's cache.
type profile struct {
	few     [3]choice // all choices, unless there are more; names apart; those of a function word are all that it has
	many    int32     // where they begin in those of the memory, if there are more
	choices uint8     // how many
	from    source    // of the choices: unknown if they are what the ending tells
	name    uint8     // the first reading as a name, from 1; 0 for none
	facts   fact
}

// fact is a set of things that a spelling can be.
type fact uint8

const (
	seen       fact = 1 << iota // the profile is filled in
	named                       // the lexicon has it as a proper noun
	helps                       // a form of avoir or être
	conjugated                  // it can be a finite verb
	present                     // the lexicon has it as a present participle
	fixable                     // it may have but one reading beside its neighbours: see fixed
)

func (p *profile) has(f fact) bool { return p.facts&f != 0 }

// entry is what the dictionary says of a spelling. It does not change any more.
type entry struct {
	form     string // the key of the readings, or the form where there are none
	readings []morph.Reading
	lemmas   []string        // of the readings that are the first under their tag
	written  []morph.Reading // of a word with a capital: what it is with that
}

// choicesOf returns the choices of a profile.
func (m *Memory) choicesOf(p *profile) []choice {
	if int(p.choices) <= len(p.few) {
		return p.few[:p.choices]
	}
	return m.choices[p.many : p.many+int32(p.choices)]
}

// meet returns the entry for the spelling of a word, and sees to its profile.
func (m *Memory) meet(t *Tagger, doc string, tok *token.Token) *entry {
	number := int(tok.Number)
	if number >= m.profiles.Len() {
		m.profiles.Grow(number + 1)
		m.entries.Grow(number + 1)
	}
	p, e := m.profiles.At(number), m.entries.At(number)
	if !p.has(seen) {
		m.look(t, tok, e)
		m.describe(t, doc, tok, p, e)
	}
	return e
}

// look fills in an entry.
func (m *Memory) look(t *Tagger, tok *token.Token, e *entry) {
	readings, key := t.lexicon.Entry(tok.Form)
	e.form, e.readings = tok.Form, readings
	if key != "" {
		e.form = key
	}
	e.lemmas = m.leadingLemmas(e)
}

// describe fills in a profile.
func (m *Memory) describe(t *Tagger, doc string, tok *token.Token, p *profile, e *entry) {
	choices := make([]choice, 0, tags)
	p.from = fromLexicon
	if closed := t.closed(doc, tok); len(closed) > 0 {
		p.from = fromTable
		for _, c := range closed {
			c.reading = leading(e.readings, c.tag)
			choices = append(choices, c)
		}
	} else if choices = appendCommon(choices, e.readings); len(choices) == 0 {
		p.from = unknown
		choices = append(choices, guesses(tok.Form)...)
	} else {
		price(choices)
	}
	p.choices, p.name, p.facts = uint8(len(choices)), leading(e.readings, Name), seen
	if copy(p.few[:], choices) < len(choices) {
		p.many = int32(len(m.choices))
		m.choices = append(m.choices, choices...)
	}
	if tok.Has(token.Capital) {
		e.written = t.lexicon.Lookup(tok.Of(doc))
		if slices.ContainsFunc(e.written, func(r morph.Reading) bool { return of(&r) == Name }) {
			p.facts |= named
		}
	}
	if auxiliary(e.readings, e.form) {
		p.facts |= helps
	}
	if has(choices, Finite) {
		p.facts |= conjugated
	}
	if p.from == fromLexicon && has(choices, PresentParticiple) {
		p.facts |= present
	}
	if hasFixed(tok.Form) || finiteOrParticiple(e.readings) {
		p.facts |= fixable
	}
}

// price gives the readings of a word in the lexicon their costs: the first is the
// likeliest.
func price(choices []choice) {
	undergone := has(choices, PastParticiple)
	for i := range choices {
		choices[i].cost = rareReading * float32(i)
		if undergone && choices[i].tag == Noun {
			choices[i].cost += substantive
		}
	}
}

// has reports a reading under a tag.
func has(choices []choice, t Tag) bool {
	return slices.ContainsFunc(choices, func(c choice) bool { return c.tag == t })
}

// leadingLemmas returns the dictionary forms of the readings that are the first under
// their tag.
func (m *Memory) leadingLemmas(e *entry) []string {
	lemmas := carve(&m.lemmas, len(e.readings))
	var done [tags]bool
	for i := range e.readings {
		tag := of(&e.readings[i])
		if done[tag] {
			continue
		}
		done[tag] = true
		stem, ending := e.readings[i].LemmaParts(e.form)
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

// appendCommon appends the tags that readings have, names apart, with what readings of
// one tag agree in.
func appendCommon(choices []choice, readings []morph.Reading) []choice {
	var at [tags]int // in choices, from 1
	for i := range readings {
		tag := of(&readings[i])
		if tag == Name || tag == start {
			continue
		}
		f := agreement(&readings[i])
		if k := at[tag]; k > 0 {
			choices[k-1].features = merge(choices[k-1].features, f)
			continue
		}
		choices = append(choices, choice{tag: tag, features: f, reading: uint8(i + 1)})
		at[tag] = len(choices)
	}
	return choices
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
