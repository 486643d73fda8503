package gold

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// node is a value of JSON, and the line on which it stands.
type node struct {
	line   int
	scalar any // string, json.Number, bool; nil: null, an object or a list
	sort   sort
	names  []string // of an object's values, in order
	values []node   // of an object or list
}

// sort is what a value is.
type sort string

const (
	object sort = "an object"
	list   sort = "a list"
	words  sort = "a string"
	number sort = "a number"
	truth  sort = "true or false"
	null   sort = "null"
)

// parser reads values with their lines.
type parser struct {
	raw     []byte
	decoder *json.Decoder
	at      int64 // bytes whose lines are counted
	lines   int
}

// parse reads the one value of a file.
func parse(raw []byte) (node, *Problem) {
	p := &parser{raw: raw, decoder: json.NewDecoder(bytes.NewReader(raw)), lines: 1}
	p.decoder.UseNumber()
	root, err := p.value()
	if err == nil {
		if _, err = p.decoder.Token(); errors.Is(err, io.EOF) {
			return root, nil
		}
		err = errors.New("more than one value")
	}
	return node{}, p.problem(err)
}

// problem says where the file is no JSON.
func (p *parser) problem(err error) *Problem {
	if fault, ok := errors.AsType[*json.SyntaxError](err); ok {
		return &Problem{Line: 1 + bytes.Count(p.raw[:min(int(fault.Offset), len(p.raw))], newline), Reason: fault.Error()}
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return &Problem{Line: 1 + bytes.Count(bytes.TrimSpace(p.raw), newline), Reason: "the file ends too early"}
	}
	return &Problem{Line: p.line(), Reason: err.Error()}
}

var newline = []byte("\n")

// line returns that of the token read last.
func (p *parser) line() int {
	at := p.decoder.InputOffset()
	p.lines += bytes.Count(p.raw[p.at:at], newline)
	p.at = at
	return p.lines
}

func (p *parser) value() (node, error) {
	token, err := p.decoder.Token()
	if err != nil {
		return node{}, err
	}
	out := node{line: p.line(), scalar: token}
	switch token := token.(type) {
	case json.Delim:
		out.scalar = nil
		if token == '{' {
			out.sort = object
			return out, p.members(&out)
		}
		out.sort = list
		return out, p.items(&out)
	case string:
		out.sort = words
	case json.Number:
		out.sort = number
	case bool:
		out.sort = truth
	default:
		out.sort = null
	}
	return out, nil
}

func (p *parser) members(out *node) error {
	for p.decoder.More() {
		name, err := p.decoder.Token()
		if err != nil {
			return err
		}
		value, err := p.value()
		if err != nil {
			return err
		}
		out.names = append(out.names, fmt.Sprint(name))
		out.values = append(out.values, value)
	}
	return p.end()
}

func (p *parser) items(out *node) error {
	for p.decoder.More() {
		value, err := p.value()
		if err != nil {
			return err
		}
		out.values = append(out.values, value)
	}
	return p.end()
}

// end reads what closes an object or a list.
func (p *parser) end() error {
	_, err := p.decoder.Token()
	return err
}
