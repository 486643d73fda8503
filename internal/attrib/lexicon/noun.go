package lexicon

import (
	"io/fs"
	"strings"
)

// NounKind is what a common noun names.
type NounKind uint8

// The kinds of noun.
const (
	PersonNoun       NounKind = iota + 1 // "témoin", "ministre"
	OrganizationNoun                     // "ministère"
	GroupNoun                            // "habitants"
	DocumentNoun                         // "rapport"
	SourceNoun                           // "source", "entourage"
)

// Noun is what is known of a common noun that can name a source.
type Noun struct {
	Lemma  string // the masculine form of a role or person, else the noun itself
	Kind   NounKind
	Role   bool   // it gives its bearer a role: "ministre", not "témoin"
	Field  string // of a role: "politics", "sport"
	Gender Gender
	Sure   bool // it has no other common sense
}

// Noun returns the longest noun that words begin with, and how many of them it
// takes.
func (l *Lexicon) Noun(words []string) (Noun, int) { return l.nouns.prefix(words) }

// NounReach returns how many words the longest noun has that begins with a word, 0
// where none does.
func (l *Lexicon) NounReach(word string) int { return l.nouns.reach(head(fold(word))) }

// loadNouns reads the lists from the surest to the vaguest: where two have a
// noun, the first is kept.
func (l *Lexicon) loadNouns(fsys fs.FS) error {
	l.nouns = newPhrases[Noun]()
	for _, step := range []func(fs.FS) error{
		func(fsys fs.FS) error { return l.loadOrganisations(fsys, true) },
		l.loadRoles,
		l.loadPersons,
		func(fsys fs.FS) error { return l.loadOrganisations(fsys, false) },
		l.loadGroups,
		l.loadDocuments,
		l.loadSources,
	} {
		if err := step(fsys); err != nil {
			return err
		}
	}
	return nil
}

// loadOrganisations reads the bodies, or the nouns that name a body and
// something else.
func (l *Lexicon) loadOrganisations(fsys fs.FS, sure bool) error {
	rows, err := readTable(fsys, "organisations.tsv", "noun", "gender", "kind", "sense")
	if err != nil {
		return err
	}
	for _, r := range rows {
		n := Noun{Lemma: r.fields[0], Kind: OrganizationNoun, Sure: r.fields[3] == "body"}
		if r.fields[2] == "group" {
			n.Kind = GroupNoun
		}
		if n.Gender, err = r.gender(1); err != nil {
			return err
		}
		if n.Sure == sure {
			l.nouns.add(n.Lemma, n)
		}
	}
	return nil
}

func (l *Lexicon) loadRoles(fsys fs.FS) error {
	rows, err := readTable(fsys, "roles.tsv", "masculine", "feminine", "field", "sense")
	if err != nil {
		return err
	}
	for _, r := range rows {
		l.addPair(r, Noun{Kind: PersonNoun, Role: true, Field: r.fields[2], Sure: r.fields[3] == "person"})
	}
	return nil
}

func (l *Lexicon) loadPersons(fsys fs.FS) error {
	rows, err := readTable(fsys, "persons.tsv", "masculine", "feminine")
	if err != nil {
		return err
	}
	for _, r := range rows {
		l.addPair(r, Noun{Kind: PersonNoun, Sure: true})
	}
	return nil
}

// addPair adds a noun under its masculine and feminine form; a form that serves
// for both has no gender of its own. Phrases are added in the plural too, where
// the lemma of the first word does not lead to them: "procureurs généraux".
func (l *Lexicon) addPair(r row, n Noun) {
	masculine, feminine := r.optional(0), r.optional(1)
	n.Lemma = masculine
	if masculine == "" {
		n.Lemma = feminine
	}
	if masculine == feminine {
		l.addForms(masculine, n)
		return
	}
	if masculine != "" {
		n.Gender = Masculine
		l.addForms(masculine, n)
	}
	if feminine != "" {
		n.Gender = Feminine
		l.addForms(feminine, n)
	}
}

func (l *Lexicon) addForms(form string, n Noun) {
	l.nouns.add(form, n)
	if strings.Contains(form, " ") {
		l.nouns.add(pluralOf(form), n)
	}
}

// loadGroups reads nouns that name groups in the plural, and institutions that
// have only a plural: "autorités", "forces de l'ordre".
func (l *Lexicon) loadGroups(fsys fs.FS) error {
	rows, err := readTable(fsys, "groups.tsv", "form", "gender", "kind")
	if err != nil {
		return err
	}
	for _, r := range rows {
		n := Noun{Lemma: r.fields[0], Kind: GroupNoun, Sure: true}
		if r.fields[2] == "institution" {
			n.Kind = OrganizationNoun
		}
		if n.Gender, err = r.gender(1); err != nil {
			return err
		}
		l.nouns.add(n.Lemma, n)
	}
	return nil
}

func (l *Lexicon) loadDocuments(fsys fs.FS) error {
	return l.loadSimple(fsys, DocumentNoun, "documents.tsv", []string{"noun", "gender", "number", "sense"}, "document")
}

func (l *Lexicon) loadSources(fsys fs.FS) error {
	return l.loadSimple(fsys, SourceNoun, "sources.tsv", []string{"form", "gender", "kind", "notes"}, "")
}

// loadSimple reads a list of nouns with their gender. Where sense is given, the
// nouns whose last column says otherwise are not sure.
func (l *Lexicon) loadSimple(fsys fs.FS, kind NounKind, file string, columns []string, sense string) error {
	rows, err := readTable(fsys, file, columns...)
	if err != nil {
		return err
	}
	for _, r := range rows {
		n := Noun{Lemma: r.fields[0], Kind: kind, Sure: sense == "" || r.fields[len(columns)-1] == sense}
		if n.Gender, err = r.gender(1); err != nil {
			return err
		}
		l.nouns.add(n.Lemma, n)
	}
	return nil
}
