package clause

import (
	"sort"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// None stands for a token, group or phrase that is not there.
const None = -1

// Article is a document with all that the stages up to this one say of it. It
// is immutable once analysed.
type Article struct {
	Doc       string
	Tokens    []token.Token
	Marks     *quotemark.Reading
	Layout    *block.Layout
	Words     []tag.Word
	Lexicon   *lexicon.Lexicon
	Sentences []Sentence // one for each of Layout.Sentences
}

// Sentence is the grammar of one sentence. All positions are those of tokens.
type Sentence struct {
	First, Last int
	Phrases     []phrase.Phrase
	Groups      []Group
}

// Tag returns the part of speech of a token.
func (a *Article) Tag(i int) tag.Tag { return a.Words[i].Tag }

// Form returns the lower-case form of a token, nothing beyond either end of the
// article.
func (a *Article) Form(i int) string {
	if uint(i) >= uint(len(a.Tokens)) {
		return ""
	}
	return a.Tokens[i].Form
}

// IsMark reports whether the token is a quotation mark.
func (a *Article) IsMark(i int) bool { return a.Tokens[i].Kind == token.Mark }

// Analyse fills in the grammar of one sentence.
func (a *Article) Analyse(i int) {
	s := &a.Sentences[i]
	s.First, s.Last = a.Layout.Sentences[i].First, a.Layout.Sentences[i].Last
	s.Phrases = phrase.Chunk(a.Tokens, a.Words, s.First, s.Last)
	s.Groups = groups(a, s)
	for g := range s.Groups {
		a.findSubject(s, g)
		s.Groups[g].Denied = s.Groups[g].Denied || a.supposed(s, &s.Groups[g])
	}
}

// PhraseAt returns the outermost phrase that holds the token, or None.
func (s *Sentence) PhraseAt(tok int) int {
	at := sort.Search(len(s.Phrases), func(i int) bool { return s.Phrases[i].First > tok }) - 1
	if at < 0 {
		return None
	}
	for s.Phrases[at].Parent != phrase.None {
		at = s.Phrases[at].Parent
	}
	if s.Phrases[at].Last < tok {
		return None
	}
	return at
}

// GroupAt returns the group that holds the token, or None.
func (s *Sentence) GroupAt(tok int) int {
	at := sort.Search(len(s.Groups), func(i int) bool { return s.Groups[i].First > tok }) - 1
	if at < 0 || s.Groups[at].Last < tok {
		return None
	}
	return at
}
