package french_test

import (
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
)

// check holds what must hold of any article: each token belongs to exactly one
// sentence, and what is said of a sentence stays in it.
func check(t require.TestingT, a *clause.Article) {
	require.Len(t, a.Words, len(a.Tokens))
	require.Len(t, a.Sentences, len(a.Layout.Sentences))
	next := 0
	for i := range a.Sentences {
		s := &a.Sentences[i]
		require.Equal(t, next, s.First, "%q", a.Doc)
		require.LessOrEqual(t, s.First, s.Last, "%q", a.Doc)
		next = s.Last + 1
		checkPhrases(t, a, s)
		checkGroups(t, a, s)
	}
	require.Equal(t, len(a.Tokens), next, "%q: sentences miss tokens", a.Doc)
}

// checkPhrases holds that phrases nest or stand apart, outer before inner.
func checkPhrases(t require.TestingT, a *clause.Article, s *clause.Sentence) {
	end := s.First - 1
	for i := range s.Phrases {
		p := &s.Phrases[i]
		require.True(t, s.First <= p.First && p.First <= p.Head && p.Head <= p.Base && p.Base <= p.Last && p.Last <= s.Last,
			"%q: %+v", a.Doc, *p)
		require.True(t, p.Preposition == phrase.None || s.First <= p.Preposition && p.Preposition <= p.First, "%q: %+v", a.Doc, *p)
		if p.Parent == phrase.None {
			require.Greater(t, p.First, end, "%q: %+v", a.Doc, *p)
			require.Equal(t, i, s.PhraseAt(p.Head), "%q: %+v", a.Doc, *p)
			end = p.Last
			continue
		}
		require.Less(t, p.Parent, i)
		outer := &s.Phrases[p.Parent]
		require.True(t, outer.Base < p.First && p.Last == outer.Last, "%q: %+v in %+v", a.Doc, *p, *outer)
	}
}

// checkGroups holds that groups stand apart, in text order, and that their
// subjects are theirs.
func checkGroups(t require.TestingT, a *clause.Article, s *clause.Sentence) {
	end := s.First - 1
	for i := range s.Groups {
		g := &s.Groups[i]
		require.True(t, end < g.First && g.First <= g.Finite && g.Finite <= g.Head && g.Head <= g.Last && g.Last <= s.Last,
			"%q: %+v", a.Doc, *g)
		require.Equal(t, i, s.GroupAt(g.Head), "%q: %+v", a.Doc, *g)
		require.Equal(t, g.Reports, g.Cue.Strength > 0, "%q: %+v", a.Doc, *g)
		require.NotEmpty(t, g.Lemma, "%q: %+v", a.Doc, *g)
		if g.Clitic != clause.None {
			require.True(t, g.First <= g.Clitic && g.Clitic <= g.Last, "%q: %+v", a.Doc, *g)
		}
		end = g.Last
		for _, subject := range []clause.Subject{g.Subject, a.Inverted(s, i)} {
			checkSubject(t, a, s, &subject)
		}
	}
}

func checkSubject(t require.TestingT, a *clause.Article, s *clause.Sentence, subject *clause.Subject) {
	if !subject.Found() {
		return
	}
	require.True(t, s.First <= subject.First && subject.First <= subject.Head && subject.Head <= subject.Last && subject.Last <= s.Last,
		"%q: %+v", a.Doc, *subject)
	if subject.Shared != clause.None {
		require.Less(t, subject.Shared, len(s.Groups))
	}
}
