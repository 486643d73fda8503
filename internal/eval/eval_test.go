package eval_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/eval"
	"github.com/attribd/attribd/internal/eval/gold"
)

const doc = "« La digue tiendra », a promis Anne Kerval, maire de Lons. Elle dit que la crue passe. Selon la préfecture, il pleut."

// marked returns the article as people marked it.
func marked(t *testing.T) *gold.Article {
	t.Helper()
	text := gold.NewText(doc)
	file, problems := gold.Parse("a", []byte(`{"sha256": "`+gold.Sum(doc)+`",
	 "entities": {
	  "k": {"name": "Anne Kerval", "kind": "person", "gender": "f", "aliases": [], "roles": ["maire de Lons"]},
	  "p": {"name": "préfecture", "kind": "organisation", "gender": "", "aliases": [], "roles": []}},
	 "attributions": [
	  {"kind": "direct", "content": ["La digue tiendra"], "cue": {"kind": "verb", "lemma": "promettre", "span": "a promis"}, "mention": "Anne Kerval", "entity": "k"},
	  {"kind": "indirect", "content": ["la crue passe"], "cue": {"kind": "verb", "lemma": "dire", "span": "dit"}, "mention": "Elle", "entity": "k"},
	  {"kind": "indirect", "content": ["il pleut"], "cue": {"kind": "preposition", "lemma": "selon", "span": "Selon"}, "mention": "la préfecture", "entity": "p"}]}`), text)
	require.Empty(t, problems)
	return &gold.Article{File: *file, Name: "a", Text: text}
}

func span(t *testing.T, words string) *gold.Span {
	t.Helper()
	before, _, ok := strings.Cut(doc, words)
	require.True(t, ok, words)
	start := len([]rune(before))
	return &gold.Span{start, start + len([]rune(words))}
}

// right returns answers in which nothing is wrong.
func right(t *testing.T) []eval.Answer {
	t.Helper()
	return []eval.Answer{
		{
			Kind: "direct", Content: []gold.Span{*span(t, "La digue tiendra")}, CueKind: "verb", Lemma: "promettre", Cue: span(t, "a promis"),
			Mention: span(t, "Anne Kerval"), Names: []string{"Anne Kerval"}, Roles: []string{"maire de Lons"}, EntityIDs: []string{"e1"}, Sort: "person", Gender: "f",
		},
		{
			Kind: "indirect", Content: []gold.Span{*span(t, "la crue passe")}, CueKind: "verb", Lemma: "dire", Cue: span(t, "dit"),
			Mention: span(t, "Elle"), Names: []string{"Anne Kerval"}, Roles: []string{"maire de Lons"}, EntityIDs: []string{"e1"}, Sort: "person", Gender: "f",
		},
		{
			Kind: "indirect", Content: []gold.Span{*span(t, "il pleut")}, CueKind: "preposition", Lemma: "selon", Cue: span(t, "Selon"),
			Mention: span(t, "la préfecture"), Names: []string{"préfecture"}, EntityIDs: []string{"e2"}, Sort: "organisation",
		},
	}
}

func report(t *testing.T, answers []eval.Answer) *eval.Report {
	t.Helper()
	tally := &eval.Tally{}
	tally.Add(marked(t), answers)
	return tally.Report(1)
}

func TestAllRight(t *testing.T) {
	got := report(t, right(t))
	assert.Equal(t, 1, got.Articles)
	assert.Empty(t, got.Worst)
	for _, name := range eval.Names() {
		want := 1.0
		switch row, _, _ := strings.Cut(name, "."); {
		case strings.HasSuffix(name, ".gold"), strings.HasSuffix(name, ".answered"):
			want = map[string]float64{"strict/marked": 1, "strict/indirect": 2, "partial/marked": 1, "partial/indirect": 2}[row]
			if want == 0 {
				want = 3
			}
		case strings.HasSuffix(name, ".gender"), strings.HasSuffix(name, ".sort"):
			continue // asked of some alone
		}
		assert.InDelta(t, want, got.Scores.Of(name), 1e-12, name)
	}
	assert.InDelta(t, 1, got.Scores.Of("strict/all.gender.found"), 1e-12)
}

// One thing wrong costs what it says, and what hangs on it, and nothing else.
func TestOneWrong(t *testing.T) {
	const two = 2.0 / 3
	for name, test := range map[string]struct {
		spoil func([]eval.Answer) []eval.Answer
		want  map[string]float64 // of strict/all; others are as if all were right
		fault eval.Fault
	}{
		"missed": {
			func(a []eval.Answer) []eval.Answer { return a[1:] },
			map[string]float64{"quote.recall": two, "quote": 0.8, "whole": 0.8, "speaker": 0.8},
			eval.Fault{Sort: "missed", Start: 2, Kind: "direct", Words: "La digue tiendra"},
		},
		"spurious": {
			func(a []eval.Answer) []eval.Answer {
				return append(a, eval.Answer{Kind: "indirect", Content: []gold.Span{{31, 42}}})
			},
			map[string]float64{"quote.precision": 0.75, "quote": 6.0 / 7, "whole": 6.0 / 7, "speaker": 6.0 / 7},
			eval.Fault{Sort: "spurious", Start: 31, Kind: "indirect", Words: "Anne Kerval"},
		},
		"edges": {
			func(a []eval.Answer) []eval.Answer { a[1].Content[0][0] += 8; return a },
			map[string]float64{"quote.recall": two, "quote.precision": two, "quote": two, "speaker": two, "whole": two},
			eval.Fault{Sort: "edges", Start: 72, Kind: "indirect", Words: "la crue passe", Marked: "la crue passe", Answered: "passe"},
		},
		"speaker": {
			func(a []eval.Answer) []eval.Answer { a[0].Names[0] = "Lons"; return a },
			map[string]float64{"speaker": two, "speaker.found": two, "name": two, "whole": two},
			eval.Fault{Sort: "speaker", Start: 2, Kind: "direct", Words: "La digue tiendra", Marked: "Anne Kerval", Answered: "Lons"},
		},
		"cue": {
			func(a []eval.Answer) []eval.Answer { a[2].Cue, a[2].Lemma = nil, ""; return a },
			map[string]float64{"cue": two, "cue.found": two, "whole": two, "speaker": 1},
			eval.Fault{Sort: "cue", Start: 108, Kind: "indirect", Words: "il pleut", Marked: "selon"},
		},
		"role": {
			func(a []eval.Answer) []eval.Answer { a[0].Roles = nil; return a },
			map[string]float64{"role": two, "role.found": two, "whole": two, "speaker": 1},
			eval.Fault{Sort: "role", Start: 2, Kind: "direct", Words: "La digue tiendra", Marked: "maire de Lons"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := report(t, test.spoil(right(t)))
			for figure, want := range test.want {
				assert.InDelta(t, want, got.Scores.Of("strict/all."+figure), 1e-12, figure)
			}
			require.Len(t, got.Worst, 1)
			assert.Equal(t, []eval.Fault{test.fault}, got.Worst[0].Faults)
			assert.InDelta(t, got.Scores.Of("strict/all.whole"), got.Worst[0].Whole, 1e-12)
		})
	}
	t.Run("no faults listed", func(t *testing.T) {
		for figure, spoil := range map[string]func([]eval.Answer){
			"kind":         func(a []eval.Answer) { a[0].Kind = "mixed" },
			"mention":      func(a []eval.Answer) { a[1].Mention = nil },
			"sort.found":   func(a []eval.Answer) { a[2].Sort = "place" },
			"name":         func(a []eval.Answer) { a[0].Names[0] = "Mme Kerval" },
			"gender.found": func(a []eval.Answer) { a[0].Gender = "m" },
		} {
			answers := right(t)
			spoil(answers)
			got := report(t, answers)
			want := two
			if figure == "gender.found" {
				want = 0.5
			}
			assert.InDelta(t, want, got.Scores.Of("strict/all."+figure), 1e-12, figure)
			assert.InDelta(t, 1, got.Scores.Of("strict/all.whole"), 1e-12, figure)
			assert.Empty(t, got.Worst)
		}
	})
}

// B-cubed, by hand: of three finds two are one entity; answered as three, each
// find is alone: precision 1, recall (1/2 + 1/2 + 1) / 3.
func TestEntities(t *testing.T) {
	answers := right(t)
	answers[1].EntityIDs[0] = "e9"
	assert.InDelta(t, 0.8, report(t, answers).Scores.Of("strict/all.entities"), 1e-12)
	answers[1].EntityIDs[0], answers[2].EntityIDs[0] = "e1", "e1" // all one: precision 5/9, recall 1
	assert.InDelta(t, 10.0/14, report(t, answers).Scores.Of("strict/all.entities"), 1e-12)
	assert.Zero(t, report(t, nil).Scores.Of("strict/all.entities"))
}

// What finds nothing counts as marked where marks stand, whatever it calls itself.
func TestSpuriousInMarks(t *testing.T) {
	beside := eval.Answer{Kind: "indirect", Content: []gold.Span{*span(t, "tiendra")}}
	got := report(t, append(right(t), beside))
	assert.InDelta(t, 2, got.Scores.Of("strict/marked.answered"), 0)
	assert.InDelta(t, 2, got.Scores.Of("strict/indirect.answered"), 0)
}

// An answer that is too long is no strict find; the rule of the Gender Gap
// Tracker forgives it.
func TestTooLong(t *testing.T) {
	answers := right(t)
	answers[2].Content = []gold.Span{{span(t, "la crue passe")[0], len([]rune(doc))}}
	answers = answers[2:]
	got := report(t, answers)
	assert.Zero(t, got.Scores.Of("strict/all.quote"))
	assert.InDelta(t, 1.0/3, got.Scores.Of("ggt-0.8/all.quote.recall"), 1e-12)
}

func TestWorst(t *testing.T) {
	tally := &eval.Tally{}
	for i, answers := range [][]eval.Answer{right(t), right(t)[:1], nil, right(t)[:2]} {
		article := marked(t)
		article.Name = string(rune('a' + i))
		tally.Add(article, answers)
	}
	empty := &gold.Article{Name: "e", Text: gold.NewText("Rien.")}
	tally.Add(empty, nil)
	var names []string
	for _, o := range tally.Report(9).Worst {
		names = append(names, o.Article)
	}
	assert.Equal(t, []string{"c", "b", "d"}, names, "without those that have no fault")
	assert.Len(t, tally.Report(2).Worst, 2)
	assert.Empty(t, tally.Report(0).Worst)
	assert.Equal(t, 5, tally.Report(0).Articles)
}

func TestFullName(t *testing.T) {
	assert.Equal(t, "strict/all.speaker", eval.FullName("speaker"))
	assert.Equal(t, "ggt-0.8/all.quote", eval.FullName("ggt-0.8/all.quote"))
	assert.Contains(t, eval.Names(), "ggt-0.8/all.quote.precision")
	assert.Contains(t, eval.Names(), "strict/all.entities")
}
