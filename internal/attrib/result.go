package attrib

import "github.com/attribd/attribd/internal/attrib/text"

// Result is everything found in one document. The caller owns it.
type Result struct {
	Quotes   []Quote  // by start, the longer first
	Entities []Entity // those that speak, by first mention
}

// Quote is a stretch of reported speech and everything known of who said it.
type Quote struct {
	Kind       QuoteKind
	Contents   []text.Span // ordered, disjoint, at least one
	Cue        *Cue        // nil where nothing introduces the words
	Speakers   []Speaker
	Confidence float64 // in [0, 1]
	Parent     int     // index in Result.Quotes of the quote that holds this one, or -1
	Matches    []RuleMatch
	Repairs    []MarkRepair
}

// Cue is the words or the sign that attribute a quote.
type Cue struct {
	Kind  CueKind
	Span  text.Span
	Lemma string // "déclarer", "se dire", "selon"; empty for a sign
}

// Speaker is one source of a quote.
type Speaker struct {
	Entity     int        // index in Result.Entities
	Mention    *text.Span // nil where the sentence names nobody
	Role       *Role      // nil where the text gives none
	Method     ResolutionMethod
	Antecedent *text.Span // the mention that names the entity, unless this one does
	Confidence float64    // in [0, 1], given that the contents are right
}

// Entity is someone or something that speaks in the document.
type Entity struct {
	Name     string
	Kind     SpeakerKind
	Gender   Gender
	Roles    []Role      // in text order
	Mentions []text.Span // in text order
}

// Role is a title, function or occupation, without its article.
type Role struct {
	Span  text.Span
	Title string // its words as they are meant, where the document is damaged
}

// RuleMatch is one firing of a rule.
type RuleMatch struct {
	RuleID   string
	Evidence []text.Span
	Weight   float64
}

// MarkRepair is a quotation mark that had to be read otherwise than it stands.
// Its span is empty where the mark is missing.
type MarkRepair struct {
	Span   text.Span
	Reason string // "missing-close", "turned", "doubled", and so on
}

// QuoteKind is how words are reported.
type QuoteKind uint8

// The kinds of quote, numbered as in the contract.
const (
	Direct QuoteKind = iota + 1
	Indirect
	Mixed
)

// CueKind is the sort of cue.
type CueKind uint8

// The kinds of cue, numbered as in the contract.
const (
	VerbCue CueKind = iota + 1
	NounCue
	PrepositionCue
	ColonCue
	DashCue
)

// SpeakerKind is the sort of speaker.
type SpeakerKind uint8

// The kinds of speaker, numbered as in the contract.
const (
	UnknownSpeaker SpeakerKind = iota
	Person
	Organization
	Place
	Group
	UnnamedPerson
	Document
)

// Gender is the grammatical gender that the text shows for a speaker.
type Gender uint8

// The genders, numbered as in the contract.
const (
	UnknownGender Gender = iota
	Feminine
	Masculine
)

// ResolutionMethod is how a mention was tied to an entity.
type ResolutionMethod uint8

// The methods, numbered as in the contract.
const (
	Unresolved ResolutionMethod = iota
	ByName
	ByPartialName
	ByRole
	ByPronoun
	ByContinuation
	ByTurn
	ByAcronym
)
