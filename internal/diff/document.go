package diff

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/answers"
)

// Presence is what a file has of a document.
type Presence uint8

// Presences.
const (
	Absent Presence = iota
	Failed
	Answered
)

// Document is one document, in both files or one.
type Document struct {
	ID       string
	Old, New Presence
	Reasons  [2]string // why the old and the new one failed
	Versions [2]string // of the engines
	Quotes   [2]int    // quotations
	Same     int       // of those, the same in both
	Changes  []Change  // where both were answered, in text order
}

// Differs reports whether anything changed.
func (d *Document) Differs() bool {
	return d.Old != d.New || len(d.Changes) > 0 || d.Reasons[0] != d.Reasons[1]
}

// Options bound and narrow a comparison.
type Options struct {
	Window        int     // bytes of answers that may wait for their other
	MinConfidence float64 // quotations below count as not there
}

// Files compares two files of answers, document by document, in the order in
// which both sides of each are known. It ends at the first error.
func Files(old, after *answers.Reader, options Options) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		err := newJoiner(old, after, options.Window).each(func(p pair) error {
			d, err := document(p, options.MinConfidence)
			if err == nil && !yield(d, nil) {
				return errEnough
			}
			return err
		})
		if err != nil && !errors.Is(err, errEnough) {
			yield(nil, err)
		}
	}
}

// errEnough ends a comparison whose reader wants no more.
var errEnough = errors.New("enough")

func document(p pair, minConfidence float64) (*Document, error) {
	d := &Document{}
	var responses [2]*attribv1.AttributeResponse
	for i, presence := range []*Presence{&d.Old, &d.New} {
		switch answer := p[i]; {
		case answer == nil:
		case answer.Failed():
			fault, err := answer.Fault()
			if err != nil {
				return nil, err
			}
			d.ID, *presence, d.Reasons[i] = answer.ID, Failed, fault.GetReason()
		default:
			resp, err := answer.Response()
			if err != nil {
				return nil, err
			}
			resp.Quotes = slices.DeleteFunc(resp.GetQuotes(), func(q *attribv1.Quote) bool { return q.GetConfidence() < minConfidence })
			d.ID, *presence, responses[i] = answer.ID, Answered, resp
			d.Versions[i], d.Quotes[i] = resp.GetEngineVersion(), len(resp.GetQuotes())
		}
	}
	if d.Old != Answered || d.New != Answered {
		return d, nil
	}
	var err error
	if d.Changes, d.Same, err = compare(responses[0], responses[1]); err != nil {
		return nil, fmt.Errorf("document %q: %w", d.ID, err)
	}
	return d, nil
}
