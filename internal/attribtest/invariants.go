package attribtest

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/text"
)

const deepest = 4 // levels of quotes within quotes

// Violations lists what does not hold of a result that must, whatever the
// document. Rules are those that a match may name.
func Violations(doc string, result *attrib.Result, rules []attrib.Rule) []string {
	c := &checker{doc: doc, result: result, rules: map[string]bool{}, speaking: map[int]bool{}}
	for _, rule := range rules {
		c.rules[rule.ID] = true
	}
	for i := range result.Quotes {
		c.quote(i)
	}
	for i := range result.Entities {
		c.entity(i)
	}
	return c.found
}

type checker struct {
	doc      string
	result   *attrib.Result
	rules    map[string]bool
	speaking map[int]bool
	found    []string
}

func (c *checker) requiref(ok bool, format string, args ...any) {
	if !ok {
		c.found = append(c.found, fmt.Sprintf(format, args...))
	}
}

func (c *checker) quote(i int) {
	quote := &c.result.Quotes[i]
	where := fmt.Sprintf("quote %d", i+1)
	c.requiref(quote.Kind >= attrib.Direct && quote.Kind <= attrib.Mixed, "%s: kind %d", where, quote.Kind)
	c.probability(where, quote.Confidence)
	c.contents(where, quote.Contents)
	if len(quote.Contents) == 0 {
		return
	}
	c.order(i)
	c.nesting(i)
	if quote.Cue != nil {
		c.cue(where, quote.Cue)
	}
	for j := range quote.Speakers {
		c.speaker(fmt.Sprintf("%s, speaker %d", where, j+1), &quote.Speakers[j])
	}
	for _, match := range quote.Matches {
		c.requiref(c.rules[match.RuleID], "%s: rule %q is not listed", where, match.RuleID)
		c.requiref(!math.IsNaN(match.Weight) && !math.IsInf(match.Weight, 0), "%s: weight %v", where, match.Weight)
		for _, evidence := range match.Evidence {
			c.span(where+", evidence", evidence)
		}
	}
	for _, repair := range quote.Repairs {
		c.place(where+", repair", repair.Span)
		c.requiref(repair.Reason != "", "%s: a repair without a reason", where)
	}
}

func (c *checker) contents(where string, contents []text.Span) {
	c.requiref(len(contents) > 0, "%s: no content", where)
	for j, content := range contents {
		c.span(where+", content", content)
		if j > 0 {
			c.requiref(contents[j-1].End <= content.Start, "%s: contents overlap or are out of order: %v", where, contents)
		}
	}
}

// order holds for quotes by start, the longer first.
func (c *checker) order(i int) {
	if i == 0 || len(c.result.Quotes[i-1].Contents) == 0 {
		return
	}
	before, here := cover(&c.result.Quotes[i-1]), cover(&c.result.Quotes[i])
	c.requiref(before.Start < here.Start || before.Start == here.Start && before.End >= here.End,
		"quotes %d and %d are out of order: %v, %v", i, i+1, before, here)
}

func (c *checker) nesting(i int) {
	levels := 1
	for at := i; c.result.Quotes[at].Parent != -1; levels++ {
		parent := c.result.Quotes[at].Parent
		if parent < 0 || parent >= at {
			c.requiref(false, "quote %d: its parent is %d", at+1, parent+1)
			return
		}
		outer, inner := cover(&c.result.Quotes[parent]), cover(&c.result.Quotes[at])
		c.requiref(outer.Contains(inner), "quote %d at %v is not within its parent at %v", at+1, inner, outer)
		at = parent
	}
	c.requiref(levels <= deepest, "quote %d: %d levels deep", i+1, levels)
}

func (c *checker) cue(where string, cue *attrib.Cue) {
	where += ", cue"
	c.requiref(cue.Kind >= attrib.VerbCue && cue.Kind <= attrib.DashCue, "%s: kind %d", where, cue.Kind)
	c.span(where, cue.Span)
	sign := cue.Kind == attrib.ColonCue || cue.Kind == attrib.DashCue
	c.requiref(sign == (cue.Lemma == ""), "%s: lemma %q of kind %d", where, cue.Lemma, cue.Kind)
}

func (c *checker) speaker(where string, speaker *attrib.Speaker) {
	c.probability(where, speaker.Confidence)
	c.requiref(speaker.Method <= attrib.ByAcronym, "%s: method %d", where, speaker.Method)
	if speaker.Entity < 0 || speaker.Entity >= len(c.result.Entities) {
		c.requiref(false, "%s: entity %d", where, speaker.Entity+1)
		return
	}
	c.speaking[speaker.Entity] = true
	if speaker.Mention != nil {
		c.span(where+", mention", *speaker.Mention)
	}
	if speaker.Antecedent != nil {
		c.span(where+", antecedent", *speaker.Antecedent)
	}
	if speaker.Role != nil {
		c.span(where+", role", speaker.Role.Span)
	}
}

func (c *checker) entity(i int) {
	entity := &c.result.Entities[i]
	where := fmt.Sprintf("entity %d", i+1)
	c.requiref(c.speaking[i], "%s says nothing", where)
	c.requiref(entity.Name != "" && entity.Name == strings.TrimSpace(entity.Name), "%s: name %q", where, entity.Name)
	c.requiref(utf8.ValidString(entity.Name), "%s: its name is not valid UTF-8", where)
	c.requiref(entity.Kind <= attrib.Document, "%s: kind %d", where, entity.Kind)
	c.requiref(entity.Gender <= attrib.Masculine, "%s: gender %d", where, entity.Gender)
	for j, mention := range entity.Mentions {
		c.span(where+", mention", mention)
		c.requiref(j == 0 || entity.Mentions[j-1].Start < mention.Start, "%s: mentions out of order: %v", where, entity.Mentions)
	}
	for j, role := range entity.Roles {
		c.span(where+", role", role.Span)
		c.requiref(j == 0 || entity.Roles[j-1].Span.Start < role.Span.Start, "%s: roles out of order", where)
	}
	if i > 0 && len(entity.Mentions) > 0 && len(c.result.Entities[i-1].Mentions) > 0 {
		c.requiref(c.result.Entities[i-1].Mentions[0].Start <= entity.Mentions[0].Start, "entities %d and %d are out of order", i, i+1)
	}
}

func (c *checker) probability(where string, p float64) {
	c.requiref(p >= 0 && p <= 1, "%s: confidence %v", where, p)
}

// span holds for a range that must not be empty, place for any.
func (c *checker) span(where string, span text.Span) {
	c.place(where, span)
	c.requiref(!span.Empty(), "%s: empty at %d", where, span.Start)
}

func (c *checker) place(where string, span text.Span) {
	if span.Start < 0 || span.End < span.Start || span.End > len(c.doc) {
		c.requiref(false, "%s: %v is not within the document's %d bytes", where, span, len(c.doc))
		return
	}
	c.requiref(c.boundary(span.Start) && c.boundary(span.End), "%s: %v cuts a character", where, span)
}

func (c *checker) boundary(at int) bool { return at == len(c.doc) || utf8.RuneStart(c.doc[at]) }

func cover(quote *attrib.Quote) text.Span {
	all := quote.Contents[0]
	for _, content := range quote.Contents[1:] {
		all = all.Cover(content)
	}
	return all
}
