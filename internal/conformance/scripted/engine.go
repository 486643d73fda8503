// Package scripted is the engine behind the conformance suite: attribd's own,
// with what changes from version to version held still, and a script for
// documents that no article would make it answer.
package scripted

import (
	"context"
	"strings"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/text"
)

// Documents that start with these are not attributed.
const (
	Everything = "[tout]"    // every value of every enum, every field
	Failing    = "[panique]" // panics
	Waiting    = "[attente]" // no answer until the call ends
	Endless    = "[énorme]"  // more quotations than a response may hold
)

// Confidences by kind of quotation, so that a new fit of the weights changes no
// expected answer.
var confidences = map[attrib.QuoteKind]float64{attrib.Direct: 0.875, attrib.Indirect: 0.625, attrib.Mixed: 0.75}

const (
	speakerConfidence = 0.9375
	ruleWeight        = 1.5
	many              = 60_000
)

// Engine answers as [attrib.Engine] does, but for its script. It is safe for
// concurrent use.
type Engine struct {
	real *attrib.Engine
}

// New loads attribd's engine.
func New() (*Engine, error) {
	engine, err := attrib.New()
	if err != nil {
		return nil, err
	}
	return &Engine{real: engine}, nil
}

// Version is the same for every version, so that page tokens are too.
func (*Engine) Version() string { return "conformance" }

// Rules are three, which stay.
func (*Engine) Rules() []attrib.Rule {
	return []attrib.Rule{
		{ID: "suite.first", Description: "The first rule of the suite.", Example: "« Oui », dit-elle."},
		{ID: "suite.second", Description: "The second.", Example: "« Non », dit-il."},
		{ID: "suite.third", Description: "The third.", Example: "Selon elle, oui."},
	}
}

// Attribute finds the quotes of a document; its only errors are ctx's.
func (e *Engine) Attribute(ctx context.Context, doc string) (*attrib.Result, error) {
	switch {
	case strings.HasPrefix(doc, Everything):
		return everything(doc), nil
	case strings.HasPrefix(doc, Failing):
		panic("as the script says")
	case strings.HasPrefix(doc, Waiting):
		<-ctx.Done()
		return nil, ctx.Err()
	case strings.HasPrefix(doc, Endless):
		return endless(doc), nil
	}
	result, err := e.real.Attribute(ctx, doc)
	if err != nil {
		return nil, err
	}
	settle(result)
	return result, nil
}

// settle puts fixed numbers in the place of fitted ones.
func settle(result *attrib.Result) {
	for i := range result.Quotes {
		quote := &result.Quotes[i]
		quote.Confidence = confidences[quote.Kind]
		for s := range quote.Speakers {
			quote.Speakers[s].Confidence = speakerConfidence
		}
		for m := range quote.Matches {
			quote.Matches[m].Weight = ruleWeight
		}
	}
}

// endless quotes the whole document over and over.
func endless(doc string) *attrib.Result {
	quote := attrib.Quote{Kind: attrib.Direct, Contents: []text.Span{{Start: 0, End: len(doc)}}, Parent: -1}
	result := &attrib.Result{}
	for range many {
		result.Quotes = append(result.Quotes, quote)
	}
	return result
}
