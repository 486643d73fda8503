package tag

// clash returns the cost of a reading behind a node that it does not agree with.
func (c *choice) clash(before *node) float32 {
	if before.behind {
		return 0
	}
	return clash(&before.choice, c)
}

// clash returns the cost of two neighbours that do not agree.
func clash(left, right *choice) float32 {
	var cost float32
	switch {
	case left.tag == Subject && (right.tag == Finite):
		if !left.features.Agree(right.features, Persons) || !left.features.Agree(right.features, Numbers) {
			cost = personClash
		}
	case right.tag == Finite && (left.tag == Noun || left.tag == Name || left.tag == Pronoun || left.tag == Relative):
		if !right.features.Agree(Third, Persons) && left.tag != Relative {
			cost = personClash / 2
		}
		if left.tag == Noun && !left.features.Agree(right.features, Numbers) {
			cost += subjectClash / 2
		}
	case nominal(left.tag) && nominal(right.tag) && (right.tag != Determiner || left.tag == Determiner):
		if !left.features.Agree(right.features, Numbers) {
			cost += numberClash
		}
		if !left.features.Agree(right.features, Genders) {
			cost += genderClash
		}
	}
	return cost
}

// nominal reports the words that agree within a noun phrase.
func nominal(t Tag) bool {
	return t == Determiner || t == Adjective || t == Noun
}
