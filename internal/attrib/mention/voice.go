package mention

import "github.com/attribd/attribd/internal/attrib/token"

// voiced reports a name of no list that is the subject of what persons do and
// bodies hardly ever: "raconte Vassor", but not "annonce Corvex".
func (f *finder) voiced(m *Mention) bool {
	if m.Core != m.Last || f.a.Tokens[m.Core].Has(token.AllCaps) || f.camel(m.Core) {
		return false
	}
	s := &f.a.Sentences[m.Sentence]
	for g := range s.Groups {
		if !personal(s.Groups[g].Lemma) {
			continue
		}
		subject := f.a.Subject(s, g)
		if subject.Head == m.Head && (subject.Inverted || !ordinary(s.Groups[g].Lemma)) {
			return true
		}
	}
	return false
}

// personal reports a verb of persons.
func personal(lemma string) bool {
	switch lemma {
	case "avouer", "clamer", "confier", "crier", "lancer", "murmurer", "penser", "plaisanter", "raconter", "rire", "répliquer", "rétorquer",
		"s'amuser", "s'exclamer", "se rappeler", "se souvenir", "soupirer", "sourire", "témoigner":
		return true
	}
	return ordinary(lemma)
}

// ordinary reports a verb of any statement, which is one of persons only in an incise.
func ordinary(lemma string) bool {
	return lemma == "dire" || lemma == "expliquer" || lemma == "résumer"
}

// camel reports a word with a capital inside: "AgriMaroc".
func (f *finder) camel(i int) bool {
	for k, c := range f.a.Tokens[i].Of(f.a.Doc) {
		if k > 0 && 'A' <= c && c <= 'Z' {
			return true
		}
	}
	return false
}
