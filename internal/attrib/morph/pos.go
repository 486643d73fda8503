package morph

// POS is a part of speech. Names are split by what they name.
type POS uint8

// The parts of speech. The zero value is none of them.
const (
	Noun POS = iota + 1
	Adjective
	Verb
	Adverb
	Preposition
	Conjunction
	Pronoun
	Determiner
	Interjection
	Numeral
	Title      // civility or form of address: Mme, Me, docteur
	FirstName  // Nathalie
	Surname    // Dupont
	PlaceName  // a town, a country, a region; see Town and Country
	ProperName // any other capitalised name: Renault, Élysée, Coran
	Acronym    // all capitals: ONU, PIB
	Prefix     // only before a hyphen or glued: anti, franco
	Suffix
	Symbol // a unit or a letter: km, V, b

	posEnd
)

// Mood is the mood of a verb form, or the kind of its non-finite form.
type Mood uint8

// The moods. Readings that are no verb have none.
const (
	Infinitive Mood = iota + 1
	Indicative
	Subjunctive
	Conditional
	Imperative
	PresentParticiple
	PastParticiple

	moodEnd
)

// Finite reports whether a form in this mood takes a subject or commands.
func (m Mood) Finite() bool { return Indicative <= m && m <= Imperative }

// Tense is the tense of an indicative or a subjunctive.
type Tense uint8

// The tenses. Other moods have none.
const (
	Present Tense = iota + 1
	Imperfect
	PastSimple
	Future

	tenseEnd
)

// Persons is the set of persons that a form stands for.
type Persons uint8

// The persons: of a finite verb, its subjects; of a pronoun, itself.
const (
	Person1s Persons = 1 << iota
	Person2s
	Person3s
	Person1p
	Person2p
	Person3p

	ThirdPerson = Person3s | Person3p
)

// Has reports whether all of q are in p.
func (p Persons) Has(q Persons) bool { return p&q == q }

// Number is the grammatical number of a noun, adjective, participle or the like.
type Number uint8

// The numbers. Invariable agrees with both.
const (
	Singular Number = iota + 1
	Plural
	Invariable

	numberEnd
)

// Gender is the grammatical gender of a noun, adjective, participle or the like.
type Gender uint8

// The genders. Epicene agrees with both.
const (
	Masculine Gender = iota + 1
	Feminine
	Epicene

	genderEnd
)
