package tag

// Tag is the part of speech of a word in its sentence.
type Tag uint8

// The parts of speech, as fine as the stages after this one need them.
const (
	Punct             Tag = iota
	Determiner            // "le", "cette", "plusieurs"
	Adjective             // "français"
	Noun                  // "ministre"
	Name                  // "Hidalgo"
	Subject               // a clitic subject: "il", "on", "c'"
	Object                // a clitic object or reflexive: "le", "lui", "se", "y", "en"
	Pronoun               // any other pronoun: "celui", "elle" (after a preposition), "tous"
	Relative              // "qui", "dont", "où", "lequel"; also interrogative
	Que                   // "que" in all its uses
	Subordinator          // "si", "quand", "comme"
	Coordinator           // "et", "mais"
	Preposition           // "de", "du", "selon"
	Adverb                // "hier", "pas"
	Negation              // "ne"
	Finite                // "affirme", "a"
	Infinitive            // "affirmer"
	PastParticiple        // "affirmé"
	PresentParticiple     // "affirmant"
	Numeral               // "deux", "11 000"
	start                 // before the first word

	tags = int(start) + 1
)

var names = [tags]string{
	"punct", "det", "adj", "noun", "name", "subj", "obj", "pro", "rel", "que", "sub", "cc",
	"prep", "adv", "neg", "fin", "inf", "pp", "ppr", "num", "start",
}

// String returns the short name that the tables use.
func (t Tag) String() string { return names[t] }

// parse returns the tag of a short name.
func parse(name string) (Tag, bool) {
	for i, n := range names {
		if n == name {
			return Tag(i), true
		}
	}
	return 0, false
}
