package clause

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// longestWrapper is how many words a wrapper has at most.
const longestWrapper = 4

// wrap goes on from a verb that carries a reporting infinitive to that
// infinitive: "a tenu à rappeler", "n'a pas manqué de souligner".
func (b *builder) wrap() {
	g, a := b.group, b.article
	words, n := [longestWrapper]string{b.bare}, 1
	for k := b.end + 1; k <= b.sentence.Last && n < longestWrapper; k++ {
		words[n] = a.Form(k)
		n++
	}
	wrappers, n := a.Lexicon.Wrappers(words[:n])
	if n == 0 {
		return
	}
	for _, w := range wrappers {
		infinitive := b.linked(b.end+n, w.Link)
		if infinitive == None || a.Marks.Inside(infinitive) != a.Marks.Inside(b.end) {
			continue // "se refuse à « commenter »" reports what stands in the marks
		}
		inner := *g
		inner.Head, inner.Last = infinitive, infinitive
		inner.Cue, inner.Reports = lexicon.Verb{}, false
		carried := builder{article: a, sentence: b.sentence, group: &inner, pronoun: reflexiveBefore(a, infinitive)}
		carried.right()
		carried.name()
		if !inner.Reports || means(w, &inner) || inner.Lemma == "voir" { // "souhaite voir la digue tenir"
			continue
		}
		if w.Lemma == "souhaiter" && inner.Cue.Strength < 2 { // "souhaite afficher son soutien" reports the wish
			continue
		}
		inner.Denied = b.unspoken(w, &inner) && !legible(w, &inner)
		*g = inner
		b.wrapped = true
		return
	}
}

// unspoken reports a wrapper under which nothing is said: "devrait annoncer",
// "refuse de dire", "aurait pu dire", "a pu penser", but not "n'a pas manqué de
// dire" or "a dû reconnaître".
func (b *builder) unspoken(w lexicon.Wrapper, carried *Group) bool {
	g := b.group
	if w.Reports {
		return g.Negated || b.article.denies(b.sentence, carried)
	}
	switch w.Link {
	case "inf":
		return !g.Perfect || g.Negated || b.article.Words[g.Finite].Mood() == morph.Conditional ||
			w.Lemma == "pouvoir" && carried.Cue.Class == "opinion"
	default:
		return !g.Negated
	}
}

// denies reports an infinitive that takes its verb back: "préfère ne pas dire".
func (a *Article) denies(s *Sentence, g *Group) bool {
	k := g.Head - 1
	for k > s.First && (a.Tag(k) == tag.Object || a.Tag(k) == tag.Adverb && !negative(a.Form(k))) {
		k--
	}
	return k > s.First && negative(a.Form(k)) && a.Tag(k-1) == tag.Negation
}

// means reports "veut dire", which explains: "cela veut dire que". Who "a voulu dire"
// spoke.
func means(w lexicon.Wrapper, g *Group) bool {
	return w.Lemma == "vouloir" && g.Lemma == "dire" && !g.Perfect
}

// legible reports what can be read or heard because it was said: "peut-on lire dans
// un communiqué".
func legible(w lexicon.Wrapper, g *Group) bool {
	return w.Lemma == "pouvoir" && !g.Negated && (g.Lemma == "lire" || g.Lemma == "entendre")
}

// linked finds the infinitive that follows a wrapper after its link.
func (b *builder) linked(i int, link string) int {
	a := b.article
	i = b.pass(i, tag.Adverb)
	if link != "inf" {
		if i > b.sentence.Last || !isLink(a.Form(i), link) {
			return None
		}
		i++
	}
	for i <= b.sentence.Last {
		switch a.Tag(i) {
		case tag.Infinitive:
			return i
		case tag.Adverb, tag.Object, tag.Negation:
			i++
		default:
			if !a.IsMark(i) {
				return None
			}
			i++
		}
	}
	return None
}

// pass skips words of one part of speech.
func (b *builder) pass(i int, t tag.Tag) int {
	for i <= b.sentence.Last && b.article.Tag(i) == t {
		i++
	}
	return i
}

// isLink reports a form of the preposition that a list writes as "a" or "de".
func isLink(form, link string) bool {
	switch link {
	case "a":
		return form == "à"
	case "de":
		return form == "de" || form == "d'"
	}
	return form == link
}

// reflexiveBefore returns the reflexive pronoun right before a verb, or None.
func reflexiveBefore(a *Article, i int) int {
	if i > 0 && reflexive(a.Form(i-1)) {
		return i - 1
	}
	return None
}

// denied reports a group that says its speech did not take place.
func (b *builder) denied() bool {
	g, a := b.group, b.article
	if b.wrapped {
		return g.Denied || b.hears()
	}
	if !g.Negated && b.negatedAfter() {
		g.Negated = true
	}
	if g.Negated {
		return true
	}
	return b.hears() || g.Form == Finite && !g.Perfect && a.Words[g.Finite].Future()
}

// hears reports somebody who is told: "a appris que", but not "a-t-on appris" or
// "nous apprend que".
func (b *builder) hears() bool {
	g, a := b.group, b.article
	if g.Lemma != "apprendre" || g.Clitic != None || g.Last >= b.sentence.Last || a.Tag(g.Last+1) != tag.Que {
		return false
	}
	for k := g.First; k < g.Finite; k++ {
		if a.Tag(k) == tag.Object {
			return false
		}
	}
	return true
}

// negatedAfter reports "pas" after a verb without "ne".
func (b *builder) negatedAfter() bool {
	k := b.group.Last + 1
	return k <= b.sentence.Last && b.article.Tag(k) == tag.Adverb && (b.article.Form(k) == "pas" || b.article.Form(k) == "jamais") && b.group.Form != Gerund
}

// ifClause reports a "si" with an imperfect before the group: "s'il venait, il dirait
// que".
func (a *Article) ifClause(s *Sentence, g *Group) bool {
	condition := false
	for k := s.First; k < g.First; k++ {
		switch {
		case a.Form(k) == "si" || a.Form(k) == "s'" && a.Tag(k) == tag.Subordinator:
			condition = true
		case condition && a.Tag(k) == tag.Finite && a.Words[k].Imperfect():
			return true
		}
	}
	return false
}

// supposed reports the verb of a condition that is not met: "s'il disait que",
// but not "s'il dit que …, il ajoute".
func (a *Article) supposed(s *Sentence, g *Group) bool {
	if g.Form == Finite && !g.Perfect && a.Words[g.Finite].Mood() == morph.Conditional && a.ifClause(s, g) {
		return true
	}
	if g.Form != Finite {
		return false
	}
	k := g.First - 1
	if subject := &g.Subject; subject.Found() && subject.Shared == None && subject.Relative == None && subject.First < g.First {
		k = subject.First - 1
	}
	if k > s.First && a.Form(k) == "l'" { // "si l'on disait"
		k--
	}
	if k < s.First || a.Form(k) != "si" && a.Form(k) != "s'" {
		return false
	}
	return a.Words[g.Finite].Imperfect() || !g.Perfect && k > s.First+1 && a.Tag(k) == tag.Subordinator && a.conditional(k-1)
}

// conditional reports the word before a "si" that makes a condition of it: "achètent s'ils
// jugent que", but not ", s'il reconnaît que" nor "même s'il dit que".
func (a *Article) conditional(i int) bool {
	switch a.Tag(i) {
	case tag.Noun, tag.Adjective, tag.PastParticiple, tag.Finite, tag.Infinitive:
		return true
	}
	return a.Form(i) == "davantage"
}
