package resolve

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/text"
)

// None stands for a token, entity or mention that is not there.
const None = -1

// Quote is what the rules found of a quotation. Positions are those of tokens,
// None where there is nothing.
type Quote struct {
	First, Last             int // the contents, from the first word to the last
	CueFirst, CueLast       int
	SourceFirst, SourceLast int // the phrase that the rule took for the source
	SourceHead              int
	Marked                  bool // its words stand in quotation marks
	Parent                  int  // the quote that holds this one, or None
}

// end returns the last token of the words and of what tells who says them.
func (q *Quote) end() int { return max(q.Last, q.CueLast, q.SourceLast) }

// besideCue reports a source that stands right before its cue or right behind it.
func (q *Quote) besideCue() bool {
	return q.CueFirst != None && (q.SourceLast == q.CueFirst-1 || q.SourceFirst == q.CueLast+1)
}

// Method is how a mention was tied to its entity.
type Method uint8

// The methods, numbered as in the contract.
const (
	Unresolved Method = iota
	ByName
	ByPartialName
	ByRole
	ByPronoun
	ByContinuation
	ByTurn
	ByAcronym
)

// Speaker is one source of a quote.
type Speaker struct {
	Entity     int        // index in Result.Entities
	Mention    int        // the mention in the sentence of the quote, or None
	Antecedent int        // the mention that names the entity, or None
	Role       *text.Span // of several, the one at the mention, else the nearest before, else the fullest
	Method     Method
	Score      float64 // of the antecedent; 0 where there was nothing to choose
	Margin     float64 // by which it was better than the next one
	Weakest    float64 // the least margin by which the entity was found since it was last named
	Rivals     int     // the other antecedents there were
}

// Entity is somebody or something that speaks.
type Entity struct {
	Name     string // the fullest that the article gives
	Kind     mention.Kind
	Gender   lexicon.Gender
	Number   lexicon.Number
	Roles    []text.Span // in text order, the same words once
	Mentions []int       // in text order
}

// Result is who says what. The caller owns it.
type Result struct {
	Entities []Entity    // those that speak, by first mention
	Speakers [][]Speaker // for each quote
}
