package clause

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
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

	openings []lexicon.Openings // by token

	phrases []phrase.Phrase // of the sentences so far, with room for more
	groups  []Group
	layers  []int32
	arena   *text.Arena // for lemmas
}

// Sentence is the grammar of one sentence. All positions are those of tokens.
type Sentence struct {
	First, Last int
	Openers     []int32 // what may begin a name, or a phrase of some list: see [Article.Opens]
	Phrases     []phrase.Phrase
	Groups      []Group

	phraseAt, groupAt []int32 // by token from First: the one that holds it, or None
}

// Tag returns the part of speech of a token, that of a sign beyond either end of the
// article.
func (a *Article) Tag(i int) tag.Tag {
	if uint(i) >= uint(len(a.Words)) {
		return tag.Punct
	}
	return a.Words[i].Tag
}

// Form returns the lower-case form of a token, nothing beyond either end of the
// article.
func (a *Article) Form(i int) string {
	if uint(i) >= uint(len(a.Tokens)) {
		return ""
	}
	return a.Tokens[i].Form
}

// Forms fills room with the forms of the tokens from first to last, as many as it holds,
// and returns those.
func (a *Article) Forms(room []string, first, last int) []string {
	room = room[:max(0, min(len(room), last-first+1))]
	for i := range room {
		room[i] = a.Form(first + i)
	}
	return room
}

// Opens reports whether one of the lists has a phrase that may begin with the token;
// that of nouns, with a noun as it stands or in the singular; that of verbs, with the
// lemma of a verb.
func (a *Article) Opens(i int, lists lexicon.Openings) bool { return a.openings[i].Has(lists) }

// nounOpening tells whether the list of nouns has a phrase that begins with the lemma of
// a token.
func (a *Article) nounOpening(i int) lexicon.Openings {
	if a.Lexicon.OpensNoun(a.Words[i].Lemma()) {
		return lexicon.NounOpening
	}
	return 0
}

// verbOpening tells whether the list of verbs has a phrase that begins with a lemma that a
// token may have.
func (a *Article) verbOpening(i int) lexicon.Openings {
	for lemma := range a.Words[i].Lemmas() {
		if a.Lexicon.OpensVerb(lemma) {
			return lexicon.VerbOpening
		}
	}
	return 0
}

// IsMark reports whether there is a token and it is a quotation mark.
func (a *Article) IsMark(i int) bool {
	return uint(i) < uint(len(a.Tokens)) && a.Tokens[i].Kind == token.Mark
}

// Analyse fills in the grammar of one sentence.
func (a *Article) Analyse(i int) {
	s := &a.Sentences[i]
	s.First, s.Last = a.Layout.Sentences[i].First, a.Layout.Sentences[i].Last
	s.Phrases = phrase.Chunk(a.Tokens, a.Words, s.First, s.Last, a.phrases[len(a.phrases):])
	a.phrases = s.Phrases
	s.phraseAt = a.layer(s)
	for p := range s.Phrases {
		if s.Phrases[p].Parent == phrase.None {
			lay(s.phraseAt, p, s.Phrases[p].First-s.First, s.Phrases[p].Last-s.First)
		}
	}
	s.Groups = groups(a, s, a.groups[len(a.groups):])
	a.groups = s.Groups
	s.groupAt = a.layer(s)
	for g := range s.Groups {
		lay(s.groupAt, g, s.Groups[g].First-s.First, s.Groups[g].Last-s.First)
	}
	for g := range s.Groups {
		a.findSubject(s, g)
		s.Groups[g].Denied = s.Groups[g].Denied || a.supposed(s, &s.Groups[g])
	}
}

// PhraseAt returns the outermost phrase that holds the token, or None.
func (s *Sentence) PhraseAt(tok int) int { return at(s.phraseAt, tok-s.First) }

// GroupAt returns the group that holds the token, or None.
func (s *Sentence) GroupAt(tok int) int { return at(s.groupAt, tok-s.First) }

// FiniteFrom returns the group of a finite verb that begins with the token, or nil.
func (s *Sentence) FiniteFrom(tok int) *Group {
	g := s.GroupAt(tok)
	if g == None || s.Groups[g].First != tok || s.Groups[g].Form != Finite {
		return nil
	}
	return &s.Groups[g]
}

// layer returns a place for each token of a sentence, with None in it.
func (a *Article) layer(s *Sentence) []int32 {
	n := s.Last - s.First + 1
	start := len(a.layers)
	a.layers = slices.Grow(a.layers, n)[:start+n]
	out := a.layers[start:]
	for i := range out {
		out[i] = None
	}
	return out
}

// lay puts an index into the places from first to last.
func lay(layer []int32, index, first, last int) {
	for i := first; i <= last; i++ {
		layer[i] = int32(index)
	}
}

func at(layer []int32, i int) int {
	if i < 0 || i >= len(layer) {
		return None
	}
	return int(layer[i])
}
