package resolve

// How much is kept in mind.
const (
	inMind     = 16 // entities that a pronoun can mean
	remembered = 8  // entities under one noun
)

// clue is a fact about an entity that a pronoun, a description or a silent
// quotation could mean.
type clue uint8

const (
	perSentence  clue = iota // for each sentence since its last mention, up to six
	sameSentence             // it is named earlier in the sentence
	wasSubject               // its last mention is a subject
	spokeLast                // it said the quotation before
	spokeBefore              // it said any quotation so far
	inParagraph              // its last mention stands in this paragraph
	onlyQuoted               // it was named only inside quotation marks
	inTitle                  // a headline names it
	mainPerson               // the article names it most
	knownGender              // its gender is known and agrees
	isBody                   // it is a body, a place or a document
	isUnnamed                // it is a person without a name
	sameNoun                 // a role or description of it has the same noun
	sameWords                // a role of it has all the words of the description
	otherWords               // but each has words of its own: "ministre de la Défense"
	sameField                // it has a role in the same field
	otherRole                // it has roles, none of them like the description
	noRole                   // nothing is known of what it is
	anyPerson                // the description fits any person: "la jeune femme"
	clues
)

// table holds the weight of each clue for one sort of anaphor.
type table [clues]float64

// The weights are set by hand, on the scale of log odds.
var (
	pronounWeights = table{
		perSentence: -0.8, sameSentence: 0.4, wasSubject: 1.2, spokeLast: 1.6, spokeBefore: 0.4, inParagraph: 0.6,
		onlyQuoted: -2.5, inTitle: 0.3, mainPerson: 0.8, knownGender: 0.8, isBody: -1.6, isUnnamed: -0.4,
	}
	silentWeights = table{
		perSentence: -0.8, sameSentence: 0.4, wasSubject: 1.2, spokeLast: 2.2, spokeBefore: 0.8, inParagraph: 0.4,
		onlyQuoted: -2.5, inTitle: 0.3, mainPerson: 0.6, isBody: -1.4, isUnnamed: -0.4,
	}
	descriptionWeights = table{
		perSentence: -0.3, sameSentence: -0.3, wasSubject: 0.5, spokeLast: 0.8, spokeBefore: 0.5, inParagraph: 0.3,
		onlyQuoted: -1, inTitle: 0.3, mainPerson: 0.8, knownGender: 0.5, isBody: -9, isUnnamed: -0.3,
		sameNoun: 3.5, sameWords: 1.5, otherWords: -3, sameField: 1.2, otherRole: -1.6, noRole: 0.2, anyPerson: 1.6,
	}
)

// What a new person scores who is described but was not met before.
const (
	newPerson         = 1.6
	newWithComplement = 0.8  // "le président de la région"
	newPossessed      = 0.8  // "son avocat"
	newWithoutRole    = -2.5 // "la jeune femme"
	leastForPronoun   = -4.0
)
