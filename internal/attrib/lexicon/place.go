package lexicon

import (
	"io/fs"
	"slices"
)

// Place is one thing that the name of a place means.
type Place struct {
	Name      string
	Kind      string // country, capital, metonym, city, region or continent
	Article   string // "le", "la", "l'", "les"; empty for names without one
	Gender    Gender
	Number    Number
	Country   string // empty where it is in none
	Canonical string // the name to give for it: "Kyiv" for Kiev
	StandsFor string // of a metonym, the body meant: "présidence"
}

var placeKinds = []string{"capital", "city", "continent", "country", "metonym", "region"}

// Places returns what a name means as it is written, in the order of the list;
// the caller must not change the slice.
func (l *Lexicon) Places(name string) []Place { return l.places[straight(name)] }

func (l *Lexicon) loadPlaces(fsys fs.FS) error {
	rows, err := readTable(fsys, "places.tsv",
		"name", "kind", "article", "gender", "number", "country", "canonical", "stands-for")
	if err != nil {
		return err
	}
	l.places = make(map[string][]Place, len(rows))
	for _, r := range rows {
		p, err := readPlace(r)
		if err != nil {
			return err
		}
		before := l.places[p.Name]
		if slices.ContainsFunc(before, func(q Place) bool { return q.Kind == p.Kind }) {
			return r.errorf("%q is there twice as %s", p.Name, p.Kind)
		}
		l.places[p.Name] = append(before, p)
	}
	return nil
}

func readPlace(r row) (Place, error) {
	p := Place{
		Name: r.fields[0], Kind: r.fields[1], Article: r.optional(2),
		Country: r.optional(5), Canonical: r.optional(6), StandsFor: r.optional(7),
	}
	if p.Canonical == "" {
		p.Canonical = p.Name
	}
	if !slices.Contains(placeKinds, p.Kind) {
		return p, r.errorf("unknown kind %q", p.Kind)
	}
	var err error
	if p.Gender, err = r.gender(3); err != nil {
		return p, err
	}
	p.Number, err = r.number(4)
	return p, err
}
