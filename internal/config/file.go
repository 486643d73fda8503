package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"
	"go.yaml.in/yaml/v3"
)

// fileFlag is the flag that names the file; it is no key itself.
const fileFlag = "config"

// entry is a value in a file and where it stands.
type entry struct {
	text, where string
}

// read reads the file that the command line or the environment names, once.
func (s *Sources) read(ctx *kong.Context) error {
	if s.file != nil {
		return nil
	}
	s.file = map[string]entry{}
	name, _ := s.Lookup(Variable(fileFlag))
	for _, step := range ctx.Path {
		if flagName(step) == fileFlag {
			name, _ = ctx.FlagValue(step.Flag).(string)
		}
	}
	if name == "" {
		return nil
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		return &Error{Where: "--" + fileFlag, Err: err}
	}
	s.file, err = parse(name, raw)
	return err
}

// parse reads YAML: one key of [Config] or [Worker] a line, lists in brackets or indented.
func parse(name string, raw []byte) (map[string]entry, error) {
	var document yaml.Node
	switch err := yaml.NewDecoder(bytes.NewReader(raw)).Decode(&document); {
	case errors.Is(err, io.EOF):
		return map[string]entry{}, nil
	case err != nil:
		return nil, &Error{Where: name, Err: err}
	}
	root := document.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, &Error{Where: at(name, root), Err: errors.New("keys and values are wanted")}
	}
	known := map[string]bool{}
	every(func(name string) { known[name] = true })
	out := map[string]entry{}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		_, twice := out[key.Value]
		text, err := scalar(value)
		switch {
		case !known[key.Value]:
			err = fmt.Errorf("unknown key %q", key.Value)
		case twice:
			err = fmt.Errorf("%s is given twice", key.Value)
		case err != nil:
			err = fmt.Errorf("%s: %w", key.Value, err)
		}
		if err != nil {
			return nil, &Error{Where: at(name, key), Err: err}
		}
		out[key.Value] = entry{text: text, where: at(name, key)}
	}
	return out, nil
}

func at(name string, node *yaml.Node) string { return fmt.Sprintf("%s:%d", name, node.Line) }

// scalar returns a value as a flag would be given it.
func scalar(node *yaml.Node) (string, error) {
	switch {
	case node.Kind == yaml.ScalarNode && node.Tag != "!!null":
		return node.Value, nil
	case node.Kind == yaml.SequenceNode:
		var items []string
		for _, item := range node.Content {
			if item.Kind != yaml.ScalarNode {
				return "", errors.New("a list of plain values is wanted")
			}
			items = append(items, item.Value)
		}
		return strings.Join(items, ","), nil
	default:
		return "", errors.New("a plain value or a list is wanted")
	}
}
