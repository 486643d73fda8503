package eval

import (
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/eval/gold"
)

// Answer is what an engine says of one quotation, in the terms of gold files.
// What it does not say is empty or nil.
type Answer struct {
	Kind      string // direct, mixed or indirect
	Content   []gold.Span
	CueKind   string // verb, noun, preposition or none
	Lemma     string
	Cue       *gold.Span
	Mention   *gold.Span
	Names     []string // more than one: a joint statement
	Roles     []string
	EntityIDs []string // a speaker each
	Sort      string   // person, organisation, place, group or document
	Gender    string   // m or f
}

var errOther = errors.New("the answer is not of this text")

// Answers returns what a response says of a text. Its offsets may count in any
// unit; it fails where they or the words do not fit the text.
func Answers(resp *attribv1.AttributeResponse, text *gold.Text) ([]Answer, error) {
	c := &converter{places: places(text.String(), resp.GetOffsetEncoding())}
	var out []Answer
	for _, quote := range resp.GetQuotes() {
		out = append(out, c.answer(quote))
		for i, span := range quote.GetContents() {
			if c.err == nil && text.Cut(out[len(out)-1].Content[i]) != span.GetText() {
				c.err = errOther
			}
		}
	}
	return out, c.err
}

// converter turns spans of a response into code points.
type converter struct {
	places []int // the code point that begins at a unit, or -1; nil: units are code points
	err    error
}

// places maps units of an encoding to code points.
func places(doc string, encoding attribv1.OffsetEncoding) []int {
	var width func(rune) int
	switch encoding {
	case attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8:
		width = utf8.RuneLen
	case attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16:
		width = utf16.RuneLen
	default:
		width = func(rune) int { return 1 }
	}
	var out []int
	n := 0
	for _, r := range doc {
		out = append(out, n)
		for range width(r) - 1 {
			out = append(out, -1)
		}
		n++
	}
	return append(out, n)
}

func (c *converter) span(s *attribv1.TextSpan) *gold.Span {
	if s == nil {
		return nil
	}
	return &gold.Span{c.place(s.GetStart()), c.place(s.GetEnd())}
}

func (c *converter) place(offset int32) int {
	if offset < 0 || int(offset) >= len(c.places) || c.places[offset] < 0 {
		c.err = errOther
		return 0
	}
	return c.places[offset]
}

func (c *converter) answer(quote *attribv1.Quote) Answer {
	out := Answer{Kind: kindOf(quote.GetKind()), CueKind: gold.None}
	for _, content := range quote.GetContents() {
		out.Content = append(out.Content, *c.span(content))
	}
	if kind := cueKindOf(quote.GetCue().GetKind()); kind != gold.None {
		out.CueKind, out.Lemma, out.Cue = kind, quote.GetCue().GetLemma(), c.span(quote.GetCue().GetSpan())
	}
	speakers := quote.GetSpeakers()
	for _, s := range speakers {
		out.EntityIDs = append(out.EntityIDs, s.GetEntityId())
		if s.GetName() != "" {
			out.Names = append(out.Names, s.GetName())
		}
		if s.GetRole() != nil {
			out.Roles = append(out.Roles, s.GetRole().GetTitle())
		}
	}
	switch len(speakers) {
	case 0:
		return out
	case 1:
		out.Sort, out.Gender = SortOf(speakers[0].GetKind()), GenderOf(speakers[0].GetGender())
	default:
		out.Sort = "group"
	}
	out.Mention = c.span(speakers[0].GetMention())
	return out
}

func kindOf(kind attribv1.QuoteKind) string {
	return strings.ToLower(strings.TrimPrefix(kind.String(), "QUOTE_KIND_"))
}

// cueKindOf returns the kind of a cue in gold files, which know no signs.
func cueKindOf(kind attribv1.CueKind) string {
	switch kind {
	case attribv1.CueKind_CUE_KIND_VERB:
		return "verb"
	case attribv1.CueKind_CUE_KIND_NOUN:
		return "noun"
	case attribv1.CueKind_CUE_KIND_PREPOSITION:
		return "preposition"
	default:
		return gold.None
	}
}

// SortOf returns the kind of a speaker in gold files; empty where it is unknown.
func SortOf(kind attribv1.SpeakerKind) string {
	switch kind {
	case attribv1.SpeakerKind_SPEAKER_KIND_PERSON, attribv1.SpeakerKind_SPEAKER_KIND_UNNAMED_PERSON:
		return "person"
	case attribv1.SpeakerKind_SPEAKER_KIND_ORGANIZATION:
		return "organisation"
	case attribv1.SpeakerKind_SPEAKER_KIND_PLACE:
		return "place"
	case attribv1.SpeakerKind_SPEAKER_KIND_GROUP:
		return "group"
	case attribv1.SpeakerKind_SPEAKER_KIND_DOCUMENT:
		return "document"
	default:
		return ""
	}
}

// GenderOf returns a gender as gold files write it.
func GenderOf(gender attribv1.Gender) string {
	switch gender {
	case attribv1.Gender_GENDER_FEMININE:
		return "f"
	case attribv1.Gender_GENDER_MASCULINE:
		return "m"
	default:
		return ""
	}
}

// ID names the speakers of an answer together, so that the same are the same.
func (a *Answer) ID() string { return strings.Join(a.EntityIDs, " ") }
