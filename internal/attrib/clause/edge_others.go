package clause

import "github.com/attribd/attribd/internal/attrib/tag"

// elsewhere reports words behind "d'" that are none of the claim: another source, how it was
// said, or what others do: "d'| après le maire", "d'| une voix sourde", "d'| autres espèrent".
func (e *edge) elsewhere(i int) bool {
	a := e.article
	if i >= e.last {
		return false
	}
	switch a.Form(i) {
	case "après":
		return true
	case "un", "une":
		return a.Form(i+1) == "ton" || a.Form(i+1) == "voix" || a.Form(i+1) == "air"
	case "autres":
		return a.Form(i+1) == "encore" || e.othersAct(i+1)
	}
	return false
}

// othersAct reports the verb of "d'autres", where the claim names none whom they stand
// against: "disent partir, d'autres | espèrent", "d'autres élus | espèrent".
func (e *edge) othersAct(i int) bool {
	a := e.article
	for k := e.claim.From; k < i; k++ {
		switch a.Form(k) {
		case "certains", "certaines", "uns", "unes", "plusieurs":
			return false
		}
	}
	if p := e.sentence.PhraseAt(i); p != None && a.Tag(i) != tag.Finite {
		i = e.sentence.Phrases[p].Last + 1
	}
	return i <= e.last && e.sentence.FiniteFrom(i) != nil
}

// comments reports the relative pronoun of what the journalist adds to the claim: "ce |
// que dément X", "ce | qui a surpris les élus".
func (e *edge) comments(i int) bool {
	switch e.article.Form(i) {
	case "que", "qu'":
		return true
	case "qui":
		return e.reaction(i + 1)
	}
	return false
}

// reaction reports a verb at i that tells how people took what was said: "dit que le pont
// cède, ce qui | a surpris les élus", but "ce qui | menace la ville" was said as well.
func (e *edge) reaction(i int) bool {
	const reach = 3 // tokens
	for k := i; k < min(e.last, i+reach); k++ {
		g := e.sentence.GroupAt(k)
		if g == None {
			continue
		}
		switch e.sentence.Groups[g].Lemma {
		case "agacer", "alarmer", "amuser", "choquer", "contrarier", "dérouter", "déplaire", "étonner", "fâcher", "indigner", "inquiéter", "irriter",
			"rassurer", "réjouir", "scandaliser", "soulager", "stupéfier", "surprendre", "susciter", "valoir":
			return true
		}
		return false
	}
	return false
}
