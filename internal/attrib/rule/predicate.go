package rule

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// predicate asks for a subject whose verb and words stand in marks: Le comité
// « demeure préoccupé ».
func predicate(c *context) bool {
	return c.opensWithVerb() && c.subjectEnding(c.opening(c.stretch)-1) && c.voiced()
}

// voiced notes a verb of saying or of attitude at the beginning of the stretch: who «
// regrette » something speaks of it, who « a couru » is spoken of.
func (c *context) voiced() bool {
	st := &c.Marks.Stretches[c.stretch]
	for g := range c.sentence.Groups {
		if group := &c.sentence.Groups[g]; group.Last >= st.First && group.First <= st.Last {
			attitude := group.Reports || group.Lemma == "demeurer" || group.Lemma == "rester" || group.Lemma == "compter" || group.Lemma == "tenir" || group.Lemma == "assumer"
			c.set("predicate:voiced", attitude)
			break
		}
	}
	return true
}

// relativePredicate asks for a source and "qui", whose verb and words stand in marks: la
// préfecture, qui « tient à le dénoncer ».
func relativePredicate(c *context) bool {
	qui := c.opening(c.stretch) - 1
	if qui <= c.sentence.First || c.Form(qui) != "qui" || !c.opensWithVerb() {
		return false
	}
	before := qui - 1
	if c.Form(before) == "," {
		before--
	}
	for k := range slices.Backward(c.sentence.Phrases) {
		p := &c.sentence.Phrases[k]
		if p.Last > before {
			continue
		}
		c.source = clause.NewSubject(p.First, p.Last, p.Head)
		return p.Last == before && p.Parent == phrase.None && c.sortOf(p.Head) == speaker && c.voiced()
	}
	return false
}

// opensWithVerb reports a stretch that begins with a verb, or with what stands before one.
func (c *context) opensWithVerb() bool {
	first := c.Marks.Stretches[c.stretch].First
	switch c.Form(first) {
	case "s'", "se", "le", "la", "les", "l'", "lui", "leur", "y", "en":
		return c.Tag(first) == tag.Object
	}
	return c.Tag(first) == tag.Finite || c.Tag(first) == tag.Negation
}

// attribute asks for a subject, a copula, and what the subject is in marks: X est
// « abasourdi ».
func attribute(c *context) bool {
	if c.opensWithVerb() {
		return false
	}
	st := &c.Marks.Stretches[c.stretch]
	g := c.copulaBefore(c.opening(c.stretch) - 1)
	if g == None || c.hasFinite(Range{st.First, st.Last}, false) || !c.felt(st.First, st.Last) {
		return false
	}
	c.source = c.sentence.Groups[g].Subject
	return c.source.Found() && c.source.Relative == None
}

// intent asks for marked words that begin with an infinitive, which a verb or
// preposition outside governs: X veut « partir ». Its subject is the source.
func intent(c *context) bool {
	first, before := c.Marks.Stretches[c.stretch].First, c.opening(c.stretch)-1
	if before < c.sentence.First || c.Tag(before) != tag.Preposition && c.Tag(before) != tag.Finite && c.Tag(before) != tag.PastParticiple {
		return false
	}
	if g := c.sentence.GroupAt(first); g == None || c.sentence.Groups[g].Form != clause.Infinitive || c.underNoun(before) {
		return false
	}
	for g := range slices.Backward(c.sentence.Groups) {
		group := &c.sentence.Groups[g]
		if group.Form == clause.Finite && group.Last <= before {
			c.source = group.Subject
			return c.source.Found() && !group.Reports && !lets(group.Lemma)
		}
	}
	return false
}

// underNoun reports the preposition of a noun: "la possibilité de « partir »".
func (c *context) underNoun(i int) bool {
	return i > c.sentence.First && phrase.Genitive(c.Form(i)) && c.Tag(i-1) == tag.Noun
}

// lets reports verbs behind which somebody else does what the infinitive says.
func lets(lemma string) bool {
	switch lemma {
	case "faire", "se faire", "laisser", "se laisser", "permettre", "viser":
		return true
	}
	return false
}

// subjectEnding takes the phrase that ends at i as source.
func (c *context) subjectEnding(i int) bool {
	if i < c.sentence.First {
		return false
	}
	p := c.sentence.PhraseAt(i)
	if p == None || c.sentence.Phrases[p].Last != i || c.sentence.Phrases[p].Preposition != phrase.None {
		return false
	}
	c.source = clause.NewSubject(c.sentence.Phrases[p].First, i, c.sentence.Phrases[p].Head)
	return true
}

// copulaBefore returns the group of "est", "reste", "se montre" that ends right
// before i, adverbs passed over.
func (c *context) copulaBefore(i int) int {
	for i > c.sentence.First && c.Tag(i) == tag.Adverb {
		i--
	}
	g := None
	if i >= c.sentence.First {
		g = c.sentence.GroupAt(i)
	}
	if g == None {
		return None
	}
	if group := &c.sentence.Groups[g]; group.Finite == i && group.Passive { // X est « abasourdi » par Y
		return g
	} else if group.Last != i {
		return None
	}
	switch c.sentence.Groups[g].Lemma {
	case "être", "rester", "demeurer", "se montrer", "se déclarer", "apparaître", "sembler":
		return g
	}
	return None
}
