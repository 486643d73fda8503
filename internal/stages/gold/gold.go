// Package gold returns articles whose attributions people have marked, with spans
// in bytes, as the engine counts. [gold.ReadDir] of internal/eval/gold reads them.
package gold

import (
	"fmt"

	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/eval/gold"
)

// Article is a text with its attributions.
type Article struct {
	Name, Text   string
	Attributions []Attribution
	Entities     map[string]gold.Entity // by the key that attributions give
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
	articles, err := gold.ReadDir(dir, "*")
	if err != nil {
		return nil, fmt.Errorf("gold: %w", err)
	}
	out := make([]Article, len(articles))
	for i := range articles {
		out[i] = inBytes(&articles[i])
	}
	return out, nil
}

func inBytes(a *gold.Article) Article {
	out := Article{Name: a.Name, Text: a.Text.String(), Entities: map[string]gold.Entity{}}
	for _, e := range a.Entities {
		out.Entities[e.Key] = e
	}
	for i := range a.Attributions {
		each := &a.Attributions[i]
		own := Attribution{
			Kind: each.Kind, CueKind: each.Cue.Kind,
			Cue: optional(a.Text, each.Cue.Span), Mention: optional(a.Text, each.Mention),
		}
		for _, s := range each.Content {
			own.Content = append(own.Content, *optional(a.Text, &s))
		}
		if each.Entity != nil {
			own.Entity = *each.Entity
		}
		out.Attributions = append(out.Attributions, own)
	}
	return out
}

func optional(doc *gold.Text, s *gold.Span) *text.Span {
	if s == nil {
		return nil
	}
	return &text.Span{Start: doc.Byte(s[0]), End: doc.Byte(s[1])}
}
