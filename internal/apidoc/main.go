// Command apidoc writes docs/api.md from the comments of the contract.
//
//	buf build -o - | go run ./internal/apidoc -doc docs/api.md           write the page
//	buf build -o - | go run ./internal/apidoc -doc docs/api.md -check    fail unless it is up to date
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/descriptorpb"
)

func main() {
	doc := flag.String("doc", "", "the Markdown `file` to write")
	check := flag.Bool("check", false, "compare the file instead of writing it")
	flag.Parse()
	if err := run(os.Stdin, *doc, *check); err != nil {
		fmt.Fprintln(os.Stderr, "apidoc:", err)
		os.Exit(1)
	}
}

func run(image io.Reader, doc string, check bool) error {
	files, err := load(image)
	if err != nil {
		return err
	}
	page := pageOf(files)
	if !check {
		return os.WriteFile(doc, page, 0o600)
	}
	written, err := os.ReadFile(doc)
	if err != nil {
		return err
	}
	if !bytes.Equal(written, page) {
		return errors.New(doc + " is not what the contract says: run make api")
	}
	return nil
}

// load reads the files of attrib.v1 from an image, a FileDescriptorSet with
// comments.
func load(image io.Reader) ([]protoreflect.FileDescriptor, error) {
	raw, err := io.ReadAll(image)
	if err != nil {
		return nil, err
	}
	var set descriptorpb.FileDescriptorSet
	if err := proto.Unmarshal(raw, &set); err != nil {
		return nil, fmt.Errorf("read the image: %w", err)
	}
	registry, err := protodesc.NewFiles(&set)
	if err != nil {
		return nil, fmt.Errorf("link the image: %w", err)
	}
	var files []protoreflect.FileDescriptor
	for _, file := range set.GetFile() {
		if file.GetPackage() != "attrib.v1" {
			continue
		}
		desc, err := registry.FindFileByPath(file.GetName())
		if err != nil {
			return nil, err
		}
		files = append(files, desc)
	}
	if len(files) == 0 {
		return nil, errors.New("the image has no file of attrib.v1")
	}
	return files, nil
}
