// Package gold reads articles whose attributions people have marked: NAME.txt,
// and NAME.gold.json beside it.
package gold

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/text"
)

// Article is a text with its attributions.
type Article struct {
	Name, Text   string
	Attributions []Attribution
	Entities     map[string]Entity // by the key that attributions give
}

// Entity is somebody or something that speaks.
type Entity struct {
	Name    string   `json:"name"` // the fullest that the article gives
	Kind    string   `json:"kind"` // person, organisation, place, group, document or unknown
	Aliases []string `json:"aliases"`
}

// Attribution is what a file says of one; spans are bytes of the text.
type Attribution struct {
	Kind    string // direct, mixed or indirect
	Content []text.Span
	CueKind string // verb, noun, preposition, …
	Cue     *text.Span
	Mention *text.Span // of the source, if the sentence names it
	Entity  string     // key of Article.Entities; empty where the article does not say
}

// ReadDir returns the articles of a folder by name.
func ReadDir(dir string) ([]Article, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("gold: no *.gold.json in %s", dir)
	}
	slices.Sort(names)
	var out []Article
	for _, name := range names {
		a, err := read(strings.TrimSuffix(name, ".gold.json"))
		if err != nil {
			return nil, fmt.Errorf("gold: %s: %w", filepath.Base(name), err)
		}
		out = append(out, a)
	}
	return out, nil
}

// file is what is read of a gold file; spans are code points.
type file struct {
	Attributions []struct {
		Kind    string   `json:"kind"`
		Content [][2]int `json:"content"`
		Cue     struct {
			Kind string  `json:"kind"`
			Span *[2]int `json:"span"`
		} `json:"cue"`
		Mention *[2]int `json:"mention"`
		Entity  string  `json:"entity"`
	} `json:"attributions"`
	Entities map[string]Entity `json:"entities"`
}

func read(base string) (Article, error) {
	a := Article{Name: filepath.Base(base)}
	raw, err := os.ReadFile(base + ".txt")
	if err != nil {
		return a, err
	}
	a.Text = string(raw)
	if raw, err = os.ReadFile(base + ".gold.json"); err != nil {
		return a, err
	}
	var f file
	if err := json.Unmarshal(raw, &f); err != nil {
		return a, err
	}
	a.Entities = f.Entities
	at := starts(a.Text)
	for _, each := range f.Attributions {
		out := Attribution{Kind: each.Kind, CueKind: each.Cue.Kind, Entity: each.Entity}
		for _, c := range each.Content {
			span, err := bytesOf(at, c)
			if err != nil {
				return a, err
			}
			out.Content = append(out.Content, span)
		}
		if err := optional(at, each.Cue.Span, &out.Cue); err != nil {
			return a, err
		}
		if err := optional(at, each.Mention, &out.Mention); err != nil {
			return a, err
		}
		a.Attributions = append(a.Attributions, out)
	}
	return a, nil
}

// starts returns the byte at which each code point begins, and the end.
func starts(doc string) []int {
	out := make([]int, 0, utf8.RuneCountInString(doc)+1)
	for i := range doc {
		out = append(out, i)
	}
	return append(out, len(doc))
}

// optional fills in a span that need not be there.
func optional(at []int, span *[2]int, into **text.Span) error {
	if span == nil {
		return nil
	}
	out, err := bytesOf(at, *span)
	*into = &out
	return err
}

func bytesOf(at []int, span [2]int) (text.Span, error) {
	if span[0] < 0 || span[0] > span[1] || span[1] >= len(at) {
		return text.Span{}, fmt.Errorf("span %d:%d is not in the text", span[0], span[1])
	}
	return text.Span{Start: at[span[0]], End: at[span[1]]}, nil
}
