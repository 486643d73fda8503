package token

import "github.com/attribd/attribd/internal/attrib/text"

// Kind is the sort of a token.
type Kind uint8

// The sorts of token.
const (
	Word   Kind = iota // "armée", "l'", "nord-coréens", "M.", "OTAN"
	Number             // "11 000", "1.500", "22H00", "2e"
	Mark               // a quotation mark: «, ", ‹, <<
	Hyphen             // "-" or "-t-" between a verb and its clitic
	Sign               // any other sign: "," "." "…" "("
	Link               // an address on the web
)

// Gap is what stands between a token and the one before it.
type Gap uint8

// The gaps, from nothing to an empty line.
const (
	Glued Gap = iota
	Spaced
	NewLine
	BlankLine
)

// Flag is a fact about the shape of a token.
type Flag uint8

// The facts a token can carry.
const (
	Capital Flag = 1 << iota // its first letter is upper-case
	AllCaps                  // two letters or more, all upper-case
	Elided                   // it ends in an apostrophe: "l'", "qu'"
	Clitic                   // a pronoun tied to the verb before it: "-t-il"
	Dotted                   // an abbreviation or initial with its full stop
)

// Token is a word or a sign of the text.
type Token struct {
	text.Span

	Form   string // in lower case, NFC, with straight apostrophes
	Number int32  // of its spelling, from 1; alike in all tokens of a text, and of a [Memory]
	Kind   Kind
	Gap    Gap
	Flags  Flag
}

// Has reports whether all of the flags are set.
func (t *Token) Has(flags Flag) bool { return t.Flags&flags == flags }

// Is reports whether the token is the given sign or lower-case word.
func (t *Token) Is(form string) bool { return t.Form == form }

// StartsLine reports whether the token is the first of its line.
func (t *Token) StartsLine() bool { return t.Gap >= NewLine }
