package resolve

// How much is kept in mind.
const (
	inMind     = 16 // entities that a pronoun can mean
	remembered = 8  // entities under one noun
	namesakes  = 64 // persons with one last name
	muchNamed  = 3  // times that an article names a person it is about

	sourceReach   = 8  // quotes before "la même source", one of which has a source
	headlineReach = 32 // quotes after a headline, one of which may be its speaker's
)

// clue is a fact about an entity that a pronoun, a description or a quotation
// without a source could mean.
type clue uint8

const (
	perSentence       clue = iota // for each sentence since its last mention, up to six
	unseen                        // it is named only later
	sameSentence                  // it is named earlier in the sentence
	wasSubject                    // its last mention is a subject
	subjectBefore                 // a subject in this sentence or the one before
	lastMet                       // nobody was met since
	sinceQuote                    // it was met since the last quotation
	subjectSince                  // a person who was the subject of a sentence since the last quotation
	spokeLast                     // it said the quotation before
	goesOn                        // it said the quotation before, and the cue goes on: "a-t-il ajouté"
	ownSubject                    // it is the subject of the very clause that is reported: "l'institut prévoit …, dit-il"
	namedWithin                   // the words reported name it, as a third person
	spokeBefore                   // it said any quotation so far
	inParagraph                   // its last mention stands in this paragraph
	onlyQuoted                    // it was named only inside quotation marks
	inTitle                       // a headline names it
	mainPerson                    // the article names it most
	often                         // the logarithm of the number of its mentions so far
	knownGender                   // its gender is known and agrees
	isBody                        // it is a body, a place or a document
	isUnnamed                     // it is a person without a name
	isThing                       // it is neither a person nor a body nor a group
	isOne                         // it is a single body, where the pronoun is a plural
	sameNoun                      // a role or description of it has the same noun
	sameWords                     // a role of it has all the words of the description
	otherWords                    // each has words of its own: "ministre de la Défense"
	sameField                     // it has a role in the same field
	anotherOffice                 // the same, of an office that each country or body has: "ministre de la Défense"
	otherRole                     // it has roles, none of them like the description
	broadNoun                     // the same, but the description suits many roles: "le responsable"
	noRole                        // nothing is known of what it is
	noOffice                      // the same, where the description names an office and whose
	unseenOther                   // it is named only later, and not as what the description says
	anyPerson                     // the description fits any person: "la jeune femme"
	isNew                         // a person who was not met before
	newWithoutRole                // the same, described by no role
	newWithComplement             // the same: "le président de la région"
	newPossessed                  // the same: "son avocat"
	newBare                       // the same, without a determiner
	newAside                      // the same, in a description that speaks no words here
	clues
)

// table holds the weight of each clue for one sort of anaphor.
type table [clues]float64

// The weights are on the scale of log odds.
var (
	pronounWeights = table{
		goesOn: 3, ownSubject: 3, namedWithin: -4,
		unseen:      -2,
		perSentence: -0.8, sameSentence: -0.3, wasSubject: 0.3, subjectBefore: 0.8, lastMet: 0.7, sinceQuote: 1.1,
		spokeLast: 1.2, spokeBefore: 1.8, inParagraph: 1.1, onlyQuoted: -0.9, mainPerson: 1.5, often: 1.1,
		knownGender: 0.5, isBody: -2.4, isThing: -1.5, isOne: -1.3,
	}
	silentWeights = table{
		namedWithin:  -2,
		subjectSince: 3.5,
		perSentence:  -0.6, unseen: 0.8, sameSentence: -0.6, subjectBefore: 0.2, sinceQuote: 0.4,
		spokeLast: 1.2, spokeBefore: 1.8, inParagraph: 0.2, onlyQuoted: -0.3, mainPerson: 0.8, isBody: -1.5, isUnnamed: -0.6, isThing: -1,
	}
	bodyWeights = table{
		perSentence: -0.5, wasSubject: 0.6, spokeLast: 1.2, spokeBefore: 0.6, inParagraph: 0.4, onlyQuoted: -1, inTitle: 0.5,
	}
	descriptionWeights = table{
		perSentence: -0.4, unseen: 0.4, unseenOther: -2, sameSentence: -1.2, wasSubject: 0.7, subjectBefore: 0.3, sinceQuote: 0.9,
		spokeLast: 0, spokeBefore: 1.3, inParagraph: 0.9, onlyQuoted: -0.7, inTitle: 0.3, mainPerson: 0.2,
		knownGender: 0.6, isUnnamed: -1.8, sameNoun: 2.2, sameWords: 1.6, otherWords: -2, anotherOffice: -1.5, sameField: 0.8, otherRole: -3.5,
		broadNoun: 0.6, noRole: 0.6, noOffice: -1.2, anyPerson: 0.2, isNew: 1, newPossessed: 0.3, newBare: 1.8, newAside: 2,
	}
)

// What an antecedent must score at least.
const (
	leastForBody    = -1.5
	leastForPronoun = -4.0
)
