package lexicon

import "strings"

// pluralOf returns the plural of a noun phrase: the words before the first
// preposition agree, "directeurs généraux", "juges d'instruction".
func pluralOf(phrase string) string {
	words := strings.Fields(spaced(phrase))
	for i, w := range words {
		if linking(w) {
			break
		}
		words[i] = pluralWord(w)
	}
	return Join(words)
}

// pluralWord returns the regular plural of a word; of a hyphenated one the last
// part agrees.
func pluralWord(w string) string {
	switch {
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"):
		return w
	case strings.HasSuffix(w, "al"):
		return strings.TrimSuffix(w, "al") + "aux"
	case strings.HasSuffix(w, "eau"), strings.HasSuffix(w, "eu"):
		return w + "x"
	case strings.HasPrefix(w, "porte-"), w == strings.ToUpper(w):
		return w
	}
	return w + "s"
}

// linking reports the words that end the part of a phrase that agrees.
func linking(w string) bool {
	switch w {
	case "à", "au", "aux", "d'", "de", "du", "des", "en", "par", "sur", "pour", "sans", "l'":
		return true
	}
	return false
}
