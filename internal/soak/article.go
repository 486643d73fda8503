package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// article returns a request for a text of about so many bytes, made of the
// examples.
func (s *soak) article(bytes int) (*attribv1.AttributeRequest, error) {
	files, err := filepath.Glob(filepath.Join(s.examples, "*.txt"))
	if err != nil {
		return nil, err
	}
	var all strings.Builder
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		all.Write(raw)
		all.WriteString("\n\n")
	}
	if all.Len() == 0 {
		return nil, errors.New("no examples in " + s.examples)
	}
	text := strings.Repeat(all.String(), bytes/all.Len()+1)[:bytes]
	return request(strings.ToValidUTF8(text, "")), nil
}

func request(text string) *attribv1.AttributeRequest {
	return &attribv1.AttributeRequest{Document: &attribv1.Document{Text: text, LanguageCode: "fr"}}
}
