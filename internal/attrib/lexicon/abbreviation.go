package lexicon

import (
	"io/fs"
	"strings"
)

// Abbreviation is a form whose period belongs to it.
type Abbreviation struct {
	Form string // with its period
	Kind string // what it stands for: title, reference, unit, month, final …
}

// MayEnd reports whether a sentence may well end with the abbreviation, as it
// does with "etc." or the form of a company.
func (a Abbreviation) MayEnd() bool {
	return a.Kind == "final" || a.Kind == "company" || a.Kind == "unit"
}

// Abbreviation returns what is known of a form, its period included, as it is
// written or in lower case.
func (l *Lexicon) Abbreviation(form string) (Abbreviation, bool) {
	form = straight(form)
	if !passes(&l.shortened, form) {
		return Abbreviation{}, false
	}
	a, ok := l.abbreviations[form]
	return a, ok
}

// AbbreviationPhrase returns the longest abbreviation that words begin with,
// such as "loc. cit.", and how many of them it takes.
func (l *Lexicon) AbbreviationPhrase(words []string) (Abbreviation, int) {
	for n := min(2, len(words)); n > 0; n-- {
		if a, ok := l.abbreviations[straight(Join(words[:n]))]; ok {
			return a, n
		}
	}
	return Abbreviation{}, 0
}

func (l *Lexicon) loadAbbreviations(fsys fs.FS) error {
	rows, err := readTable(fsys, "abbreviations.tsv", "form", "kind")
	if err != nil {
		return err
	}
	l.abbreviations = make(map[string]Abbreviation, len(rows))
	for _, r := range rows {
		a := Abbreviation{Form: r.fields[0], Kind: r.fields[1]}
		if !strings.HasSuffix(a.Form, ".") {
			return r.errorf("%q ends in no period", a.Form)
		}
		if _, taken := l.abbreviations[a.Form]; taken {
			return r.errorf("%q is there twice", a.Form)
		}
		l.abbreviations[a.Form] = a
		l.shortened.add(a.Form)
	}
	return nil
}
