package tag

// Features are what a reading agrees in: sets of genders, numbers and persons.
// An empty set agrees with everything.
type Features uint16

// The members of the sets.
const (
	Masculine Features = 1 << iota
	Feminine
	Singular
	Plural
	First
	Second
	Third

	Genders = Masculine | Feminine
	Numbers = Singular | Plural
	Persons = First | Second | Third
)

// Agree reports whether two words can agree in one of the sets.
func (f Features) Agree(other, set Features) bool {
	a, b := f&set, other&set
	return a == 0 || b == 0 || a&b != 0
}

// features reads the letters of the tables: "ms3".
func features(letters string) (Features, bool) {
	var f Features
	for _, c := range letters {
		switch c {
		case 'm':
			f |= Masculine
		case 'f':
			f |= Feminine
		case 's':
			f |= Singular
		case 'p':
			f |= Plural
		case '1':
			f |= First
		case '2':
			f |= Second
		case '3':
			f |= Third
		default:
			return 0, false
		}
	}
	return f, true
}
