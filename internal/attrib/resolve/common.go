package resolve

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// common finds the entity of a phrase that names a body, a group, a document or
// a source: one met before under the same noun, or a new one.
func (r *resolver) common(m int) {
	men := &r.set.Mentions[m]
	if e := r.sameSource(m); e != None {
		r.follow(m, e, choice{})
		return
	}
	if r.shortBody(m) {
		return
	}
	if issuer := r.issuer(m); issuer != None {
		r.follow(m, issuer, choice{})
		return
	}
	list := r.byHead.list(men.Noun.Head())
	for i := len(list) - 1; i >= max(0, len(list)-remembered); i-- {
		if r.sameCommon(list[i], m) {
			r.follow(m, list[i], choice{})
			r.fuller(m, list[i])
			return
		}
	}
	if e := r.calledSo(m); e != None {
		r.follow(m, e, choice{})
		return
	}
	if r.generic(m) {
		at := r.blank(m, aBody)
		if len(r.spoken[m]) > 0 {
			at.quote = r.spoken[m][0]
		}
		candidates := r.inMindFor(&at, nil, func(e *entity) bool {
			return e.kind == mention.Organization && e.number != lexicon.Plural && (e.named || institution(men.Noun.Head()) && r.writtenAsName(&r.set.Mentions[e.name])) && !r.onlyIn(e, at.quote)
		})
		c := r.best(append(candidates, somebodyNew()), &at)
		if c.entity != None {
			r.follow(m, c.entity, c)
			r.remember(men.Noun.Head(), c.entity)
			return
		}
	}
	e := r.create(m)
	r.remember(men.Noun.Head(), e)
}

// generic reports a phrase that can take up any body named before, "le journal",
// "l'organisation", and is no name itself.
func (r *resolver) generic(at int) bool {
	m := &r.set.Mentions[at]
	if m.Article != mention.Definite && m.Article != mention.Demonstrative || m.Number == lexicon.Plural || m.Noun.Words != 1 && m.Noun.Lemma != "réseau social" || strings.Contains(r.fold(at), " d") {
		return false
	}
	return m.Noun.Generic() && !capitals(m.Name) && !r.writtenAsName(m)
}

// capitals reports a phrase with a capital behind its first word, which names a body: "le
// mouvement Lons Debout".
func capitals(phrase string) bool {
	_, rest, _ := strings.Cut(phrase, " ")
	return strings.ToLower(rest) != rest
}

// institution reports a noun for bodies that are called by what they are: "l'organisme"
// for "l'Observatoire des marées".
func institution(head string) bool {
	return head == "institut" || head == "institution" || head == "organisation" || head == "organisme"
}

// onlyIn reports an entity that nothing but the words of a quote names.
func (r *resolver) onlyIn(e *entity, q int) bool {
	return q != None && !slices.ContainsFunc(e.mentions, func(k int) bool { return !r.reports(q, &r.set.Mentions[k]) })
}

// writtenAsName reports a phrase with a capital and more words: "l'Observatoire des
// marées".
func (r *resolver) writtenAsName(m *mention.Mention) bool {
	return m.Last > m.Head && r.a.Tokens[m.Head].Has(token.Capital) && !r.a.Tokens[m.Head].StartsLine()
}

// sameCommon reports whether a phrase can take up an entity with the same noun:
// its words are among the entity's, or the other way round.
func (r *resolver) sameCommon(e, at int) bool {
	ent, m := &r.entities[e], &r.set.Mentions[at]
	if ent.kind != m.Kind && (ent.person() || m.Kind == mention.UnnamedPerson) {
		return false
	}
	a, b := r.fold(ent.name), r.fold(at)
	if ent.quotes == 0 && m.Article == mention.Definite && r.set.Mentions[ent.name].Article == mention.Possessive && r.generic(at) {
		return false // "le syndicat" is not "son syndicat", which said nothing
	}
	if a == b {
		return true
	}
	if m.Kind == mention.Group && r.counted(ent.name) {
		return false // "les manifestants" are more than "six manifestants"
	}
	if m.Article == mention.Indefinite || m.Article == mention.Possessive || m.Number != ent.number && m.Number == lexicon.Plural {
		return false
	}
	r.fields, r.others = appendFields(r.fields[:0], a), appendFields(r.others[:0], b)
	return sameBearer(r.fields, r.others)
}

// calledSo returns the body met last whose name stands beside such a phrase, or None: "le
// groupe de presse" for "le groupe britannique de presse Corvex".
func (r *resolver) calledSo(at int) int {
	m := &r.set.Mentions[at]
	if m.Kind != mention.Organization || m.Article != mention.Definite && m.Article != mention.Demonstrative || m.Last == m.Head {
		return None
	}
	words := r.content(r.fold(at))
	for _, e := range r.recent {
		if called := r.entities[e].called; called != None && r.set.Mentions[called].Noun.Head() == m.Noun.Head() && subset(words, r.content(r.fold(called))) {
			return e
		}
	}
	return None
}

// counted reports a group that is given by its number.
func (r *resolver) counted(m int) bool {
	men := &r.set.Mentions[m]
	return men.Number == lexicon.Plural && (r.a.Tag(men.First) == tag.Numeral || r.a.Tag(men.Core) == tag.Numeral)
}
