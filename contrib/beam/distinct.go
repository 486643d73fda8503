package attribbeam

import (
	"crypto/sha256"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/attribd/attribd/internal/article"
)

// Distinct returns one line for each id among the articles of [Attribute]: of
// several the one that is first in the order of bytes, whatever the order in
// which they came. Lines that are no articles are kept, each once.
func Distinct(s beam.Scope, articles beam.PCollection) beam.PCollection {
	s = s.Scope("attribd.Distinct")
	return beam.ParDo(s, first, beam.GroupByKey(s, beam.ParDo(s, identify, articles)))
}

func init() { //nolint:gochecknoinits // as Beam wants it
	register.Function1x2(identify)
	register.Function2x1(first)
	register.Iter1[string]()
}

// identify returns a line with the id that it is answered under.
func identify(line string) (id, same string) {
	doc, _ := article.Read(article.Source{Data: []byte(line), Names: []string{nameOf(line)}})
	return doc.GetId(), line
}

func first(_ string, lines func(*string) bool) string {
	var least, line string
	lines(&least)
	for lines(&line) {
		least = min(least, line)
	}
	return least
}

// nameOf names a line that has no id.
func nameOf(line string) string {
	sum := sha256.Sum256([]byte(line))
	return fmt.Sprintf("line-%x", sum[:16])
}
