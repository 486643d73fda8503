package rule_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// analyser runs the stages before the rules.
type analyser struct {
	words  *lexicon.Lexicon
	tagger *tag.Tagger
}

func newAnalyser(t *testing.T) *analyser {
	words, err := lexicon.Load()
	require.NoError(t, err)
	forms, err := morph.Open()
	require.NoError(t, err)
	tagger, err := tag.New(forms)
	require.NoError(t, err)
	return &analyser{words: words, tagger: tagger}
}

func (an *analyser) article(doc string) *clause.Article {
	splitter := token.NewSplitter(func(form string) bool { _, ok := an.words.Abbreviation(form); return ok })
	tokens := splitter.Split(doc)
	marks := quotemark.Read(doc, tokens)
	layout := block.Divide(doc, tokens, marks)
	words := an.tagger.Tag(doc, tokens, func(yield func(int, int) bool) {
		for _, s := range layout.Sentences {
			if !yield(s.First, s.Last) {
				return
			}
		}
	})
	a := new(clause.Memory).Hold(clause.Article{Doc: doc, Tokens: tokens, Marks: marks, Layout: layout, Lexicon: an.words, Words: words})
	for i := range a.Sentences {
		a.Analyse(i)
	}
	return a
}

// example is a text with its contents in [brackets] and its cue in {braces}.
type example struct {
	text     string
	contents []string
	cue      string
}

func parse(notation string) example {
	var e example
	for rest := notation; ; {
		at := strings.IndexAny(rest, "[{")
		if at < 0 {
			e.text += rest
			return e
		}
		closing := map[byte]string{'[': "]", '{': "}"}[rest[at]]
		end := strings.Index(rest, closing)
		inside := rest[at+1 : end]
		if rest[at] == '[' {
			e.contents = append(e.contents, inside)
		} else {
			e.cue = inside
		}
		e.text += rest[:at] + inside
		rest = rest[end+1:]
	}
}

// fired returns the contents and cues of the candidates of one rule.
func fired(an *analyser, set *rule.Set, id, doc string) (contents [][]string, cues []string) {
	a := an.article(doc)
	span := func(first, last int) string { return doc[a.Tokens[first].Start:a.Tokens[last].End] }
	for i := range a.Sentences {
		for _, c := range set.Propose(a, i, rule.Silent) {
			if c.Rule.ID != id {
				continue
			}
			var pieces []string
			for _, p := range c.Pieces {
				pieces = append(pieces, span(p.First, p.Last))
			}
			contents = append(contents, pieces)
			if c.Cue.Kind != rule.NoCue && c.Cue.Kind != rule.ColonCue {
				cues = append(cues, span(c.Cue.First, c.Cue.Last))
			}
		}
	}
	return contents, cues
}

func TestRulesMatchTheirExamples(t *testing.T) {
	an, set := newAnalyser(t), rule.NewSet()
	for _, r := range set.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			assert.GreaterOrEqual(t, len(r.Match), 2, "a rule needs two examples")
			for _, notation := range r.Match {
				e := parse(notation)
				contents, cues := fired(an, set, r.ID, e.text)
				assert.Contains(t, contents, e.contents, e.text)
				if e.cue != "" {
					assert.Contains(t, cues, e.cue, e.text)
				}
			}
		})
	}
}

func TestRulesPassOverNearMisses(t *testing.T) {
	an, set := newAnalyser(t), rule.NewSet()
	for _, r := range set.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			assert.GreaterOrEqual(t, len(r.Miss), 2, "a rule needs two near misses")
			for _, text := range r.Miss {
				contents, _ := fired(an, set, r.ID, text)
				assert.Empty(t, contents, text)
			}
		})
	}
}

func TestRuleIDsAreUniqueAndDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rule.NewSet().Rules() {
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$`, r.ID)
		assert.False(t, seen[r.ID], r.ID)
		assert.True(t, strings.HasSuffix(r.Description, "."), r.ID)
		seen[r.ID] = true
	}
}

// Every rule has sentences of its own.
func TestSentencesAreDistinct(t *testing.T) {
	seen := map[string]string{}
	for _, r := range rule.NewSet().Rules() {
		for _, notation := range append(slices.Clone(r.Match), r.Miss...) {
			text := parse(notation).text
			assert.Empty(t, seen[text], "%s: %s", r.ID, text)
			seen[text] = r.ID
		}
	}
}

func TestTableIsLarge(t *testing.T) {
	assert.GreaterOrEqual(t, len(rule.NewSet().Rules()), 60)
}
