package clause

import "github.com/attribd/attribd/internal/attrib/tag"

// verbs balances the finite verbs of a claim against the words that ask for one.
// A finite verb that nothing in the claim asks for is the journalist's.
type verbs struct {
	counted bool // the claim is a clause behind a conjunction, or an infinitive
	clause  bool // it has a finite verb of its own
	owed    int  // finite verbs still to come
	seen    int  // finite verbs read
	own     int  // the last group among these that is in no clause within the claim, or None
	turn    int  // a coordinator that may begin another clause: "mais quand", or None
	comma   int  // the last comma since the last verb, or None
}

// expected says what verbs the claim needs when it begins.
func (e *edge) expected() verbs {
	a, from := e.article, e.claim.From
	v := verbs{own: None, turn: None, comma: None}
	before := from - 1
	for before >= e.sentence.First && a.IsMark(before) {
		before--
	}
	switch {
	case before < e.sentence.First:
	case a.Tag(before) == tag.Que, a.Tag(before) == tag.Subordinator:
		v.counted, v.clause, v.owed = true, true, 1
	case e.report != None && e.sentence.Groups[e.report].Last == before: // "se dit prêt"
		v.counted = true
	default:
		v.counted = a.Tag(e.skip(from)) == tag.Infinitive
	}
	return v
}

// waits reports a clause whose verb is still to come at i: "que l'enquête, selon
// lui, avance".
func (e *edge) waits(i int) bool {
	return e.verbs.clause && e.verbs.seen == 0 && i < e.lastVerb
}

// owes reports a clause that has read a verb and waits for another at i: "que
// depuis que le quai est fermé, les clients manquent".
func (e *edge) owes(i int) bool {
	return e.verbs.clause && e.verbs.owed > 0 && i < e.lastVerb
}

// skip passes marks and what stands between "de" and its infinitive.
func (e *edge) skip(i int) int {
	for ; i < e.sentence.Last; i++ {
		switch e.article.Tag(i) {
		case tag.Adverb, tag.Negation, tag.Object:
		default:
			if !e.article.IsMark(i) {
				return i
			}
		}
	}
	return i
}

// verb reads token i. Where that is a verb the claim has no place for, it returns
// the last token before the clause of that verb; else None.
func (e *edge) verb(i int) int {
	a, v := e.article, &e.verbs
	switch a.Tag(i) {
	case tag.Que, tag.Relative, tag.Subordinator:
		if !e.comparison(i) {
			v.owed++
		}
	case tag.Coordinator:
		if a.Form(i) == "car" && i < e.lastMark {
			v.owed++
		}
		if i < e.last && a.Marks.Inside(i) == e.stretch && (a.Tag(i+1) == tag.Preposition || a.Tag(i+1) == tag.Subordinator || a.Form(i+1) == ",") {
			v.turn = i
		}
	case tag.Punct:
		if a.Form(i) == "," && a.Marks.Inside(i) == e.stretch {
			v.comma = i
		}
	case tag.Finite:
		if i-2 >= e.claim.From && a.ago(e.sentence, i-2) > i {
			return None
		}
		g := e.sentence.GroupAt(i)
		if g == None || e.sentence.Groups[g].Finite != i {
			return None
		}
		if v.owed == 0 && v.counted && a.Marks.Inside(i) == e.stretch {
			if end := e.foreign(g); end != None {
				return end
			}
		}
		v.read(&e.sentence.Groups[g], g)
		if v.turn != None && a.Tag(v.turn+1) != tag.Subordinator {
			v.turn = None
		}
	}
	return None
}

// read counts a verb of the claim.
func (v *verbs) read(group *Group, g int) {
	if v.owed == 0 || v.owed == 1 && v.own == None && group.Subject.Relative == None {
		v.own = g
	}
	v.owed = max(0, v.owed-1)
	v.seen++
	v.comma = None
}

// comparison reports a "que" that no verb need follow: "ainsi que".
func (e *edge) comparison(i int) bool {
	a := e.article
	if a.Tag(i) != tag.Que || i == e.claim.From {
		return false
	}
	switch a.Form(i - 1) {
	case "ainsi", "plutôt", "tel", "telle", "tels", "telles", "autre", "autres":
		return true
	}
	return false
}
