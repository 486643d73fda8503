package attribbeam

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/article"
	"github.com/attribd/attribd/internal/server"
)

// Options say how articles are answered. The zero value is that of attribd.
type Options struct {
	OffsetEncoding string        // what offsets count: utf8, utf16 or utf32; empty: utf32
	Language       string        // of articles that do not say; empty: their text is asked
	Explain        bool          // give the rules that fired
	LexiconDir     string        // word lists of your own, on every worker; empty: none
	MaxTime        time.Duration // that an article may take; 0: a minute
}

const (
	namespace = "attribd"   // of metrics
	maxTime   = time.Minute // of an article
)

// Attribute answers articles. Articles is a PCollection<string> of JSON objects
// with "id", a string or a number, "text" and perhaps "languageCode". Answers
// is one of AttributeResponses, failures one of objects with "documentId" and
// "error", a DocumentError, in JSON. Each article comes out once, in one of the
// two. One without an id has a name made of its line.
//
// Counters answered, failed and milliseconds are in the namespace attribd.
func Attribute(s beam.Scope, options Options, articles beam.PCollection) (answers, failures beam.PCollection) {
	return beam.ParDo2(s.Scope("attribd.Attribute"), &Fn{Options: options}, articles)
}

// Fn is the DoFn of [Attribute].
type Fn struct {
	Options Options

	attribute func(context.Context, *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error)
	encoding  attribv1.OffsetEncoding

	answered, failed beam.Counter
	milliseconds     beam.Distribution
}

// Beam makes functions by their names on other machines, and knows those that
// were registered before main began.
func init() { //nolint:gochecknoinits // as Beam wants it
	register.DoFn4x1[context.Context, string, func(string), func(string), error](&Fn{})
	register.Emitter1[string]()
}

var encodings = map[string]attribv1.OffsetEncoding{
	"":      attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32,
	"utf8":  attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8,
	"utf16": attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16,
	"utf32": attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32,
}

// Setup readies the engine, which the functions of a process share.
func (f *Fn) Setup() error {
	encoding, known := encodings[f.Options.OffsetEncoding]
	if !known {
		return fmt.Errorf("offset encoding %q is none of utf8, utf16 and utf32", f.Options.OffsetEncoding)
	}
	service, err := services.of(f.Options.LexiconDir)
	if err != nil {
		return fmt.Errorf("lexicon: %w", err)
	}
	f.encoding, f.attribute = encoding, service.Attribute
	f.answered = beam.NewCounter(namespace, "answered")
	f.failed = beam.NewCounter(namespace, "failed")
	f.milliseconds = beam.NewDistribution(namespace, "milliseconds")
	return nil
}

// ProcessElement answers one article. Its only errors are those of ctx: what is
// wrong with an article is its failure.
func (f *Fn) ProcessElement(ctx context.Context, line string, answer, fail func(string)) error {
	begin := time.Now()
	doc, failure := article.Read(article.Source{Data: []byte(line), Names: []string{nameOf(line)}})
	var response *attribv1.AttributeResponse
	if failure == nil {
		response, failure = f.run(ctx, doc)
	}
	if err := ctx.Err(); err != nil {
		return err // the bundle ends, which is not the article's fault
	}
	out, err := article.Line(doc.GetId(), response, failure)
	if err != nil {
		return errors.New("an answer cannot be written; this is a bug in attribd")
	}
	f.milliseconds.Update(ctx, time.Since(begin).Milliseconds())
	if failure != nil {
		f.failed.Inc(ctx, 1)
		fail(string(out))
		return nil
	}
	f.answered.Inc(ctx, 1)
	answer(string(out))
	return nil
}

// run calls the engine.
func (f *Fn) run(ctx context.Context, doc *attribv1.Document) (*attribv1.AttributeResponse, *server.Error) {
	if doc.GetLanguageCode() == "" {
		doc.LanguageCode = f.Options.Language
	}
	limit := f.Options.MaxTime
	if limit == 0 {
		limit = maxTime
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	response, err := f.attribute(ctx, &attribv1.AttributeRequest{
		Document:       doc,
		OffsetEncoding: f.encoding,
		Config:         &attribv1.AttributeConfig{ExplanationsEnabled: f.Options.Explain},
	})
	if err != nil {
		return nil, article.Failure(err)
	}
	return response, nil
}
