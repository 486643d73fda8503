package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// whole extends a phrase by what belongs to its noun: "une source proche du
// dossier", "un responsable au sein du parti".
func (f *finder) whole(m *Mention, p *phrase.Phrase) {
	s := &f.a.Sentences[m.Sentence]
	f.parallel(m, s.Last)
	f.enumerated(m, s.Last)
	if p.Parent != phrase.None {
		return
	}
	f.complete(m, s)
	f.described(m, s)
}

// complete extends a phrase by its complements.
func (f *finder) complete(m *Mention, s *clause.Sentence) {
	next := m.Last + 1
	if next > s.Last {
		return
	}
	switch m.Kind {
	case UnnamedPerson, Source, Group, Document, Organization:
	default:
		return
	}
	if end, ok := f.tasked(m, s.Last); ok {
		m.Last = end
		return
	}
	if f.a.Tag(next) == tag.PastParticiple && f.a.Words[next].Lemma() == "citer" {
		return // "des sources citées par le journal"
	}
	if f.qualified(m, next, s.Last) {
		m.Last = next + 1
		return
	}
	if f.specialised(m, next) || f.purpose(m, next) || f.topical(m, s, next) || f.employed(m, next) {
		f.widened(m, s.Last, next)
		f.bothNamed(m, s.Last)
		if f.employed(m, m.Last+1) {
			f.widened(m, s.Last, m.Last+1) // "un chercheur en économie à l'université de Brest"
		}
		return
	}
	if end := f.behindParty(m, s.Last, next); end > next {
		m.Last = end
		return
	}
	switch {
	case f.a.Tag(next) == tag.Adjective, f.a.Tag(next) == tag.PastParticiple, f.a.Form(next) == "proche", f.a.Form(next) == "proches":
		if m.Last > m.Head || f.a.Words[m.Head].Features&tag.Numbers != tag.Singular || !f.plural(next) { // not "l'État proches d'un accord", in a headline
			f.complemented(m, s, next)
		}
	case f.before(m, s.First) && f.localises(next) && !f.venue(s, next) && !f.occasion(s, next):
		if end := f.stationed(s, next); end > next && (f.closes(s, end+1) || f.venue(s, end+1)) {
			m.Last = end
		}
	}
}

// stationed returns the end of one or two complements from next on that tell where somebody
// is, or next: "une source | en poste à Brest", "une infirmière | dans le camp".
func (f *finder) stationed(s *clause.Sentence, next int) int {
	end := f.complementEnd(s.Last, next)
	if end > next && end < s.Last && f.localises(end+1) && !f.venue(s, end+1) {
		if more := f.complementEnd(s.Last, end+1); more > end+1 {
			return more
		}
	}
	return end
}

// complemented extends a phrase by an adjective or participle with its complement: "une
// source | proche du dossier".
func (f *finder) complemented(m *Mention, s *clause.Sentence, next int) {
	end := f.complementEnd(s.Last, next+1)
	if agent := f.dated(s, next); agent > next {
		end = agent
	}
	switch {
	case end > next+1 && m.Kind != Document && f.venue(s, next+1):
		m.Last = next // "a écrit la milice armée dans un communiqué"
	case end > next+1:
		m.Last = f.itsName(end)
		if end < s.Last && f.employed(m, end+1) {
			f.widened(m, s.Last, end+1)
		}
	case next < s.Last && f.a.Tag(next) == tag.PastParticiple && f.a.Tag(next+1) == tag.Finite:
		m.Last = next // "les gendarmes blessés ont dit"
	}
}

// itsName returns the last token of the name right behind the noun for a body at i, or i:
// "une enquête publiée par le site | Corvex".
func (f *finder) itsName(i int) int {
	if at := f.beginning(i + 1); at != None {
		name, n := &f.set.Mentions[at], f.noun(i, i)
		if f.callable(&n, name) && (name.Kind != Person || !name.Sure) {
			return name.Last
		}
	}
	return i
}

// before reports a phrase that no verb stands right in front of: an inverted
// subject is followed by the complements of its verb.
func (f *finder) before(m *Mention, first int) bool {
	k := m.First - 1
	for k >= first && f.a.IsMark(k) {
		k--
	}
	if k < first {
		return true
	}
	switch f.a.Tag(k) {
	case tag.Finite, tag.PastParticiple, tag.Infinitive, tag.Adverb, tag.PresentParticiple:
		return false
	}
	return f.a.Form(k) != "," || k-1 < first || f.a.Tag(k-1) != tag.PastParticiple && f.a.Tag(k-1) != tag.Finite
}

// localises reports a preposition that ties a place or body to a noun: "une
// source à Paris", "un cadre chez Renault".
func (f *finder) localises(i int) bool {
	if f.a.Tag(i) != tag.Preposition || i+1 >= len(f.a.Tokens) || f.a.Tag(i+1) == tag.Numeral {
		return false
	}
	switch f.a.Form(min(i+2, len(f.a.Tokens)-1)) {
	case "égard", "instar", "occasion", "issue", "époque", "image":
		return false // "à l'égard du Maroc"
	}
	switch f.a.Form(i) {
	case "à", "au", "aux", "en", "chez", "auprès", "dans":
		return true
	}
	return false
}

// closes reports what follows a subject: its verb, a comma or the end.
func (f *finder) closes(s *clause.Sentence, i int) bool {
	if i > s.Last {
		return true
	}
	switch f.a.Tag(i) {
	case tag.Finite, tag.Punct, tag.Negation, tag.Object, tag.Relative, tag.Que:
		return !f.a.IsMark(i)
	}
	return false
}

// begun returns the end of the phrase that begins at i, or None.
func (f *finder) begun(i int) int {
	s := &f.a.Sentences[f.a.Layout.SentenceOf(i)]
	for k := range s.Phrases {
		if s.Phrases[k].First == i {
			return s.Phrases[k].Last
		}
	}
	return None
}

// complementEnd returns the last token of the phrase that a preposition at i
// governs, or i.
func (f *finder) complementEnd(last, i int) int {
	if i > last || f.a.Tag(i) != tag.Preposition {
		return i
	}
	if p := f.governed[i]; p != None {
		s := &f.a.Sentences[f.a.Layout.SentenceOf(i)]
		return s.Phrases[p].Last
	}
	return i
}
