package attrib_test

import (
	"embed"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

//go:embed testdata/crossed/*.txt
var crossed embed.FS

// crossing is a sentence with a place, %s, that each line of a list fills. Every
// sentence must give the content, in which %s stands for the line too.
type crossing struct {
	list     string
	sentence string
	content  string
	fails    []string // known failures: take out those that start to work
}

var crossings = []crossing{
	{list: "adverbials", sentence: "Le maire a affirmé %s que la digue tiendrait.", content: "la digue tiendrait"},
	{list: "adverbials", sentence: "Anne Kerval a estimé %s que la digue « tiendrait encore ».", content: "la digue « tiendrait encore"},
	{list: "adverbials", sentence: "Anne Kerval affirme %s ne pas avoir vu la digue.", content: "ne pas avoir vu la digue"},
	{list: "adverbials", sentence: "Le maire a dénoncé %s une « décision absurde ».", content: "décision absurde"},
	{list: "adverbials", sentence: "Le maire a déclaré %s : « La digue tiendra. »", content: "La digue tiendra."},
	{list: "adverbials", sentence: "« La digue tiendra », a assuré %s le maire.", content: "La digue tiendra", fails: []string{"peu après", "à juste titre"}},
	{list: "adverbials", sentence: "« La digue tiendra », a assuré le maire %s.", content: "La digue tiendra"},
	{list: "adverbials", sentence: "« La digue tiendra », a-t-elle assuré %s.", content: "La digue tiendra"},
	{list: "adverbials", sentence: "« La digue tiendra », a assuré %s Anne Kerval, la maire de Lons.", content: "La digue tiendra"},
	{list: "adverbials", sentence: "La digue tiendra, a assuré %s le maire.", content: "La digue tiendra", fails: []string{"peu après"}},
	{list: "adverbials", sentence: "Le maire a promis %s de refaire la digue.", content: "refaire la digue"},
	{list: "adverbials", sentence: "La préfète a appelé %s les riverains à quitter la ville.", content: "quitter la ville", fails: []string{"peu après"}},
	{list: "adverbials", sentence: "Le maire s'est dit %s prêt à refaire la digue.", content: "prêt à refaire la digue", fails: []string{"dans la foulée", "à plusieurs reprises", "de nouveau", "à nouveau", "dans un communiqué commun", "sur les réseaux sociaux", "devant les députés", "à l'Assemblée nationale", "mardi devant les députés"}},
	{list: "adverbials", sentence: "Le maire a parlé %s d'une « décision absurde ».", content: "décision absurde"},
	{list: "adverbials", sentence: "Le maire a qualifié %s la décision d'« absurde ».", content: "absurde"},
	{list: "adverbials", sentence: "Le maire a demandé %s si la digue tiendrait.", content: "la digue tiendrait"},

	{list: "subjects", sentence: "Mardi, %s a affirmé que la digue tiendrait.", content: "la digue tiendrait"},
	{list: "subjects", sentence: "« La digue tiendra », a affirmé %s.", content: "La digue tiendra"},
	{list: "subjects", sentence: "« La digue tiendra », affirme %s dans un communiqué.", content: "La digue tiendra"},
	{list: "subjects", sentence: "La digue, a affirmé %s, tiendra jusqu'au printemps.", content: "La digue // tiendra jusqu'au printemps", fails: []string{"le maire (PS) de Lons, Paul Vasseur", "le collectif « Pont ouvert »", "54 % des Français", "le réalisateur de « Dune »"}},
	{list: "subjects", sentence: "La digue tiendra, selon %s.", content: "La digue tiendra"},
	{list: "subjects", sentence: "Selon %s, la digue tiendra.", content: "la digue tiendra"},
	{list: "subjects", sentence: "Pour %s, la digue tiendra.", content: "la digue tiendra"},
	{list: "subjects", sentence: "« La digue tiendra », selon %s.", content: "La digue tiendra"},
	{list: "subjects", sentence: "La digue est « perdue », d'après %s.", content: "La digue est « perdue"},
	{list: "subjects", sentence: "Dans la salle, %s dénonce une « décision absurde ».", content: "décision absurde"},
	{list: "subjects", sentence: "Mardi soir, %s : « La digue tiendra. »", content: "La digue tiendra."},

	{list: "claims", sentence: "Le maire a affirmé que %s.", content: "%s", fails: []string{"la digue est « perdue », faute de moyens"}},
	{list: "claims", sentence: "Le maire a fermé la route, expliquant que %s.", content: "%s", fails: []string{"la digue est « perdue », faute de moyens"}},
	{list: "claims", sentence: "Selon le maire, %s.", content: "%s", fails: []string{"la digue, selon les experts, tiendra", "la digue est « perdue », faute de moyens"}},
	{list: "claims", sentence: "Mardi, %s, a affirmé le maire.", content: "Mardi, %s"},
	{list: "claims", sentence: "Mardi, %s, selon le maire.", content: "Mardi, %s", fails: []string{"la digue a cédé alors que les secours arrivaient", "rien ne prouve que la digue a cédé", "l'enquête montre que la digue a cédé", "la digue tiendra : les travaux ont été bien faits"}},

	{list: "tails", sentence: "Le maire a affirmé que la digue tiendra jusqu'au printemps%s.", content: "la digue tiendra jusqu'au printemps"},
	{list: "tails", sentence: "Le maire a affirmé que la digue est « perdue »%s.", content: "la digue est « perdue", fails: []string{" mais refuse de fermer la route"}},
	{list: "tails", sentence: "Le maire a promis de refaire la digue%s.", content: "refaire la digue"},
}

// Ways to report, crossed with what may stand in them.
func TestCrossed(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	for _, c := range crossings {
		t.Run(c.list+": "+c.sentence, func(t *testing.T) {
			for _, line := range lines(t, c.list) {
				doc, content := filled(c.sentence, line), strings.Trim(filled(c.content, line), "«» ")
				if c.list == "subjects" && plural(line) {
					doc = strings.NewReplacer("a affirmé", "ont affirmé", "affirme ", "affirment ", "dénonce ", "dénoncent ").Replace(doc)
				}
				contents := reported(t, engine, doc)
				if slices.Contains(c.fails, line) {
					assert.NotContains(t, contents, content, "it works now: take it out of fails: %q", doc)
				} else {
					assert.Contains(t, contents, content, doc)
				}
			}
			for _, line := range c.fails {
				assert.Contains(t, lines(t, c.list), line)
			}
		})
	}
}

// lines returns the lines of a list.
func lines(t *testing.T, list string) []string {
	data, err := crossed.ReadFile("testdata/crossed/" + list + ".txt")
	require.NoError(t, err)
	_, body, _ := strings.Cut(string(data), "\n")
	return strings.Split(strings.TrimSpace(body), "\n")
}

// filled puts a line into its place.
func filled(pattern, line string) string {
	s := strings.ReplaceAll(strings.Replace(pattern, "%s", line, 1), " ,", ",")
	for _, vowel := range []string{"a", "i", "e", "à"} {
		s = strings.ReplaceAll(s, " que "+vowel, " qu'"+vowel)
	}
	return s
}

// plural reports a subject whose verb stands in the plural.
func plural(subject string) bool {
	return slices.ContainsFunc([]string{"les ", "plusieurs ", "des ", "certains ", "la plupart", "beaucoup", "plus de", "54 %", "Paul Vasseur et", "le maire et", "la maire et"},
		func(begin string) bool { return strings.HasPrefix(subject, begin) })
}

// reported returns the contents that the engine finds, their pieces joined.
func reported(t *testing.T, engine *attrib.Engine, doc string) []string {
	result, err := engine.Attribute(t.Context(), doc)
	require.NoError(t, err)
	var out []string
	for _, q := range result.Quotes {
		var pieces []string
		for _, p := range q.Contents {
			pieces = append(pieces, doc[p.Start:p.End])
		}
		out = append(out, strings.Join(pieces, " // "))
	}
	return out
}
