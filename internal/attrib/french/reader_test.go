package french_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attribtest"
)

func open(t testing.TB) *french.Reader {
	t.Helper()
	reader, err := french.New()
	require.NoError(t, err)
	return reader
}

func TestReadNamesEveryStage(t *testing.T) {
	const doc = "Le port ferme\n\n« Nous partons », a déclaré lundi la maire. Elle le regrette."
	a, err := open(t).Read(t.Context(), doc)
	require.NoError(t, err)
	assert.Equal(t, doc, a.Doc)
	require.Len(t, a.Sentences, 3)
	require.Len(t, a.Layout.Lines, 2)
	require.Len(t, a.Marks.Stretches, 1)
	s := &a.Sentences[1]
	require.Len(t, s.Groups, 2)
	assert.Equal(t, "déclarer", s.Groups[1].Lemma)
	subject := a.Subject(s, 1)
	require.True(t, subject.Found())
	assert.Equal(t, "maire", a.Form(subject.Head))
	assert.Equal(t, tag.Noun, a.Tag(subject.Head))
}

func TestReadNothing(t *testing.T) {
	reader := open(t)
	for name, doc := range map[string]string{"empty": "", "spaces": " \n\t\u00a0\n", "one mark": "«", "one sign": ".", "no letters": "🎙️"} {
		t.Run(name, func(t *testing.T) {
			a, err := reader.Read(t.Context(), doc)
			require.NoError(t, err)
			check(t, a)
			assert.Len(t, a.Words, len(a.Tokens))
			for i := range a.Sentences {
				assert.Empty(t, a.Sentences[i].Groups)
			}
		})
	}
	a, err := reader.Read(t.Context(), "")
	require.NoError(t, err)
	assert.Empty(t, a.Tokens)
	assert.Empty(t, a.Sentences)
}

func TestReadStopsWithItsContext(t *testing.T) {
	reader := open(t)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	late, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	for name, test := range map[string]struct {
		ctx  context.Context
		want error
	}{"cancelled": {cancelled, context.Canceled}, "late": {late, context.DeadlineExceeded}} {
		for _, doc := range []string{"", "Le maire affirme que non."} {
			t.Run(name+" "+doc, func(t *testing.T) {
				a, err := reader.Read(test.ctx, doc)
				require.ErrorIs(t, err, test.want)
				assert.Nil(t, a)
			})
		}
	}
}

// countdown is a context that ends after it has been asked a number of times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	c.left--
	if c.left < 0 {
		return context.Canceled
	}
	return nil
}

// Wherever the context ends, the answer is its error and never half an article.
func TestReadStopsAnywhere(t *testing.T) {
	const doc = "Le maire affirme que non. La préfète le nie. « Oui », dit-elle.\n\nLe port dort."
	reader := open(t)
	whole := &countdown{t.Context(), 1 << 20}
	_, err := reader.Read(whole, doc)
	require.NoError(t, err)
	asked := 1<<20 - whole.left
	require.Greater(t, asked, 6, "it is asked for each sentence")
	for left := range asked {
		a, err := reader.Read(&countdown{t.Context(), left}, doc)
		require.ErrorIs(t, err, context.Canceled, "asked %d times", left)
		assert.Nil(t, a)
	}
}

func TestReadConcurrently(t *testing.T) {
	reader, docs := open(t), articles(t)
	want := make([]*clause.Article, len(docs))
	for i, doc := range docs {
		a, err := reader.Read(t.Context(), doc)
		require.NoError(t, err)
		want[i] = a
	}
	const readers = 4
	var all sync.WaitGroup
	for from := range readers {
		all.Go(func() {
			for i := range docs {
				at := (from + i) % len(docs) // not all the same at once
				a, err := reader.Read(t.Context(), docs[at])
				if assert.NoError(t, err) {
					assert.True(t, assert.ObjectsAreEqual(want[at], a), "another answer to article %d", at)
				}
			}
		})
	}
	all.Wait()
}

// What must hold of the reading of any text.
func TestInvariants(t *testing.T) {
	reader := open(t)
	rapid.Check(t, func(t *rapid.T) {
		doc := attribtest.Article().Draw(t, "article")
		a, err := reader.Read(context.Background(), doc)
		require.NoError(t, err)
		check(t, a)
		again, err := reader.Read(context.Background(), doc)
		require.NoError(t, err)
		require.Equal(t, a.Words, again.Words, "%q", doc)
		require.Equal(t, a.Sentences, again.Sentences, "%q", doc)
	})
}

func TestExamplesHoldTheInvariants(t *testing.T) {
	reader := open(t)
	for _, doc := range articles(t) {
		a, err := reader.Read(t.Context(), doc)
		require.NoError(t, err)
		check(t, a)
	}
}
