package rule

import "github.com/attribd/attribd/internal/attrib/tag"

// attributeAfter yields the attribute that begins at content: a marked stretch
// there, else the words up to the end of the phrase.
func attributeAfter(c *context) *Candidate {
	if s := c.stretchAt(c.content); s != None && !c.Marks.Stretches[s].Empty() {
		if tail := c.tail(s); !tail.Empty() {
			if c.opensMark(tail.Last + 1) { // « fasciné » par la figure des « bonnets rouges »
				tail.Last = c.attributeEnd(c.Edge(c.sentence, c.claim(c.content)))
			}
			return c.candidate(Mixed, c.ranges(c.trim(Range{c.content, tail.Last})))
		}
		if end := c.closing(s); end < c.sentence.Last && c.Tag(end+1) == tag.Que { // « ravi » que le pont rouvre
			return c.candidate(Mixed, c.ranges(c.trim(Range{c.content, c.Edge(c.sentence, c.claim(c.content))})))
		}
		return c.candidate(Mixed, c.chain(s))
	}
	r := c.trim(Range{c.content, c.attributeEnd(c.Edge(c.sentence, c.claim(c.content)))})
	if r.Empty() {
		return nil
	}
	kind := c.claimKind(r)
	if c.words(r) < 2 && kind == Indirect && c.Tag(r.First) != tag.Adjective {
		return nil
	}
	return c.candidate(kind, c.ranges(r))
}

// attributeEnd returns the last token of an attribute: before a comma, or before
// the coordinator of another clause.
func (c *context) attributeEnd(last int) int {
	for i := c.content + 1; i <= last; i++ {
		if c.Marks.Inside(i) >= 0 && c.Marks.Inside(i) != c.Marks.Inside(c.content) {
			continue
		}
		switch {
		case c.Form(i) == ",", c.Tag(i) == tag.Coordinator && (c.anotherClause(i+1, last) || c.anotherRelative(i+1, last)):
			return i - 1
		}
	}
	return last
}

// anotherRelative reports a relative pronoun that goes on with what is said of who speaks
// in a relative clause: "les élus qui se disent prêts | et dont".
func (c *context) anotherRelative(i, last int) bool {
	if i > last || c.Tag(i) != tag.Relative || c.group.Subject.Relative == None {
		return false
	}
	for k := c.content; k < i; k++ {
		if c.Tag(k) == tag.Relative {
			return false
		}
	}
	return true
}

// anotherClause reports words that begin with the subject of a finite verb, or
// with that verb.
func (c *context) anotherClause(i, last int) bool {
	if i > last {
		return false
	}
	if c.Tag(i) == tag.Subject || c.Tag(i) == tag.Finite {
		return true
	}
	for g := range c.sentence.Groups {
		if subject := &c.sentence.Groups[g].Subject; subject.Found() && subject.First == i && subject.Shared == None {
			return true
		}
	}
	return false
}
