package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// byPlace returns a group that the lexicon does not know to report but that stands
// where only an incise can: right behind a quoted clause, its subject behind it.
// « On y va tous », chantonnent les éleveurs.
func (p *proposer) byPlace(index int) *clause.Group {
	g := &p.sentence.Groups[index]
	if g.Form != clause.Finite || g.Clitic != None || g.Passive || g.Subject.Found() && !g.Subject.Inverted || !p.behindQuoted(g.First-1) {
		return nil
	}
	switch g.Lemma {
	case "être", "avoir", "aller", "pouvoir", "devoir", "vouloir", "falloir":
		return nil
	}
	at := p.sentence.PhraseAt(min(g.Last+1, p.sentence.Last))
	if at == None || p.sentence.Phrases[at].First != g.Last+1 || p.sentence.Phrases[at].Preposition != phrase.None {
		return nil
	}
	c := p.context()
	if head := p.sentence.Phrases[at].Head; p.article.Tag(head) == tag.Subject || c.sortOf(head) != speaker {
		return nil
	}
	out := &p.memory.group
	*out = *g
	out.Reports, out.Cue = true, lexicon.Verb{Lemma: g.Lemma, Canonical: g.Lemma, Frames: lexicon.Incise, Class: "manner", Strength: 1}
	return out
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
