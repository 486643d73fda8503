package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"unicode/utf8"

	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/bulk"
	"github.com/attribd/attribd/internal/render"
	"github.com/attribd/attribd/internal/server"
)

// attributeCmd is "attribd attribute".
type attributeCmd struct {
	reach `embed:""`

	Files          []string `arg:"" name:"file" help:"Articles, plain text in UTF-8; - is standard input. With jsonl also directories of such, in .txt, and archives: one {\"id\", \"text\"} a line in .jsonl, .jsonl.gz, .jsonl.xz or .jsonl.zst."`
	Format         string   `default:"text" enum:"text,json,jsonl" placeholder:"FORMAT" help:"text: a picture of each quotation. json: one answer of the contract a file. jsonl: the same, one line each. [${default}]"`
	OffsetEncoding string   `default:"utf32" enum:"utf8,utf16,utf32" placeholder:"ENCODING" help:"What offsets count, in json and jsonl: utf8 bytes, utf16 units, utf32 code points. [${default}]"`
	Language       string   `placeholder:"TAG" help:"Language of the articles; the text is then not asked whether it looks French."`
	Jobs           int      `placeholder:"N" help:"How many documents of directories and archives to attribute at once; 0: as many as there are CPUs. [0]"`
	Output         string   `placeholder:"FILE" help:"Write the answers to this new file."`
	Resume         bool     `help:"Go on where a run that was killed left the output; start where there is none."`
	Explain        bool     `help:"Show the rules that fired and the quotation marks that were repaired."`
	LexiconDir     string   `placeholder:"DIRECTORY" help:"Word lists of your own over those built in."`
	Server         string   `placeholder:"ADDRESS" help:"Ask the service at HOST:PORT or unix:PATH instead of the engine in this binary."`
}

// attributor answers one request.
type attributor func(context.Context, *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error)

// Run prints the answer for each file. A file that fails is named on standard
// error and does not stop the others. Archives have lines for what fails.
func (c *attributeCmd) Run(ctx context.Context, std *streams) error {
	attribute, done, err := c.attributor(std)
	if err != nil {
		return err
	}
	defer done()
	if c.isBulk() {
		return c.bulk(ctx, std, attribute)
	}
	failed := false
	for i, name := range c.Files {
		if err := c.file(ctx, std, attribute, name, i); err != nil {
			fmt.Fprintf(std.err, "attribd: %s: %s\n", name, reason(err))
			failed = true
		}
	}
	if failed {
		return errReported
	}
	return nil
}

// attributor returns the engine of this binary or a client of a server, and a
// function to let go of it.
func (c *attributeCmd) attributor(std *streams) (attributor, func(), error) {
	if c.Server == "" {
		engine, err := attrib.Load(c.LexiconDir)
		if err != nil {
			return nil, nil, fmt.Errorf("load the engine: %w", err)
		}
		log := slog.New(slog.NewTextHandler(std.err, nil))
		return server.NewService(engine, server.ServiceOptions{Log: log}).Attribute, func() {}, nil
	}
	conn, err := c.dial(c.Server)
	if err != nil {
		return nil, nil, err
	}
	client := attribv1.NewAttributionServiceClient(conn)
	return func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
		return client.Attribute(ctx, req)
	}, func() { conn.Close() }, nil
}

// file reads, attributes and prints one file, the index-th.
func (c *attributeCmd) file(ctx context.Context, std *streams, attribute attributor, name string, index int) error {
	text, err := readArticle(std.in, name)
	if err != nil {
		return err
	}
	resp, err := attribute(ctx, c.request(bulk.FileID(name), text))
	if err != nil {
		return err
	}
	switch c.Format {
	case "json":
		return write(std.out, render.JSON, resp)
	case "jsonl":
		return write(std.out, render.JSONLine, resp)
	}
	style := styleOf(std.out)
	if len(c.Files) > 1 {
		if index > 0 {
			fmt.Fprintln(std.out)
		}
		fmt.Fprintf(std.out, "%s\n\n", name)
	}
	return render.Text(std.out, text, resp, style)
}

// encodings are what flags call what offsets count.
var encodings = map[string]attribv1.OffsetEncoding{
	"utf8":  attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8,
	"utf16": attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16,
	"utf32": attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32,
}

func (c *attributeCmd) request(id, text string) *attribv1.AttributeRequest {
	encoding := encodings[c.OffsetEncoding]
	if c.Format == "text" {
		encoding = attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8 // what render.Text reads
	}
	return &attribv1.AttributeRequest{
		Document:       &attribv1.Document{Id: id, Text: text, LanguageCode: c.Language},
		OffsetEncoding: encoding,
		Config:         &attribv1.AttributeConfig{ExplanationsEnabled: c.Explain},
	}
}

// readArticle returns what stands in a file or, for "-", in stdin.
func readArticle(stdin io.Reader, name string) (string, error) {
	const most = utf8.UTFMax * server.MaxTextCharacters
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return "", err
		}
		defer file.Close()
		in = file
	}
	raw, err := io.ReadAll(io.LimitReader(in, most+1))
	switch {
	case err != nil:
		return "", err
	case len(raw) > most:
		return "", fmt.Errorf("more than %d characters", server.MaxTextCharacters)
	case !utf8.Valid(raw):
		return "", errors.New("not valid UTF-8")
	}
	return string(raw), nil
}

// reason says what went wrong, without the name of the file or of gRPC.
func reason(err error) string {
	if fault, ok := errors.AsType[*os.PathError](err); ok {
		return fault.Err.Error()
	}
	if st, ok := status.FromError(err); ok {
		return st.Message()
	}
	return err.Error()
}

func write(out io.Writer, form func(proto.Message) ([]byte, error), resp *attribv1.AttributeResponse) error {
	raw, err := form(resp)
	if err != nil {
		return err
	}
	_, err = out.Write(raw)
	return err
}
