package morph

import (
	_ "embed"
	"fmt"
	"sync"
)

//go:generate go run ./gen -data data

//go:embed data/forms.fst
var embeddedForms []byte

//go:embed data/tables.bin
var embeddedTables string

// Lexicon maps forms to their readings. It is immutable and safe for concurrent
// use.
type Lexicon struct {
	sets     [][]Reading
	frequent map[string]frequentForm // the commonest forms, in front of the automaton
	probes   sync.Pool               // of *probe
}

type frequentForm struct {
	set  uint32
	rank uint16
}

// Open decodes the embedded lexicon. A program needs it once.
func Open() (*Lexicon, error) {
	return open(embeddedForms, embeddedTables)
}

func open(forms []byte, tables string) (*Lexicon, error) {
	all, err := newAutomaton(forms)
	if err != nil {
		return nil, fmt.Errorf("morph: load automaton: %w", err)
	}
	l, err := decode(tables)
	if err != nil {
		return nil, fmt.Errorf("morph: decode tables: %w", err)
	}
	l.probes.New = func() any { return &probe{forms: all, sets: l.sets} }
	return l, nil
}

// Lookup returns the readings of a form, or nil where it is unknown. The slice is
// shared and must not be modified.
//
// The form must be in NFC. Case counts: names are listed with their capital and
// the rest in lower case, so a caller who meets a capital also tries the form in
// lower case. Either apostrophe will do. A form that is not listed is tried
// again with œ and æ for oe and ae, and with an accent or a cedilla on a bare
// first letter, as headlines and agencies leave them out: Ile, Emile, coeur; and
// last as a word after a prefix: ex-ministre, franco-allemand. Nothing is guessed
// beyond that.
//
// The likelier readings come first, as far as the lexicon knows: prepositions
// such as de and du, forms of être and avoir, determiners, personal pronouns; then
// the rest in the order of the source; then symbols and prefixes. That order is a
// hint and no more: dit is a noun first. Lookup does not allocate.
func (l *Lexicon) Lookup(form string) []Reading {
	readings, _ := l.entry(form, false)
	return readings
}

// Key returns the spelling under which the lexicon lists a form: itself, or with
// the apostrophe, ligature or accent that [Lexicon.Lookup] put in. It returns ""
// for an unknown form. It allocates only where the spelling differs.
func (l *Lexicon) Key(form string) string {
	_, key := l.entry(form, true)
	return key
}

// Entry returns what [Lexicon.Lookup] and [Lexicon.Key] do.
func (l *Lexicon) Entry(form string) (readings []Reading, key string) {
	return l.entry(form, true)
}

// entry leaves the key as the form where it does not matter.
func (l *Lexicon) entry(form string, exact bool) (readings []Reading, key string) {
	if f, ok := l.frequent[form]; ok {
		return l.sets[f.set], form
	}
	p, ok := l.probes.Get().(*probe)
	if !ok {
		return nil, ""
	}
	defer l.probes.Put(p)
	set, found := p.find(form)
	if !found {
		return nil, ""
	}
	if !exact || string(p.key) == form {
		return l.sets[set], form
	}
	return l.sets[set], string(p.key)
}

// Rank returns the place of a form among the commonest, from 1 for the
// commonest of all, or 0 for a form beyond them. The counts behind it are of
// encyclopaedic and literary text, and blind to a form's readings.
func (l *Lexicon) Rank(form string) int {
	return int(l.frequent[form].rank)
}
