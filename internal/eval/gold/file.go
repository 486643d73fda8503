package gold

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/attribd/attribd/internal/eval/naming"
)

// Suffixes of the two files of an article.
const (
	Suffix     = ".gold.json"
	TextSuffix = ".txt"
)

// None is the kind of a cue that is not there.
const None = "none"

// What a file may say.
var (
	kinds       = []string{"direct", "mixed", "indirect"}
	cueKinds    = []string{"verb", "preposition", "noun", None}
	entityKinds = []string{"person", "organisation", "place", "group", "document", "unknown"}
	genders     = []string{"", "m", "f"}
)

// File is a gold file.
type File struct {
	SHA256       string        `json:"sha256"` // of the text, to know it again
	Entities     Entities      `json:"entities"`
	Attributions []Attribution `json:"attributions"` // in the order of their contents
}

// Span is a half-open range of code points.
type Span [2]int

// Entity is somebody or something that speaks.
type Entity struct {
	Key     string   `json:"-"`       // by which attributions name it
	Name    string   `json:"name"`    // the fullest that the article gives
	Kind    string   `json:"kind"`    // person, organisation, place, group, document or unknown
	Gender  string   `json:"gender"`  // m, f or nothing
	Aliases []string `json:"aliases"` // other names
	Roles   []string `json:"roles"`   // without determiner
}

// Naming returns an entity as names are held against it; mentions are what the
// sentences that report call it.
func (e *Entity) Naming(mentions []string) *naming.Entity {
	return &naming.Entity{
		Name: e.Name, Person: e.Kind == "person", Group: e.Kind == "group", Aliases: e.Aliases, Mentions: mentions,
	}
}

// Attribution is content that an article reports, with its source.
type Attribution struct {
	Kind    string  `json:"kind"`    // direct, mixed or indirect
	Content []Span  `json:"content"` // pieces in text order
	Cue     Cue     `json:"cue"`
	Mention *Span   `json:"mention"` // nil: the sentence names nobody
	Entity  *string `json:"entity"`  // nil: the article does not say
}

// Cue is what introduces a content.
type Cue struct {
	Kind  string  `json:"kind"`  // verb, preposition, noun or none
	Lemma *string `json:"lemma"` // nil where there is none
	Span  *Span   `json:"span"`
}

// Entities are those of a file, in its order.
type Entities []Entity

// Of returns the entity of an attribution, or nil.
func (e Entities) Of(a *Attribution) *Entity {
	if a.Entity == nil {
		return nil
	}
	i := slices.IndexFunc(e, func(each Entity) bool { return each.Key == *a.Entity })
	if i < 0 {
		return nil
	}
	return &e[i]
}

// MarshalJSON writes an object with the keys in order.
func (e Entities) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte('{')
	for i, each := range e {
		if i > 0 {
			out.WriteByte(',')
		}
		key, err := marshal(each.Key)
		if err != nil {
			return nil, err
		}
		value, err := marshal(each)
		if err != nil {
			return nil, err
		}
		out.Write(key)
		out.WriteByte(':')
		out.Write(value)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// Bytes returns a file as it is written: indented by one space, ended by a
// newline.
func (f *File) Bytes() ([]byte, error) { return indented(f) }

func indented(value any) ([]byte, error) {
	raw, err := marshal(value)
	if err != nil {
		return nil, fmt.Errorf("write a gold file: %w", err)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, raw, "", " "); err != nil {
		return nil, fmt.Errorf("write a gold file: %w", err)
	}
	return out.Bytes(), nil
}

// marshal returns JSON in which French stands as it is.
func marshal(value any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Sum returns what a gold file says of its text, to know it again.
func Sum(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
