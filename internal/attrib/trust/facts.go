package trust

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
)

// longWords is how many tokens make a long quotation.
const longWords = 50

// most is the score or margin beyond which more says nothing.
const most = 5

// facts gathers what is known.
type facts []rule.Feature

func (f *facts) add(name string, size float64) {
	*f = append(*f, rule.Feature{Name: name, Value: size})
}

func (f *facts) set(name string, holds bool) {
	if holds {
		f.add(name, 1)
	}
}

// Words returns what speaks for and against the words of a chosen candidate.
func Words(a *clause.Article, c *rule.Candidate, q *resolve.Quote) []rule.Feature {
	var f facts
	f.add("base", 1)
	f.add("score", min(c.Score, most))
	f.add("margin", min(c.Margin, most))
	f.set("kind:indirect", c.Kind == rule.Indirect)
	f.set("kind:mixed", c.Kind == rule.Mixed)
	f.set("cue:none", c.Cue.Kind == rule.NoCue)
	f.set("cue:sign", c.Cue.Kind == rule.ColonCue || c.Cue.Kind == rule.DashCue)
	f.set("cue:noun", c.Cue.Kind == rule.NounCue)
	f.set("cue:preposition", c.Cue.Kind == rule.PrepositionCue)
	f.set("pieces", len(c.Pieces) > 1)
	f.set("nested", q.Parent != resolve.None)
	f.set("source:none", !c.Source.Found())
	kind := a.Layout.KindOf(c.First())
	f.set("heading", kind == block.Title || kind == block.Heading)
	f.set("short", c.Last()-c.First() < 3)
	f.edges(a, c)
	f.marks(a, c)
	return f
}

// edges adds where the words begin and end.
func (f *facts) edges(a *clause.Article, c *rule.Candidate) {
	first, last := c.First(), c.Last()
	from := first > 0 && a.IsMark(first-1)
	to := last+1 < len(a.Tokens) && a.IsMark(last+1)
	f.set("edges:marks", from && to)
	f.set("edges:opened", from && !to)
	f.set("edges:closed", to && !from)
	f.set("edges:inside", c.Kind != rule.Indirect && !from && !to)
	f.set("long", last-first >= longWords)
	f.set("sentences", a.Layout.SentenceOf(first) != a.Layout.SentenceOf(last))
	f.set("lines", a.Layout.LineOf(first) != a.Layout.LineOf(last))
}

// marks adds how far the quotation marks can be trusted, here and in the article.
func (f *facts) marks(a *clause.Article, c *rule.Candidate) {
	here := false
	for _, s := range c.Stretches {
		here = here || len(a.Marks.Stretches[s].Repairs) > 0
	}
	f.set("repaired", here)
	repaired := 0
	for s := range a.Marks.Stretches {
		if len(a.Marks.Stretches[s].Repairs) > 0 {
			repaired++
		}
	}
	f.set("repairs-about", !here && 10*repaired > len(a.Marks.Stretches))
	inner := 0
	for _, p := range c.Pieces {
		for k := p.First + 1; k < p.Last; k++ {
			if a.IsMark(k) {
				inner++
			}
		}
	}
	f.set("marks-within", inner > 0)
	family, _, _ := strings.Cut(c.Rule.ID, ".")
	f.set("rule:"+family, true)
}

var methods = [...]string{
	resolve.Unresolved: "nobody", resolve.ByName: "name", resolve.ByPartialName: "name-part", resolve.ByRole: "role",
	resolve.ByPronoun: "pronoun", resolve.ByContinuation: "continuation", resolve.ByTurn: "turn", resolve.ByAcronym: "acronym",
}

// Speaker returns what speaks for and against the speakers of a quote.
func Speaker(a *clause.Article, set *mention.Set, q *resolve.Quote, speakers []resolve.Speaker) []rule.Feature {
	var f facts
	f.add("base", 1)
	f.set("nested", q.Parent != resolve.None)
	kind := a.Layout.KindOf(q.First)
	f.set("heading", kind == block.Title || kind == block.Heading)
	f.set("indirect", !q.Marked)
	f.set("joint", len(speakers) > 1)
	if len(speakers) == 0 {
		f.add("by:nobody", 1)
		return f
	}
	s := &speakers[0]
	for i := range speakers {
		if speakers[i].Margin < s.Margin {
			s = &speakers[i]
		}
	}
	how := methods[s.Method]
	f.add("by:"+how, 1)
	if s.Rivals > 0 {
		f.add("margin:"+how, min(s.Margin, most))
		f.add("rivals", float64(min(s.Rivals, 8)))
		f.add("weakest", min(s.Weakest, most))
	}
	if s.Mention != resolve.None {
		f.mentioned(set, q, s)
	}
	return f
}

// mentioned adds what the mention of a speaker tells.
func (f *facts) mentioned(set *mention.Set, q *resolve.Quote, s *resolve.Speaker) {
	m := &set.Mentions[s.Mention]
	f.set("mention:"+m.Kind.String(), m.Kind != mention.Pronoun && m.Kind != mention.Person)
	f.set("mention:sure", m.Named && m.Sure)
	f.set("mention:apart", q.CueFirst != resolve.None && m.Last != q.CueFirst-1 && m.First != q.CueLast+1)
	f.set("mention:long", m.Last-m.Core >= 6)
	f.set("mention:definite-new", s.Method == resolve.ByName && m.Kind == mention.UnnamedPerson && m.Article == mention.Definite)
	f.set("mention:plural", m.Kind != mention.Person && m.Number == lexicon.Plural)
}
