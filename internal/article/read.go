package article

import (
	"encoding/json"
	"fmt"
	"mime"
	"strings"
	"unicode"
	"unicode/utf8"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/server"
)

// Source is an article as it was sent.
type Source struct {
	Data        []byte
	ContentType string   // empty: JSON
	Names       []string // what else it is known by, best first; the last is usable
}

// Read returns the article with its id, or what is wrong with it and the id to
// say so under. The id is the article's own, else the first of the source's
// names that can be one.
func Read(s Source) (*attribv1.Document, *server.Error) {
	doc, failure := parse(s)
	if failure == nil && doc.GetId() != "" && !usable(doc.GetId()) {
		failure = invalid(fmt.Sprintf("the article's id has more than %d characters, or control characters", server.MaxIDCharacters))
	}
	for _, id := range append([]string{doc.GetId()}, s.Names...) {
		if doc.Id = id; usable(id) {
			break
		}
	}
	return doc, failure
}

// parse reads a Document of the contract, or as much as can be read of it.
func parse(s Source) (*attribv1.Document, *server.Error) {
	kind, _, err := mime.ParseMediaType(s.ContentType)
	switch {
	case s.ContentType == "" || err == nil && kind == "application/json":
		return parseJSON(s.Data)
	case err == nil && (kind == "application/protobuf" || kind == "application/x-protobuf"):
		doc := &attribv1.Document{}
		if proto.Unmarshal(s.Data, doc) != nil {
			return &attribv1.Document{}, invalid("the article is no attrib.v1.Document; texts must be UTF-8")
		}
		return doc, nil
	}
	return &attribv1.Document{}, invalid("the article's Content-Type is neither application/json nor application/protobuf")
}

// parseJSON reads an object with "id", a string or a number, "text", and perhaps
// "languageCode". Other keys are passed over.
func parseJSON(data []byte) (*attribv1.Document, *server.Error) {
	var in struct {
		ID       json.RawMessage `json:"id"`
		Text     string          `json:"text"`
		Language string          `json:"languageCode"`
	}
	err := json.Unmarshal(data, &in)
	doc := &attribv1.Document{}
	named := identify(in.ID, doc)
	switch {
	case err != nil:
		return doc, invalid("the article is no JSON object with an id and a text")
	case !utf8.Valid(data):
		return doc, invalid("the article is not valid UTF-8")
	case !named:
		return doc, invalid("the article's id is neither string nor number")
	}
	doc.Text, doc.LanguageCode = in.Text, in.Language
	return doc, nil
}

// identify gives doc its id, if there is one, and reports whether it may be one.
func identify(raw json.RawMessage, doc *attribv1.Document) bool {
	switch {
	case len(raw) == 0 || string(raw) == "null":
		return true
	case raw[0] == '-' || '0' <= raw[0] && raw[0] <= '9':
		doc.Id = string(raw)
		return true
	}
	return json.Unmarshal(raw, &doc.Id) == nil
}

// usable reports whether an article can be known by an id.
func usable(id string) bool {
	return id != "" && utf8.ValidString(id) && utf8.RuneCountInString(id) <= server.MaxIDCharacters &&
		!strings.ContainsRune(id, utf8.RuneError) && !strings.ContainsFunc(id, unicode.IsControl)
}

func invalid(message string) *server.Error {
	return &server.Error{Code: codes.InvalidArgument, Reason: server.RequestInvalid, Message: message, Field: "document"}
}
