package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/morph"
)

// parseTags returns the readings that a row's tags stand for. The tags are those
// of Grammalecte: ":" starts a class or a feature, "#" and ";" a qualifier.
func parseTags(r row) ([]morph.Reading, error) {
	head, qualifiers := r.tags, ""
	if i := strings.IndexAny(head, "#;"); i >= 0 {
		head, qualifiers = head[:i], head[i:]
	}
	if !strings.HasPrefix(head, ":") {
		return nil, fmt.Errorf("%q has no class", r.tags)
	}
	tags := strings.Split(head[1:], ":")
	if isVerb(tags[0]) {
		return verbReadings(tags)
	}
	w := word{row: r, qualifiers: qualifiers}
	for _, tag := range tags {
		if err := w.add(tag); err != nil {
			return nil, err
		}
	}
	return w.finish()
}

// word gathers the readings of a row that is no verb: one a part of speech.
type word struct {
	row
	qualifiers string
	readings   []morph.Reading
	number     morph.Number
	gender     morph.Gender
	person     byte // '1' to '3' of a personal pronoun
	proclitic  bool
}

// class is what a tag says: a part of speech, and traits of that reading.
type class struct {
	pos    morph.POS
	traits morph.Traits
}

// classes are the tags that mean the same for every word. A tag with É before
// it is the same within a set phrase.
var classes = map[string]class{
	"A": {morph.Adjective, 0}, "W": {morph.Adverb, 0}, "X": {morph.Adverb, morph.Negative},
	"U": {morph.Adverb, morph.Interrogative}, "J": {morph.Interjection, 0},
	"B": {morph.Numeral, 0}, "Br": {morph.Numeral, morph.Roman}, "T": {morph.Title, 0},
	"M1": {morph.FirstName, 0}, "M2": {morph.Surname, 0}, "V": {morph.Verb, 0},
	"Zp": {morph.Prefix, 0}, "Zs": {morph.Suffix, 0},

	"R": {morph.Preposition, 0}, "Rv": {morph.Preposition, morph.BeforeVerb},
	"C": {morph.Conjunction, 0}, "Cc": {morph.Conjunction, morph.Coordinating},
	"Cs": {morph.Conjunction, morph.Subordinating},

	"D": {morph.Determiner, morph.Article}, "Dp": {morph.Determiner, morph.Possessive},
	"Dd": {morph.Determiner, morph.Demonstrative}, "Di": {morph.Determiner, morph.Indefinite},
	"Dn": {morph.Determiner, morph.Negative},
	"De": {morph.Determiner, morph.Interrogative | morph.Exclamative},

	"Os": {morph.Pronoun, morph.Personal | morph.Subject},
	"Oo": {morph.Pronoun, morph.Personal | morph.Object},
	"Ow": {morph.Pronoun, morph.Adverbial}, "Od": {morph.Pronoun, morph.Demonstrative},
	"Oi": {morph.Pronoun, morph.Indefinite}, "On": {morph.Pronoun, morph.Negative},
	"Op": {morph.Pronoun, morph.Possessive},
	"Or": {morph.Pronoun, morph.Relative}, "Ot": {morph.Pronoun, morph.Interrogative},
}

func (w *word) add(tag string) error {
	switch tag {
	case "G":
	case "m":
		w.gender = morph.Masculine
	case "f":
		w.gender = morph.Feminine
	case "e":
		w.gender = morph.Epicene
	case "s":
		w.number = morph.Singular
	case "p":
		w.number = morph.Plural
	case "i":
		w.number = morph.Invariable
	case "O1", "O2", "O3":
		w.person = tag[1]
	case "Ov":
		w.proclitic = true
	case "N", "MP":
		w.merge(class{w.namePOS(tag == "MP"), 0})
	case "ÉN":
		w.merge(class{morph.Noun, morph.Element})
	default:
		bare, element := strings.CutPrefix(tag, "É")
		c, ok := classes[bare]
		if !ok {
			return fmt.Errorf("unknown tag %q", tag)
		}
		if element {
			c.traits |= morph.Element
		}
		w.merge(c)
	}
	return nil
}

// merge adds a reading, or its traits to the reading of that part of speech. A
// preposition and an article together are one contracted word.
func (w *word) merge(c class) {
	for i := range w.readings {
		r := &w.readings[i]
		if r.POS == morph.Preposition && c.pos == morph.Determiner {
			r.Traits |= morph.Contracted | c.traits
			return
		}
		if r.POS == c.pos {
			r.Traits |= c.traits
			return
		}
	}
	w.readings = append(w.readings, morph.Reading{POS: c.pos, Traits: c.traits})
}

// namePOS tells nouns from what the source also tags as nouns.
func (w *word) namePOS(proper bool) morph.POS {
	first, size := utf8.DecodeRuneInString(w.form)
	switch {
	case strings.Contains(w.qualifiers, ";S"), size == len(w.lemma):
		return morph.Symbol
	case strings.Contains(w.qualifiers, "#C"), strings.Contains(w.qualifiers, "#P"):
		return morph.PlaceName
	case unicode.IsUpper(first) && w.form == strings.ToUpper(w.form):
		return morph.Acronym
	case proper, unicode.IsUpper(first):
		return morph.ProperName
	}
	return morph.Noun
}

var qualifierTraits = map[string]morph.Traits{
	"#C": morph.Town, "#P": morph.Country, "#G": morph.Demonym, "#L": morph.Language,
	";C": morph.Colour, ";S": 0,
}

// finish gives every reading what the whole row says.
func (w *word) finish() ([]morph.Reading, error) {
	var traits morph.Traits
	for rest := w.qualifiers; rest != ""; rest = rest[2:] {
		t, ok := qualifierTraits[rest[:min(2, len(rest))]]
		if !ok {
			return nil, fmt.Errorf("unknown qualifier %q", rest)
		}
		traits |= t
	}
	for i := range w.readings {
		r := &w.readings[i]
		r.Number, r.Gender = w.number, w.gender
		r.Traits |= traits
		if w.proclitic {
			r.Traits |= morph.Proclitic
		}
		w.pronoun(r)
	}
	if len(w.readings) == 0 {
		return nil, fmt.Errorf("%q has no class", w.tags)
	}
	return w.readings, nil
}

// pronoun gives a personal pronoun its persons. The source leaves out the third
// of le, la, les, and calls en and y objects.
func (w *word) pronoun(r *morph.Reading) {
	if r.Traits.Has(morph.Adverbial) {
		r.Traits &^= morph.Personal
	}
	if r.POS != morph.Pronoun || !r.Traits.Has(morph.Personal) {
		return
	}
	shift := 2
	if w.person != 0 {
		shift = int(w.person - '1')
	}
	if w.number != morph.Plural {
		r.Persons |= morph.Person1s << shift
	}
	if w.number != morph.Singular {
		r.Persons |= morph.Person1p << shift
	}
}
