package decide_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/rule"
)

// listed returns the names of a table, in its order.
func listed(t *testing.T, table string) []string {
	t.Helper()
	lines, err := decide.Lines("table", table)
	require.NoError(t, err)
	var names []string
	for _, line := range lines {
		names = append(names, line.Feature)
	}
	return names
}

func TestTablesAreTidy(t *testing.T) {
	for _, test := range []struct{ table, columns string }{
		{decide.PriorTSV, "# columns: feature, weight"},
		{decide.WeightsTSV, "# columns: feature, weight, prior, candidates of those articles that have it"},
	} {
		lines := strings.Split(strings.TrimSuffix(test.table, "\n"), "\n")
		require.Greater(t, len(lines), 2)
		assert.True(t, strings.HasPrefix(lines[0], "# "))
		assert.Equal(t, test.columns, lines[1])
		assert.True(t, norm.NFC.IsNormalString(test.table))
		names := listed(t, test.table)
		assert.True(t, slices.IsSorted(names))
		assert.Len(t, slices.Compact(names), len(lines)-2, "a line is there twice")
	}
}

func TestBrokenTables(t *testing.T) {
	for _, test := range []struct{ what, table, message string }{
		{"a name alone", "# weights\nshort\n", "decide: prior.tsv: line 2: want a name and a number"},
		{"a weight that is none", "short\tlow\n", "decide: prior.tsv: line 1: want a name and a number"},
		{"an empty line", "short\t1\n\nlong\t2\n", "decide: prior.tsv: line 2: want a name and a number"},
	} {
		t.Run(test.what, func(t *testing.T) {
			_, err := decide.Lines("prior.tsv", test.table)
			assert.EqualError(t, err, test.message)
		})
	}
	lines, err := decide.Lines("prior.tsv", "# weights\nshort\t-0.5\t1\t9\n")
	require.NoError(t, err)
	assert.Equal(t, []decide.Line{{Feature: "short", Weight: -0.5}}, lines)
}

func TestLaterTablesOverrule(t *testing.T) {
	weights := decide.New([]decide.Line{{"short", -0.5}, {"long", 1}}, []decide.Line{{"short", -0.3}})
	assert.InDelta(t, -0.3, weights.Of("short"), 1e-9)
	assert.InDelta(t, 1, weights.Of("long"), 1e-9)
	assert.Zero(t, weights.Of("stretch"))
}

// given returns the names that the code of package rule gives to features: the
// first argument of each call of add or set, and those of each rule and kind of line.
func given(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../rule/*.go")
	require.NoError(t, err)
	names := append(prefixed("rule:", ruleIDs()), prefixed("line:", lineKinds())...)
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && (called(call) == "add" || called(call) == "set") {
				names = append(names, literal(t, call.Args[0]))
			}
			return true
		})
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// called returns the name of the function or method that a call calls.
func called(call *ast.CallExpr) string {
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}

func literal(t *testing.T, e ast.Expr) string {
	t.Helper()
	lit, ok := e.(*ast.BasicLit)
	require.True(t, ok, "the name of a feature is no literal")
	name, err := strconv.Unquote(lit.Value)
	require.NoError(t, err)
	return name
}

func prefixed(prefix string, names []string) []string {
	var out []string
	for _, name := range names {
		out = append(out, prefix+name)
	}
	return out
}

func ruleIDs() []string {
	var ids []string
	for _, r := range rule.NewSet().Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}

// lineKinds names the kinds that a feature tells from running text.
func lineKinds() []string {
	var names []string
	for kind := block.Title; kind <= block.Boilerplate; kind++ {
		names = append(names, kind.String())
	}
	return names
}

// A feature without a weight changes nothing, and a weight without its feature
// never counts: a slip of the pen is either. A new feature needs a line in
// prior.tsv, 0 where nobody knows; make weights does the rest.
func TestWeightsAreThoseOfTheFeatures(t *testing.T) {
	names := given(t)
	assert.Equal(t, names, listed(t, decide.PriorTSV))
	assert.Subset(t, names, listed(t, decide.WeightsTSV))
}

// What candidates carry when the rules run is what their code says.
func TestFeaturesAreGiven(t *testing.T) {
	reader, err := french.New()
	require.NoError(t, err)
	names, set := given(t), rule.NewSet()
	carried := map[string]bool{}
	for _, doc := range texts(t, set) {
		article, err := reader.Read(t.Context(), doc)
		require.NoError(t, err)
		for i := range article.Sentences {
			for _, candidate := range set.Propose(article, i, rule.Silent) {
				for _, f := range candidate.Features {
					require.Contains(t, names, f.Name)
					carried[f.Name] = true
				}
			}
		}
	}
	for _, id := range ruleIDs() {
		assert.True(t, carried["rule:"+id], "no text wakes %s", id)
	}
	assert.Greater(t, len(carried), len(names)/2)
}

// texts returns the examples of the rules and the project's articles.
func texts(t *testing.T, set *rule.Set) []string {
	t.Helper()
	brackets := strings.NewReplacer("[", "", "]", "", "{", "", "}", "")
	var docs []string
	for _, r := range set.Rules() {
		for _, example := range append(slices.Clone(r.Match), r.Miss...) {
			docs = append(docs, brackets.Replace(example))
		}
	}
	paths, err := filepath.Glob("../../../examples/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		require.NoError(t, err)
		docs = append(docs, string(raw))
	}
	return docs
}
