package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// setOff asks that the trigger is cut off from what stands before it by a comma,
// a mark that closes, or the end of a quoted sentence. It leaves left at the last
// token before the comma.
func setOff(c *context) bool {
	for c.left >= c.sentence.First && c.Tag(c.left) == tag.Adverb {
		c.left--
	}
	if c.left < c.sentence.First {
		return false
	}
	switch {
	case c.Form(c.left) == ",", dash(c.Form(c.left)), c.Form(c.left) == "(":
		c.left--
		return c.left >= c.sentence.First && (c.group.Clitic != None || c.Tag(c.left) != tag.Relative)
	case c.IsMark(c.left):
		return c.closes(c.left) && !c.subjectInMarks(c.left)
	}
	return terminal(c.Form(c.left)) && (c.Marks.Inside(c.left) >= 0 || c.Layout.KindOf(c.left) == block.Turn || c.asks())
}

// subjectInMarks reports a name in marks that closes right before the trigger, with its
// article before it: "Les « gilets jaunes » promettent une surprise".
func (c *context) subjectInMarks(closing int) bool {
	s := c.Marks.MarkOf(closing)
	if s < 0 || c.clausal(s) {
		return false
	}
	before := c.opening(s) - 1
	return before >= c.sentence.First && c.Tag(before) == tag.Determiner
}

// asks reports a question or exclamation whose sentence goes on with the trigger:
// "Que faire ? se demande Anne".
func (c *context) asks() bool {
	return (c.Form(c.left) == "?" || c.Form(c.left) == "!") && c.first == c.left+1 && !c.capitalAt(c.first) && !c.Tokens[c.first].StartsLine()
}

func dash(form string) bool { return form == "–" || form == "—" || form == "-" }

// closes reports a mark that ends a stretch before the trigger.
func (c *context) closes(i int) bool {
	s := c.Marks.MarkOf(i)
	return s < 0 || c.Marks.Stretches[s].Last < i
}

// adverbials reads adverbs, dates and short prepositional phrases. Many rules ask for
// those behind the same verb.
func adverbials(c *context) bool {
	if last := &c.memory.adverbials; last.from != c.right {
		last.from, last.to = c.right, c.pastAdverbials(c.right)
	}
	c.right = c.memory.adverbials.to
	return true
}

// pastAdverbials returns the token behind the adverbials that begin at i.
func (c *context) pastAdverbials(i int) int {
	for n := 0; n < 4 && i <= c.sentence.Last; n++ {
		next := c.Adverbial(c.sentence, i)
		if next == i || c.marked(Range{i, next - 1}) {
			break
		}
		i = next
	}
	return i
}

// adverbs reads adverbs.
func adverbs(c *context) bool {
	for c.right <= c.sentence.Last && c.Tag(c.right) == tag.Adverb {
		c.right++
	}
	return true
}

// opensMark reports a mark at i that opens a stretch.
func (c *context) opensMark(i int) bool {
	if i > c.sentence.Last || !c.IsMark(i) {
		return false
	}
	s := c.Marks.MarkOf(i)
	return s >= 0 && c.Marks.Stretches[s].Open == i
}

// mark reads over a mark that opens or closes.
func mark(c *context) bool {
	if c.right > c.sentence.Last || !c.IsMark(c.right) {
		return false
	}
	c.right++
	return true
}

// word reads one of the given forms.
func word(forms ...string) step {
	return func(c *context) bool {
		if c.right > c.sentence.Last {
			return false
		}
		for _, f := range forms {
			if c.Form(c.right) == f {
				c.right++
				return true
			}
		}
		return false
	}
}
