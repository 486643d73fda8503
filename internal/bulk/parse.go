package bulk

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"google.golang.org/grpc/codes"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/server"
)

// maxLine is how many bytes of a line are read: as many as a message of the
// service may have.
const maxLine = server.MaxReceiveBytes

// document is an item that was understood, or why it was not.
type document struct {
	id, text string
	fault    *attribv1.DocumentError // nil: none
}

// parse understands an item.
func (i *item) parse() *document {
	if i.line == 0 {
		return i.article()
	}
	return parseLine(i.raw, i.cut)
}

// FileID names an article by its path, or by the last element of it where the
// path is longer than an id may be.
func FileID(path string) string {
	for _, name := range []string{path, filepath.Base(path)} {
		if utf8.ValidString(name) && utf8.RuneCountInString(name) <= server.MaxIDCharacters {
			return name
		}
	}
	return ""
}

// article is all of a file.
func (i *item) article() *document {
	d := &document{id: FileID(i.file)}
	fault, _ := errors.AsType[*fs.PathError](i.err)
	switch {
	case fault != nil:
		d.fault = unreadable("", "the file cannot be read: "+fault.Err.Error())
	case i.err != nil:
		d.fault = unreadable("", "the file cannot be read")
	case i.cut:
		d.fault = unreadable("document.text", fmt.Sprintf("the file has more than %d characters", server.MaxTextCharacters))
	case !utf8.Valid(i.raw):
		d.fault = unreadable("document.text", "the file is not valid UTF-8")
	default:
		d.text = string(i.raw)
	}
	return d
}

// parseLine reads an object with "id", a string or a number, and "text". Other
// keys are passed over. A line that is broken keeps the id that is found in it.
func parseLine(line []byte, cut bool) *document {
	d := &document{}
	var text []byte
	whole := fields(line, func(key, value []byte) {
		switch unquote(key) {
		case "id":
			d.id = identifier(value)
		case "text":
			text = value
		}
	})
	switch {
	case cut:
		d.fault = unreadable("", fmt.Sprintf("the line has more than %d bytes", maxLine))
	case !utf8.Valid(line):
		d.fault = unreadable("", "the line is not valid UTF-8")
	case !whole || !json.Valid(line):
		d.fault = unreadable("", "the line is no JSON object")
	case d.id == "":
		d.fault = unreadable("document.id", `"id" is missing, empty, or neither string nor number`)
	case len(text) == 0 || text[0] != '"':
		d.fault = unreadable("document.text", `"text" is missing or no string`)
	default:
		d.text = unquote(text)
	}
	return d
}

// identifier returns a string's content or a number's digits, else "".
func identifier(value []byte) string {
	switch first := value[0]; {
	case first == '"':
		return unquote(value)
	case first == '-' || '0' <= first && first <= '9':
		return string(value)
	}
	return ""
}

// unquote returns what a JSON string says. Half of a surrogate pair in it, and
// what is not valid UTF-8, becomes U+FFFD.
func unquote(raw []byte) string {
	for i := 1; i < len(raw)-1; i++ {
		if raw[i] == '\\' {
			var out string
			if json.Unmarshal(raw, &out) != nil {
				return ""
			}
			return out
		}
	}
	return strings.ToValidUTF8(string(raw[1:len(raw)-1]), "\uFFFD")
}

// unreadable says why a document is none, in words that hold no text of it.
func unreadable(field, message string) *attribv1.DocumentError {
	return &attribv1.DocumentError{
		Code: int32(codes.InvalidArgument), Reason: string(server.RequestInvalid), Field: field, Message: message,
	}
}
