package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// taken asks for a preposition, here, that the verb takes before quoted words.
func taken(c *context) bool {
	if c.right > c.sentence.Last {
		return false
	}
	frame := prepositionFrame(c.Form(c.right))
	if c.Form(c.right) == "en" && c.right < c.sentence.Last && c.Form(c.right+1) == "faveur" {
		frame = lexicon.PrepEnFaveur
	}
	return frame != 0 && c.group.Cue.Takes(frame)
}

// takenInside asks for marks, here, that hold the preposition too: "appelle les élus « au
// calme »".
func takenInside(c *context) bool {
	if !c.opensMark(c.right) || c.right >= c.sentence.Last {
		return false
	}
	frame := prepositionFrame(c.Form(c.right + 1))
	return frame != 0 && c.group.Cue.Takes(frame)
}

// prepositionFrame returns the frame of the verbs that take a preposition, or 0.
func prepositionFrame(form string) lexicon.Frame {
	switch form {
	case "de", "d'", "du", "des":
		return lexicon.PrepDe
	case "à", "au", "aux":
		return lexicon.PrepA
	case "sur":
		return lexicon.PrepSur
	case "contre":
		return lexicon.PrepContre
	case "comme":
		return lexicon.PrepComme
	case "pour":
		return lexicon.PrepPour
	case "en":
		return lexicon.PrepEn
	case "par":
		return lexicon.PrepPar
	case "dans":
		return lexicon.PrepDans
	case "devant":
		return lexicon.PrepDevant
	}
	return 0
}

// bareObject reads an object without a preposition: "qualifie la loi de".
func bareObject(c *context) bool {
	return c.right <= c.sentence.Last && c.Tag(c.right) != tag.Preposition && object(c)
}

// attributed asks for an object, a pronoun before the verb or a phrase here, and
// marks right behind it: "juge la loi « folle »", "la juge « folle »".
func attributed(c *context) bool {
	if c.right > c.sentence.Last || !c.group.Cue.Takes(lexicon.Attr) {
		return false
	}
	if c.opensMark(c.right) {
		return cliticObject(c)
	}
	p := c.sentence.PhraseAt(c.right)
	if p == None || c.sentence.Phrases[p].First != c.right || c.sentence.Phrases[p].Preposition != phrase.None {
		return false
	}
	ph := &c.sentence.Phrases[p]
	for i := ph.Head + 1; i <= ph.Last+1; i++ {
		if c.opensMark(i) {
			return c.Tag(i-1) != tag.Determiner && c.Tag(i-1) != tag.Preposition && !c.marked(Range{ph.First, i - 1})
		}
	}
	return false
}

// judgedThat reads marked words of no clause, right here, and the "que" behind them: "juge
// « urgent » que".
func judgedThat(c *context) bool {
	s := c.stretchAt(c.right)
	if s == None || c.right > c.last+1 || c.Marks.Stretches[s].Empty() || c.clausal(s) || !c.group.Cue.Takes(lexicon.Attr) {
		return false
	}
	switch c.Tag(c.Marks.Stretches[s].First) {
	case tag.Adjective, tag.Adverb, tag.PastParticiple:
	default: // "estime « au contraire » que"
		return false
	}
	que := c.closing(s) + 1
	if que >= c.sentence.Last || c.Tag(que) != tag.Que || !c.hasFinite(Range{que, c.sentence.Last}, false) {
		return false
	}
	c.content, c.right = c.right, que+1
	return true
}

// judgedSo reads an adjective and its degree, and behind it "que" or an infinitive with
// "de": "juge | très important de".
func judgedSo(c *context) bool {
	i := c.right
	for i < c.sentence.Last && c.Tag(i) == tag.Adverb {
		i++
	}
	if i+2 > c.sentence.Last || c.Tag(i) != tag.Adjective || c.marked(Range{c.right, i}) || !c.group.Cue.Takes(lexicon.Attr) {
		return false
	}
	first := c.right
	for degree(c.Form(first-1)) && first-1 > c.last { // read with the adverbs
		first--
	}
	c.right = i + 1
	if !inOrder(word("que", "qu'"), clauseHere)(c) && !inOrder(word("de", "d'"), infinitive)(c) {
		return false
	}
	c.content = first
	return true
}

// clauseHere asks for a finite verb from here on.
func clauseHere(c *context) bool { return c.hasFinite(Range{c.right, c.sentence.Last}, false) }

// judgedClause yields words that judge, in marks or not, and the clause behind them that
// they judge.
func judgedClause(c *context) *Candidate {
	r := c.trim(Range{c.content, c.Edge(c.sentence, c.claim(c.right))})
	return c.candidate(c.claimKind(r), c.ranges(r))
}

// directObject refuses a complement with a preposition other than « de ».
func directObject(c *context) bool {
	return c.right <= c.sentence.Last && (c.Tag(c.right) != tag.Preposition || prepositionFrame(c.Form(c.right)) == lexicon.PrepDe)
}
