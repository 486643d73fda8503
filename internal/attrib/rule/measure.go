package rule

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// mostMeasures is how many features a candidate gets here and among others, as a rule.
const mostMeasures = 12

// lineFeatures are the features of the kinds of line.
var lineFeatures = [...]string{
	block.Title: "line:title", block.Heading: "line:heading", block.Caption: "line:caption",
	block.Byline: "line:byline", block.Dateline: "line:dateline", block.ListItem: "line:list item", block.Question: "line:question",
	block.Turn: "line:turn", block.Post: "line:post", block.Boilerplate: "line:boilerplate",
}

// measure adds the features that all candidates have.
func (c *context) measure(cand *Candidate) {
	cand.Features = append(cand.Features, Feature{cand.Rule.feature, 1})
	cand.add("stretch", float64(min(len(cand.Stretches), 3)))
	cand.set("no-source", !cand.Source.Found())
	cand.set("answer:inside", cand.Cue.Kind == NoCue && c.rule.Wake.kind != onAnswer && c.Layout.AnswerOf(cand.First()) >= 0)
	cand.set("short", c.length(cand) < 3)
	if kind := c.Layout.KindOf(cand.First()); kind != block.Body && (kind != block.Boilerplate || !c.pointer(cand.First())) {
		cand.Features = append(cand.Features, Feature{lineFeatures[kind], 1})
	}
	if c.group != nil {
		c.measureVerb(cand)
	}
	cand.set("noun:sure", c.noun != nil && c.noun.Strength > 2)
	cand.set("noun:object", c.noun != nil && c.reported())
	cand.set("noun:in-marks", c.noun != nil && c.Marks.Inside(c.first) >= 0)
	if cand.Source.Found() {
		c.measureSource(cand)
	}
}

// measureVerb adds the features of candidates with a verb for a cue.
func (c *context) measureVerb(cand *Candidate) {
	g := c.group
	open := g.Denied && concealing(g.Lemma)
	cand.add("verb:strength", float64(g.Cue.Strength))
	cand.set("verb:weak-unmarked", g.Cue.Strength == 1 && cand.Kind == Indirect && !open && !c.readsIn())
	cand.set("verb:medium-unmarked", g.Cue.Strength == 2 && cand.Kind == Indirect)
	cand.set("verb:quoted-unmarked", g.Cue.Notes.Has(lexicon.Quoted) && cand.Kind == Indirect && !open)
	cand.set("verb:denied", g.Denied && !open && !c.tells(cand) && !c.foretells(cand))
	loose := cand.Kind == Indirect || cand.Kind == Mixed
	voiced := c.aim() && (len(cand.Stretches) > 0 || c.done())
	cand.set("verb:purpose", loose && g.Form == clause.Infinitive && c.purpose() && !voiced)
	cand.set("verb:infinitive", g.Form == clause.Infinitive && !c.led() && !voiced)
	cand.set("verb:reveal", g.Cue.Class == "reveal" && !g.Cue.Notes.Has(lexicon.Hearsay))
	cand.set("verb:weak-fragment", g.Cue.Strength == 1 && cand.Kind == Mixed && !open)
	cand.set("verb:subjunctive", loose && g.Form == clause.Finite && c.Words[g.Finite].Mood() == morph.Subjunctive && !c.conceded())
	cand.set("verb:question", loose && g.Clitic != None && c.content > c.last && c.Form(c.sentence.Last) == "?")
	cand.set("verb:learned", g.Cue.Notes.Has(lexicon.Hearsay) && !c.toldBy())
	cand.set("verb:object-relative", cand.Kind == Indirect && c.objectRelative())
	cand.set("verb:first-person", g.Features&tag.Persons != 0 && g.Features&tag.Third == 0)
	cand.set("verb:in-marks", c.Marks.Inside(g.Head) >= 0 && !c.holds(cand, g.Head))
}

// tells reports the future of a story before words in marks: "il dira : « Non »".
func (c *context) tells(cand *Candidate) bool {
	return cand.Kind == Direct && !c.group.Negated && c.group.Form == clause.Finite && !c.group.Perfect && c.Words[c.group.Finite].Future()
}

// conceded reports a clause behind "bien que": "bien qu'il se dise confiant".
func (c *context) conceded() bool {
	k := c.group.First - 1
	if s := &c.group.Subject; s.Found() && s.Last == k {
		k = s.First - 1
	}
	return k > c.sentence.First-1 && c.Tag(k) == tag.Que && c.Form(k-1) == "bien"
}

// foretells reports the future of a story before a clause in a compound past: "elle
// fera savoir que cent élèves ont été formés".
func (c *context) foretells(cand *Candidate) bool {
	g := c.group
	if cand.Kind == Direct || g.Negated || g.Perfect || g.Form != clause.Finite || !c.Words[g.Finite].Future() || c.content == None {
		return false
	}
	for i := range c.sentence.Groups {
		if inner := &c.sentence.Groups[i]; inner.First >= c.content && inner.Form == clause.Finite {
			return inner.Perfect
		}
	}
	return false
}

// toldBy reports that a source stands behind a verb of hearing: "a-t-on appris
// auprès des pompiers", "de source policière".
func (c *context) toldBy() bool {
	const reach = 10 // tokens
	if c.lemma == "apprendre" && c.group.Clitic == None && c.last < c.sentence.Last && (c.addressed() || dative(c.Form(c.last+1))) {
		return true // "la lettre nous apprend que", "il apprend aux élus que"
	}
	for i := c.last + 1; i <= min(c.sentence.Last, c.last+reach); i++ {
		switch c.Form(i) {
		case "auprès", "source", "sources", "via":
			return true
		}
	}
	return false
}

// objectRelative reports a verb whose object stands before it: "les sujets que la
// ville souhaite traiter".
func (c *context) objectRelative() bool {
	if c.group.Cue.Strength == 3 && c.pastInfinitive(c.group.Last+1) {
		return false // "un vol qu'il nie avoir commis"
	}
	k := c.group.First - 1
	if s := &c.group.Subject; s.Found() && s.Shared == None && s.Relative == None && s.First < c.group.First {
		k = s.First - 1
	}
	return k > c.sentence.First && c.Tag(k) == tag.Que && (c.Tag(k-1) == tag.Noun || c.Tag(k-1) == tag.Name || c.IsMark(k-1) && c.Marks.Inside(k) < 0 && c.closes(k-1))
}

// pastInfinitive reports "avoir commis" at i.
func (c *context) pastInfinitive(i int) bool {
	return i < c.sentence.Last && (c.Form(i) == "avoir" || c.Form(i) == "être") && c.Tag(i+1) == tag.PastParticiple
}

// concealing reports the verbs that report when they are negated: "ne cache pas
// que".
func concealing(lemma string) bool {
	return lemma == "cacher" || lemma == "se cacher" || lemma == "exclure" || lemma == "dissimuler"
}

// holds reports whether the stretch around the verb is the candidate's own, as
// with an incise inside the marks.
func (c *context) holds(cand *Candidate, tok int) bool {
	s := c.Marks.Outermost(tok)
	return slices.Contains(cand.Stretches, s)
}

// length returns the number of words in all pieces.
func (c *context) length(cand *Candidate) int {
	n := 0
	for _, p := range cand.Pieces {
		n += c.words(p)
	}
	return n
}
