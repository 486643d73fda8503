package attribbeam_test

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	attribbeam "github.com/attribd/attribd/contrib/beam"
)

func TestMain(m *testing.M) { ptest.Main(m) } // by the prism runner

func init() {
	register.Function1x1(gist)
	register.Function1x1(idOf)
}

func lot(i int) string { return fmt.Sprintf("Le lot %d est prêt", i) }

func articleOf(i int) string {
	return fmt.Sprintf(`{"id": "a%d", "text": "« %s », a annoncé Solène Marchadier.", "source": "passed over"}`, i, lot(i))
}

// gist says in short what an answer says.
func gist(line string) string {
	var out struct {
		ID     string `json:"documentId"`
		Quotes []struct {
			Contents []struct{ Text string }
			Speakers []struct{ Name string }
		}
		Error struct{ Reason string }
	}
	if err := json.Unmarshal([]byte(line), &out); err != nil {
		return err.Error()
	}
	for _, quote := range out.Quotes {
		return fmt.Sprintf("%s: %s: %s", out.ID, quote.Speakers[0].Name, quote.Contents[0].Text)
	}
	return out.ID + ": " + out.Error.Reason
}

// nameOf names a line that has no id.
func nameOf(line string) string {
	sum := sha256.Sum256([]byte(line))
	return fmt.Sprintf("line-%x", sum[:16])
}

// idOf is for where ids are all that matters.
func idOf(line string) string {
	id, _, _ := strings.Cut(gist(line), ": ")
	return id
}

// Each article is answered once, poison ones with their error, though many come
// several times.
func TestArchive(t *testing.T) {
	const n = 200
	var lines, answers []string
	for i := range n {
		lines = append(lines, articleOf(i))
		if i%3 == 0 {
			lines = append(lines, articleOf(i))
		}
		answers = append(answers, fmt.Sprintf("a%d: Solène Marchadier: %s", i, lot(i)))
	}
	cut := `{"id": "cut", "text": "« Le pont`
	poison := map[string]string{
		`{"id": "no text"}`:                                               "no text: TEXT_EMPTY",
		`{"id": "number", "text": 7}`:                                     "number: REQUEST_INVALID",
		"{\"id\": \"latin\", \"text\": \"d\xe9j\xe0\"}":                   "latin: REQUEST_INVALID",
		`{"id": "long", "text": "` + strings.Repeat("a ", 500_001) + `"}`: "long: TEXT_TOO_LONG",
		`{"id": "english", "text": "The mayor said on Tuesday that the bridge would not be opened before the end of the year."}`: "english: LANGUAGE_UNSUPPORTED",
		cut: nameOf(cut) + ": REQUEST_INVALID",
	}
	var failures []string
	for line, gist := range poison {
		lines = append(lines, line, line)
		failures = append(failures, gist)
	}
	result := ptest.BuildAndRun(t, func(s beam.Scope) {
		answered, failed := attribbeam.Attribute(s, attribbeam.Options{}, attribbeam.Distinct(s, beam.CreateList(s, lines)))
		passert.EqualsList(s, beam.ParDo(s, gist, answered), answers)
		passert.EqualsList(s, beam.ParDo(s, gist, failed), failures)
	})
	counts := map[string]int64{}
	for _, c := range result.Metrics().Query(func(metrics.SingleResult) bool { return true }).Counters() {
		counts[c.Name()] += c.Result()
	}
	assert.EqualValues(t, n, counts["answered"])
	assert.EqualValues(t, len(poison), counts["failed"])
}

// Of articles with one id the same one is answered, whatever their order.
func TestDistinct(t *testing.T) {
	for _, lines := range [][]string{
		{`{"id": 1, "text": "Un."}`, `{"id": "1", "text": "Deux."}`},
		{`{"id": "1", "text": "Deux."}`, `{"id": 1, "text": "Un."}`},
	} {
		ptest.BuildAndRun(t, func(s beam.Scope) {
			passert.Equals(s, attribbeam.Distinct(s, beam.CreateList(s, lines)), `{"id": "1", "text": "Deux."}`)
		})
	}
}

func TestOptions(t *testing.T) {
	line := `{"id": "a", "text": "🙂 « Oui », a dit le maire."}`
	for _, tt := range []struct {
		options attribbeam.Options
		has     string
	}{
		{attribbeam.Options{}, `"start":4,"end":7,"text":"Oui"`},
		{attribbeam.Options{OffsetEncoding: "utf16"}, `"start":5,"end":8,"text":"Oui"`},
		{attribbeam.Options{OffsetEncoding: "utf8"}, `"start":8,"end":11,"text":"Oui"`},
		{attribbeam.Options{Explain: true}, `"ruleId":`},
		{attribbeam.Options{Language: "en"}, `"LANGUAGE_UNSUPPORTED"`},
		{attribbeam.Options{MaxTime: 1}, `"CALL_TOO_LONG"`},
	} {
		var out []string
		keep := func(line string) { out = append(out, line) }
		f := &attribbeam.Fn{Options: tt.options}
		require.NoError(t, f.Setup())
		require.NoError(t, f.ProcessElement(t.Context(), line, keep, keep))
		require.Len(t, out, 1)
		assert.Contains(t, out[0], tt.has)
	}
}

// A bundle that ends early fails, and gives no article up.
func TestCancelled(t *testing.T) {
	f := &attribbeam.Fn{}
	require.NoError(t, f.Setup())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := f.ProcessElement(ctx, articleOf(1), func(string) { t.Error("answered") }, func(string) { t.Error("failed") })
	require.ErrorIs(t, err, context.Canceled)
}

// What no worker can do fails the pipeline.
func TestSetupFails(t *testing.T) {
	for _, options := range []attribbeam.Options{{LexiconDir: "/none"}, {OffsetEncoding: "utf7"}} {
		require.Error(t, (&attribbeam.Fn{Options: options}).Setup())
		p, s := beam.NewPipelineWithRoot()
		attribbeam.Attribute(s, options, beam.Create(s, articleOf(1)))
		require.Error(t, ptest.Run(p))
	}
}

// The functions of a process share one engine.
func TestShared(t *testing.T) {
	require.NoError(t, (&attribbeam.Fn{}).Setup())
	begin := time.Now()
	for range 100 {
		require.NoError(t, (&attribbeam.Fn{}).Setup())
	}
	assert.Less(t, time.Since(begin), time.Second)
}

// Many bundles at once give what one article alone gives.
func TestBundles(t *testing.T) {
	ids := make([]string, 1000)
	lines := make([]string, len(ids))
	for i := range ids {
		ids[i], lines[i] = fmt.Sprintf("a%d", i), articleOf(i)
	}
	ptest.BuildAndRun(t, func(s beam.Scope) {
		articles := beam.Reshuffle(s, beam.CreateList(s, lines))
		answered, failed := attribbeam.Attribute(s, attribbeam.Options{}, articles)
		passert.EqualsList(s, beam.ParDo(s, idOf, answered), ids)
		passert.Empty(s, failed)
	})
}
