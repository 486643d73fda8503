package resolve

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/rule"
)

// Choice is a question of who is meant, and the antecedents it was chosen from.
type Choice struct {
	Quote   int    // that the one who is meant says
	Anaphor string // what points back: "pronoun", "description", "body" or "silent"
	Among   []Antecedent
	Chosen  int // index in Among
}

// Antecedent is somebody who could be meant.
type Antecedent struct {
	Mentions []int // of the entity, by index in the set; empty for somebody new
	Features []rule.Feature
}

// Watch resolves like [Resolve] and shows each choice of a speaker. What watch
// returns, an index in Among, is taken instead.
func Watch(a *clause.Article, set *mention.Set, quotes []Quote, weights *Weights, watch func(*Choice) int) *Result {
	r := new(Memory).begin(a, set, quotes, weights)
	r.watch = watch
	return r.resolve()
}

// show lets whoever watches choose among the candidates.
func (r *resolver) show(candidates []candidate, at *place, chosen int) int {
	c := Choice{Quote: at.quote, Anaphor: anaphorNames[at.anaphor], Chosen: chosen}
	for i := range candidates {
		each := &candidates[i]
		var shown Antecedent
		if each.entity != None {
			shown.Mentions = append(shown.Mentions, r.entities[each.entity].mentions...)
		} else if each.brings != None {
			shown.Mentions = append(shown.Mentions, each.brings)
		}
		for c, size := range each.clues.all {
			shown.Features = append(shown.Features, rule.Feature{Name: at.anaphor.feature(c), Value: size})
		}
		c.Among = append(c.Among, shown)
	}
	return r.watch(&c)
}
