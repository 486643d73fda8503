package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// parenthesis reports a verb that reports between commas, its subject behind it,
// inside a clause that goes on with its own verb: "La rue, affirme le maire, dort".
func (a *Article) parenthesis(s *Sentence, g int) bool { return a.around(s, g) != None }

// around returns the verb of the clause in which the group is a parenthesis, or None.
func (a *Article) around(s *Sentence, g int) int {
	group := &s.Groups[g]
	if !group.Reports || group.Form != Finite || group.First <= s.First || a.Form(group.First-1) != "," {
		return None
	}
	next := group.Last + 1
	if group.Clitic == None {
		behind := a.Inverted(s, g)
		if !behind.Found() {
			return None
		}
		next = a.Described(s, behind.Head, behind.Last+1)
	}
	if next >= s.Last || a.Form(next) != "," {
		return None
	}
	next++
	if past := max(a.Date(s, next), a.prepositional(s, next)); past > next && past < s.Last && a.Form(past) == "," { // "La rue, dit X, ce soir, dort"
		next = past + 1
	}
	main := s.GroupAt(next)
	if main == None || s.Groups[main].First != next || s.Groups[main].Form != Finite || s.Groups[main].Clitic != None {
		return None
	}
	return main
}

// pastParenthesis returns the token before the incise that ends with the comma at k,
// right before the group, or k: "La rue, affirme Anne, la maire, dort".
func (a *Article) pastParenthesis(s *Sentence, g, k int) int {
	const reach = 3 // verbs in what is said of the source
	if a.Form(k) != "," {
		return k
	}
	for before := g - 1; before >= max(0, g-reach); before-- {
		if s.Groups[before].Reports && a.around(s, before) == g {
			return s.Groups[before].First - 2
		}
	}
	return k
}

// closesClause reports an incise behind a clause that ends with a thing: in "Il a
// eu un ennui, une panne, explique un voisin" the breakdown explains nothing.
func (w *scan) closesClause(k int, before *Subject) bool {
	a, s := w.article, w.sentence
	if a.Form(k) != "," || k != w.group.First-1 || !w.group.Reports || a.Tag(before.Head) != tag.Noun || a.speaks(before.Head) {
		return false
	}
	behind := a.Inverted(s, w.index)
	if !behind.Found() || !a.speaks(behind.Head) {
		return false
	}
	next := behind.Last + 1
	return next >= s.Last || a.Form(next) == "," || a.IsMark(next) || terminal(a.Form(next))
}
