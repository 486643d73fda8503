package lexicon

import (
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/text"
)

// NameKind is what a proper name names.
type NameKind uint8

// The kinds of name.
const (
	OrganizationName NameKind = iota + 1 // "OTAN", "Le Monde"
	PlaceName                            // "France", "Paris"
)

// Name is what is known of a proper name that can speak.
type Name struct {
	Kind   NameKind
	Gender Gender
	Number Number
	Sense  string // of a medium: "title" or "ambiguous"; of a place: "country", "capital", "metonym"
	Medium bool   // the press, a channel or a network, whatever list has it first
	Sort   string // of a medium or another body: "newspaper", "agency", "company", "party"
}

// Name returns what is known of a proper name, as it is written; one of several
// words may have more capitals than the lists: "Force Ouvrière".
func (l *Lexicon) Name(name string) (Name, bool) {
	var room, folded [keyRoom]byte
	key := appendFolded(folded[:0], name)
	if !passes(&l.someNames, key) {
		return Name{}, false
	}
	if n, ok := l.names[string(appendStraight(room[:0], name))]; ok || !strings.Contains(name, " ") {
		return n, ok
	}
	listed, ok := l.respelled[string(key)]
	if !ok || !capitals(name, listed) {
		return Name{}, false
	}
	return l.names[listed], true
}

// MayName reports what may be a listed name: one with a capital, or one of the
// few names without. Most phrases are seen to be none at once.
func (l *Lexicon) MayName(name string) bool { return !text.Small(name) || passes(&l.smallNames, name) }

// appendStraight appends a name with the apostrophe that the lists use.
func appendStraight(out []byte, name string) []byte {
	if !strings.Contains(name, "’") {
		return append(out, name...)
	}
	for _, c := range name {
		if c == '’' {
			c = '\''
		}
		out = utf8.AppendRune(out, c)
	}
	return out
}

// capitals reports whether name has all the capitals of another with the same
// words.
func capitals(name, other string) bool {
	of := []rune(name)
	for i, c := range []rune(other) {
		if unicode.IsUpper(c) && i < len(of) && !unicode.IsUpper(of[i]) {
			return false
		}
	}
	return true
}

// FirstName returns the gender of a first name, as it is written. The names of
// France are in the morphology too.
func (l *Lexicon) FirstName(name string) (Gender, bool) {
	if !passes(&l.someFirst, name) {
		return AnyGender, false
	}
	g, ok := l.firstNames[name]
	return g, ok
}

// RolePrefix reports an adjective that stands before a role and tells when it is
// held: "ancien", "futur".
func (l *Lexicon) RolePrefix(form string) bool { return l.rolePrefixes[fold(form)] }

// loadNames reads the proper names; of two alike the first list decides.
func (l *Lexicon) loadNames(fsys fs.FS) error {
	l.names, l.respelled, l.nameHeads = make(map[string]Name), make(map[string]string), make(map[string]NameHead)
	for _, list := range []struct {
		file                  string
		columns               []string
		kind                  NameKind
		gender, number, sense int
		sort                  int
	}{
		{"acronyms.tsv", []string{"form", "gender", "number", "expansion"}, OrganizationName, 1, 2, -1, -1},
		{"bodies.tsv", []string{"name", "kind", "gender", "number", "sense"}, OrganizationName, 2, 3, 4, 1},
		{"media.tsv", []string{"name", "kind", "country", "gender", "number", "sense"}, OrganizationName, 3, 4, 5, 1},
		{"places.tsv", []string{"name", "kind", "article", "gender", "number", "country", "canonical", "stands-for"}, PlaceName, 3, 4, 1, -1},
	} {
		rows, err := readTable(fsys, list.file, list.columns...)
		if err != nil {
			return err
		}
		for _, r := range rows {
			n := Name{Kind: list.kind}
			if n.Gender, err = r.gender(list.gender); err != nil {
				return err
			}
			if n.Number, err = r.number(list.number); err != nil {
				return err
			}
			if list.sense >= 0 {
				n.Sense = r.fields[list.sense]
			}
			if list.sort >= 0 {
				n.Sort = r.fields[list.sort]
			}
			if n.Sense == "metonym" {
				n.Kind = OrganizationName // "l'Élysée" is the presidency, not a place
			}
			l.addName(r.fields[0], n, list.file == "media.tsv")
		}
	}
	return nil
}

// addName adds a name, or notes that a name of an earlier list is a medium.
func (l *Lexicon) addName(name string, n Name, medium bool) {
	before, taken := l.names[name]
	if taken {
		n = before
	}
	n.Medium = n.Medium || medium
	l.names[name] = n
	l.someNames.add(fold(name))
	if !strings.ContainsFunc(name, unicode.IsUpper) {
		l.smallNames.add(fold(name))
	}
	if head := string(beginning([]byte(fold(name)))); head != fold(name) {
		known := l.nameHeads[head]
		known.lengths |= lengthBit(name)
		known.plain = known.plain || !strings.ContainsFunc(name, unicode.IsUpper)
		l.nameHeads[head] = known
	}
	if !taken && strings.Contains(name, " ") && n.Sense != "ambiguous" {
		l.respelled[fold(name)] = name
	}
}

// RoleSuffix reports an adjective or participle that stands behind a role and tells
// when or how it is held: "présumé", "honoraire".
func (l *Lexicon) RoleSuffix(form string) bool { return l.roleSuffixes[fold(form)] }

func (l *Lexicon) loadFirstNames(fsys fs.FS) error {
	rows, err := readTable(fsys, "firstnames.tsv", "name", "gender")
	if err != nil {
		return err
	}
	l.firstNames = make(map[string]Gender, len(rows))
	for _, r := range rows {
		if l.firstNames[r.fields[0]], err = r.gender(1); err != nil {
			return err
		}
		l.someFirst.add(r.fields[0])
	}
	return nil
}

func (l *Lexicon) loadRolePrefixes(fsys fs.FS) error {
	rows, err := readTable(fsys, "role_prefixes.tsv", "form", "position", "status")
	if err != nil {
		return err
	}
	l.rolePrefixes, l.roleSuffixes = make(map[string]bool), make(map[string]bool)
	for _, r := range rows {
		if r.fields[1] == "after" {
			l.roleSuffixes[r.fields[0]] = true
		}
		if status := r.fields[2]; r.fields[1] == "before" && status != "current" && status != "deceased" {
			l.rolePrefixes[r.fields[0]] = true
		}
	}
	return nil
}
