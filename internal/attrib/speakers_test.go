package attrib_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/text"
)

var update = flag.Bool("update", false, "write what the engine answers into the golden files")

const (
	articleMark  = "-- article --\n"
	speakersMark = "-- speakers --\n"
)

// Whole small articles: who says each quotation, in what role, by which mention,
// how that was found and by which antecedent.
func TestSpeakers(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	files, err := filepath.Glob("testdata/speakers/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			require.NoError(t, err)
			head, want, ok := strings.Cut(string(raw), speakersMark)
			require.True(t, ok)
			_, doc, ok := strings.Cut(head, articleMark)
			require.True(t, ok)
			found, err := engine.Attribute(t.Context(), doc)
			require.NoError(t, err)
			got := speakersOf(doc, found)
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(head+speakersMark+got), 0o600))
				return
			}
			assert.Equal(t, want, got)
		})
	}
}

// speakersOf prints a line for each quotation, and below it one for each speaker.
func speakersOf(doc string, r *attrib.Result) string {
	var b strings.Builder
	for i := range r.Quotes {
		q := &r.Quotes[i]
		var words []string
		for _, c := range q.Contents {
			words = append(words, c.Of(doc))
		}
		fmt.Fprintf(&b, "%s\n", strings.Join(words, " … "))
		if len(q.Speakers) == 0 {
			b.WriteString("\tnobody\n")
		}
		for _, s := range q.Speakers {
			role := "-"
			if s.Role != nil {
				role = s.Role.Span.Of(doc)
			}
			fmt.Fprintf(&b, "\t%s | %s | %s | %s | %s\n", r.Entities[s.Entity].Name, role, shownSpan(doc, s.Mention), ways[resolve.Method(s.Method)], shownSpan(doc, s.Antecedent))
		}
	}
	return b.String()
}

func shownSpan(doc string, s *text.Span) string {
	if s == nil {
		return "-"
	}
	return s.Of(doc)
}

// ways names the methods.
var ways = func() map[resolve.Method]string {
	out := map[resolve.Method]string{}
	for _, w := range resolve.Ways() {
		out[w.Method] = w.ID
	}
	return out
}()
