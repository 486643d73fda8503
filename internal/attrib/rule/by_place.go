package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// byPlace returns a group that the lexicon does not know to report but that stands
// where only an incise can: right behind a quoted clause, its subject behind it.
// « On y va tous », chantonnent les éleveurs, or chantonnent-ils.
func (p *proposer) byPlace(index int) *clause.Group {
	g := &p.sentence.Groups[index]
	if g.Form != clause.Finite || g.Passive || !p.behindQuoted(g.First-1) {
		return nil
	}
	switch g.Lemma {
	case "être", "avoir", "aller", "pouvoir", "devoir", "vouloir", "falloir":
		return nil
	}
	if g.Clitic != None && !p.aside(g) || g.Clitic == None && !p.spokenBehind(g) {
		return nil
	}
	out := &p.memory.group
	*out = *g
	out.Reports, out.Cue = true, lexicon.Verb{Lemma: g.Lemma, Canonical: g.Lemma, Frames: lexicon.Incise, Class: "manner", Strength: 1}
	return out
}

// aside reports a pronoun behind its verb and a comma before them, in no question: « On y
// va tous », chantonnent-elles.
func (p *proposer) aside(g *clause.Group) bool {
	return p.article.Form(g.First-1) == "," && p.article.Form(p.sentence.Last) != "?"
}

// spokenBehind reports a source right behind a verb, which can be its subject.
func (p *proposer) spokenBehind(g *clause.Group) bool {
	if g.Subject.Found() && !g.Subject.Inverted {
		return false
	}
	at := p.sentence.PhraseAt(min(g.Last+1, p.sentence.Last))
	if at == None || p.sentence.Phrases[at].First != g.Last+1 || p.sentence.Phrases[at].Preposition != phrase.None {
		return false
	}
	c := p.context()
	head := p.sentence.Phrases[at].Head
	return p.article.Tag(head) != tag.Subject && c.sortOf(head) == speaker
}

// behindQuoted reports a mark that closes a quoted clause, with a comma behind it or
// not.
func (p *proposer) behindQuoted(i int) bool {
	a := p.article
	if i > p.sentence.First && a.Form(i) == "," {
		i--
	}
	if i <= p.sentence.First || !a.IsMark(i) {
		return false
	}
	s := a.Marks.MarkOf(i)
	if s < 0 || a.Marks.Stretches[s].Close != i || a.Marks.Stretches[s].Empty() {
		return false
	}
	c := p.context()
	return c.clausal(s)
}
