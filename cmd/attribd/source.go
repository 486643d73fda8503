package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/answers"
	"github.com/attribd/attribd/internal/bulk"
	"github.com/attribd/attribd/internal/config"
	"github.com/attribd/attribd/internal/eval/gold"
)

// asked says where answers come from.
type asked struct {
	reach `embed:""`

	Answers       string  `placeholder:"FILE" help:"Take the answers from this file, as attribd attribute --format jsonl writes them, packed or not, instead of asking; - is standard input."`
	Server        string  `placeholder:"ADDRESS" help:"Ask the service at HOST:PORT or unix:PATH instead of the engine in this binary."`
	Language      string  `placeholder:"TAG" help:"Language of the articles; the text is then not asked whether it looks French."`
	LexiconDir    string  `placeholder:"DIRECTORY" help:"Word lists of your own over those built in."`
	MinConfidence float64 `placeholder:"CONFIDENCE" help:"Pass over quotations that are less sure, 0 to 1."`
}

// asker returns the answer for an article.
type asker func(ctx context.Context, name, text string) (*attribv1.AttributeResponse, error)

// source gives the answers for articles by their names.
type source struct {
	ask   asker
	close func()
}

var errUnanswered = errors.New("no answer")

// source returns the engine of this binary, a server, or a file, in which there
// is nothing for other names.
func (a *asked) source(std *streams, names []string) (*source, error) {
	if err := confidence(a.MinConfidence); err != nil {
		return nil, err
	}
	if a.Answers != "" {
		all, err := fromFile(std.in, a.Answers, names)
		if err != nil {
			return nil, err
		}
		return &source{ask: a.sure(all), close: func() {}}, nil
	}
	engine := attributeCmd{reach: a.reach, LexiconDir: a.LexiconDir, Server: a.Server}
	attribute, done, err := engine.attributor(std)
	if err != nil {
		return nil, err
	}
	return &source{ask: a.sure(func(ctx context.Context, name, text string) (*attribv1.AttributeResponse, error) {
		return attribute(ctx, &attribv1.AttributeRequest{
			Document:       &attribv1.Document{Id: bulk.FileID(name), Text: text, LanguageCode: a.Language},
			OffsetEncoding: attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32,
		})
	}), close: done}, nil
}

// confidence refuses a --min-confidence that is none.
func confidence(least float64) error {
	if 0 <= least && least <= 1 {
		return nil
	}
	return &config.Error{Where: "--min-confidence", Err: fmt.Errorf("%g is not between 0 and 1", least)}
}

// sure leaves the quotations out that are less sure than asked for.
func (a *asked) sure(all asker) asker {
	return func(ctx context.Context, name, text string) (*attribv1.AttributeResponse, error) {
		resp, err := all(ctx, name, text)
		if resp != nil {
			resp.Quotes = slices.DeleteFunc(resp.GetQuotes(), func(q *attribv1.Quote) bool { return q.GetConfidence() < a.MinConfidence })
		}
		return resp, err
	}
}

// fromFile reads the answers for articles out of a file.
func fromFile(stdin io.Reader, path string, names []string) (asker, error) {
	in, done, err := openAnswers(stdin, path)
	if err != nil {
		return nil, err
	}
	defer done()
	all := map[string]kept{}
	for {
		answer, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		name := bare(answer.ID)
		if !slices.Contains(names, name) {
			continue
		}
		if _, twice := all[name]; twice {
			return nil, fmt.Errorf("%s: two answers for %q", path, name)
		}
		if all[name], err = keep(answer); err != nil {
			return nil, err
		}
	}
	return func(_ context.Context, name, _ string) (*attribv1.AttributeResponse, error) {
		if answer, ok := all[name]; ok {
			return answer.resp, answer.err
		}
		return nil, errUnanswered
	}, nil
}

// kept is an answer of a file: a response, or why there is none.
type kept struct {
	resp *attribv1.AttributeResponse
	err  error
}

func keep(answer *answers.Answer) (kept, error) {
	if answer.Failed() {
		fault, err := answer.Fault()
		return kept{err: fmt.Errorf("failed with %s", fault.GetReason())}, err
	}
	resp, err := answer.Response()
	return kept{resp: resp}, err
}

// openAnswers returns a reader of a file of answers, packed or not, or of stdin for
// "-", and a function to let go of it.
func openAnswers(stdin io.Reader, name string) (*answers.Reader, func(), error) {
	if name == "-" {
		return answers.NewReader(name, stdin), func() {}, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	in, done, err := bulk.Unpack(name, file)
	if err != nil {
		file.Close()
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	return answers.NewReader(name, in), func() { done(); file.Close() }, nil
}

// bare is the name of an article in an answer's id, which may be the path of its
// file.
func bare(id string) string {
	id = id[strings.LastIndexAny(id, `/\`)+1:]
	return strings.TrimSuffix(id, gold.TextSuffix)
}
