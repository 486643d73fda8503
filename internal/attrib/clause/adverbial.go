package clause

import "github.com/attribd/attribd/internal/attrib/tag"

// Adverbial returns the token after the adverbial that begins at i, or i where
// none does. Adverbials are adverbs and fixed phrases of the lexicon, dates,
// prepositional phrases, and whatever stands between two commas or brackets.
func (a *Article) Adverbial(s *Sentence, i int) int {
	if i > s.Last {
		return i
	}
	if next := a.fixedAdverbial(s, i); next > i {
		return next
	}
	if next := a.Date(s, i); next > i {
		return next
	}
	switch {
	case a.Form(i) == ",":
		return a.bracketed(s, i, ",")
	case a.Form(i) == "(":
		return a.bracketed(s, i, ")")
	case a.Tag(i) == tag.Preposition && !partitive(a.Form(i)):
		return a.prepositional(s, i)
	case a.Tag(i) == tag.Adverb:
		return i + 1
	}
	return i
}

// partitive reports the forms of "de": what follows them is governed, "révéler
// des faits".
func partitive(form string) bool {
	switch form {
	case "de", "d'", "du", "des":
		return true
	}
	return false
}

// fixedAdverbial reads an adverb or adverbial of the lexicon.
func (a *Article) fixedAdverbial(s *Sentence, i int) int {
	var words [6]string
	n := 0
	for k := i; k <= s.Last && n < len(words); k++ {
		words[n] = a.Form(k)
		n++
	}
	_, taken := a.Lexicon.CueAdverb(words[:n])
	return i + taken
}

// bracketed skips from an opening sign to the closing one, if it is near.
func (a *Article) bracketed(s *Sentence, i int, closing string) int {
	for k := i + 1; k <= min(i+commaReach, s.Last); k++ {
		if a.Form(k) == closing {
			return k + 1
		}
		if a.Tag(k) == tag.Finite {
			return i
		}
	}
	return i
}

// prepositional skips "dans un communiqué", "à l'AFP".
func (a *Article) prepositional(s *Sentence, i int) int {
	for k := i; k <= min(i+2, s.Last); k++ {
		if p := s.PhraseAt(k); p != None && s.Phrases[p].Preposition != None && s.Phrases[p].Preposition <= i+1 && s.Phrases[p].Preposition >= i && s.Phrases[p].Last-i < adverbialReach {
			return s.Phrases[p].Last + 1
		}
	}
	return i
}
