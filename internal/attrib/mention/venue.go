package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// venue reports the beginning of where words were said, which is no part of a
// role: "dans un entretien", "sur France Inter", "à l'AFP".
func (f *finder) venue(s *clause.Sentence, k int) bool {
	if f.a.Tag(k) != tag.Preposition || k+1 > s.Last {
		return false
	}
	noun := k + 1
	if f.a.Tag(noun) == tag.Determiner && noun < s.Last {
		noun++
	}
	switch f.a.Form(k) {
	case "dans":
		return f.noun(noun, s.Last).Kind == Document || f.a.Form(noun) == "interview" || f.a.Form(noun) == "entretien"
	case "sur", "à", "devant":
		return f.medium(noun, s.Last)
	case "au":
		return f.a.Form(noun) == "micro"
	case "auprès", "via":
		return true
	}
	return false
}

// medium reports a medium, network or agency that the lists have.
func (f *finder) medium(i, last int) bool {
	switch f.a.Form(i) {
	case "twitter", "facebook", "instagram", "linkedin", "tiktok", "telegram", "antenne", "presse", "micro":
		return true
	}
	if !f.a.Tokens[i].Has(token.Capital) {
		return false
	}
	for end := i; end <= min(i+3, last); end++ {
		if n, ok := f.listedName(i, end); ok && n.Medium {
			return true
		}
	}
	return false
}

// occasion reports the beginning of when or why somebody speaks or acts, which is no
// part of a role: "à l'issue du conseil", "en visite à Brest", "au sujet de la loi".
func (f *finder) occasion(s *clause.Sentence, k int) bool {
	noun := k + 1
	if noun <= s.Last && f.a.Tag(noun) == tag.Determiner {
		noun++
	}
	if noun > s.Last || f.a.Tag(k-1) == tag.PastParticiple {
		return false // "désigné à l'issue d'un vote"
	}
	switch f.a.Form(noun) {
	case "arrivée", "encontre", "initiative", "instar", "issue", "occasion", "propos", "sortie", "égard":
		return f.a.Form(k) == "à"
	case "cours", "lendemain", "moment", "nom", "retour", "sortir", "sujet", "terme":
		return f.a.Form(k) == "au"
	case "compagnie", "conférence", "direct", "déplacement", "exclusivité", "marge", "réaction", "réponse", "tournée", "visite":
		return f.a.Form(k) == "en"
	}
	return false
}
