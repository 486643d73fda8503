package tag

// The costs of disagreement between neighbours.
const (
	numberClash  = 1.6 // "les note"
	genderClash  = 1.2 // "une rapport"
	personClash  = 4.0 // "il notent"
	subjectClash = 1.0 // "le ministre notent"
)

// inPhrase are the sets that words of a noun phrase agree in.
const inPhrase = Genders | Numbers

// agreeing is what the next word of a noun phrase agrees with: those sets, none for a word
// of no noun phrase, and whether the word is a determiner.
type agreeing uint8

const (
	determiner = agreeing(inPhrase + 1)
	agreeings  = 2 * int(determiner)
)

// setsOf returns what the word behind a reading agrees with.
func setsOf(t Tag, f Features) agreeing {
	switch t {
	case Adjective, Noun:
		return agreeing(f & inPhrase)
	case Determiner:
		return agreeing(f&inPhrase) | determiner
	}
	return 0
}

// phraseClash is the cost of a reading behind a word of a noun phrase that it does not
// agree with. A determiner does with determiners only.
func phraseClash(left agreeing, t Tag, f Features) float32 {
	if !nominal(t) || t == Determiner && left < determiner {
		return 0
	}
	var cost float32
	if !Features(left).Agree(f, Numbers) {
		cost += numberClash
	}
	if !Features(left).Agree(f, Genders) {
		cost += genderClash
	}
	return cost
}

// verbClash is the cost of a finite verb behind a node that may be its subject.
func verbClash(left *node, verb Features) float32 {
	var cost float32
	switch left.left {
	case Subject:
		if !concord(left.features, verb) {
			cost = personClash
		}
	case Noun, Name, Pronoun:
		if !verb.Agree(Third, Persons) {
			cost = personClash / 2
		}
		if left.tag == Noun && !left.features.Agree(verb, Numbers) {
			cost += subjectClash / 2
		}
	}
	return cost
}

// concord reports a clitic subject and a finite verb that agree.
func concord(subject, verb Features) bool {
	return subject.Agree(verb, Persons) && subject.Agree(verb, Numbers)
}

// nominal reports the words that agree within a noun phrase.
func nominal(t Tag) bool {
	return t == Determiner || t == Adjective || t == Noun
}
