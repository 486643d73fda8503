package rule

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// colonReach is how far behind its verb a colon may stand, in tokens.
const colonReach = 40

// toColon reads to a colon that follows the verb without another clause
// between.
func toColon(c *context) bool {
	for i := c.right; i <= min(c.sentence.Last, c.right+colonReach); i++ {
		switch {
		case c.Form(i) == ":":
			c.right = i + 1
			c.add("distance", float64(i-c.last))
			return c.right <= c.sentence.Last
		case c.Tag(i) == tag.Finite && c.Marks.Inside(i) < 0 && !c.relativeBefore(i), c.opensMark(i), terminal(c.Form(i)):
			return false
		}
	}
	return false
}

// sourceToColon reads a source behind a verb that has none before it, and on to the colon:
// "Avec une conséquence inattendue, rapporte Radio Lons :".
func sourceToColon(c *context) bool {
	before := c.source
	opens := !c.group.Subject.Found() && c.first > c.sentence.First && c.Form(c.first-1) == ","
	if opens && nounBehind(c) && c.sortOf(c.source.Head) == speaker && toColon(c) {
		return true
	}
	c.source = before
	return false
}

// takesClause asks for a verb that takes a clause with « que »: "précisant : le pont est
// fermé", but not "parlant d'avenir : le pont est fermé".
func takesClause(c *context) bool { return c.group.Cue.Takes(telling) }

// ended asks for a stretch that begins and ends like a sentence, as « Jamais ! » does.
func ended(c *context) bool {
	st := &c.Marks.Stretches[c.stretch]
	return c.capitalAt(st.First) && terminal(c.Form(st.Last))
}

// complete asks for a stretch with a clause in it.
func complete(c *context) bool { return c.clausal(c.stretch) }
