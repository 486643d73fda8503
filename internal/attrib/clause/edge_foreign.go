package clause

import "github.com/attribd/attribd/internal/attrib/tag"

// foreign returns the last token of the claim if the verb g, which nothing in the
// claim asks for, begins a clause of the journalist's.
func (e *edge) foreign(g int) int {
	group := &e.sentence.Groups[g]
	start, own := group.First, false
	end, joint := e.boundary(start)
	for _, first := range e.subjectStarts(group) {
		if joint != noJoint {
			break
		}
		start, own = first, true
		end, joint = e.boundary(start)
	}
	switch {
	case joint == noJoint:
		return e.afterEmbedded(group, start)
	case !e.verbs.clause && e.verbs.seen == 0:
		return end
	case own && (joint != coordinated || e.repeats(group)):
		return end
	}
	return None
}

// subjectStarts returns where the subject of a verb may begin inside the claim:
// with its first word or, after an infinitive, with its last part. In "rouvrir
// l'école et les parents ont applaudi" the school is no subject.
func (e *edge) subjectStarts(group *Group) []int {
	sub := &group.Subject
	if !sub.Found() || sub.Shared != None || sub.Relative != None || sub.First <= e.claim.From || sub.First >= group.First {
		return nil
	}
	starts := []int{sub.First}
	if p := e.sentence.PhraseAt(sub.Last); !e.verbs.clause && p != None && e.sentence.Phrases[p].First > sub.First {
		starts = append(starts, e.sentence.Phrases[p].First)
	}
	return starts
}

// repeats reports a verb with the pronoun that was the subject of the reporting
// verb: "je veux bien que … mais je pense".
func (e *edge) repeats(group *Group) bool {
	a, subject := e.article, e.claim.Subject.Head
	if subject == None || a.Tag(subject) != tag.Subject || a.Tag(group.Subject.Head) != tag.Subject || a.Form(subject) != a.Form(group.Subject.Head) {
		return false
	}
	return group.Reports || a.Words[subject].Features&tag.Persons&(tag.First|tag.Second) != 0
}

// afterEmbedded returns the last token of an infinitive whose sentence goes on
// without a comma: "ceux qui demandent à partir attendent", "s'il veut partir il
// partira".
func (e *edge) afterEmbedded(group *Group, start int) int {
	a := e.article
	if sub := &group.Subject; e.report != None && e.sentence.Groups[e.report].Form == Gerund && sub.Found() && sub.Relative == None && sub.Shared == None &&
		sub.Last+1 == e.sentence.Groups[e.report].First { // "Un vendeur disant vouloir partir | assure que"
		return group.First - 1
	}
	if !e.claim.Embedded || e.verbs.clause || e.verbs.seen > 0 {
		return None
	}
	switch {
	case start < group.First && a.Tag(start) == tag.Subject:
		return start - 1
	case e.verbs.comma != None && !e.relative():
		return e.verbs.comma - 1
	}
	return group.First - 1
}

// relative reports a reporting verb in a relative clause.
func (e *edge) relative() bool {
	return e.report != None && e.sentence.Groups[e.report].Subject.Relative != None
}

// joint is how a clause is tied to what stands before it.
type joint uint8

const (
	noJoint      joint = iota
	commaOnly          // ", elle"
	coordinated        // "et elle"
	commaAndWord       // ", mais elle"
)

// boundary looks right before the first word of a clause for the comma or
// coordinator that cuts it off. It returns the last token before these.
func (e *edge) boundary(start int) (int, joint) {
	a, k := e.article, start-1
	for k > e.claim.From && (a.Tag(k) == tag.Adverb || a.Tag(k) == tag.Pronoun || a.IsMark(k)) {
		k--
	}
	if k <= e.claim.From || a.Marks.Inside(k) != e.stretch {
		return None, noJoint
	}
	if e.verbs.turn != None && a.Form(k) == "," {
		k = e.verbs.turn
	}
	switch {
	case a.Form(k) == ",":
		return k - 1, commaOnly
	case a.Tag(k) != tag.Coordinator:
		return None, noJoint
	case k-1 > e.claim.From && a.Form(k-1) == ",":
		return k - 2, commaAndWord
	}
	return k - 1, coordinated
}
