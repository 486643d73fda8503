package tag

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// profile is what a spelling can be in any sentence.
type profile struct {
	seen     bool
	form     string // the key of the readings, or the form where there are none
	readings []morph.Reading
	lemmas   []string // of the readings, "" for those that nobody asked for yet
	closed   []choice // those of the table, which are all that a function word has
	common   []choice // else one for each tag of the readings, names apart, without costs
	guessed  []choice // else what its ending tells
	named    bool     // the lexicon has it as a proper noun
	helps    bool     // a form of avoir or être
	past     bool     // it can be a past participle
	fixable  bool     // it may have but one reading beside its neighbours: see fixed
}

// profile returns what the spelling of a word can be. The pointer is good until the
// next call.
func (m *Memory) profile(t *Tagger, doc string, tok *token.Token) *profile {
	number := int(tok.Number)
	for number >= len(m.profiles) {
		m.profiles = append(m.profiles, profile{})
	}
	p := &m.profiles[number]
	if !p.seen {
		t.describe(doc, tok, p)
	}
	return p
}

// describe fills in a profile.
func (t *Tagger) describe(doc string, tok *token.Token, p *profile) {
	p.form = tok.Form
	readings, key := t.lexicon.Entry(tok.Form)
	if key != "" {
		p.form = key
	}
	p.readings = readings
	p.closed = t.closed(doc, tok)
	p.common = common(readings)
	p.guessed = guesses(tok.Form)
	p.named = tok.Has(token.Capital) && t.named(tok.Of(doc))
	p.helps = auxiliary(readings, p.form)
	for i := range p.common {
		p.past = p.past || p.common[i].tag == PastParticiple
	}
	p.fixable = fixable(tok.Form) || finiteOrParticiple(readings)
	p.seen = true
}

// lemma returns the dictionary form of a reading.
func (p *profile) lemma(reading int) string {
	if p.lemmas == nil {
		p.lemmas = make([]string, len(p.readings))
	}
	if p.lemmas[reading] == "" {
		p.lemmas[reading] = p.readings[reading].Lemma(p.form)
	}
	return p.lemmas[reading]
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
func common(readings []morph.Reading) []choice {
	var out []choice
	var at [tags]int8 // in out, from 1
	for i := range readings {
		tag := of(&readings[i])
		if tag == Name || tag == start {
			continue
		}
		f := agreement(&readings[i])
		if k := at[tag]; k > 0 {
			out[k-1].features = merge(out[k-1].features, f)
			continue
		}
		out = append(out, choice{tag: tag, features: f})
		at[tag] = int8(len(out))
	}
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
			lemma := readings[i].Lemma(form)
			return lemma == "avoir" || lemma == "être"
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
