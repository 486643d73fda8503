package mention

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// judge tells what a run names, and the gender of a person.
func (f *finder) judge(m *Mention, r run) {
	t := &f.a.Tokens[r.first]
	switch {
	case r.civility != None:
		m.Kind, m.Sure = Person, true
		c := f.word(r.civility).civility
		m.Gender = c.Gender
		if c.Number != lexicon.Plural || r.last+1 >= len(f.a.Tokens) || f.a.Form(r.last+1) != "et" {
			m.Number = c.Number // each of "MM. Morel et Vasseur" is one
		}
		if m.Gender == lexicon.AnyGender {
			f.guess(m, r)
		}
	case f.known(m, r):
	case f.firm(r), f.united(r), r.last > r.first && f.a.Lexicon.BodyWord(f.a.Form(r.last), false):
		m.Kind, m.Sure = Organization, true
	case r.given && r.last > r.first:
		m.Kind, m.Sure = Person, true
		m.Gender = f.givenGender(r.first)
	case r.first == r.last && f.is(r.first, morph.PlaceName), f.places(r):
		m.Kind, m.Sure = Place, true
	case r.given, f.is(r.last, morph.Surname):
		m.Kind = Person
		f.guess(m, r)
	case r.first == r.last && (t.Has(token.AllCaps) || f.is(r.first, morph.ProperName) || f.is(r.first, morph.Acronym)):
		m.Kind = Organization
	case r.first == r.last && f.determined(r.first):
		m.Kind = Organization
	case r.last > r.first && f.determined(r.first) && f.common(r.first):
		m.Kind = Organization
	case r.last > r.first && (f.corporate(r) || f.several(r.first)):
		m.Kind = Organization
	case r.last > r.first:
		m.Kind = Person
	default:
		m.Kind = Thing
	}
	if m.Kind == Organization && r.last > r.first && !m.Sure {
		n := f.noun(r.first, r.first)
		m.Sure = n.Kind == Organization // "l'Agence Corvex"
	}
}

// firm reports names that a sign ties together: "Vassor & Roux".
func (f *finder) firm(r run) bool {
	for k := r.first + 1; k < r.last; k++ {
		if f.a.Form(k) == "&" {
			return true
		}
	}
	return false
}

// united reports several and the adjective that they share, as a body is called: "Lycées ouverts".
func (f *finder) united(r run) bool {
	if r.last == r.first || f.a.Tokens[r.last].Has(token.Capital) || !f.common(r.first) {
		return false
	}
	return f.a.Tag(r.last) == tag.Adjective || f.a.Tag(r.last) == tag.PastParticiple
}

// guess takes the gender of the first name; one that stands alone may be a surname.
func (f *finder) guess(m *Mention, r run) {
	m.Gender, m.Guessed = f.givenGender(r.first), r.first == r.last
}

// known reports the name of a body or place that the lists have.
func (f *finder) known(m *Mention, r run) bool {
	end := r.last
	if r.listed != None {
		end = r.listed
	}
	p, ok := f.proper(r.first, end)
	if !ok || r.given && p.kind == Organization && p.sense == "ambiguous" {
		return false
	}
	m.Kind, m.Sure, m.Gender = p.kind, true, p.gender
	if p.plural {
		m.Number = lexicon.Plural
	}
	return true
}

// places reports a run all of whose words are places.
func (f *finder) places(r run) bool {
	for k := r.first; k <= r.last; k++ {
		if !f.is(k, morph.PlaceName) {
			return false
		}
	}
	return true
}

func (f *finder) is(i int, pos morph.POS) bool {
	return has(f.spelt(i).readings, pos) || f.a.Tokens[i].Has(token.AllCaps) && has(f.spelt(i).proper, pos)
}

// corporate reports a run that no person is called: a body with its country,
// "Corvex France", or words of the language, "Jeunes Navigateurs".
func (f *finder) corporate(r run) bool {
	if f.is(r.last, morph.PlaceName) || f.located(r.last) || f.is(r.first, morph.PlaceName) || f.located(r.first) {
		return true
	}
	if p, ok := f.proper(r.first, r.first); ok && p.kind == Organization && p.sense != "ambiguous" {
		return true // "Google Assistant"
	}
	first, last := &f.a.Tokens[r.first], &f.a.Tokens[r.last]
	if first.Has(token.AllCaps) && len(first.Form) < 6 && !last.Has(token.AllCaps) && f.givenGender(r.last) == lexicon.AnyGender {
		return true // "JO de Brest", but "KIM Jean"
	}
	if n := f.noun(r.first, r.first); n.Kind == Organization || f.a.Lexicon.BodyWord(f.a.Form(r.first), true) {
		return true
	}
	return f.common(r.first) && !f.is(r.last, morph.Surname)
}

// several reports a plural article right before the token: "les Patriot Prayer" is no
// one.
func (f *finder) several(i int) bool {
	if i == 0 {
		return false
	}
	switch f.a.Form(i - 1) {
	case "les", "des", "aux", "ces":
		return true
	}
	return false
}

// determined reports a determiner right before the token.
func (f *finder) determined(i int) bool {
	return i > 0 && (f.a.Tag(i-1) == tag.Determiner || f.a.Form(i-1) == "du" || f.a.Form(i-1) == "au")
}

// common reports a common noun, by its form in lower case.
func (f *finder) common(i int) bool { return has(f.word(i).readings, morph.Noun) }

// givenGender returns the gender of a first name; of a compound one, that of
// its first part.
func (f *finder) givenGender(i int) lexicon.Gender { return f.spelt(i).gender }
