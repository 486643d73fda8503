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

// Facts tells what is known of the answers about an article. It serves one goroutine at
// a time.
type Facts struct {
	a        *clause.Article
	repaired bool           // marks all over the article had to be read otherwise than they stand
	known    []rule.Feature // of the answer at hand
}

// About returns the facts about an article.
func About(a *clause.Article) *Facts {
	f := &Facts{}
	f.Start(a)
	return f
}

// Start turns to another article.
func (f *Facts) Start(a *clause.Article) {
	repaired := 0
	for s := range a.Marks.Stretches {
		if len(a.Marks.Stretches[s].Repairs) > 0 {
			repaired++
		}
	}
	f.a, f.repaired = a, 10*repaired > len(a.Marks.Stretches)
}

func (f *Facts) add(name string, size float64) {
	f.known = append(f.known, rule.Feature{Name: name, Value: size})
}

func (f *Facts) set(name string, holds bool) {
	if holds {
		f.add(name, 1)
	}
}

// Words returns what speaks for and against the words of a chosen candidate. It is good
// until the facts are asked again.
func (f *Facts) Words(c *rule.Candidate, q *resolve.Quote) []rule.Feature {
	f.known = f.known[:0]
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
	kind := f.a.Layout.KindOf(c.First())
	f.set("heading", kind == block.Title || kind == block.Heading)
	f.set("short", c.Last()-c.First() < 3)
	f.edges(c)
	f.marks(c)
	return f.known
}

// edges adds where the words begin and end.
func (f *Facts) edges(c *rule.Candidate) {
	a := f.a
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
func (f *Facts) marks(c *rule.Candidate) {
	a := f.a
	here := false
	for _, s := range c.Stretches {
		here = here || len(a.Marks.Stretches[s].Repairs) > 0
	}
	f.set("repaired", here)
	f.set("repairs-about", !here && f.repaired)
	inner := 0
	for _, p := range c.Pieces {
		for k := p.First + 1; k < p.Last; k++ {
			if a.IsMark(k) {
				inner++
			}
		}
	}
	f.set("marks-within", inner > 0)
	family, _, _ := strings.Cut(c.Rule.Feature(), ".")
	f.set(family, true)
}

// What the ways of finding a speaker are called.
var (
	byMethod = [...]string{
		resolve.Unresolved: "by:nobody", resolve.ByName: "by:name", resolve.ByPartialName: "by:name-part", resolve.ByRole: "by:role",
		resolve.ByPronoun: "by:pronoun", resolve.ByContinuation: "by:continuation", resolve.ByTurn: "by:turn", resolve.ByAcronym: "by:acronym",
	}
	marginBy = [...]string{
		resolve.Unresolved: "margin:nobody", resolve.ByName: "margin:name", resolve.ByPartialName: "margin:name-part", resolve.ByRole: "margin:role",
		resolve.ByPronoun: "margin:pronoun", resolve.ByContinuation: "margin:continuation", resolve.ByTurn: "margin:turn", resolve.ByAcronym: "margin:acronym",
	}
)

// mentionOf is what the kinds of mention are called.
var mentionOf = [...]string{
	mention.Thing: "mention:thing", mention.Person: "mention:person", mention.UnnamedPerson: "mention:unnamed person",
	mention.Organization: "mention:organization", mention.Place: "mention:place", mention.Group: "mention:group",
	mention.Document: "mention:document", mention.Source: "mention:source", mention.Pronoun: "mention:pronoun",
}

// Speaker returns what speaks for and against the speakers of a quote. It is good until
// the facts are asked again.
func (f *Facts) Speaker(set *mention.Set, q *resolve.Quote, speakers []resolve.Speaker) []rule.Feature {
	f.known = f.known[:0]
	f.add("base", 1)
	f.set("nested", q.Parent != resolve.None)
	kind := f.a.Layout.KindOf(q.First)
	f.set("heading", kind == block.Title || kind == block.Heading)
	f.set("indirect", !q.Marked)
	f.set("joint", len(speakers) > 1)
	if len(speakers) == 0 {
		f.add("by:nobody", 1)
		return f.known
	}
	s := &speakers[0]
	for i := range speakers {
		if speakers[i].Margin < s.Margin {
			s = &speakers[i]
		}
	}
	f.add(byMethod[s.Method], 1)
	if s.Rivals > 0 {
		f.add(marginBy[s.Method], min(s.Margin, most))
		f.add("rivals", float64(min(s.Rivals, 8)))
		f.add("weakest", min(s.Weakest, most))
	}
	if s.Mention != resolve.None {
		f.mentioned(set, q, s)
	}
	return f.known
}

// mentioned adds what the mention of a speaker tells.
func (f *Facts) mentioned(set *mention.Set, q *resolve.Quote, s *resolve.Speaker) {
	m := &set.Mentions[s.Mention]
	f.set(mentionOf[m.Kind], m.Kind != mention.Pronoun && m.Kind != mention.Person)
	f.set("mention:sure", m.Named && m.Sure)
	f.set("mention:apart", q.CueFirst != resolve.None && m.Last != q.CueFirst-1 && m.First != q.CueLast+1)
	f.set("mention:long", m.Last-m.Core >= 6)
	f.set("mention:definite-new", s.Method == resolve.ByName && m.Kind == mention.UnnamedPerson && m.Article == mention.Definite)
	f.set("mention:plural", m.Kind != mention.Person && m.Number == lexicon.Plural)
}
