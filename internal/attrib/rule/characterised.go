package rule

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// characterised reports who somebody is, to a full stop, behind the comma of an incise in
// marks: "regrette Josette, | une salariée. Nous attendons".
func (c *context) characterised(i, last int) bool {
	stop := c.fullStop(i, last)
	if stop == None {
		return false
	}
	switch c.Tag(i) {
	case tag.Name:
		return true
	case tag.Adjective: // "directeur général", which may be tagged as one that directs
		return c.nounSort(i) == speaker
	case tag.Numeral:
		return c.aged(i)
	case tag.Determiner:
		return c.each(i) || c.describedBy(i, stop)
	case tag.Preposition, tag.Adverb: // "près de Lons", "depuis Lons"
		return (c.Form(i) == "près" || c.Form(i) == "depuis") && c.holdsName(i+1, stop)
	}
	return c.each(i) || c.opensMark(i) && !c.clausal(c.stretchAt(i)) // "« la patronne » du port"
}

// fullStop returns the full stop that ends words without a main verb before the last
// token, or None.
func (c *context) fullStop(i, last int) int {
	relative := false
	for k := i; k < last; k++ {
		switch {
		case c.Tag(k) == tag.Relative:
			relative = true
		case c.Form(k) == "," && c.Tag(k+1) != tag.Coordinator:
			relative = false
		case c.initial(k):
		case terminal(c.Form(k)):
			return k
		case c.Form(k) == "(":
			k = c.closingBracket(k, last)
		case c.Form(k) == "," && c.Tag(k+1) == tag.Coordinator, c.Tag(k) == tag.Que, c.Tag(k) == tag.Finite && !relative:
			return None
		}
	}
	return None
}

// describedBy reports an article and what a person with a name is: someone who can speak,
// or one of a place: "Paul, | un camionneur de Lons".
func (c *context) describedBy(i, stop int) bool {
	if !c.source.Found() || c.Tag(c.source.Head) != tag.Name {
		return false
	}
	if c.opensMark(i + 1) {
		return true
	}
	p := c.sentence.PhraseAt(i)
	if p == None || c.sentence.Phrases[p].First != i {
		return false
	}
	if c.sortOf(c.sentence.Phrases[p].Head) == speaker {
		return true
	}
	return (c.Form(i) == "un" || c.Form(i) == "une") && c.holdsName(i+1, stop)
}

// each reports "tous deux", "toutes les trois", with which several are described.
func (c *context) each(i int) bool {
	return (c.Form(i) == "tous" || c.Form(i) == "toutes") && i+2 <= c.sentence.Last && (c.Tag(i+1) == tag.Numeral || c.Tag(i+2) == tag.Numeral)
}

// aged reports the years behind a number, with which somebody's age is told: "42 | ans".
func (c *context) aged(i int) bool {
	return i < c.sentence.Last && (c.Form(i+1) == "ans" || c.Form(i+1) == "an")
}

// holdsName reports a name before a token.
func (c *context) holdsName(i, end int) bool {
	for ; i < end; i++ {
		if c.Tag(i) == tag.Name {
			return true
		}
	}
	return false
}

// initial reports the full stop of a name that is cut short: "confie Anne S., gérante".
func (c *context) initial(i int) bool {
	return c.Form(i) == "." && i < c.sentence.Last && c.Form(i+1) == "," && c.Tag(i-1) == tag.Name &&
		c.Tokens[i-1].End-c.Tokens[i-1].Start == 1 && c.Tokens[i-1].Has(token.Capital)
}

// closingBracket returns the bracket that closes the one at open, or open where none does
// up to last.
func (c *context) closingBracket(open, last int) int {
	for k := open + 1; k <= last; k++ {
		if c.Form(k) == ")" {
			return k
		}
	}
	return open
}
