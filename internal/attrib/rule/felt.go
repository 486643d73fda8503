package rule

import "github.com/attribd/attribd/internal/attrib/tag"

// felt reports words for what somebody feels or means, which only they can tell: who is
// « abasourdi » or « dans le flou » says so, who is « malade » or « perdu » is spoken of.
func (c *context) felt(first, last int) bool {
	i := first
	for i < last && (c.Tag(i) == tag.Adverb || c.Tag(i) == tag.Negation) {
		i++
	}
	if c.Tag(i) == tag.Preposition {
		if i++; i < last && c.Tag(i) == tag.Determiner {
			i++
		}
		return moods(c.Words[min(i, last)].Lemma())
	}
	return feelings(c.Words[i].Lemma()) || feelings(c.Form(i))
}

// moods reports the nouns behind "dans", "en", "sous" for what one feels.
func moods(noun string) bool {
	switch noun {
	case "angoisse", "attente", "bout", "choc", "colère", "désarroi", "deuil", "doute", "flou", "incertitude", "inconnu", "inquiétude", "joie", "larme",
		"peur", "stress", "tristesse":
		return true
	}
	return false
}

// feelings reports the adjectives, and the verbs of participles, for what one feels or means.
func feelings(word string) bool {
	switch word {
	case "abasourdi", "abasourdir", "accabler", "affliger", "agacer", "amer", "amuser", "anéantir", "attacher", "attentif", "atterrer",
		"bouleverser", "choquer", "confiant", "conscient", "consterner", "content", "convaincre", "curieux", "décevoir", "déçu", "dépiter",
		"déranger", "désoler", "déterminer", "dévaster", "disposer", "dubitatif", "ébranler", "écœurer", "effarer", "effondrer", "effrayer",
		"embarrasser", "émouvoir", "ému", "enchanter", "enthousiaste", "épuiser", "étonner", "excéder", "fâcher", "fatiguer", "favorable", "fier",
		"furieux", "gêner", "heureux", "honorer", "horrifier", "hostile", "humilier", "impatient", "impressionner", "indigner", "inquiet",
		"inquiéter", "interloquer", "lasser", "mécontent", "méfiant", "navrer", "opposer", "optimiste", "outrer", "partager", "perplexe",
		"persuader", "pessimiste", "préoccuper", "prêt", "prudent", "rassurer", "ravi", "ravir", "reconnaissant", "remonter", "réserver",
		"résigner", "résolu", "réticent", "révolter", "satisfaire", "satisfait", "scandaliser", "sceptique", "serein", "sidérer", "sonner",
		"soucieux", "soulager", "stupéfaire", "stupéfait", "surprendre", "surpris", "tenter", "toucher", "traumatiser", "triste", "vigilant":
		return true
	}
	return false
}
