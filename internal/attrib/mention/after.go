package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// rolesAfter reads the roles behind a name: ", porte-parole de …, ancien …",
// "(maire de …)".
func (f *finder) rolesAfter(s *clause.Sentence, name int) {
	i := f.set.Mentions[name].Last + 1
	i, found := f.rightBehind(s, name, i)
	for i+1 <= s.Last && (f.separates(i) || found && f.a.Form(i) == "et") && !f.a.Tokens[i].StartsLine() && !f.a.Tokens[i+1].StartsLine() {
		if end, ok := f.affiliation(s, name, i); ok {
			i = end + 1
			continue
		}
		if end := f.aside(s, i); end > i && f.apposed(s, i+1) == None {
			i, found = end+1, true
			continue
		}
		bracket := f.a.Form(i) == "("
		next, ok := f.roleAt(s, name, i+1, bracket)
		if !ok {
			if found {
				f.explained(s, name, i+1)
			}
			return
		}
		i, found = next, true
	}
}

// rightBehind reads the role that no comma parts from a full name: "Julie Vasseur
// professeure de lettres".
func (f *finder) rightBehind(s *clause.Sentence, name, i int) (int, bool) {
	m := &f.set.Mentions[name]
	if i > s.Last || m.Kind != Person || m.First == m.Last || f.a.Tag(i) != tag.Noun && f.a.Tag(i) != tag.Adjective || f.a.Tokens[i].StartsLine() {
		return i, false
	}
	if !f.role(i, s.Last) || f.a.Tokens[i].Has(token.Capital) || !f.noun(i, s.Last).Sure && (i == s.Last || !phrase.Genitive(f.a.Form(i+1))) {
		return i, false
	}
	end := f.roleEnd(s, i)
	if f.bears(i, end) || m.First > s.First && deems(f.a.Words[m.First-1].Lemma()) {
		return i, false
	}
	f.addRole(name, i, i, end)
	return end + 1, true
}

// deems reports a verb that says of its object what it is: "juge Paul Vasseur
// responsable".
func deems(lemma string) bool {
	switch lemma {
	case "croire", "considérer", "déclarer", "désigner", "estimer", "juger", "nommer", "rendre", "reconnaître", "tenir", "élire":
		return true
	}
	return false
}

// separates reports a sign that parts a name from its apposition.
func (f *finder) separates(i int) bool {
	switch f.a.Form(i) {
	case ",", "(", "–", "—", "-":
		return true
	}
	return false
}

// roleAt reads a role or the age at i, and returns where its phrase is over.
func (f *finder) roleAt(s *clause.Sentence, name, i int, bracket bool) (int, bool) {
	if f.a.Tag(i) == tag.Adverb && i < s.Last { // ", également coauteur"
		i++
	}
	if next := f.age(s, i); next > i {
		return next, true
	}
	if next, ok := f.shared(s, name, i); ok {
		return next, true
	}
	if next, ok := f.elected(s, name, i); ok {
		return next, true
	}
	head := f.apposed(s, f.capacity(s, i))
	if head == None {
		return 0, false
	}
	end := f.roleEnd(s, head)
	after := end + 1
	if !bracket && after <= s.Last && f.a.Tag(after) == tag.Finite && f.a.Form(i-1) == "," && f.definite(i) && !f.fronted(s, name) {
		return 0, false // ", le ministre a dit": a clause of its own
	}
	if !bracket && f.governs(s, name) && f.definite(i) && f.acts(s, head) {
		return 0, false // "reçu par Paul Vasseur, le ministre, ému, a dit"
	}
	if f.bears(head, end) || !f.human(name, head, end) {
		return 0, false // "et son homologue Jean Dupont"
	}
	f.addRole(name, head, f.withPrefix(head, i), end)
	if after <= s.Last && f.a.Form(after) == ")" {
		after++
	}
	return after, true
}

// human reports whether a role behind a name makes it a person's: a single name of
// no list is a company where companies are called so too, "Corvex, fournisseur
// d'électricité".
func (f *finder) human(name, head, end int) bool {
	m := &f.set.Mentions[name]
	noun := f.noun(head, end)
	if m.Kind == Organization && (!noun.Sure || f.acronym(m.Core) && m.Article != Bare) {
		return false
	}
	if m.First < m.Last || m.Kind == Person {
		return true
	}
	switch noun.Lemma {
	case "actionnaire", "assureur", "bailleur", "concurrent", "constructeur", "distributeur", "exploitant", "fabricant", "fournisseur", "gestionnaire", "importateur",
		"leader", "opérateur", "organisateur", "partenaire", "prestataire", "producteur", "promoteur", "propriétaire", "sous-traitant", "transporteur", "éditeur":
		return false
	}
	return true
}

// fronted reports a name that begins its sentence or stands behind a comma: a
// subject, where a comma may be missing behind its apposition.
func (f *finder) fronted(s *clause.Sentence, name int) bool {
	before := f.set.Mentions[name].First - 1
	return before < s.First || f.a.Form(before) == ","
}

// governs reports a name that a preposition governs before the main verb.
func (f *finder) governs(s *clause.Sentence, name int) bool {
	before := f.set.Mentions[name].First - 1
	return before > s.First && f.a.Tag(before) == tag.Preposition
}

// acts reports the head of a subject that no relative pronoun takes up.
func (f *finder) acts(s *clause.Sentence, head int) bool {
	for g := range s.Groups {
		if subject := &s.Groups[g].Subject; subject.Head == head && subject.Found() && subject.Relative == clause.None && s.Groups[g].Finite != clause.None {
			return true
		}
	}
	return false
}

func (f *finder) definite(i int) bool { return f.article(i) == Definite }

// bears reports a role that is followed by the name of its bearer.
func (f *finder) bears(head, end int) bool {
	for k := head + 1; k <= min(end+1, len(f.a.Tokens)-1); k++ {
		at := f.set.Named(k)
		if at == None || f.set.Mentions[at].First != k || f.a.Tag(k-1) == tag.Preposition || f.a.Tag(k-1) == tag.Determiner {
			continue
		}
		if f.housed(k-1) || f.innerRole(head, k-1) {
			continue
		}
		if m := &f.set.Mentions[at]; m.Kind == Person && (m.Sure || m.Last > m.First) && f.a.Tag(k-1) != tag.Punct {
			return true
		}
	}
	return false
}

// innerRole reports a role that ends at i inside another, whose bearer is somebody else:
// "fils du dirigeant | Paul Vasseur".
func (f *finder) innerRole(head, i int) bool {
	n := i
	for n > head && f.a.Tag(n) == tag.Adjective && !f.role(n, i) {
		n--
	}
	if n == head || !f.role(n, i) {
		return false
	}
	at := f.leading(n, head)
	return at > head && (phrase.Contracted(f.a.Form(at)) || phrase.Genitive(f.a.Form(at-1)))
}

// housed reports a noun for a body that can be called after somebody: "au lycée
// Louise Michel".
func (f *finder) housed(i int) bool {
	return f.a.Tag(i) == tag.Noun && f.noun(i, i).Kind == Organization && !f.a.Tokens[i].Has(token.Capital)
}

// age skips "45 ans" and "45".
func (f *finder) age(s *clause.Sentence, i int) int {
	k := i
	for k < s.Last && (f.a.Form(k) == "âgé" || f.a.Form(k) == "âgée" || f.a.Form(k) == "de") {
		k++
	}
	if f.a.Tag(k) != tag.Numeral && f.a.Tokens[k].Kind != token.Number {
		return i
	}
	k++
	if k <= s.Last && f.a.Form(k) == "ans" {
		k++
	}
	if k <= s.Last && f.a.Form(k) == ")" {
		k++
	}
	return k
}

// apposed returns the role noun of the phrase that begins at i, or None.
func (f *finder) apposed(s *clause.Sentence, i int) int {
	k := i
	if k+2 < s.Last && f.a.Form(k) == "à" && f.a.Form(k+2) == "fois" { // "à la fois boulanger et pompier"
		k += 3
	}
	if k <= s.Last && f.a.Tag(k) == tag.Determiner || k <= s.Last && f.a.Form(k) == "l'" {
		k++
	}
	for range 4 {
		if k > s.Last || f.a.Tokens[k].StartsLine() {
			return None
		}
		if f.role(k, s.Last) {
			return k
		}
		if !f.word(k).prefix && f.a.Tag(k) != tag.Adjective && !f.a.IsMark(k) {
			return None
		}
		k++
	}
	return None
}
