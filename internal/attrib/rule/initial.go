package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// clauseInitial asks that the trigger opens its sentence or a clause: "puisque
// selon X, …", "qui, selon X, …".
func clauseInitial(c *context) bool {
	coordinated := false
	for c.left >= c.sentence.First && (c.Tag(c.left) == tag.Coordinator || c.Tag(c.left) == tag.Adverb) {
		coordinated = coordinated || c.Tag(c.left) == tag.Coordinator
		c.left--
	}
	if c.left < c.sentence.First || coordinated || c.fronted(c.left) || c.connected(c.left) {
		return true
	}
	if c.opensClause(c.left) {
		c.embedded = c.Tag(c.left) == tag.Relative || c.Form(c.left) == "," && c.Tag(c.left-1) == tag.Relative
		return true
	}
	if c.IsMark(c.left) {
		s := c.Marks.MarkOf(c.left)
		return s >= 0 && c.Marks.Stretches[s].Open == c.left && c.left == c.sentence.First
	}
	switch c.Form(c.left) {
	case ":", ";", ".", "?", "!", "–", "—", "•":
		return true
	case "-": // "LA CRUE - Selon la mairie, …"
		return c.capitalAt(c.first)
	}
	return false
}

// midClause asks that the trigger stands in a clause that began before it, and
// reads over the adverbs between them.
func midClause(c *context) bool { return !clauseInitial(c) }

// connected reports the comma behind the connectives with which the sentence begins:
// "Ainsi, selon elle, tout change".
func (c *context) connected(i int) bool {
	if c.Form(i) != "," {
		return false
	}
	for k := c.sentence.First; k < i; k++ {
		switch n := c.connective(k); {
		case n > 0:
			k += n - 1
		case c.Tag(k) != tag.Adverb && c.Tag(k) != tag.Coordinator:
			return false
		}
	}
	return i > c.sentence.First
}

// connective returns how many words at k tie the sentence to the last one: "en revanche",
// "autrement dit".
func (c *context) connective(k int) int {
	var room [4]string
	words := c.Forms(room[:], k, c.sentence.Last)
	if len(words) > 2 && words[1] == "dit" && words[2] == "," && (words[0] == "autrement" || words[0] == "cela" || words[0] == "ceci") {
		return 2
	}
	adverb, taken := c.Lexicon.CueAdverb(words)
	switch adverb.Kind {
	case "additive", "concession", "contrast", "explanation":
		return taken
	}
	return 0
}

// fronted reports the comma behind a subordinate clause with which the sentence
// begins: "S'il a raison, selon elle, tout change".
func (c *context) fronted(i int) bool {
	if c.Form(i) != "," || c.Tag(c.sentence.First) != tag.Subordinator {
		return false
	}
	for g := range c.sentence.Groups {
		if group := &c.sentence.Groups[g]; group.Form == clause.Finite && group.First < i && !c.Subordinate(c.sentence, group) {
			return false
		}
	}
	return true
}

// opensClause reports a word, or a comma behind it, that begins a clause.
func (c *context) opensClause(i int) bool {
	if c.Form(i) == "," && i > c.sentence.First {
		i--
	}
	switch c.Tag(i) {
	case tag.Subordinator, tag.Que:
		return true
	case tag.Coordinator:
		return c.Form(i) == "car" && i > c.sentence.First
	case tag.Relative:
		return c.Form(i) == "qui" || c.Form(i) == "dont" || c.Form(i) == "où"
	}
	return false
}
