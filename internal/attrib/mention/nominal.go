package mention

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
)

// nominal describes a phrase with a noun.
func (f *finder) nominal(m *Mention, p *phrase.Phrase) {
	f.determine(m, p)
	if f.a.Form(m.Head) == "autre" && m.Last == m.Head && m.Article == Indefinite {
		f.somebody(m)
		return
	}
	s := &f.a.Sentences[m.Sentence]
	m.Noun = f.noun(m.Head, s.Last)
	if end := m.Head + m.Noun.Words - 1; end > m.Last { // "une lettre | ouverte"
		m.Last = end
		f.complemented(m, s, end)
	}
	if k := m.Head - 1; k >= m.Core && f.adjectival(m) {
		m.Noun = f.noun(k, m.Last)
	}
	m.Kind = m.Noun.Kind
	if f.everybody(m) {
		m.Kind = Group
		return
	}
	m.Gender = gender(p.Features)
	switch {
	case f.sexless(m):
		m.Gender = lexicon.AnyGender
	case m.Noun.Role && (m.Gender == lexicon.AnyGender || m.Gender == lexicon.Masculine && f.determinerGender(m.First) == lexicon.Feminine):
		m.Gender = f.roleGender(&m.Noun, m.Head, f.withPrefix(m.Head, m.Core), m.Last)
	case m.Gender == lexicon.AnyGender:
		m.Gender = m.Noun.Gender
	}
	if f.titled(m, p) {
		f.behindListed(m)
		return
	}
	f.sort(m, p)
	f.whole(m, p)
	f.part(m)
	if m.Last > m.Head && f.a.Tokens[m.Last].Has(token.Capital) && clitic(f.a.Form(m.Last)) {
		m.Last-- // the next sentence, where a period is missing
	}
	f.wholeName(m)
	f.balance(m)
	m.Core = min(m.Core, m.Last) // the head is a determiner: "UN ON"
	f.denominate(m)
	f.ownRole(m)
}

// determine reads the determiner of a phrase.
func (f *finder) determine(m *Mention, p *phrase.Phrase) {
	first := p.First
	for first < p.Head && f.a.IsMark(first) {
		first++
	}
	m.First, m.Core = first, first
	m.Article = f.article(first)
	if m.Article != Bare || phrase.Contracted(f.a.Form(first)) {
		m.Core = min(first+1, p.Last)
	}
	for m.Core < p.Head && f.a.IsMark(m.Core) {
		m.Core++
	}
	if phrase.Contracted(f.a.Form(first)) {
		m.Article = Definite
	}
	if f.everybody(m) {
		m.Core = m.First
	}
	if f.many(first, m.Head) {
		m.Number = lexicon.Plural // whatever the noun says: "les Français", "deux pays"
	}
}

// everybody reports "tout le monde".
func (f *finder) everybody(m *Mention) bool {
	return f.a.Form(m.Head) == "monde" && m.Head == m.First+2 && f.a.Form(m.First) == "tout" && f.a.Form(m.First+1) == "le"
}

// adjectival reports a word for the people of a place that is taken for the noun
// where it is an adjective: "la capitale malienne".
func (f *finder) adjectival(m *Mention) bool {
	if !m.Noun.People || f.a.Tokens[m.Head].Has(token.Capital) {
		return false
	}
	before := f.word(m.Head - 1).readings
	return has(before, morph.Noun) && f.noun(m.Head-1, m.Head-1).Words+len(before) > 1
}

// ownRole gives somebody without a name the role that describes or that he claims.
func (f *finder) ownRole(m *Mention) {
	if m.Kind != UnnamedPerson {
		return
	}
	if m.Noun.Role && f.functional(m) {
		last := f.roleLast(m)
		m.Role = text.Span{Start: f.a.Tokens[f.withPrefix(m.Head, m.Core)].Start, End: f.a.Tokens[last].End}
	}
	if m.Role.Empty() {
		m.Role = f.claimed[m.Head]
	}
}

// sexless reports a noun for a person that is feminine whoever it names: "la
// star", "une personne", but not "la ministre".
func (f *finder) sexless(m *Mention) bool {
	if m.Kind != UnnamedPerson || m.Noun.Gender != lexicon.AnyGender || m.Noun.People {
		return false
	}
	return f.feminineOnly(m.Head)
}

// feminineOnly reports a form that the dictionary has as a noun, but never as a
// masculine one.
func (f *finder) feminineOnly(i int) bool {
	noun := false
	for _, r := range f.word(i).readings {
		if r.POS != morph.Noun {
			continue
		}
		if r.Gender != morph.Feminine {
			return false
		}
		noun = true
	}
	return noun
}

// functional reports a noun that gives a role here: "femme" and "fille" do so
// only as somebody's.
func (f *finder) functional(m *Mention) bool {
	if m.Noun.Field != "family" || m.Article == Possessive {
		return true
	}
	if of := m.Head + 2; of <= m.Last && phrase.Genitive(f.a.Form(of-1)) && (f.a.Form(of) == "famille" || of < m.Last && f.a.Form(of+1) == "ans") {
		return false // "une femme de 28 ans", "une mère de famille"
	}
	return m.Noun.Sure || m.Head < m.Last && phrase.Genitive(f.a.Form(m.Head+1)) || m.Noun.Lemma == "père" || m.Noun.Lemma == "mère"
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
	if form := f.a.Form(m.Head); m.Core == m.Head && website(form) {
		m.Kind, m.Named, m.Sure = Organization, true, true
		return true
	}
	if f.site(m) && m.Last > m.Head && website(f.a.Form(m.Last)) {
		m.Kind, m.Named, m.Sure, m.Core = Organization, true, true, m.Last
		return true
	}
	for k, first := range [...]int{p.First, m.Core} {
		if first > p.Base || k > 0 && first == p.First {
			continue // the mention's words begin behind the phrase's, "en Une du médias", or where they do
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

// site reports the noun before the address of a site, which is its name: "le site example.fr".
func (f *finder) site(m *Mention) bool { return f.a.Form(m.Head) == "site" }

// website reports the address of a site, which is its name: "example.fr".
func website(form string) bool {
	dot := strings.LastIndexByte(form, '.')
	if dot <= 2 {
		return false
	}
	switch form[dot+1:] {
	case "fr", "com", "org", "net", "be", "ch", "ca", "eu", "info", "tv", "ma", "tn", "dz", "sn":
		return true
	}
	return false
}

// sort corrects the kind by number, quantity and capital.
func (f *finder) sort(m *Mention, p *phrase.Phrase) {
	plural := m.Number == lexicon.Plural
	switch {
	case m.Kind == Source && plural:
		m.Kind = Group
	case m.Kind == Organization && plural && !authority(m.Noun.Lemma) && !authority(m.Noun.Head()) && !f.a.Tokens[m.Head].Has(token.Capital):
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
	if !f.set.Mentions[at].Sure && f.housed(k-1) {
		return false // "l'association Nux Vassor"
	}
	return k-1 == m.Head || f.a.Tag(k-1) == tag.Adjective || !f.role(k-1, k-1)
}
