package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"google.golang.org/protobuf/reflect/protoreflect"
)

const head = `# The API

<!-- Written by make api from the comments in proto/attrib/v1. -->

Package ` + "`attrib.v1`" + `. JSON has the same fields in camelCase.
`

// page is the Markdown under way.
type page struct{ bytes.Buffer }

// pageOf writes services first, then messages, then enums.
func pageOf(files []protoreflect.FileDescriptor) []byte {
	p := &page{}
	p.WriteString(head)
	for _, file := range files {
		for i := range file.Services().Len() {
			p.service(file.Services().Get(i))
		}
	}
	// The service's own messages come before those that they are made of.
	for _, file := range slices.Backward(files) {
		messages := file.Messages()
		for j := range messages.Len() {
			p.message(messages.Get(j))
		}
	}
	for _, file := range files {
		for i := range file.Enums().Len() {
			p.enum(file.Enums().Get(i))
		}
	}
	return p.Bytes()
}

func (p *page) service(service protoreflect.ServiceDescriptor) {
	p.heading(service)
	p.WriteString("\n| method | |\n| --- | --- |\n")
	for i := range service.Methods().Len() {
		method := service.Methods().Get(i)
		fmt.Fprintf(p, "| `%s`(%s) → %s | %s |\n", method.Name(),
			stream(method.IsStreamingClient())+link(method.Input()),
			stream(method.IsStreamingServer())+link(method.Output()), cell(method))
	}
}

func stream(is bool) string {
	if is {
		return "stream of "
	}
	return ""
}

func (p *page) message(message protoreflect.MessageDescriptor) {
	p.heading(message)
	if message.Fields().Len() == 0 {
		return
	}
	p.WriteString("\n| field | type | |\n| --- | --- | --- |\n")
	for i := range message.Fields().Len() {
		field := message.Fields().Get(i)
		name := fmt.Sprintf("`%s`", field.Name())
		if oneof := field.ContainingOneof(); oneof != nil {
			name += fmt.Sprintf(" (one of `%s`)", oneof.Name())
		}
		fmt.Fprintf(p, "| %s | %s | %s |\n", name, typeOf(field), cell(field))
	}
}

func (p *page) enum(enum protoreflect.EnumDescriptor) {
	p.heading(enum)
	p.WriteString("\n| value | number | |\n| --- | --- | --- |\n")
	for i := range enum.Values().Len() {
		value := enum.Values().Get(i)
		fmt.Fprintf(p, "| `%s` | %d | %s |\n", value.Name(), value.Number(), cell(value))
	}
}

// heading writes a name, and its comment below.
func (p *page) heading(desc protoreflect.Descriptor) {
	fmt.Fprintf(p, "\n## %s\n\n%s\n", desc.Name(), comment(desc))
}

func typeOf(field protoreflect.FieldDescriptor) string {
	name := kindOf(field)
	switch {
	case field.IsMap():
		return fmt.Sprintf("map from %s to %s", kindOf(field.MapKey()), kindOf(field.MapValue()))
	case field.IsList():
		return "list of " + name
	}
	return name
}

func kindOf(field protoreflect.FieldDescriptor) string {
	switch field.Kind() {
	case protoreflect.MessageKind:
		return link(field.Message())
	case protoreflect.EnumKind:
		return link(field.Enum())
	default:
		return field.Kind().String()
	}
}

// link names a message or an enum, and leads to it where it is on the page.
func link(desc protoreflect.Descriptor) string {
	if desc.FullName().Parent() != "attrib.v1" {
		return string(desc.FullName())
	}
	return fmt.Sprintf("[%s](#%s)", desc.Name(), strings.ToLower(string(desc.Name())))
}

// comment returns what stands above a declaration.
func comment(desc protoreflect.Descriptor) string {
	text := desc.ParentFile().SourceLocations().ByDescriptor(desc).LeadingComments
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSpace(line)
	}
	return strings.Join(lines, "\n")
}

// cell is a comment on one line, for a table.
func cell(desc protoreflect.Descriptor) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(comment(desc)), " "), "|", `\|`)
}
