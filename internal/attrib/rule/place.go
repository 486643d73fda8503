package rule

import "github.com/attribd/attribd/internal/attrib/block"

// place is where an incise stands among the words it reports.
type place uint8

const (
	nowhere      place = iota // nothing stands before it
	amongMarks                // « Le pont, dit-il, tiendra »
	pastOpening               // "Au Québec, dit-il, tout change"
	behindMarks               // « Le pont tiendra », dit-il
	behindTurn                // "– Le pont tiendra, dit-il"
	behindClause              // "Le pont tiendra, dit-il"
	behindPhrase              // "Pas de pont avant mai, dit-il", in a heading
)

// stands asks for a place. It comes last: what the incise holds must be read.
func stands(p place) step {
	return func(c *context) bool { return c.place() == p }
}

// place tells where the incise that has been read stands.
func (c *context) place() place {
	if len(c.partedPieces(c.Marks.Inside(c.first))) > 0 {
		return amongMarks
	}
	before, ok := c.before()
	switch {
	case !ok:
		return nowhere
	case c.opensClause(before.Last) || c.pastOpening(before) != nil:
		return pastOpening
	case len(c.stretchesIn(before)) > 0:
		return behindMarks
	}
	r := c.trim(before)
	switch {
	case r.Empty():
		return nowhere
	case c.Layout.KindOf(r.First) == block.Turn:
		return behindTurn
	case c.verbless(r):
		return behindPhrase
	}
	return behindClause
}

// verbless reports words before an incise that are no clause of their own.
func (c *context) verbless(r Range) bool {
	if c.group != nil && c.asks() {
		return false // "Que faire ? se demande Anne"
	}
	return !c.hasFinite(r, false) || c.group != nil && !c.mainVerb(r)
}
