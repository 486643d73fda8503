package lexicon

// Gender is a grammatical gender.
type Gender uint8

// The genders. AnyGender is that of words that take both.
const (
	AnyGender Gender = iota
	Feminine
	Masculine
)

// Agrees reports whether a word of one gender can refer to one of the other.
func (g Gender) Agrees(other Gender) bool {
	return g == other || g == AnyGender || other == AnyGender
}

// String returns the letter that the lists use.
func (g Gender) String() string { return [...]string{"x", "f", "m"}[g] }

// Number is a grammatical number.
type Number uint8

// The numbers.
const (
	Singular Number = iota
	Plural
)

// String returns the letter that the lists use.
func (n Number) String() string { return [...]string{"s", "p"}[n] }

func (r row) gender(i int) (Gender, error) {
	for _, g := range []Gender{AnyGender, Feminine, Masculine} {
		if r.fields[i] == g.String() {
			return g, nil
		}
	}
	return 0, r.errorf("unknown gender %q", r.fields[i])
}

func (r row) number(i int) (Number, error) {
	for _, n := range []Number{Singular, Plural} {
		if r.fields[i] == n.String() {
			return n, nil
		}
	}
	return 0, r.errorf("unknown number %q", r.fields[i])
}

// strength reads how surely a cue reports, from 1 to 3.
func (r row) strength(i int) (int, error) {
	if f := r.fields[i]; len(f) == 1 && f >= "1" && f <= "3" {
		return int(f[0] - '0'), nil
	}
	return 0, r.errorf("unknown strength %q", r.fields[i])
}
