package decide

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/rule"
)

// Compatible reports whether two candidates can stand together: apart from each
// other, or one inside the content of the other with its cue.
func Compatible(a, b *rule.Candidate) bool {
	if sameCue(a, b) || (a.Cue.Kind == rule.NoCue || b.Cue.Kind == rule.NoCue) && share(a, b) {
		return false
	}
	if !overlap(a, b) {
		return !cueInside(a, b) && !cueInside(b, a) || nested(a, b) || nested(b, a)
	}
	return nested(a, b) || nested(b, a)
}

func sameCue(a, b *rule.Candidate) bool {
	return a.Cue.Kind != rule.NoCue && b.Cue.Kind != rule.NoCue &&
		a.Cue.First <= b.Cue.Last && b.Cue.First <= a.Cue.Last
}

// share reports whether both explain the same marks: words that stand alone are
// not said again by an incise among them.
func share(a, b *rule.Candidate) bool {
	for _, s := range a.Stretches {
		if slices.Contains(b.Stretches, s) {
			return true
		}
	}
	return false
}

func overlap(a, b *rule.Candidate) bool {
	for _, p := range a.Pieces {
		for _, q := range b.Pieces {
			if p.First <= q.Last && q.First <= p.Last {
				return true
			}
		}
	}
	return false
}

// nested reports whether inner lies inside a piece of outer, cue and all.
func nested(inner, outer *rule.Candidate) bool {
	if inner.Cue.Kind == rule.NoCue || !cueInside(inner, outer) {
		return false
	}
	for _, p := range inner.Pieces {
		if !covered(p, outer) {
			return false
		}
	}
	return true
}

func covered(r rule.Range, by *rule.Candidate) bool {
	for _, p := range by.Pieces {
		if p.First <= r.First && r.Last <= p.Last {
			return true
		}
	}
	return false
}

// cueInside reports whether the cue of one stands in the content of the other.
func cueInside(inner, outer *rule.Candidate) bool {
	return inner.Cue.Kind != rule.NoCue && covered(rule.Range{First: inner.Cue.First, Last: inner.Cue.Last}, outer)
}
