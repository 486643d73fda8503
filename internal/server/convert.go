package server

import (
	"strconv"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/text"
)

// unit returns what the offsets of an encoding count.
func unit(encoding attribv1.OffsetEncoding) text.Unit {
	switch encoding {
	case attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8:
		return text.Bytes
	case attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16:
		return text.UTF16
	default:
		return text.CodePoints
	}
}

// converter turns one result into the contract's messages.
type converter struct {
	doc      string
	offsets  *text.Mapper
	result   *attrib.Result
	explain  bool
	speaking []bool // for each entity, that a returned quote refers to
	made     []attribv1.TextSpan
}

// convert builds the response to a request that was checked.
func convert(req *attribv1.AttributeRequest, result *attrib.Result, version string) *attribv1.AttributeResponse {
	encoding := req.GetOffsetEncoding()
	if encoding == attribv1.OffsetEncoding_OFFSET_ENCODING_UNSPECIFIED {
		encoding = attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32
	}
	doc := req.GetDocument().GetText()
	c := &converter{
		doc:      doc,
		offsets:  text.NewMapper(doc, unit(encoding)),
		result:   result,
		explain:  req.GetConfig().GetExplanationsEnabled(),
		speaking: make([]bool, len(result.Entities)),
	}
	return &attribv1.AttributeResponse{
		DocumentId:     req.GetDocument().GetId(),
		Quotes:         c.quotes(req.GetConfig()),
		Entities:       c.entities(),
		OffsetEncoding: encoding,
		EngineVersion:  version,
	}
}

// quotes converts those that the configuration lets through.
func (c *converter) quotes(config *attribv1.AttributeConfig) []*attribv1.Quote {
	wanted := map[attribv1.QuoteKind]bool{}
	for _, kind := range config.GetKinds() {
		wanted[kind] = true
	}
	out := make([]*attribv1.Quote, 0, len(c.result.Quotes))
	for i := range c.result.Quotes {
		quote := &c.result.Quotes[i]
		if len(wanted) > 0 && !wanted[attribv1.QuoteKind(quote.Kind)] || quote.Confidence < config.GetMinConfidence() {
			continue
		}
		out = append(out, c.quote(i, quote))
	}
	return out
}

func (c *converter) quote(index int, quote *attrib.Quote) *attribv1.Quote {
	out := &attribv1.Quote{
		Id:         quoteID(index),
		Kind:       attribv1.QuoteKind(quote.Kind),
		Range:      c.textRange(cover(quote.Contents)),
		Contents:   c.spans(quote.Contents),
		Confidence: quote.Confidence,
	}
	if quote.Cue != nil {
		out.Cue = &attribv1.Cue{
			Kind:  attribv1.CueKind(quote.Cue.Kind),
			Span:  c.span(quote.Cue.Span),
			Lemma: quote.Cue.Lemma,
		}
	}
	for i := range quote.Speakers {
		out.Speakers = append(out.Speakers, c.speaker(&quote.Speakers[i]))
	}
	if quote.Parent >= 0 {
		out.ParentQuoteId = quoteID(quote.Parent)
	}
	if c.explain {
		out.Explanation = c.explanation(quote)
	}
	return out
}

func (c *converter) speaker(speaker *attrib.Speaker) *attribv1.Speaker {
	c.speaking[speaker.Entity] = true
	entity := &c.result.Entities[speaker.Entity]
	out := &attribv1.Speaker{
		EntityId:   entityID(speaker.Entity),
		Name:       entity.Name,
		Kind:       attribv1.SpeakerKind(entity.Kind),
		Gender:     attribv1.Gender(entity.Gender),
		Mention:    c.optional(speaker.Mention),
		Confidence: speaker.Confidence,
		Resolution: &attribv1.Resolution{
			Method:     attribv1.ResolutionMethod(speaker.Method),
			Antecedent: c.optional(speaker.Antecedent),
		},
	}
	if speaker.Role != nil {
		out.Role = c.role(*speaker.Role)
	}
	return out
}

// entities converts those that the quotes converted so far refer to.
func (c *converter) entities() []*attribv1.Entity {
	var out []*attribv1.Entity
	for i := range c.result.Entities {
		if !c.speaking[i] {
			continue
		}
		entity := &c.result.Entities[i]
		message := &attribv1.Entity{
			Id:       entityID(i),
			Name:     entity.Name,
			Kind:     attribv1.SpeakerKind(entity.Kind),
			Gender:   attribv1.Gender(entity.Gender),
			Mentions: c.spans(entity.Mentions),
		}
		for _, role := range entity.Roles {
			message.Roles = append(message.Roles, c.role(role))
		}
		out = append(out, message)
	}
	return out
}

func (c *converter) explanation(quote *attrib.Quote) *attribv1.Explanation {
	out := &attribv1.Explanation{}
	for _, match := range quote.Matches {
		out.RuleMatches = append(out.RuleMatches, &attribv1.RuleMatch{
			RuleId:   match.RuleID,
			Evidence: c.spans(match.Evidence),
			Weight:   match.Weight,
		})
	}
	for _, repair := range quote.Repairs {
		out.MarkRepairs = append(out.MarkRepairs, &attribv1.MarkRepair{
			Range:  c.textRange(repair.Span),
			Reason: repair.Reason,
		})
	}
	return out
}

func (c *converter) role(role attrib.Role) *attribv1.Role {
	return &attribv1.Role{Title: role.Title, Span: c.span(role.Span)}
}

func (c *converter) spans(spans []text.Span) []*attribv1.TextSpan {
	out := make([]*attribv1.TextSpan, 0, len(spans))
	for _, span := range spans {
		out = append(out, c.span(span))
	}
	return out
}

func (c *converter) optional(span *text.Span) *attribv1.TextSpan {
	if span == nil {
		return nil
	}
	return c.span(*span)
}

// span makes many spans at a time: an answer is mostly spans.
func (c *converter) span(span text.Span) *attribv1.TextSpan {
	if len(c.made) == 0 {
		c.made = make([]attribv1.TextSpan, 32)
	}
	out := &c.made[0]
	c.made = c.made[1:]
	out.Start, out.End, out.Text = c.offset(span.Start), c.offset(span.End), span.Of(c.doc)
	return out
}

func (c *converter) textRange(span text.Span) *attribv1.TextRange {
	return &attribv1.TextRange{Start: c.offset(span.Start), End: c.offset(span.End)}
}

func (c *converter) offset(offset int) int32 {
	return int32(c.offsets.Offset(offset))
}

func cover(spans []text.Span) text.Span {
	all := spans[0]
	for _, span := range spans[1:] {
		all = all.Cover(span)
	}
	return all
}

// Identifiers go by position in the engine's result, before any filter.
func quoteID(index int) string  { return "q" + strconv.Itoa(index+1) }
func entityID(index int) string { return "e" + strconv.Itoa(index+1) }
