package morph

import "errors"

// The tables are, after the magic: the suffixes that lemmas take; the distinct
// readings; the sets, each a list of readings by number; the frequent forms,
// commonest first, each with its set. Every list starts with its length. Numbers
// are unsigned varints, strings are preceded by their length.
const magic = "morph 1\n"

var errTruncated = errors.New("truncated or malformed")

// Frequent is one of the commonest forms with the number of its set.
type Frequent struct {
	Form string
	Set  int
}

// tableReader reads the tables from the start. After an error it reads zeros.
type tableReader struct {
	rest string
	err  error
}

// number reads a number below a limit.
func (t *tableReader) number(limit int) int {
	var n uint64
	for shift := 0; shift < 35 && t.err == nil; shift += 7 {
		b := t.byte()
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			if n >= uint64(limit) {
				break
			}
			return int(n)
		}
	}
	t.err = errTruncated
	return 0
}

func (t *tableReader) byte() byte {
	if t.rest == "" {
		t.err = errTruncated
		return 0
	}
	b := t.rest[0]
	t.rest = t.rest[1:]
	return b
}

func (t *tableReader) string() string {
	n := t.number(len(t.rest) + 1)
	if n > len(t.rest) {
		t.err = errTruncated
		return ""
	}
	s := t.rest[:n]
	t.rest = t.rest[n:]
	return s
}

// count reads the length of a list whose items take a byte or more each.
func (t *tableReader) count() int { return t.number(len(t.rest) + 1) }

// reading reads one reading of a form.
func (t *tableReader) reading(suffixes []string) Reading {
	r := Reading{
		POS:     POS(t.number(int(posEnd))),
		Mood:    Mood(t.number(int(moodEnd))),
		Tense:   Tense(t.number(int(tenseEnd))),
		Persons: Persons(t.number(int(Person3p << 1))),
		Number:  Number(t.number(int(numberEnd))),
		Gender:  Gender(t.number(int(genderEnd))),
		Verb:    VerbFlags(t.number(int(verbFlagsEnd))),
		Traits:  Traits(t.number(int(traitsEnd))),
		cut:     t.byte(),
	}
	if i := t.number(len(suffixes)); t.err == nil {
		r.add = suffixes[i]
	}
	return r
}

// decode returns a lexicon without its automaton. Its strings share the memory
// of the tables.
func decode(tables string) (*Lexicon, error) {
	if len(tables) < len(magic) || tables[:len(magic)] != magic {
		return nil, errors.New("not a table file of this version")
	}
	t := &tableReader{rest: tables[len(magic):]}
	suffixes := make([]string, t.count())
	for i := range suffixes {
		suffixes[i] = t.string()
	}
	readings := make([]Reading, t.count())
	for i := range readings {
		readings[i] = t.reading(suffixes)
	}
	l := &Lexicon{sets: t.sets(readings)}
	l.frequent = t.frequent(len(l.sets))
	if t.err == nil && t.rest != "" {
		t.err = errTruncated
	}
	return l, t.err
}

// sets reads the sets into slices of one array.
func (t *tableReader) sets(readings []Reading) [][]Reading {
	total := t.count()
	flat := make([]Reading, 0, total)
	sets := make([][]Reading, t.count())
	for i := range sets {
		start := len(flat)
		for range t.count() {
			if id := t.number(len(readings)); t.err == nil {
				flat = append(flat, readings[id])
			}
		}
		sets[i] = flat[start:len(flat):len(flat)]
	}
	if len(flat) != total {
		t.err = errTruncated
	}
	return sets
}

// frequent reads the frequent forms.
func (t *tableReader) frequent(sets int) map[string]frequentForm {
	n := t.count()
	forms := make(map[string]frequentForm, n)
	for i := range n {
		form := t.string()
		forms[form] = frequentForm{set: uint32(t.number(sets)), rank: uint16(i + 1)}
	}
	return forms
}
