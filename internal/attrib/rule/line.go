package rule

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/token"
)

// lines wakes the rules of lines that somebody speaks: turns of a dialogue without
// marks, posts.
func (p *proposer) lines() {
	first := p.sentence.First
	var kind wakeKind
	switch p.article.Layout.KindOf(first) {
	case block.Turn:
		kind = onTurn
	case block.Post:
		kind = onPost
	default:
		return
	}
	c := p.context()
	c.first, c.last = first, p.sentence.Last
	p.wake(kind, c)
}

// unmarked asks that the sentence stands in no quotation marks.
func unmarked(c *context) bool {
	return c.Marks.Inside(c.first) < 0 && !c.marked(Range{c.sentence.First, c.sentence.Last})
}

// startsLine asks that the sentence is the first of its line.
func startsLine(c *context) bool {
	return c.Layout.Lines[c.Layout.LineOf(c.first)].First == c.first
}

// signs reports a link, also one that is glued to a word, or the dash of a
// signature: the post is over.
func (c *context) signs(i int) bool {
	form := c.Form(i)
	return c.Tokens[i].Kind == token.Link || dash(form) || strings.Contains(form, "http") || form == "pic" || strings.HasPrefix(form, "pic.")
}

// thisTurn yields the sentence without its dash.
func thisTurn(c *context) *Candidate {
	r := c.inner(Range{c.sentence.First, c.sentence.Last})
	if r.Empty() {
		return nil
	}
	return c.candidate(Direct, []Range{r})
}

// thisPost yields the line of a post, up to its first link or its signature.
func thisPost(c *context) *Candidate {
	line := &c.Layout.Lines[c.Layout.LineOf(c.first)]
	last := line.First
	for last <= line.Last && !c.signs(last) {
		last++
	}
	r := c.trim(Range{line.First, last - 1})
	if r.Empty() || c.words(r) < 3 {
		return nil
	}
	return c.candidate(Direct, []Range{r})
}
