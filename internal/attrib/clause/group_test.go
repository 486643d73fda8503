package clause_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
)

// newReader returns what reads French.
func newReader(t testing.TB) *french.Reader {
	t.Helper()
	reader, err := french.New()
	require.NoError(t, err)
	return reader
}

// between returns the words between two brackets, and the sentence without them.
func between(t *testing.T, notation, brackets string) (words, doc string) {
	t.Helper()
	first, last := strings.IndexByte(notation, brackets[0]), strings.IndexByte(notation, brackets[1])
	require.True(t, 0 <= first && first < last, notation)
	return notation[first+1 : last], notation[:first] + notation[first+1:last] + notation[last+1:]
}

// groupOf returns the group whose verb stands among the words, which a sentence
// has once.
func groupOf(t *testing.T, a *clause.Article, words string) (*clause.Sentence, int) {
	t.Helper()
	at := strings.Index(a.Doc, words)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		for g := range s.Groups {
			if head := a.Tokens[s.Groups[g].Head]; at <= head.Start && head.End <= at+len(words) {
				return s, g
			}
		}
	}
	return nil, clause.None
}

// describe writes a group: its words, its lemma, its form and what is true of it.
func describe(t *testing.T, a *clause.Article, words string) string {
	t.Helper()
	s, at := groupOf(t, a, words)
	if at == clause.None {
		return "no verb"
	}
	g := &s.Groups[at]
	facts := []string{[]string{"finite", "infinitive", "gerund", "participle", "shared"}[g.Form]}
	for _, each := range []struct {
		holds bool
		name  string
	}{
		{g.Perfect, "perfect"},
		{g.Passive, "passive"},
		{g.Negated, "negated"},
		{g.Denied, "denied"},
		{g.Reports, "reports"},
		{g.Clitic != clause.None, "clitic"},
	} {
		if each.holds {
			facts = append(facts, each.name)
		}
	}
	return a.Doc[a.Tokens[g.First].Start:a.Tokens[g.Last].End] + ": " + g.Lemma + ", " + strings.Join(facts, " ")
}

type groupCase struct {
	what, notation, want string
}

// The words of a group stand in braces.
var groupCases = []groupCase{
	{"one word", "Le maire {nage}.", "nager, finite"},
	{"one word that reports", "Le maire {affirme} que non.", "affirmer, finite reports"},
	{"a compound tense", "Le maire {a affirmé} que non.", "affirmer, finite perfect reports"},
	{"across an adverb", "Le maire {a aussitôt affirmé} que non.", "affirmer, finite perfect reports"},
	{"across two", "Le maire {a également clairement affirmé} que non.", "affirmer, finite perfect reports"},
	{"across a day", "Le maire {a lundi affirmé} que non.", "affirmer, finite perfect reports"},
	{"across a date", "Le maire {a, lundi 4 novembre, affirmé} que non.", "affirmer, finite perfect reports"},
	{"across an incise", "Le maire {a, selon la presse, affirmé} que non.", "affirmer, finite perfect reports"},
	{"across a place", "Le maire {a, dans un communiqué, affirmé} que non.", "affirmer, finite perfect reports"},
	{"across a mark", "Le maire {a « affirmé} son refus ».", "affirmer, finite perfect reports"},
	{"behind clitics", "Le maire {le leur a affirmé}.", "affirmer, finite perfect reports"},
	{"être", "La ministre {est venue}.", "venir, finite perfect"},
	{"the past anterior", "Dès qu'il {eut affirmé} cela, il partit.", "affirmer, finite perfect reports"},
	{"the conditional", "Le maire {aurait affirmé} que non.", "affirmer, finite perfect reports"},

	{"the passive", "Le maire {est accusé} de fraude.", "accuser, finite perfect passive reports"},
	{"the compound passive", "Le maire {a été accusé} de fraude.", "accuser, finite perfect passive reports"},
	{"the passive with an adverb", "Le maire {a été souvent accusé} de fraude.", "accuser, finite perfect passive reports"},
	{"a perfect is not passive", "La maire {est arrivée} hier.", "arriver, finite perfect"},
	{"a reflexive is not passive", "La maire {s'est indignée} du bruit.", "s'indigner, finite perfect reports"},

	{"ne and pas", "Le maire {n'affirme} pas que la ville dort.", "affirmer, finite negated denied reports"},
	{"ne and pas in a compound tense", "Le maire {n'a pas affirmé} que la ville dort.", "affirmer, finite perfect negated denied reports"},
	{"never", "Le maire {n'a jamais affirmé} que la ville dort.", "affirmer, finite perfect negated denied reports"},
	{"spoken negation", "Le maire {dit} pas que la ville dort.", "dire, finite negated denied reports"},
	{"spoken negation in a compound tense", "Le maire {a pas affirmé} que la ville dort.", "affirmer, finite perfect negated denied reports"},
	{"a negated infinitive", "Il est triste de {ne pas affirmer} cela.", "affirmer, infinitive negated denied reports"},
	{"the future", "Le maire {affirmera} demain que non.", "affirmer, finite denied reports"},
	{"a condition", "S'il {affirmait} que la ville dort, on rirait.", "affirmer, finite denied reports"},

	{"a wrapper with à", "Le maire {s'est attaché à rappeler} la loi.", "rappeler, finite perfect reports"},
	{"a wrapper and a reflexive", "Le maire {vient de s'excuser} auprès des siens.", "s'excuser, finite reports"},
	{"a wrapper with de", "Le maire {n'a pas manqué de souligner} son bilan.", "souligner, finite perfect negated reports"},
	{"a wrapper with an infinitive", "Le maire {a dû reconnaître} sa faute.", "reconnaître, finite perfect reports"},
	{"a wish", "Le maire {doit annoncer} son départ.", "annoncer, finite denied reports"},
	{"a refusal", "Le maire {a refusé de dire} son âge.", "dire, finite perfect denied reports"},

	{"a reflexive", "Le maire {se dit} confiant.", "se dire, finite reports"},
	{"an elided reflexive", "Le maire {s'étonne} du bruit.", "s'étonner, finite reports"},
	{"a reflexive in a compound tense", "La maire {s'est dite} confiante.", "se dire, finite perfect reports"},
	{"a reflexive before é", "La maire {s'est écriée} : « Non ! »", "s'écrier, finite perfect reports"},
	{"an object is no reflexive", "Le maire {lui dit} non.", "dire, finite reports"},

	{"two words", "Le maire {fait savoir} que non.", "faire savoir, finite reports"},
	{"two words in a compound tense", "Le maire {a fait savoir} que non.", "faire savoir, finite perfect reports"},
	{"two words and an adverb", "Le maire {fait aussi savoir} que non.", "faire savoir, finite reports"},
	{"two words in the infinitive", "Il sort pour {faire savoir} que non.", "faire savoir, infinitive reports"},
	{"three words", "Le maire {met en garde} les fraudeurs.", "mettre en garde, finite reports"},

	{"a clitic behind", "« Non », {dit-il}.", "dire, finite reports clitic"},
	{"a clitic with t", "« Non », {affirme-t-elle}.", "affirmer, finite reports clitic"},
	{"a clitic inside", "« Non », {a-t-il affirmé}.", "affirmer, finite perfect reports clitic"},
	{"a clitic and a reflexive", "« Non », {s'est-elle indignée}.", "s'indigner, finite perfect reports clitic"},

	{"an infinitive", "Il sort pour {affirmer} son droit.", "affirmer, infinitive reports"},
	{"a compound infinitive", "Il sort après {avoir affirmé} son droit.", "affirmer, infinitive perfect reports"},
	{"a gerund", "Il sort en {affirmant} que non.", "affirmer, gerund reports"},
	{"a compound gerund", "{Ayant affirmé} que non, il sort.", "affirmer, gerund perfect reports"},
	{"a participle alone", "{Accusée} de fraude, la maire se tait.", "accuser, participle reports"},
	{"an auxiliary shared", "Le maire a indiqué son choix et {annoncé} son départ.", "annoncer, shared perfect reports"},
	{"an auxiliary shared behind mais", "Le maire a nié le vol mais {reconnu} la fraude.", "reconnaître, shared perfect reports"},
	{"no auxiliary to share", "Il vit seul et {accusé} de tout.", "accuser, participle reports"},

	{"a noun is no verb", "La {note} du prévenu dort.", "no verb"},
	{"a wrapper with à", "Le maire {a tenu à rappeler} la loi.", "rappeler, finite perfect reports"},
	{"a wrapper and a reflexive", "Le maire {a tenu à s'excuser} auprès des siens.", "s'excuser, finite perfect reports"},
	{"a wrapper and a negation behind it", "Il {préfère ne pas affirmer} que la ville dort.", "affirmer, finite denied reports"},
	{"a wrapper in the conditional", "Il {aurait pu affirmer} que la ville dort.", "affirmer, finite perfect denied reports"},
	{"a thought that was possible", "Le voisin {a pu penser} que la ville dort.", "penser, finite perfect denied reports"},
	{"a wrapper in the perfect", "Le maire {a pu constater} que la ville dort.", "constater, finite perfect reports"},
	{"an auxiliary shared across a clause", "Le maire a indiqué que la rue dormait et {annoncé} son départ.", "annoncer, shared perfect reports"},
	{"an auxiliary shared across a passive", "Le juge a estimé que la faute était prouvée et {condamné} la société.", "condamner, shared perfect reports"},
	{"a condition", "Ils achètent s'ils {estiment} que le prix est juste.", "estimer, finite denied reports"},
	{"a concession", "Même s'il {estime} que le prix est juste, il part.", "estimer, finite reports"},
	{"a concession in front", "S'il {estime} que le prix est juste, il part.", "estimer, finite reports"},
	{"no auxiliary across a clause of its own", "Le maire a parlé, la rue dormait et {accusé} de tout.", "accuser, participle reports"},
	{"news that is heard", "Le journal {vient d'apprendre} que la ville dort.", "apprendre, finite denied reports"},
	{"news that is told", "Le journal {nous apprend} que la ville dort.", "apprendre, finite reports"},
}

func (c *groupCase) read(t *testing.T, reader *french.Reader) (want, got string) {
	t.Helper()
	words, doc := between(t, c.notation, "{}")
	a, err := reader.Read(t.Context(), doc)
	require.NoError(t, err)
	if c.want == "no verb" {
		return c.want, describe(t, a, words)
	}
	return words + ": " + c.want, describe(t, a, words)
}

func TestGroups(t *testing.T) {
	reader := newReader(t)
	for _, test := range groupCases {
		t.Run(test.what, func(t *testing.T) {
			want, got := test.read(t, reader)
			assert.Equal(t, want, got)
		})
	}
}
