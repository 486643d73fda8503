// Command archive answers the articles of files in a pipeline of Apache Beam:
//
//	go run ./archive --articles 'news-*.jsonl' --answers answers.jsonl --failures failures.jsonl
//
// The flags of Beam choose another runner than prism, which is this process.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	attribbeam "github.com/attribd/attribd/contrib/beam"
)

func main() {
	var o attribbeam.Options
	articles := flag.String("articles", "", "`files` of articles, one a line in JSON; may be a pattern, compressed, or on gs://")
	answers := flag.String("answers", "answers.jsonl", "`file` of answers")
	failures := flag.String("failures", "failures.jsonl", "`file` of articles that cannot be answered, with their errors")
	flag.StringVar(&o.OffsetEncoding, "offset_encoding", "utf32", "what offsets count: utf8, utf16 or utf32")
	flag.StringVar(&o.Language, "language", "", "of articles that do not say theirs")
	flag.BoolVar(&o.Explain, "explain", false, "give the rules that fired")
	flag.Parse()
	beam.Init()
	if *articles == "" {
		log.Fatal("--articles is missing")
	}
	if err := beamx.Run(context.Background(), pipeline(o, *articles, *answers, *failures)); err != nil {
		log.Fatal(err)
	}
}

// pipeline reads articles from files and writes what comes of them.
func pipeline(o attribbeam.Options, articles, answers, failures string) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	lines := attribbeam.Distinct(s, textio.Read(s, articles, textio.ReadAutoCompression()))
	answered, failed := attribbeam.Attribute(s, o, lines)
	textio.Write(s, answers, answered)
	textio.Write(s, failures, failed)
	return p
}
