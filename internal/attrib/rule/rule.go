package rule

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
)

// Rule is a construction of French that reports words.
type Rule struct {
	ID          string // stable, in dotted groups: "incise.noun"
	Description string // one sentence
	Wake        trigger
	Needs       need   // of a verb or marks
	Left        []step // read leftwards from the trigger, nearest first
	Right       []step // read rightwards
	Yield       yield
	Match       []string // examples; see the test for how they are written
	Miss        []string // near misses

	feature string // what it is called among the features
}

// trigger is what wakes a rule. A rule costs nothing elsewhere.
type trigger struct {
	kind   wakeKind
	frames lexicon.Frame // of a verb or noun: it must take one of these
}

type wakeKind uint8

const (
	onVerb wakeKind = iota
	onPreposition
	onUnnamed // "de source policière"
	onSelf    // "à son avis"
	onNoun
	onStretch
	onTurn   // a sentence of a dialogue
	onPost   // a sentence of a post
	onAnswer // the first sentence of an answer in an interview
	onColon
	kinds
)

// step reads on in one direction; it reports whether the rule may go on.
type step func(c *context) bool

// yield makes a candidate of what the steps have read; nil if there is none.
type yield func(c *context) *Candidate

// context is a rule at work on one trigger of one sentence.
type context struct {
	*clause.Article
	memory   *Memory
	sentence *clause.Sentence
	index    int  // of the sentence
	past     Past // what the sentences before it report
	rule     *Rule

	group   *clause.Group    // the verb that woke the rule, or nil
	at      int              // index of the group
	noun    *lexicon.NounCue // the noun that woke it, or nil
	stretch int              // the stretch that woke it, or None
	lemma   string           // of a preposition or noun
	sense   lexicon.CueSense // of a preposition

	reading
}

// reading is what the steps of a rule have read.
type reading struct {
	first, last int            // the tokens of the trigger
	left, right int            // the next token to read on either side
	source      clause.Subject // who speaks
	content     int            // where a clause begins
	embedded    bool           // that clause stands inside another one
	features    []Feature
}

// add notes a feature of the candidate that the rule may take.
func (c *context) add(name string, value float64) { c.note(Feature{Name: name, Value: value}) }

// set notes a feature that holds.
func (c *context) set(name string, holds bool) {
	if holds {
		c.note(Feature{Name: name, Value: 1})
	}
}

func (c *context) note(f Feature) {
	c.features = append(c.features, f)
	c.memory.noted = c.features // with the room that it has now
}

// try runs a rule on the trigger that c stands at.
func (c *context) try(r *Rule) *Candidate {
	c.rule = r
	c.left, c.right, c.content, c.embedded = c.first-1, c.last+1, None, false
	c.features = c.memory.noted[:0]
	if c.group != nil {
		c.source = c.group.Subject
	} else {
		c.source = noSource
	}
	for _, s := range r.Left {
		if !s(c) {
			return nil
		}
	}
	for _, s := range r.Right {
		if !s(c) {
			return nil
		}
	}
	candidate := r.Yield(c)
	if candidate == nil || len(candidate.Pieces) == 0 || !candidate.ordered() {
		return nil
	}
	candidate.Rule, candidate.Sentence = r, c.index
	candidate.Features = append(c.memory.features.Make(len(c.features)+mostMeasures), c.features...)
	return candidate
}

var noSource = clause.NewSubject(None, None, None)

// Feature returns what the rule is called among the features of its candidates.
func (r *Rule) Feature() string { return r.feature }

// Example returns a sentence in which the rule fires, without its notation.
func (r *Rule) Example() string {
	if len(r.Match) == 0 {
		return ""
	}
	return plain(r.Match[0])
}

// plain takes the brackets of the notation out of an example.
func plain(example string) string {
	return strings.NewReplacer("[", "", "]", "", "{", "", "}", "").Replace(example)
}

// claim describes the clause that begins at from to the search for its edge.
func (c *context) claim(from int) clause.Claim {
	claim := clause.Claim{From: from, Subject: c.source, Embedded: c.embedded}
	if c.group != nil {
		claim.Embedded = c.Subordinate(c.sentence, c.group)
	}
	return claim
}
