package cases

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A Case is one call and its expected outcome. Its file is named after it.
type Case struct {
	Name        string            `json:"-"`
	Description string            `json:"description"`
	Method      string            `json:"method"`                       // of attrib.v1.AttributionService
	Token       string            `json:"token,omitempty"`              // sent instead of the right one; "none" for none
	Metadata    map[string]string `json:"metadata,omitempty"`           // sent with the call
	Timeout     float64           `json:"timeoutSeconds,omitempty"`     // the call's deadline
	CancelAfter float64           `json:"cancelAfterSeconds,omitempty"` // when the client gives up
	TextTimes   int               `json:"textTimes,omitempty"`          // Attribute: document.text, that many times over
	Repeat      int               `json:"repeat,omitempty"`             // streams: send all requests that often, "-1", "-2" behind their ids
	Requests    []json.RawMessage `json:"requests"`                     // one, but for streams
	Responses   []json.RawMessage `json:"responses,omitempty"`          // of streams: by request_id, before Repeat
	Error       *Failure          `json:"error,omitempty"`              // how the call ends, where it fails
}

// Failure is the error that ends a call. Messages are not compared, nor what a
// case leaves out because the client may give up before the server says it.
type Failure struct {
	Code     string            `json:"code"`               // name of the code
	Reason   string            `json:"reason,omitempty"`   // ErrorInfo.reason; if there is one, all below is compared too
	Domain   string            `json:"domain,omitempty"`   // ErrorInfo.domain
	Metadata map[string]string `json:"metadata,omitempty"` // ErrorInfo.metadata
	Fields   []string          `json:"fields,omitempty"`   // BadRequest.field_violations[].field
	Retry    bool              `json:"retry,omitempty"`    // RetryInfo is there
}

// Load reads every case of a directory, in order of name.
func Load(dir string) ([]*Case, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("list cases: %w", err)
	}
	var all []*Case
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("read a case: %w", err)
		}
		c := &Case{Name: strings.TrimSuffix(filepath.Base(file), ".json")}
		if err := json.Unmarshal(raw, c); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		all = append(all, c)
	}
	return all, nil
}

// Save writes a case back to its directory.
func (c *Case) Save(dir string) error {
	raw, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		return fmt.Errorf("%s: %w", c.Name, err)
	}
	return os.WriteFile(filepath.Join(dir, c.Name+".json"), append(raw, '\n'), 0o600)
}
