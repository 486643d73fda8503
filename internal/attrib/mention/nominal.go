package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
)

// demonstrated describes "ce dernier" and "cette dernière", which stand for
// somebody like a pronoun.
func (f *finder) demonstrated(m *Mention, p *phrase.Phrase) bool {
	switch f.a.Form(p.Head) {
	case "dernier", "dernière", "derniers", "dernières":
	default:
		return false
	}
	if f.article(p.First) != Demonstrative {
		return false
	}
	m.Kind, m.Gender, m.Article = Pronoun, gender(p.Features), Demonstrative
	return true
}

// nominal describes a phrase with a noun.
func (f *finder) nominal(m *Mention, p *phrase.Phrase) {
	m.Article = f.article(p.First)
	if m.Article != Bare || contracted(f.a.Form(p.First)) {
		m.Core = min(p.First+1, p.Last)
	}
	for m.Core < p.Head && f.a.IsMark(m.Core) {
		m.Core++
	}
	if m.First < m.Core && f.a.IsMark(m.First) {
		m.First = m.Core
	}
	if contracted(f.a.Form(p.First)) {
		m.Article = Definite
	}
	m.Noun = f.noun(m.Head, m.Last)
	m.Kind = m.Noun.Kind
	m.Gender = gender(p.Features)
	if m.Gender == lexicon.AnyGender {
		m.Gender = m.Noun.Gender
	}
	if f.titled(m, p) {
		return
	}
	f.sort(m, p)
	f.whole(m, p)
	if m.Kind == UnnamedPerson && m.Noun.Role && f.functional(m) {
		last := f.roleLast(m)
		m.Role = text.Span{Start: f.a.Tokens[f.withPrefix(m.Head, m.Core)].Start, End: f.a.Tokens[last].End}
	}
}

// functional reports a noun that gives a role here: "femme" and "fille" do so
// only as somebody's.
func (f *finder) functional(m *Mention) bool {
	if m.Noun.Field != "family" || m.Noun.Sure || m.Article == Possessive {
		return true
	}
	return m.Head < m.Last && genitive(f.a.Form(m.Head+1)) || m.Noun.Lemma == "père" || m.Noun.Lemma == "mère"
}

// roleLast returns the last word of a role: before an age, and before a name
// that no preposition ties to it.
func (f *finder) roleLast(m *Mention) int {
	for k := m.Head + 1; k <= min(m.Last, m.Head+2*roleReach); k++ {
		if f.bearer(m, k) {
			return f.trim(m.Head, k-1)
		}
		if f.a.Tag(k) == tag.Numeral && k < m.Last && f.a.Form(k+1) == "ans" {
			return f.trim(m.Head, k-1)
		}
	}
	return f.trim(m.Head, m.Last)
}

// titled reports a name that the lists have with its article: "Le Monde".
func (f *finder) titled(m *Mention, p *phrase.Phrase) bool {
	for _, first := range [...]int{p.First, m.Core} {
		if !f.a.Tokens[first].Has(token.Capital) {
			continue
		}
		if known, ok := f.proper(first, p.Base); ok {
			m.Kind, m.Named, m.Sure, m.Gender, m.Last = known.kind, true, true, known.gender, p.Base
			m.Core = m.First
			if m.Article == Definite && first != p.First {
				m.Core = first
			}
			return true
		}
	}
	return false
}

// sort corrects the kind by number, quantity and capital.
func (f *finder) sort(m *Mention, p *phrase.Phrase) {
	plural := m.Number == lexicon.Plural
	switch {
	case m.Kind == Source && plural:
		m.Kind = Group
	case m.Kind == Organization && plural && !authority(m.Noun.Lemma) && !f.a.Tokens[m.Head].Has(token.Capital):
		m.Kind = Group
	case quantity(f.a.Form(m.Head)) && m.Last > m.Head:
		m.Kind = Group
	case m.Kind == Group && !plural && f.demonym(m.Head).People:
		m.Noun, m.Kind = f.demonym(m.Head), UnnamedPerson // "le Québécois"
	case m.Kind == UnnamedPerson && !m.Noun.Sure && m.Core == m.Head && m.Article == Definite && f.a.Tokens[m.Head].Has(token.Capital):
		m.Kind = Organization // "le Conseil d'État"
	case m.Kind == UnnamedPerson && m.Number == lexicon.Plural && f.a.Form(m.Core) != "une" && f.a.Form(p.First) != "un":
		m.Kind = Group
	case m.Kind == Thing && f.a.Tokens[m.Head].Has(token.Capital) && m.Core == m.Head && !f.a.Tokens[m.Head].StartsLine() && m.First < m.Core:
		m.Kind = Organization // "le Sénat", "la Ligue": a common noun with a capital
	}
}

// authority reports the plurals that name one body.
func authority(lemma string) bool {
	switch lemma {
	case "autorité", "autorités", "service", "services", "force", "forces", "renseignement", "renseignements", "nation":
		return true
	}
	return false
}

// quantity reports the nouns that count others: "une quarantaine de députés".
func quantity(form string) bool {
	switch form {
	case "partie", "millier", "milliers", "million", "millions", "poignée", "nombre", "plupart", "majorité", "dizaines", "centaines":
		return true
	}
	switch form {
	case "dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "centaine":
		return true
	}
	return false
}

// whole extends a phrase by what belongs to its noun: "une source proche du
// dossier", "un responsable au sein du parti".
func (f *finder) whole(m *Mention, p *phrase.Phrase) {
	s := &f.a.Sentences[m.Sentence]
	f.parallel(m, s.Last)
	if p.Parent != phrase.None {
		return
	}
	next := m.Last + 1
	if next > s.Last {
		return
	}
	switch m.Kind {
	case UnnamedPerson, Source, Group, Document, Organization:
	default:
		return
	}
	if f.a.Tag(next) == tag.Adjective || f.a.Tag(next) == tag.PastParticiple || f.a.Form(next) == "proche" || f.a.Form(next) == "proches" {
		if end := f.complementEnd(s.Last, next+1); end > next+1 {
			m.Last = end
		}
		return
	}
	if f.before(m, s.First) && f.localises(next) {
		if end := f.complementEnd(s.Last, next); end > next && f.closes(s, end+1) {
			m.Last = end
		}
	}
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

// bearer reports a person's name in a role that belongs to the role itself, not
// to a noun inside it: "PDG de Radio Sud Paul Martin", but "épouse du président
// Paul Martin".
func (f *finder) bearer(m *Mention, k int) bool {
	at := f.set.Named(k)
	if at == None || f.set.Mentions[at].First != k || f.set.Mentions[at].Kind != Person {
		return false
	}
	if f.a.Tag(k-1) == tag.Preposition || f.a.Tag(k-1) == tag.Determiner {
		return false
	}
	return k-1 == m.Head || !f.role(k-1, k-1)
}

// parallel takes in a second complement: "de la statistique et des études".
func (f *finder) parallel(m *Mention, last int) {
	and := m.Last + 1
	if and >= last || f.a.Form(and) != "et" || m.Head == m.Last || !genitive(f.a.Form(and+1)) {
		return
	}
	for k := m.Head + 1; k <= m.Last; k++ {
		if genitive(f.a.Form(k)) {
			if end := f.complementEnd(last, and+1); end > and+1 {
				m.Last = end
			} else if at := f.opening2(and + 1); at != None {
				m.Last = at
			}
			return
		}
	}
}

// opening2 returns the end of the phrase that a contracted article opens.
func (f *finder) opening2(i int) int {
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

// partitive describes "une de ses porte-parole", "l'un des gendarmes": one of
// those that the complement names.
func (f *finder) partitive(m *Mention, p *phrase.Phrase) bool {
	form := f.a.Form(p.Head)
	if form != "un" && form != "une" || p.Last == p.Head || !genitive(f.a.Form(p.Head+1)) {
		return false
	}
	at := f.governed[p.Head+1]
	if at == None {
		return false
	}
	inner := &f.a.Sentences[m.Sentence].Phrases[at]
	n := f.noun(inner.Head, inner.Last)
	if n.Kind != UnnamedPerson && n.Kind != Group {
		return false
	}
	m.Kind, m.Noun, m.Article, m.Gender = UnnamedPerson, n, Indefinite, lexicon.Masculine
	if form == "une" {
		m.Gender = lexicon.Feminine
	}
	return true
}

// pronoun describes a pronoun.
func (f *finder) pronoun(m *Mention, p *phrase.Phrase) {
	m.Kind = Pronoun
	m.Gender = gender(p.Features)
	switch f.a.Form(m.Head) {
	case "il", "lui", "celui-ci", "celui-là", "celui", "ce":
		m.Gender, m.Number = lexicon.Masculine, lexicon.Singular
	case "elle", "celle-ci", "celle-là", "celle":
		m.Gender, m.Number = lexicon.Feminine, lexicon.Singular
	case "ils", "eux", "ceux-ci", "ceux":
		m.Gender, m.Number = lexicon.Masculine, lexicon.Plural
	case "elles", "celles-ci", "celles":
		m.Gender, m.Number = lexicon.Feminine, lexicon.Plural
	}
}

// article tells the determiner of a phrase.
func (f *finder) article(i int) Article {
	if form := f.a.Form(i); form == "un" || form == "une" {
		return Indefinite
	}
	if f.a.Tag(i) != tag.Determiner && !contracted(f.a.Form(i)) {
		return Bare
	}
	switch f.a.Form(i) {
	case "le", "la", "l'", "les", "du", "au", "aux":
		return Definite
	case "ce", "cet", "cette", "ces":
		return Demonstrative
	case "son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "nos", "votre", "vos":
		return Possessive
	}
	return Indefinite
}

// contracted reports the prepositions that hold a definite article.
func contracted(form string) bool {
	return form == "du" || form == "au" || form == "aux" || form == "des"
}

func gender(features tag.Features) lexicon.Gender {
	switch features & tag.Genders {
	case tag.Masculine:
		return lexicon.Masculine
	case tag.Feminine:
		return lexicon.Feminine
	}
	return lexicon.AnyGender
}
