package rule

import "github.com/attribd/attribd/internal/attrib/tag"

// need is what must hold around a verb for a rule to fire, and for others, too: it is
// found once for all of them, and most rules are not even tried. A rule whose needs are
// met still reads all its steps.
type need uint16

const (
	needCut     need = 1 << iota // see [setOff]
	needAsSaid                   // see [asSaid]
	needWhich                    // see [thatWhich]
	needClitic                   // see [pronounInside]
	needFinite                   // see [finite]
	needPassive                  // see [passive]
	needQue                      // a "que" behind the verb, in its sentence
	needColon                    // a colon there
	needMarks                    // marks or marked words there
)

// needs finds what holds around the verb that woke the rules.
func (c *context) needs() need {
	behind := c.memory.last.of(c)
	var out need
	for _, each := range [...]struct {
		need  need
		holds bool
	}{
		{needAsSaid, asSaid(c)},
		{needWhich, thatWhich(c)},
		{needCut, c.cut()},
		{needClitic, pronounInside(c)},
		{needFinite, finite(c)},
		{needPassive, passive(c)},
		{needQue, behind.que > c.last},
		{needColon, behind.colon > c.last},
		{needMarks, behind.mark > c.last},
	} {
		if each.holds {
			out |= each.need
		}
	}
	return out
}

// cut is [setOff] right before the trigger.
func (c *context) cut() bool {
	c.left = c.first - 1
	return setOff(c)
}

// lasts are the last tokens of their sort in a sentence, or None.
type lasts struct {
	read             bool
	que, colon, mark int
}

// of finds them, once for all verbs of the sentence.
func (l *lasts) of(c *context) *lasts {
	if l.read {
		return l
	}
	*l = lasts{read: true, que: None, colon: None, mark: None}
	for i := c.sentence.First; i <= c.sentence.Last; i++ {
		switch {
		case c.Tag(i) == tag.Que:
			l.que = i
		case c.Form(i) == ":":
			l.colon = i
		}
	}
	for i := c.sentence.Last; i >= c.sentence.First; i-- {
		if c.touched(Range{i, i}) {
			l.mark = i
			break
		}
	}
	return l
}
