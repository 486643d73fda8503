package render

import (
	"math"
	"strconv"
	"unicode/utf8"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// answer returns the JSON of an answer as protojson has it, but for blanks, in
// a fraction of the time: archives are millions of these. It reports false for
// what it leaves to protojson.
func answer(resp *attribv1.AttributeResponse) ([]byte, bool) {
	const quoteSize, rest = 1024, 256 // bytes, about
	w := &writer{out: make([]byte, 0, quoteSize*len(resp.GetQuotes())+rest)}
	w.text(`{"documentId":`, resp.GetDocumentId())
	list(w, `,"quotes":[`, resp.GetQuotes(), (*writer).quote)
	list(w, `,"entities":[`, resp.GetEntities(), (*writer).entity)
	w.enum(`,"offsetEncoding":`, int32(resp.GetOffsetEncoding()), attribv1.OffsetEncoding_name)
	w.text(`,"engineVersion":`, resp.GetEngineVersion())
	w.raw("}")
	return w.out, !w.broken
}

// writer appends JSON. What comes first in its functions stands before the
// value: the name of a field, and the sign before that.
type writer struct {
	out    []byte
	broken bool // a text is not valid UTF-8, or a number not of the usual size
}

func (w *writer) quote(q *attribv1.Quote) {
	w.text(`{"id":`, q.GetId())
	w.enum(`,"kind":`, int32(q.GetKind()), attribv1.QuoteKind_name)
	if q.GetRange() != nil {
		w.textRange(`,"range":`, q.GetRange())
	}
	list(w, `,"contents":[`, q.GetContents(), (*writer).listed)
	if cue := q.GetCue(); cue != nil {
		w.enum(`,"cue":{"kind":`, int32(cue.GetKind()), attribv1.CueKind_name)
		w.span(`,"span":`, cue.GetSpan())
		w.text(`,"lemma":`, cue.GetLemma())
		w.raw("}")
	}
	list(w, `,"speakers":[`, q.GetSpeakers(), (*writer).speaker)
	w.number(`,"confidence":`, q.GetConfidence())
	if why := q.GetExplanation(); why != nil {
		w.raw(`,"explanation":{`)
		list(w, `"ruleMatches":[`, why.GetRuleMatches(), (*writer).match)
		list(w, `,"markRepairs":[`, why.GetMarkRepairs(), (*writer).repair)
		w.raw("}")
	}
	w.text(`,"parentQuoteId":`, q.GetParentQuoteId())
	w.raw("}")
}

func (w *writer) speaker(s *attribv1.Speaker) {
	w.text(`{"entityId":`, s.GetEntityId())
	w.text(`,"name":`, s.GetName())
	w.enum(`,"kind":`, int32(s.GetKind()), attribv1.SpeakerKind_name)
	w.span(`,"mention":`, s.GetMention())
	if s.GetRole() != nil {
		w.raw(`,"role":`)
		w.role(s.GetRole())
	}
	w.enum(`,"gender":`, int32(s.GetGender()), attribv1.Gender_name)
	if how := s.GetResolution(); how != nil {
		w.enum(`,"resolution":{"method":`, int32(how.GetMethod()), attribv1.ResolutionMethod_name)
		w.span(`,"antecedent":`, how.GetAntecedent())
		w.raw("}")
	}
	w.number(`,"confidence":`, s.GetConfidence())
	w.raw("}")
}

func (w *writer) entity(e *attribv1.Entity) {
	w.text(`{"id":`, e.GetId())
	w.text(`,"name":`, e.GetName())
	w.enum(`,"kind":`, int32(e.GetKind()), attribv1.SpeakerKind_name)
	w.enum(`,"gender":`, int32(e.GetGender()), attribv1.Gender_name)
	list(w, `,"roles":[`, e.GetRoles(), (*writer).role)
	list(w, `,"mentions":[`, e.GetMentions(), (*writer).listed)
	w.raw("}")
}

func (w *writer) role(r *attribv1.Role) {
	w.text(`{"title":`, r.GetTitle())
	w.span(`,"span":`, r.GetSpan())
	w.raw("}")
}

func (w *writer) match(m *attribv1.RuleMatch) {
	w.text(`{"ruleId":`, m.GetRuleId())
	list(w, `,"evidence":[`, m.GetEvidence(), (*writer).listed)
	w.number(`,"weight":`, m.GetWeight())
	w.raw("}")
}

func (w *writer) repair(m *attribv1.MarkRepair) {
	if m.GetRange() == nil {
		w.text(`{"reason":`, m.GetReason())
	} else {
		w.textRange(`{"range":`, m.GetRange())
		w.text(`,"reason":`, m.GetReason())
	}
	w.raw("}")
}

func (w *writer) listed(s *attribv1.TextSpan) { w.span("", s) }

// span writes nothing where there is none.
func (w *writer) span(before string, s *attribv1.TextSpan) {
	if s == nil {
		return
	}
	w.bounds(before, s.GetStart(), s.GetEnd())
	w.text(`,"text":`, s.GetText())
	w.raw("}")
}

func (w *writer) textRange(before string, r *attribv1.TextRange) {
	w.bounds(before, r.GetStart(), r.GetEnd())
	w.raw("}")
}

func (w *writer) bounds(before string, start, end int32) {
	w.raw(before)
	w.raw(`{"start":`)
	w.out = strconv.AppendInt(w.out, int64(start), 10)
	w.raw(`,"end":`)
	w.out = strconv.AppendInt(w.out, int64(end), 10)
}

func list[T any](w *writer, before string, values []T, write func(*writer, T)) {
	w.raw(before)
	for i, value := range values {
		if i > 0 {
			w.raw(",")
		}
		write(w, value)
	}
	w.raw("]")
}

func (w *writer) raw(json string) { w.out = append(w.out, json...) }

// enum writes a name, or the number of a value that has none.
func (w *writer) enum(before string, value int32, names map[int32]string) {
	w.raw(before)
	if name, ok := names[value]; ok {
		w.out = append(append(append(w.out, '"'), name...), '"')
		return
	}
	w.out = strconv.AppendInt(w.out, int64(value), 10)
}

// number writes chances and weights; those of other sizes have other forms.
func (w *writer) number(before string, value float64) {
	const smallest, largest = 1e-6, 1e21 // that are written without an exponent
	w.raw(before)
	size := math.Abs(value)
	if value != 0 && !(size >= smallest && size < largest) {
		w.broken = true
	}
	w.out = strconv.AppendFloat(w.out, value, 'f', -1, 64)
}

func (w *writer) text(before, text string) {
	w.raw(before)
	w.out = append(w.out, '"')
	plain := 0 // where what can be copied begins
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' {
			w.out = append(append(w.out, text[plain:i]...), escape(c)...)
			plain = i + 1
		}
	}
	w.out = append(append(w.out, text[plain:]...), '"')
	w.broken = w.broken || !utf8.ValidString(text)
}

func escape(c byte) string {
	switch c {
	case '"':
		return `\"`
	case '\\':
		return `\\`
	case '\b':
		return `\b`
	case '\f':
		return `\f`
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case '\t':
		return `\t`
	}
	const hex = "0123456789abcdef"
	return `\u00` + hex[c>>4:c>>4+1] + hex[c&15:c&15+1]
}
