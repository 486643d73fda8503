package language

const (
	window       = 24   // words looked at together for a French passage
	frenchShare  = 0.25 // of a window's words: a French passage
	noFrench     = 0.04 // of a window's words: no French at all
	fewWords     = 30   // below this many, the absence of French proves nothing
	fewForeign   = 4    // function words that another language has and French has not: proof
	foreignShare = 0.2  // of the words
	fewLetters   = 8    // letters of another script that prove it
)

// PlainlyNotFrench reports whether text is beyond doubt in another language.
// Where it cannot tell, as for a few words, it says false; and so it does where
// any passage of the text is French.
func PlainlyNotFrench(text string) bool {
	s := look(text)
	french, foreign := s.whole.hits[french], s.whole.foreign()
	switch {
	case s.best >= frenchShare:
		return false
	case s.otherScript >= fewLetters && s.otherScript > 4*s.latin && french == 0:
		return true
	case s.whole.words >= fewWords && s.best < noFrench:
		return true
	default:
		return foreign >= french+fewForeign &&
			float64(foreign) >= foreignShare*float64(s.whole.words)
	}
}
