package main

import (
	"fmt"
	"strings"

	"github.com/attribd/attribd/internal/attrib/morph"
)

// isVerb tells a verb tag, as in V1_itnq__a, from V within a set phrase.
func isVerb(tag string) bool { return len(tag) == len("V1_itnq__a") && tag[0] == 'V' }

// verbForms are the tags for mood and tense.
var verbForms = map[string]morph.Reading{
	"Y": {Mood: morph.Infinitive}, "P": {Mood: morph.PresentParticiple},
	"Q": {Mood: morph.PastParticiple}, "E": {Mood: morph.Imperative}, "K": {Mood: morph.Conditional},
	"Ip": {Mood: morph.Indicative, Tense: morph.Present},
	"Iq": {Mood: morph.Indicative, Tense: morph.Imperfect},
	"Is": {Mood: morph.Indicative, Tense: morph.PastSimple},
	"If": {Mood: morph.Indicative, Tense: morph.Future},
	"Sp": {Mood: morph.Subjunctive, Tense: morph.Present},
	"Sq": {Mood: morph.Subjunctive, Tense: morph.Imperfect},
}

var persons = map[string]morph.Persons{
	"1s": morph.Person1s, "2s": morph.Person2s, "3s": morph.Person3s,
	"1p": morph.Person1p, "2p": morph.Person2p, "3p": morph.Person3p,
	"1ś": morph.Person1s, // puissé-je, dussé-je
}

// verbReadings returns a reading for each mood and tense in the tags, all with
// the same persons, gender and number.
func verbReadings(tags []string) ([]morph.Reading, error) {
	flags, err := verbFlags(tags[0])
	if err != nil {
		return nil, err
	}
	shared := morph.Reading{POS: morph.Verb, Verb: flags}
	var forms []morph.Reading
	for _, tag := range tags[1:] {
		if form, ok := verbForms[tag]; ok {
			forms = append(forms, form)
		} else if p, ok := persons[tag]; ok {
			shared.Persons |= p
		} else if !agreement(&shared, tag) {
			return nil, fmt.Errorf("unknown verb tag %q", tag)
		}
	}
	if len(forms) == 0 {
		return nil, fmt.Errorf("no mood in %q", tags)
	}
	for i, form := range forms {
		forms[i] = shared
		forms[i].Mood, forms[i].Tense = form.Mood, form.Tense
	}
	return forms, nil
}

// agreement reads what a participle shares with adjectives.
func agreement(r *morph.Reading, tag string) bool {
	switch tag {
	case "A":
		r.Traits |= morph.Adjectival
	case "m":
		r.Gender = morph.Masculine
	case "f":
		r.Gender = morph.Feminine
	case "e":
		r.Gender = morph.Epicene
	case "s":
		r.Number = morph.Singular
	case "p":
		r.Number = morph.Plural
	case "i":
		r.Number = morph.Invariable
	default:
		return false
	}
	return true
}

// verbProperties are the properties from the third letter of a verb tag on, each
// with the letters that affirm it.
var verbProperties = [...]struct {
	letters string
	flag    morph.VerbFlags
}{
	{"e", morph.Copula},
	{"ix", morph.Intransitive},
	{"tx", morph.Transitive},
	{"nx", morph.IndirectTransitive},
	{"pqreuvx", morph.Pronominal},
	{"mx", morph.Impersonal},
	{"ex", morph.TakesEtre},
	{"axz", morph.TakesAvoir},
}

// verbFlags reads a tag such as V1_itnq__a: the group, the kind, and a letter for
// each property, with "_" for no, "x" for seldom and "z" for not known.
func verbFlags(tag string) (morph.VerbFlags, error) {
	const denials = "_az" // "a" is the kind of avoir
	var flags morph.VerbFlags
	for i, p := range verbProperties {
		switch letter := tag[2+i : 3+i]; {
		case strings.Contains(p.letters, letter):
			flags |= p.flag
		case !strings.Contains(denials, letter):
			return 0, fmt.Errorf("unknown letter %q in %q", letter, tag)
		}
	}
	if tag[1] == '0' {
		flags |= morph.Auxiliary
	}
	const others = morph.Intransitive | morph.Transitive | morph.IndirectTransitive
	if flags.Has(morph.Pronominal) && flags&others == 0 {
		flags |= morph.OnlyPronominal
	}
	return flags, nil
}
