package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/blevesearch/vellum"

	"github.com/attribd/attribd/internal/attrib/morph"
)

// sources are merged in this order: within a form, readings keep it.
var sources = []string{reducedName, "supplement.tsv"}

type file struct {
	name    string
	content []byte
}

// build returns the embedded files for the sources in a directory.
func build(data string) ([]file, error) {
	entries := map[string]*entry{}
	for _, name := range sources {
		rows, err := readSource(filepath.Join(data, name))
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if err := add(entries, r); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", name, r.form, err)
			}
		}
	}
	sets := number(entries)
	forms, err := automaton(entries)
	if err != nil {
		return nil, err
	}
	tables, err := morph.AppendTables(nil, sets, frequent(entries))
	if err != nil {
		return nil, err
	}
	return []file{{"forms.fst", forms}, {"tables.bin", tables}}, nil
}

// entry is all that the sources say of a form.
type entry struct {
	rank     int
	readings []ordered
	set      int
}

// ordered is a reading with its precedence, the lower the earlier.
type ordered struct {
	morph.Reading
	precedence int
}

func add(entries map[string]*entry, r row) error {
	readings, err := parseTags(r)
	if err != nil {
		return err
	}
	e := entries[r.form]
	if e == nil {
		e = &entry{}
		entries[r.form] = e
	}
	e.rank = max(e.rank, r.rank)
	for _, reading := range readings {
		reading, ok := reading.WithLemma(r.form, r.lemma)
		if !ok {
			return errors.New("form too long")
		}
		next := ordered{reading, precedence(reading)}
		if !slices.Contains(e.readings, next) {
			e.readings = append(e.readings, next)
		}
	}
	return nil
}

// precedence puts plain prepositions and contracted articles first, then forms of
// être and avoir, determiners and personal pronouns, and symbols and prefixes
// last. The source has "est" as a noun before the verb.
func precedence(r morph.Reading) int {
	switch {
	case r.Traits.Has(morph.Element):
		return 2
	case r.Traits.Has(morph.BeforeVerb), r.Traits.Has(morph.Contracted):
		return 0
	case r.Verb.Has(morph.Auxiliary), r.POS == morph.Determiner, r.Traits.Has(morph.Personal):
		return 1
	case r.POS == morph.Symbol, r.POS == morph.Prefix, r.POS == morph.Suffix:
		return 3
	}
	return 2
}

// number gives each entry the number of its set of readings and returns the
// sets, the commonest first: small numbers make a small automaton.
func number(entries map[string]*entry) [][]morph.Reading {
	type group struct {
		readings []morph.Reading
		entries  []*entry
	}
	groups := map[string]*group{}
	var order []*group
	for _, form := range slices.Sorted(maps.Keys(entries)) {
		e := entries[form]
		slices.SortStableFunc(e.readings, func(a, b ordered) int { return cmp.Compare(a.precedence, b.precedence) })
		key := fmt.Sprintf("%#v", e.readings)
		g := groups[key]
		if g == nil {
			g = &group{}
			for _, r := range e.readings {
				g.readings = append(g.readings, r.Reading)
			}
			groups[key] = g
			order = append(order, g)
		}
		g.entries = append(g.entries, e)
	}
	slices.SortStableFunc(order, func(a, b *group) int { return cmp.Compare(len(b.entries), len(a.entries)) })
	sets := make([][]morph.Reading, len(order))
	for i, g := range order {
		sets[i] = g.readings
		for _, e := range g.entries {
			e.set = i
		}
	}
	return sets
}

// automaton returns the automaton from forms to the numbers of their sets.
func automaton(entries map[string]*entry) ([]byte, error) {
	var b bytes.Buffer
	builder, err := vellum.New(&b, nil)
	if err != nil {
		return nil, err
	}
	for _, form := range slices.Sorted(maps.Keys(entries)) {
		if err := builder.Insert([]byte(form), uint64(entries[form].set)); err != nil {
			return nil, fmt.Errorf("%s: %w", form, err)
		}
	}
	if err := builder.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// frequent returns the ranked forms by rank.
func frequent(entries map[string]*entry) []morph.Frequent {
	var forms []morph.Frequent
	for form, e := range entries {
		if e.rank > 0 {
			forms = append(forms, morph.Frequent{Form: form, Set: e.set})
		}
	}
	slices.SortFunc(forms, func(a, b morph.Frequent) int {
		return cmp.Or(cmp.Compare(entries[a.Form].rank, entries[b.Form].rank), strings.Compare(a.Form, b.Form))
	})
	return forms
}
