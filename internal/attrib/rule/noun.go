package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// nouns wakes the rules of nouns that report.
func (p *proposer) nouns() {
	next := p.sentence.First
	for _, opener := range p.sentence.Openers {
		i := int(opener)
		if i < next || !p.article.Opens(i, lexicon.NounOpening) || p.article.Tag(i) != tag.Noun || p.article.Tokens[i].Kind != token.Word {
			continue
		}
		cue, taken := p.nounCue(i)
		if taken == 0 || cue.Strength < 2 || i > p.sentence.First && (p.article.Form(i-1) == "sans" || p.article.Tag(i-1) == tag.Numeral) {
			continue
		}
		c := p.context()
		p.memory.noun = cue
		c.first, c.last, c.lemma, c.noun = i, i+taken-1, cue.Lemma, &p.memory.noun
		p.wake(onNoun, &c)
		next = i + taken
	}
}

// nounCue looks up the noun that reports at i, as it stands or in the singular.
func (p *proposer) nounCue(i int) (lexicon.NounCue, int) {
	var room [4]string
	words := p.article.Forms(room[:], i, p.sentence.Last)
	if cue, taken := p.article.Lexicon.NounCue(words); taken > 0 {
		return cue, taken
	}
	words[0] = p.article.Words[i].Lemma()
	return p.article.Lexicon.NounCue(words)
}

// ofSource reads the complement of a noun that reports: whose promise it is.
func ofSource(c *context) bool {
	at := c.sentence.PhraseAt(c.first)
	if at == None {
		return false
	}
	for i := at; i < len(c.sentence.Phrases); i++ {
		p := &c.sentence.Phrases[i]
		if p.First > c.sentence.Phrases[at].Last {
			break
		}
		if p.Preposition == phrase.None || p.Preposition != c.right || c.marked(Range{c.right, p.Base}) {
			continue
		}
		if sort := c.sortOf(p.Head); sort != speaker {
			return false
		}
		last := c.unmarkedEnd(i)
		c.source = clause.NewSubject(p.First, last, p.Head)
		c.right = last + 1
		return true
	}
	return false
}

// one asks for a noun in the singular: what several of them are said to be stands in a
// relative clause.
func one(c *context) bool { return c.Words[c.first].Features&tag.Plural == 0 }

// owned asks for a possessive before a noun: "sa conviction".
func owned(c *context) bool {
	if c.first <= c.sentence.First {
		return false
	}
	switch c.Form(c.first - 1) {
	case "sa", "son", "ses", "leur", "leurs":
		return true
	}
	return false
}

// marksNext asks for marks behind the next word: an appel à « partir » quotes somebody.
func marksNext(c *context) bool { return c.opensMark(c.right + 1) }

// equals reads "est que" or ", c'est que", and begins a clause behind it.
func equals(c *context) bool {
	i := c.right
	if i+2 <= c.sentence.Last && c.Form(i) == "," && c.Form(i+1) == "c'" {
		i += 2
	}
	if i+2 > c.sentence.Last || c.Form(i) != "est" || c.Tag(i+1) != tag.Que {
		return false
	}
	c.right = i + 2
	c.content = c.right
	return true
}

// reported reports a noun that is the object of a verb that reports: that verb is
// the better cue.
func (c *context) reported() bool {
	p := c.sentence.PhraseAt(c.first)
	if p == None || c.sentence.Phrases[p].First == 0 {
		return false
	}
	g := c.sentence.GroupAt(c.sentence.Phrases[p].First - 1)
	return g != None && c.sentence.Groups[g].Reports
}

// qualified reads an adjective behind a noun: "une promesse ferme de".
func qualified(c *context) bool {
	for c.right <= c.sentence.Last && c.Tag(c.right) == tag.Adjective {
		c.right++
	}
	return true
}

// verbNext asks for a verb right here: "la thèse que | défend X", "qu'| a défendue X" are
// relative clauses.
func verbNext(c *context) bool {
	if c.right >= c.sentence.Last || c.Tag(c.right) != tag.Finite {
		return false
	}
	return c.sentence.PhraseAt(c.right+1) != None || c.Words[c.right].Mood() != morph.Subjunctive
}

// embedded notes that the clause stands inside another one.
func embedded(c *context) bool {
	c.embedded = true
	return true
}

// marksHere asks for a stretch that opens here and is no mere adjective.
func marksHere(c *context) bool {
	s := c.stretchAt(c.right)
	if s == None || c.Marks.Stretches[s].Empty() || c.term(s) {
		return false
	}
	c.set("noun:utterance", c.utterance(s) || c.lemma == "cri" || c.lemma == "slogan")
	first := c.Marks.Stretches[s].First
	if c.lemma == "question" && c.first-2 >= c.sentence.First && c.Form(c.first-2) == "à" { // "à la question « … », elle répond"
		return false
	}
	if c.Form(c.right-1) == ":" && c.capitalAt(first) {
		return true
	}
	return c.Tag(first) != tag.Adjective && (!predicative(c.Tag(first)) || c.capitalAt(first))
}

// phraseHere yields the stretch that opens at right, and those tied to it.
func phraseHere(c *context) *Candidate {
	s := c.stretchAt(c.right)
	kind := Mixed
	if c.utterance(s) && c.Form(c.right-1) != "de" && c.Form(c.right-1) != "d'" {
		kind = Direct
	}
	return c.candidate(kind, c.chain(s))
}

// taking returns the frames of the cue that woke a rule.
func (c *context) taking() (lexicon.Frame, bool) {
	switch {
	case c.group != nil:
		return c.group.Cue.Frames, true
	case c.noun != nil:
		return c.noun.Frames, true
	}
	return 0, false
}
