package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/text"
)

// None stands for a token or mention that is not there.
const None = -1

// Kind is the sort of what a mention names.
type Kind uint8

// The kinds of mention.
const (
	Thing         Kind = iota // a noun phrase of no known sort
	Person                    // a person's name: "Rustem Umerov"
	UnnamedPerson             // a person by role or description: "un porte-parole"
	Organization              // "la CGT", "le ministère", "l'AFP"
	Place                     // "Paris", "la France"
	Group                     // "des habitants", "les syndicats"
	Document                  // "le rapport"
	Source                    // "une source proche du dossier", "la rumeur"
	Pronoun                   // "il", "celle-ci", "on"
)

var kindNames = [...]string{"thing", "person", "unnamed person", "organization", "place", "group", "document", "source", "pronoun"}

// String returns the kind in lower case.
func (k Kind) String() string { return kindNames[k] }

// Article is the determiner of a noun phrase.
type Article uint8

// The determiners, as far as reference depends on them.
const (
	Bare          Article = iota // no determiner
	Definite                     // "le ministre"
	Indefinite                   // "un ministre", "des habitants", "plusieurs"
	Demonstrative                // "ce ministre"
	Possessive                   // "son avocat"
)

// Mention is a name, a noun phrase or a pronoun.
type Mention struct {
	First, Last int // tokens: the bare name, or the whole phrase with its determiner
	Head        int // the noun, the last word of a person's name, or the pronoun
	Core        int // the first token after the determiner
	Span        text.Span
	Name        string // the text from Core to Last
	Kind        Kind
	Named       bool // it is a proper name
	Sure        bool // the words around it prove the kind
	Gender      lexicon.Gender
	Guessed     bool // of a name: only a role in the masculine, or a word that may be a surname, tells its gender
	Number      lexicon.Number
	Article     Article
	Noun        Noun        // what is known of the head of a phrase
	Role        text.Span   // of a phrase that is a role itself, without what is none; else empty
	Roles       []text.Span // the roles beside a name, in text order
	RoleNouns   []Noun      // the nouns of Roles, one for each
	Beside      int         // the name that this phrase is apposed to or describes, or None
	Twin        int         // the acronym of this name, or the name of this acronym, or None
	Sentence    int
	Quoted      bool // it stands in quotation marks
}

// Set is the mentions of an article, by their first token, the longer first. It
// is immutable and safe for concurrent use.
type Set struct {
	Mentions []Mention

	article *clause.Article
	byHead  []int32 // for each token the mention whose head it is, or -1
	named   []int32 // for each token the name that holds it, or -1
	owner   []int32 // for each token behind a name in what says who that is, the name, or -1
}

// Named returns the name that holds the token, or None.
func (s *Set) Named(tok int) int { return int(s.named[tok]) }

// At returns the mention whose head the token is, or None.
func (s *Set) At(tok int) int { return int(s.byHead[tok]) }
