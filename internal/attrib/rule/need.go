package rule

import "github.com/attribd/attribd/internal/attrib/tag"

// need is what must hold around a verb or marks for a rule to fire, and for others, too: it
// is found once for all of them, and most rules are not even tried. A rule whose needs are
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
	needJudged                   // an adjective there, right before "que" or "de"
	needBecause                  // of marks, not of a verb: see [because]
)

// needs finds what holds around the verb that woke the rules.
func (c *context) needs() need {
	behind := c.memory.landmarks.of(c)
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
		{needJudged, behind.judged > c.last},
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

// landmarks are places in a sentence, or None.
type landmarks struct {
	read      bool
	que       int // the last "que"
	colon     int // the last colon
	mark      int // the last mark or marked word
	judged    int // the last adjective before "que" or "de"
	firstMark int // the first one
}

// of finds them, once for all verbs of the sentence.
func (l *landmarks) of(c *context) *landmarks {
	if l.read {
		return l
	}
	*l = landmarks{read: true, que: None, colon: None, mark: None, judged: None, firstMark: None}
	for i := c.sentence.First; i <= c.sentence.Last; i++ {
		switch {
		case c.Tag(i) == tag.Que:
			l.que = i
		case c.Form(i) == ":":
			l.colon = i
		case c.Tag(i) == tag.Adjective && c.judgesNext(i):
			l.judged = i
		}
	}
	if first, last := c.sentence.First, c.sentence.Last; c.Marks.Touches(first, last) {
		for !c.Marks.Touches(first, first) {
			first++
		}
		for !c.Marks.Touches(last, last) {
			last--
		}
		l.firstMark, l.mark = first, last
	}
	return l
}

// judgesNext reports a clause or infinitive right behind an adjective: "anormal | que".
func (c *context) judgesNext(i int) bool {
	if i == c.sentence.Last {
		return false
	}
	switch c.Form(i + 1) {
	case "que", "qu'", "de", "d'":
		return true
	}
	return false
}

// aroundMarks returns the part of a range outside of which no mark and no marked word
// stands, as far as the range is one of the sentence.
func (c *context) aroundMarks(r Range) Range {
	if r.First < c.sentence.First || r.Last > c.sentence.Last {
		return r
	}
	marks := c.memory.landmarks.of(c)
	if marks.mark == None {
		return Range{r.First, r.First - 1}
	}
	return Range{max(r.First, marks.firstMark), min(r.Last, marks.mark)}
}
