package lexicon

import (
	"io/fs"
	"strings"
)

// Civility is a word of address before a name: M., Mme, Me, docteur.
type Civility struct {
	Form         string
	Gender       Gender
	Number       Number
	Abbreviation bool // an abbreviation is no ordinary word: its capital counts
}

// Civility returns what is known of a form. Abbreviations are found only as
// they are written: "Me" is a title, "me" is not.
func (l *Lexicon) Civility(form string) (Civility, bool) {
	var room [keyRoom]byte
	folded := appendFolded(room[:0], form)
	if !passes(&l.addresses, folded) {
		return Civility{}, false
	}
	if c, ok := l.civilities[straight(form)]; ok {
		return c, true
	}
	c, ok := l.civilities[string(folded)]
	return c, ok && !c.Abbreviation
}

func (l *Lexicon) loadCivilities(fsys fs.FS) error {
	rows, err := readTable(fsys, "civilities.tsv", "form", "gender", "number", "kind")
	if err != nil {
		return err
	}
	l.civilities = make(map[string]Civility, len(rows))
	for _, r := range rows {
		c := Civility{Form: r.fields[0], Abbreviation: r.fields[3] == "abbreviation"}
		if c.Gender, err = r.gender(1); err != nil {
			return err
		}
		if c.Number, err = r.number(2); err != nil {
			return err
		}
		if !c.Abbreviation && c.Form != strings.ToLower(c.Form) {
			return r.errorf("a word with a capital: %q", c.Form)
		}
		if _, taken := l.civilities[c.Form]; taken {
			return r.errorf("%q is there twice", c.Form)
		}
		l.civilities[c.Form] = c
		l.addresses.add(fold(c.Form))
	}
	return nil
}
