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
	if a.Date(s, p.First) > p.Last || !w.fits(index) || w.object(p) {
		return noSubject, next
	}
	subject := subjectOf(p)
	if w.joint(index) {
		first := &s.Phrases[index-w.innerBefore(index)]
		subject.First, subject.Head = first.First, first.Head
	}
	if !w.apposed(p) {
		return subject, next
	}
	if named := w.beforeComma(p); named != None && (a.Tag(p.Head) != tag.Name || a.Tag(s.Phrases[named].Head) == tag.Name) {
		return subjectOf(&s.Phrases[named]), next
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
			return true
		}
		return a.Tag(p.First) == tag.Adjective && (before < w.sentence.First || a.Tag(before) == tag.Punct || a.Tag(before) == tag.Que || a.Tag(before) == tag.Coordinator)
	case "comme":
		return p.Last+1 == w.group.First && (before < w.sentence.First || a.Tag(before) == tag.Punct)
	}
	return false
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
	return w.agrees(p.Features) || w.joint(index) ||
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

// object reports a phrase that a comma parts from the verb and that another verb
// governs: "Il a vu la ministre, affirme-t-on".
func (w *scan) object(p *phrase.Phrase) bool {
	if !w.comma {
		return false
	}
	a := w.article
	for k := p.First - 1; k >= w.sentence.First && k > p.First-objectReach; k-- {
		switch {
		case a.Tag(k) == tag.Finite, a.Tag(k) == tag.Infinitive, a.Tag(k) == tag.PresentParticiple:
			return true
		case a.Tag(k) == tag.Punct && !a.IsMark(k), a.Tag(k) == tag.Coordinator && w.sentence.PhraseAt(k-1) == None:
			return false
		}
	}
	return false
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

// joint reports "la police et les autorités" before a plural verb.
func (w *scan) joint(index int) bool {
	return w.group.Features&tag.Numbers == tag.Plural && w.innerBefore(index) > 0
}

// innerBefore returns how many phrases back the one stands that "et" ties to
// this one, or 0.
func (w *scan) innerBefore(index int) int {
	p := &w.sentence.Phrases[index]
	if p.First-1 <= w.sentence.First || w.article.Form(p.First-1) != "et" {
		return 0
	}
	at := w.sentence.PhraseAt(p.First - 2)
	if at == None || w.sentence.Phrases[at].Preposition != phrase.None {
		return 0
	}
	return index - at
}
