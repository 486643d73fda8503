package clause

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// consider judges a phrase as subject. If it is none, the walk goes on at next.
func (w *scan) consider(index int) (found Subject, next int) {
	a, s := w.article, w.sentence
	p := &s.Phrases[index]
	next = p.First - 1
	if p.Preposition != phrase.None && !w.counts(p) {
		return noSubject, p.Preposition - 1
	}
	if pair := w.between(p); pair != None {
		return noSubject, pair - 1
	}
	if like := w.likened(index); like != None {
		return noSubject, like - 1
	}
	if a.Date(s, p.First) > p.Last || w.goesOnAs(p) || !w.fits(index) || s.clitic(p.Head) {
		return noSubject, next
	}
	subject := w.subjectOf(index)
	switch {
	case w.object(p):
		if !w.comma && !w.inner {
			w.inner, w.fallback = true, subject
		}
		return noSubject, next
	case !w.apposed(p):
		return subject, next
	}
	if named := w.beforeComma(p); named != None && (a.Tag(p.Head) != tag.Name || a.Tag(s.Phrases[named].Head) == tag.Name) {
		return w.subjectOf(named), next
	}
	if a.Tag(p.Head) == tag.Name || a.Tag(p.First) == tag.Determiner {
		return subject, next
	}
	if !w.fallback.Found() {
		w.fallback = subject
	}
	return noSubject, next
}

// counts reports a phrase behind a preposition that is none: "De nombreux élus
// disent", "Plus de cent élus disent", and "Comme la Grèce le dit".
func (w *scan) counts(p *phrase.Phrase) bool {
	a, before := w.article, p.Preposition-1
	switch a.Form(p.Preposition) {
	case "de", "d'":
		if before >= w.sentence.First && quantity(a.Form(before)) {
			return before == w.sentence.First || a.Tag(before-1) != tag.Preposition // "pour plus de justice"
		}
		return a.Tag(p.First) == tag.Adjective && w.clauseOpens(before)
	case "des":
		return before > w.sentence.First && a.Form(before) == "cent" && a.Form(before-1) == "pour"
	case "comme":
		return p.Last+1 == w.group.First && (before < w.sentence.First || a.Tag(before) == tag.Punct)
	}
	return false
}

// clauseOpens reports a token behind which a clause may begin, or none in the sentence.
func (w *scan) clauseOpens(i int) bool {
	if i < w.sentence.First {
		return true
	}
	switch w.article.Tag(i) {
	case tag.Punct, tag.Que, tag.Coordinator:
		return true
	}
	return false
}

// between returns the preposition that governs two phrases, the second behind "et", or
// None: "entre un car et un train", "les idées de Paul Morel et Anne Vasseur".
func (w *scan) between(p *phrase.Phrase) int {
	a, s := w.article, w.sentence
	if p.First-2 < s.First || a.Form(p.First-1) != "et" {
		return None
	}
	at := s.PhraseAt(p.First - 2)
	if at == None || s.Phrases[at].Preposition == phrase.None {
		return None
	}
	first := &s.Phrases[at]
	if a.Form(first.Preposition) == "entre" || a.Tag(first.Head) == tag.Name && a.Tag(p.Head) == tag.Name && a.Tag(p.First) == tag.Name {
		return first.Preposition
	}
	return None
}

// quantity reports the adverbs that count what "de" ties to them.
func quantity(form string) bool {
	switch form {
	case "plus", "moins", "près", "beaucoup", "peu", "tant", "trop", "assez", "nombre", "bon":
		return true
	}
	return false
}

// fits reports a phrase that agrees with the verb, alone, with the one before
// "et", or as what a collective noun counts.
func (w *scan) fits(index int) bool {
	p := &w.sentence.Phrases[index]
	return w.agrees(p.Features) || w.joint(index) != None || w.named(p) ||
		p.Last > p.Base && collective(w.article.Form(p.Head)) && w.agrees(p.Features&^tag.Numbers|tag.Plural)
}

// collective reports a noun whose verb may stand in the plural: "une dizaine
// d'élus disent". (Grevisse, Le Bon Usage, § 431.)
func collective(form string) bool {
	switch form {
	case "majorité", "minorité", "moitié", "tiers", "quart", "plupart", "nombre", "foule", "série", "poignée",
		"partie", "ensemble", "groupe", "millier", "million", "milliard", "infinité", "multitude", "totalité":
		return true
	}
	return strings.HasSuffix(form, "aine")
}

// object reports a phrase that another verb governs: behind a comma any verb, "Il
// a vu la ministre, affirme-t-on"; without one the verb of a clause that the
// subject holds, "La femme qui a fondé une société affirme".
func (w *scan) object(p *phrase.Phrase) bool {
	verb := w.article.governor(w.sentence, p)
	if verb == None || w.comma || w.inner {
		return verb != None
	}
	group := &w.sentence.Groups[verb]
	if group.Form == Finite {
		return group.Subject.Relative != None
	}
	return group.Last+1 == p.First
}

// governor returns the group whose object a phrase may be, or None: the nearest
// verb before it in its clause.
func (a *Article) governor(s *Sentence, p *phrase.Phrase) int {
	for k := p.First - 1; k >= s.First && k > p.First-objectReach; k-- {
		switch t := a.Tag(k); {
		case t == tag.Finite, t == tag.Infinitive, t == tag.PresentParticiple:
			return s.GroupAt(k)
		case t == tag.Que && a.restricts(s, k):
			return s.GroupAt(k - 1)
		case t == tag.Que, t == tag.Relative, t == tag.Subordinator:
			return None
		case t == tag.Punct && !a.IsMark(k), t == tag.Coordinator && s.PhraseAt(k-1) == None:
			return None
		}
	}
	return None
}

// restricts reports the "que" of "ne voit que la rue", "ne voyant que la rue".
func (a *Article) restricts(s *Sentence, que int) bool {
	g := s.GroupAt(que - 1)
	if g == None {
		return false
	}
	for k := s.Groups[g].First; k < que; k++ {
		if negative(a.Form(k)) { // "ne manque pas de dire que"
			return false
		}
	}
	participle := s.Groups[g].First
	return s.Groups[g].Negated || a.Tag(que-1) == tag.PresentParticiple && participle > s.First &&
		(a.Tag(participle) == tag.Negation || a.Tag(participle-1) == tag.Negation)
}

func (w *scan) agrees(f tag.Features) bool {
	return f.Agree(w.group.Features, tag.Numbers) && f.Agree(w.group.Features, tag.Persons)
}

// apposed reports a phrase that stands behind a comma and before another one, or
// has no determiner: "Matthew Miller, porte-parole de X, rappelait".
func (w *scan) apposed(p *phrase.Phrase) bool {
	if p.First <= w.sentence.First || w.article.Form(p.First-1) != "," {
		return false
	}
	return w.comma || w.article.Tag(p.Head) == tag.Noun && w.article.Tag(p.First) == tag.Noun
}

// beforeComma returns the phrase that ends right before the comma before p, if
// it can be the subject.
func (w *scan) beforeComma(p *phrase.Phrase) int {
	at := w.sentence.PhraseAt(p.First - 2)
	if at == None || w.sentence.Phrases[at].Preposition != phrase.None || !w.agrees(w.sentence.Phrases[at].Features) {
		return None
	}
	return at
}
