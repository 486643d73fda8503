package rule

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// before returns the words before an incise, if there are any.
func (c *context) before() (Range, bool) {
	end := c.left
	for end >= c.sentence.First && c.Form(end) == "," {
		end--
	}
	return Range{c.hostStart(c.regionStart(), end), end}, end >= c.sentence.First
}

// hostStart returns where the clause begins that holds the incise behind end: with the
// words since the last conjunction, if their verb is still to come, "le pont cède car
// en mai, dit-elle, l'eau monte", or with the last marks, if an incise stands before
// these.
func (c *context) hostStart(first, end int) int {
	if s := c.Marks.MarkOf(end); s >= 0 && c.Marks.Stretches[s].Close == end {
		if from := c.lastReport(s); from != None {
			return from
		}
		open := c.opening(s)
		if open > first && c.Form(open-1) == "(" || c.reportedAgain(s) && c.saidBefore(first, open) {
			return open
		}
	}
	for k := end; k > first; k-- {
		switch {
		case c.IsMark(k), c.Tag(k) == tag.Finite:
			return first
		case c.Form(k) == "(" && c.closingBracket(k, end) == k:
			return k + 1
		case c.Form(k) == "afin" && k == end:
			return k
		case c.Form(k) == "car" && k < end && c.mainVerb(Range{first, k}):
			return k + 1
		}
	}
	return first
}

// saidBefore reports an incise between marks that close and the token.
func (c *context) saidBefore(first, tok int) bool {
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if group.First > first && group.Last < tok && group.Reports && c.Marks.Inside(group.First) < 0 &&
			(c.IsMark(group.First-1) || c.Form(group.First-1) == "," && c.IsMark(group.First-2)) {
			return true
		}
	}
	return false
}

// regionStart returns where the reported words before an incise may begin: the
// sentence, or the marks that hold the incise.
func (c *context) regionStart() int {
	if s := c.Marks.Inside(c.first); s >= 0 {
		return max(c.sentence.First, c.Marks.Stretches[s].First)
	}
	return c.sentence.First
}
