package resolve

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// meant returns the mention that is meant where a rule took the words nearest to a
// cue or to its relative pronoun for the source.
func (r *resolver) meant(q, m int) int {
	quote := &r.quotes[q]
	if quote.CueFirst == None || quote.SourceFirst > quote.CueFirst {
		return r.bearer(m)
	}
	next := quote.SourceLast + 1
	if r.a.Form(next) == "," {
		next++
	}
	switch r.a.Form(next) {
	case "qui":
		m = r.outer(m)
	case "selon", "d'après", "suivant":
		m = r.which(next+1, m)
	}
	if r.a.Form(quote.CueLast+1) != "" && quote.CueLast < quote.First {
		m = r.which(quote.CueLast+1, m)
	}
	return r.bearer(m)
}

// outer returns the phrase of a person, a body, a group or a document that a place or
// body ends: "l'ambassade de France" for "France", before "qui".
func (r *resolver) outer(m int) int {
	inner := &r.set.Mentions[m]
	if inner.Kind != mention.Place && inner.Kind != mention.Organization {
		return m
	}
	first := r.a.Sentences[inner.Sentence].First
	for k := m - 1; k >= 0 && r.set.Mentions[k].First >= first; k-- {
		outer := &r.set.Mentions[k]
		if outer.Last < inner.Last || outer.Named {
			continue
		}
		switch outer.Kind {
		case mention.UnnamedPerson:
			return k
		case mention.Organization, mention.Group, mention.Document:
			if inner.Named {
				return k
			}
		}
	}
	return m
}

// which returns the last phrase before "laquelle" that agrees with it, if one
// nearer does not: "une rumeur circule à Brest, selon laquelle".
func (r *resolver) which(pronoun, m int) int {
	var gender lexicon.Gender
	var number lexicon.Number
	if pronoun >= len(r.a.Tokens) {
		return m
	}
	switch r.a.Form(pronoun) {
	case "lequel":
		gender, number = lexicon.Masculine, lexicon.Singular
	case "laquelle":
		gender, number = lexicon.Feminine, lexicon.Singular
	case "lesquels":
		gender, number = lexicon.Masculine, lexicon.Plural
	case "lesquelles":
		gender, number = lexicon.Feminine, lexicon.Plural
	default:
		return m
	}
	first := r.a.Sentences[r.a.Layout.SentenceOf(pronoun)].First
	for k := r.set.From(pronoun) - 1; k >= 0 && r.set.Mentions[k].First >= first; k-- {
		men := &r.set.Mentions[k]
		if men.Head < pronoun && !men.Named && men.Kind != mention.Pronoun && men.Gender == gender && (men.Number == number || men.Number == 0) {
			return k
		}
	}
	return m
}

// bearer returns the person in whose role, or behind whose name, a body stands
// that a rule took for the source: "Paul Morel, directeur des Ports de Brest, dit"
// and "Paul Morel, de la Ligue, pour qui". It returns others as they are: "après
// l'appel de Paul Morel, la Ligue a dit".
func (r *resolver) bearer(m int) int {
	men := &r.set.Mentions[m]
	if men.Kind == mention.Person || men.Kind == mention.Pronoun {
		return m
	}
	first := r.a.Sentences[men.Sentence].First
	for k := m - 1; k >= 0 && r.set.Mentions[k].First >= first; k-- {
		person := &r.set.Mentions[k]
		if !person.Named || person.Kind != mention.Person {
			continue
		}
		for _, role := range person.Roles {
			if role.Start < men.Span.Start && men.Span.End <= role.End {
				return k
			}
		}
		if next := person.Last + 1; next+2 >= men.First && r.a.Form(next) == "," && (r.a.Tag(next+1) == tag.Preposition || men.First == next+1) && men.Kind == mention.Organization && !r.acts(men.Last+1) {
			return k
		}
		return m
	}
	return m
}

// acts reports the token at which the group of a finite verb begins.
func (r *resolver) acts(k int) bool {
	s := &r.a.Sentences[r.a.Layout.SentenceOf(min(k, len(r.a.Tokens)-1))]
	at := s.GroupAt(k)
	return at != clause.None && s.Groups[at].First == k && s.Groups[at].Finite != clause.None
}

// disagrees reports a single place or person that a rule took for the subject of a
// verb in the plural.
func (r *resolver) disagrees(q, m int) bool {
	quote, men := &r.quotes[q], &r.set.Mentions[m]
	if quote.CueFirst == None || men.Number == lexicon.Plural || men.Kind != mention.Place && men.Kind != mention.Person {
		return false
	}
	s := &r.a.Sentences[r.a.Layout.SentenceOf(quote.CueFirst)]
	at := s.GroupAt(quote.CueFirst)
	if at == clause.None || s.Groups[at].Finite == clause.None || s.Groups[at].Passive {
		return false
	}
	f := s.Groups[at].Features
	r.heads = r.set.AppendSource(r.heads[:0], quote.SourceFirst, quote.SourceLast, quote.SourceHead)
	return f&tag.Plural != 0 && f&tag.Singular == 0 && len(r.heads) == 1
}
