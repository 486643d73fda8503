package resolve

// clue is a fact about an entity that a pronoun, a description or a quotation
// without a source could mean.
type clue uint8

const (
	perSentence clue = iota
	unseen
	unseenHere
	otherHere
	lastSubject
	colonNames
	nextSubject
	frontedBefore
	sentenceSubject
	beforeQui
	saysI
	sameSentence
	wasSubject
	subjectBefore
	lastMet
	sinceQuote
	subjectSince
	spokeLast
	goesOn
	answersItself
	ownSubject
	toldOf
	namedWithin
	spokeBefore
	inParagraph
	onlyQuoted
	inTitle
	mainPerson
	onlyOne
	often
	knownGender
	isBody
	isPlace
	isUnnamed
	isThing
	isOne
	titled
	sameNoun
	sameWords
	otherWords
	sameUnnamed
	bearsNoun
	sameSort
	otherSort
	sameField
	holdsNoun
	kinNoun
	possessor
	anotherOffice
	otherRole
	broadNoun
	knownOffice
	noRole
	noOffice
	passerby
	blankMain
	unseenOther
	anyPerson
	anyUnnamed
	inPassing
	apart
	isNew
	newWithoutRole
	newWithComplement
	newPossessed
	newBare
	newAlone
	newAside
	newAnybody
	clues
)

// clueWords are the name of each clue in the tables and what it says.
var clueWords = [clues]struct{ name, meaning string }{
	perSentence:       {"per-sentence", "for each sentence since its last mention, up to six"},
	unseen:            {"unseen", "it is named only later"},
	unseenHere:        {"unseen-here", "it is named only later, first in this very sentence: « le ministre a dit à Paul Morel »"},
	otherHere:         {"other-here", "the sentence names it besides, further on"},
	lastSubject:       {"last-subject", "it is the last subject that was met outside marks"},
	colonNames:        {"colon-names", "it is the last person named before the colon that brings the quotation"},
	frontedBefore:     {"fronted-before", "it is the subject of the main clause, before which the pronoun's clause stands: « S'il hésite, Morel reste »"},
	nextSubject:       {"next-subject", "it is the first subject of the sentence behind the quotation"},
	sentenceSubject:   {"sentence-subject", "it is the subject of a main clause earlier in the sentence: « Morel hésite, mais il assure »"},
	beforeQui:         {"before-qui", "its mention stands right before the « qui » of the cue's clause"},
	saysI:             {"says-i", "it is no person, and the words reported say « je »"},
	sameSentence:      {"same-sentence", "it is named earlier in the sentence"},
	wasSubject:        {"was-subject", "its last mention is a subject"},
	subjectBefore:     {"subject-before", "it is a subject in this sentence or the one before"},
	lastMet:           {"last-met", "nobody was met since"},
	sinceQuote:        {"since-quote", "it was met since the last quotation"},
	subjectSince:      {"subject-since", "it is a person who was the subject of a sentence since the last quotation"},
	spokeLast:         {"spoke-last", "it said the quotation before"},
	goesOn:            {"goes-on", "it said the quotation before, and the cue goes on: « a-t-il ajouté »"},
	answersItself:     {"answers-itself", "it said the quotation before, and the cue answers it: « lui répond »"},
	toldOf:            {"told-of", "it is the subject of the clause reported, and no verb reports it, or it is somebody's: « Paul Morel est, selon lui, trop vieux »"},
	ownSubject:        {"own-subject", "it is the subject of the very clause that is reported: « l'institut prévoit une hausse, précise-t-il »"},
	namedWithin:       {"named-within", "the words reported name it, as a third person"},
	spokeBefore:       {"spoke-before", "it said any quotation so far"},
	inParagraph:       {"in-paragraph", "its last mention stands in this paragraph"},
	onlyQuoted:        {"only-quoted", "it was named only inside quotation marks"},
	inTitle:           {"in-title", "a headline names it"},
	mainPerson:        {"main-person", "it is the person the article names most"},
	onlyOne:           {"only-one", "it is the only person in mind who agrees"},
	often:             {"often", "the logarithm of the number of its mentions"},
	knownGender:       {"known-gender", "its gender is known and agrees"},
	isBody:            {"is-body", "it is no person"},
	isPlace:           {"is-place", "it is a place that has said nothing so far"},
	isUnnamed:         {"is-unnamed", "it is a person without a name"},
	isThing:           {"is-thing", "it is a thing or a document"},
	isOne:             {"is-one", "it is a single body, where the pronoun is a plural"},
	titled:            {"titled", "nothing but a title in the masculine speaks against « elle »: « le professeur Dominique Roux »"},
	sameNoun:          {"same-noun", "a role or description of it has the same noun"},
	sameWords:         {"same-words", "a role of it has all the words of the description"},
	otherWords:        {"other-words", "it has the noun, but each has words of its own: « ministre de la Défense », « ministre des Sports »"},
	sameUnnamed:       {"same-unnamed", "the noun is all that it is called by"},
	bearsNoun:         {"bears-noun", "its name holds the noun: « le syndicat » for « Syndicat des pêcheurs »"},
	sameSort:          {"same-sort", "it is listed as what the noun says: « le quotidien » for a newspaper"},
	otherSort:         {"other-sort", "it is listed as something else"},
	sameField:         {"same-field", "it has a role in the same field"},
	holdsNoun:         {"holds-noun", "a role of it has the noun in its complement: « l'économiste » for « présidente du Cercle des économistes »"},
	kinNoun:           {"kin-noun", "a role of it has a noun that news takes for the description's: « le technicien » for an « entraîneur »"},
	possessor:         {"possessor", "it is the last subject or spoke last, was not called so, and the description is of somebody: « son agresseur »"},
	anotherOffice:     {"another-office", "as other-words, of an office that each country or body has: « le ministre de la Défense »"},
	otherRole:         {"other-role", "it has roles, none of them like the description"},
	broadNoun:         {"broad-noun", "the same, but the description suits many roles: « le responsable »"},
	knownOffice:       {"known-office", "the article gives no such role, but it is known to have held the office"},
	noRole:            {"no-role", "nothing is known of what it is"},
	noOffice:          {"no-office", "the same, where the description names an office: « la préfète »"},
	passerby:          {"passer-by", "the same of somebody without a name, where the description has a complement: « le chef des pompiers » for « un riverain »"},
	blankMain:         {"blank-main", "the article is about it and never says what it is: « L'ancien maire » for Paul Morel"},
	unseenOther:       {"unseen-other", "it is named only later, and not as what the description says"},
	anyPerson:         {"any-person", "the description fits any person: « la jeune femme »"},
	anyUnnamed:        {"any-unnamed", "the same, and it has no name: « la femme » for « une internaute »"},
	inPassing:         {"in-passing", "a person without a name, whom the text only spoke of so far: « L'accusé nie. »"},
	apart:             {"apart", "a sentence before names it and somebody by this noun: « Le juge écoute le témoin. »"},
	isNew:             {"new", "somebody who was not met before"},
	newWithoutRole:    {"new:without-role", "the same, described by no role"},
	newWithComplement: {"new:with-complement", "the same, with a complement: « le président de la région »"},
	newPossessed:      {"new:possessed", "the same, of somebody: « son avocat »"},
	newBare:           {"new:bare", "the same, without a determiner"},
	newAlone:          {"new:alone", "the same, with a definite article and nothing more, no office: « l'économiste »"},
	newAnybody:        {"new:anybody", "the same, in words for any man or woman: « la jeune femme »"},
	newAside:          {"new:aside", "the same, in a description that speaks no words here"},
}
