package morph

import "strings"

var posNames = [posEnd]string{
	"none", "noun", "adjective", "verb", "adverb", "preposition", "conjunction", "pronoun",
	"determiner", "interjection", "numeral", "title", "first name", "surname", "place",
	"proper name", "acronym", "prefix", "suffix", "symbol",
}

var moodNames = [moodEnd]string{
	"", "infinitive", "indicative", "subjunctive", "conditional", "imperative",
	"present participle", "past participle",
}

var (
	tenseNames  = [tenseEnd]string{"", "present", "imperfect", "past simple", "future"}
	personNames = [...]string{"1s", "2s", "3s", "1p", "2p", "3p"}
	numberNames = [numberEnd]string{"", "singular", "plural", "invariable"}
	genderNames = [genderEnd]string{"", "masculine", "feminine", "epicene"}
)

var traitNames = [...]string{
	"personal", "subject", "object", "proclitic", "adverbial", "relative", "interrogative",
	"exclamative", "demonstrative", "possessive", "indefinite", "negative", "article",
	"contracted", "coordinating", "subordinating", "before verb", "element", "roman", "town",
	"country", "demonym", "language", "colour", "adjectival",
}

var verbFlagNames = [...]string{
	"intransitive", "transitive", "indirect transitive", "pronominal", "only pronominal",
	"impersonal", "copula", "auxiliary", "takes être", "takes avoir",
}

// String returns the part of speech in English.
func (p POS) String() string { return name(posNames[:], p) }

// String returns the mood in English.
func (m Mood) String() string { return name(moodNames[:], m) }

// String returns the tense in English.
func (t Tense) String() string { return name(tenseNames[:], t) }

// String returns the number in English.
func (n Number) String() string { return name(numberNames[:], n) }

// String returns the gender in English.
func (g Gender) String() string { return name(genderNames[:], g) }

// String returns the persons, as in "1s,3s".
func (p Persons) String() string { return setNames(personNames[:], p) }

// String returns the traits, as in "personal,subject".
func (t Traits) String() string { return setNames(traitNames[:], t) }

// String returns the flags, as in "transitive,takes avoir".
func (f VerbFlags) String() string { return setNames(verbFlagNames[:], f) }

// String describes the reading, without its lemma and the flags of the verb, as
// in "verb indicative present 1s,3s". It is for tests and for people.
func (r Reading) String() string {
	var b strings.Builder
	for _, s := range [...]string{
		r.POS.String(), r.Mood.String(), r.Tense.String(), r.Persons.String(),
		r.Gender.String(), r.Number.String(), r.Traits.String(),
	} {
		if s != "" && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

func name[T ~uint8](names []string, i T) string {
	if int(i) >= len(names) {
		return "unknown"
	}
	return names[i]
}

func setNames[T ~uint8 | ~uint16 | ~uint32](names []string, set T) string {
	var in []string
	for i, name := range names {
		if set&(1<<i) != 0 {
			in = append(in, name)
		}
	}
	return strings.Join(in, ",")
}
