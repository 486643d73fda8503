package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// aside returns the end of a short bracket that opens at i and tells nobody's role,
// a party or a country: "Anne Vasseur (PS), maire de Brest"; else i.
func (f *finder) aside(s *clause.Sentence, i int) int {
	if f.a.Form(i) == "," {
		return f.alias(s, i)
	}
	if f.a.Form(i) != "(" {
		return i
	}
	for k := i + 1; k <= min(i+bracketReach, s.Last); k++ {
		switch f.a.Tag(k) {
		case tag.Finite, tag.Subject, tag.Relative:
			return i
		}
		if f.a.Form(k) == ")" {
			return k
		}
	}
	return i
}

// alias returns the last token of another name or an origin between commas, ", dit
// « Lulu »,", ", originaire de Brest,", or the first comma.
func (f *finder) alias(s *clause.Sentence, comma int) int {
	if comma+2 > s.Last {
		return comma
	}
	switch f.a.Form(comma + 1) {
	case "dit", "dite", "alias", "surnommé", "surnommée", "né", "née", "originaire", "natif", "native", "basé", "basée", "installé", "installée", "habitant",
		"habitante", "domicilié", "domiciliée", "marié", "mariée", "célibataire":
	default:
		return comma
	}
	for k := comma + 2; k <= min(comma+bracketReach, s.Last); k++ {
		if f.a.Form(k) == "," {
			return k - 1
		}
		if f.a.Tag(k) == tag.Finite || f.a.Tag(k) == tag.Que {
			return comma
		}
	}
	return comma
}

// explained notes what is said of a body inside a role behind a name: "Anne
// Vasseur, présidente de Corvex, une entreprise qui fabrique des voiles, …".
func (f *finder) explained(s *clause.Sentence, name, i int) {
	if f.article(i) != Indefinite {
		return
	}
	at := s.PhraseAt(i)
	if at == clause.None || s.Phrases[at].First != i {
		return
	}
	if n := f.noun(s.Phrases[at].Head, s.Phrases[at].Last); n.Kind == Organization || n.Kind == Group {
		f.own(name, i, s.Phrases[at].Last)
	}
}

// affiliation reads where somebody belongs, between commas: "Anne Vasseur, de la
// CGT, …". It returns its last token.
func (f *finder) affiliation(s *clause.Sentence, name, comma int) (int, bool) {
	m := &f.set.Mentions[name]
	if f.partisan(s, m, comma) {
		f.own(name, comma+1, comma+1)
		return comma + 1, true
	}
	if f.a.Form(comma) != "," || comma+1 >= s.Last || !phrase.Genitive(f.a.Form(comma+1)) || m.Kind != Person || m.First == m.Last {
		return 0, false
	}
	end := f.complementEnd(s.Last, comma+1)
	if end == comma+1 || end > s.Last || f.a.Tag(min(end+1, s.Last)) != tag.Punct {
		return 0, false
	}
	f.own(name, comma+1, end)
	return end, true
}

// partisan reports the letters of a party between two commas behind a full name: "Anne
// Vasseur, LFV, sénatrice de la Sarthe".
func (f *finder) partisan(s *clause.Sentence, m *Mention, comma int) bool {
	if comma+2 > s.Last || m.Kind != Person || m.First == m.Last || f.a.Form(comma) != "," || f.a.Form(comma+2) != "," {
		return false
	}
	at := f.set.Named(comma + 1)
	return at != None && f.set.Mentions[at].First == f.set.Mentions[at].Last && f.a.Tokens[comma+1].Has(token.AllCaps) && f.apposed(s, comma+3) != None
}

// capacity skips "en tant que" and "en qualité de" before a role.
func (f *finder) capacity(s *clause.Sentence, i int) int {
	if f.a.Form(i) == "en" && i+2 <= s.Last && (f.a.Form(i+1) == "tant" || f.a.Form(i+1) == "qualité") {
		return i + 3
	}
	return i
}
