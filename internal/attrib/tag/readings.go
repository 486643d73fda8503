package tag

import "github.com/attribd/attribd/internal/attrib/morph"

// of returns the tag of a reading; start for one that no sentence needs.
func of(r *morph.Reading) Tag {
	switch r.POS {
	case morph.Noun, morph.Title, morph.Symbol:
		return Noun
	case morph.Adjective:
		return Adjective
	case morph.Verb:
		return mood(r)
	case morph.Adverb, morph.Interjection:
		return Adverb
	case morph.Preposition:
		return Preposition
	case morph.Conjunction:
		if r.Traits.Has(morph.Coordinating) {
			return Coordinator
		}
		return Subordinator
	case morph.Pronoun:
		return Pronoun
	case morph.Determiner:
		return Determiner
	case morph.Numeral:
		return Numeral
	case morph.FirstName, morph.Surname, morph.PlaceName, morph.ProperName, morph.Acronym:
		return Name
	}
	return start
}

func mood(r *morph.Reading) Tag {
	switch r.Mood {
	case morph.Infinitive:
		return Infinitive
	case morph.PastParticiple:
		return PastParticiple
	case morph.PresentParticiple:
		return PresentParticiple
	}
	return Finite
}

// agreement returns the sets that a reading agrees in.
func agreement(r *morph.Reading) Features {
	f := persons(r.Persons)
	switch r.Number {
	case morph.Singular:
		f |= Singular
	case morph.Plural:
		f |= Plural
	}
	switch r.Gender {
	case morph.Masculine:
		f |= Masculine
	case morph.Feminine:
		f |= Feminine
	}
	return f
}

// persons splits the six persons into numbers and persons.
func persons(p morph.Persons) Features {
	var f Features
	for i, each := range [...]Features{
		First | Singular, Second | Singular, Third | Singular,
		First | Plural, Second | Plural, Third | Plural,
	} {
		if p.Has(1 << i) {
			f |= each
		}
	}
	return f
}
