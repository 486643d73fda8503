package diff

import (
	"encoding/json"
	"io"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/render"
)

// Lines prints a line of JSON for each document that changed, and one with the
// summary. It holds words of articles.
type Lines struct{ Out io.Writer }

var presences = [...]string{Absent: "absent", Failed: "failed", Answered: "answered"}

// documentLine is the line of a document.
type documentLine struct {
	ID        string       `json:"id"`
	Old       string       `json:"old"` // absent, failed or answered
	New       string       `json:"new"`
	OldReason string       `json:"oldReason,omitempty"` // why it failed
	NewReason string       `json:"newReason,omitempty"`
	Quotes    []changeLine `json:"quotes"`
}

// changeLine is a quotation that changed; quotes are those of the contract.
type changeLine struct {
	Change string          `json:"change"` // added, gone or changed
	Parts  []string        `json:"parts"`
	Old    json.RawMessage `json:"old"`
	New    json.RawMessage `json:"new"`
}

// Document prints what changed in a document.
func (l Lines) Document(d *Document) error {
	out := documentLine{
		ID: d.ID, Old: presences[d.Old], New: presences[d.New],
		OldReason: d.Reasons[0], NewReason: d.Reasons[1], Quotes: []changeLine{},
	}
	for i := range d.Changes {
		line, err := d.Changes[i].line()
		if err != nil {
			return err
		}
		out.Quotes = append(out.Quotes, line)
	}
	return l.print(out)
}

// Summary prints the counts.
func (l Lines) Summary(s *Summary) error {
	return l.print(map[string]*Summary{"summary": s})
}

func (l Lines) print(value any) error {
	enc := json.NewEncoder(l.Out)
	enc.SetEscapeHTML(false)
	return enc.Encode(value)
}

func (c *Change) line() (changeLine, error) {
	out := changeLine{Change: "changed", Parts: append([]string{}, c.Parts...)}
	switch {
	case c.Old == nil:
		out.Change = "added"
	case c.New == nil:
		out.Change = "gone"
	}
	var err error
	if out.Old, err = raw(c.Old); err != nil {
		return out, err
	}
	out.New, err = raw(c.New)
	return out, err
}

// raw returns a quote as JSON; null if there is none.
func raw(q *attribv1.Quote) (json.RawMessage, error) {
	if q == nil {
		return json.RawMessage("null"), nil
	}
	return render.JSONLine(q)
}
