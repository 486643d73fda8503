package clause_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
)

type subjectCase struct{ what, notation, how string }

// The subject stands in brackets and its verb in braces. How it was found is
// one of inverted, relative and shared, or nothing for right before the verb.
var subjectCases = []subjectCase{
	{"a noun", "[Le maire] {affirme} que non.", ""},
	{"a name", "[Anne Kerval] {affirme} que non.", ""},
	{"a pronoun", "[Elle] {affirme} que non.", ""},
	{"a clitic and its object", "[Il] le leur {affirme}.", ""},
	{"a demonstrative", "[Celle-ci] {affirme} que non.", ""},
	{"this last one", "[Ce dernier] {affirme} que non.", ""},
	{"one of many", "[L'un des pilotes] {affirme} que non.", ""},
	{"nobody", "[Personne] n'{affirme} cela.", ""},
	{"we", "[Nous] {affirmons} que non.", ""},
	{"with a complement", "[Le maire de la ville] {affirme} que non.", ""},
	{"with an adverb between", "[Le maire] aussi {affirme} que non.", ""},
	{"in a claim", "Elle dit que [le maire] {affirme} cela.", ""},
	{"those who", "[Ceux] qui sortent {affirment} que non.", ""},
	{"a title and a name", "[Le ministre de l'Intérieur Marc Oléron] {affirme} que non.", ""},
	{"an object clitic", "Le rapport, [le maire] l'{affirme}, est faux.", ""},
	{"a free relative", "« Non » : c'est ce que [le maire] {affirme}.", ""},
	{"a subject of its own behind mais", "Le maire a promis des travaux, mais [il] {affirme} que non.", ""},
	{"an imperative", "{Affirmez} que non.", ""},

	{"behind an adverbial", "Hier matin, [le maire] {affirmait} que non.", ""},
	{"behind a prepositional phrase", "Dans un message à la presse, [le maire] {affirme} que non.", ""},
	{"behind another clause", "Quand la pluie cesse, [le maire] {affirme} que non.", ""},
	{"across an apposition", "[Anne Kerval], maire de Kerholm, {affirme} que non.", ""},
	{"across an apposition with a determiner", "[Anne Kerval], la maire de Kerholm, {affirme} que non.", ""},
	{"across an incise", "[Le maire], selon la presse, {affirme} que non.", ""},
	{"across a bracket with another noun", "[Le maire] (en photo, la préfète) {affirme} que non.", ""},
	{"across a bracket", "[Le maire] (sans étiquette) {affirme} que non.", ""},
	{"across a relative clause", "[Le maire], qui sort de la salle, {affirme} que non.", ""},
	{"across a relative clause without commas", "[Le témoin] que la police entend {affirme} que non.", ""},
	{"across a participle", "[Le maire], interrogé par la presse, {affirme} que non.", ""},
	{"across a gerund", "[Le maire], en sortant de la salle, {affirme} que non.", ""},
	{"across dashes", "[Le maire] – contre l'avis de tous – {affirme} que non.", ""},
	{"across a prepositional phrase", "[Le maire] dans un message {affirme} que non.", ""},
	{"across dont", "[Le maire], dont le mandat finit en mars, {affirme} que non.", ""},
	{"across a relative with a preposition", "[Le maire] à qui la presse parle {affirme} que non.", ""},
	{"behind où", "Le jour où [le maire] {affirme} cela, on rit.", ""},
	{"behind A for À", "A Kerholm, [le maire] {affirme} que non.", ""},
	{"behind an adjunct", "De retour à Kerholm, [la maire] {affirme} que non.", ""},
	{"behind two adjuncts", "Après la pluie, lundi, [le maire] {affirme} que non.", ""},
	{"across an adjunct in the tense", "[Le maire] {n'a, à ce jour, jamais affirmé} cela.", ""},
	{"across a relative clause of the complement", "[Le patron de l'usine], qui ferme, {affirme} que non.", ""},
	{"behind parmi", "Parmi les élus, [une femme] {affirme} que non.", ""},
	{"behind pour", "Pour le maire, [la préfète] {affirme} que non.", ""},
	{"across a long participle", "[La ministre], accompagnée du préfet et des élus de la commune, {affirme} que non.", ""},
	{"across a pronoun", "[Le maire], lui, {affirme} que non.", ""},
	{"behind all of these", "Lundi, devant les élus de la commune, [Anne Kerval], la maire, {affirme} que non.", ""},

	{"joint", "[Le maire et la préfète] {affirment} que non.", ""},
	{"joint names", "[Anne Kerval et Marc Oléron] {affirment} que non.", ""},
	{"counted", "[Cent élus] {affirment} que non.", ""},
	{"counted in figures", "[Les 120 salariés] {affirment} que non.", ""},
	{"more than a number", "Plus de [cent élus] {affirment} que non.", ""},
	{"an adjective behind de", "De [nombreux élus] {affirment} que non.", ""},
	{"a collective noun", "[Une dizaine d'élus] {affirment} que non.", ""},
	{"a collective noun in the singular", "[Une dizaine d'élus] {affirme} que non.", ""},
	{"most", "[La plupart des élus] {affirment} que non.", ""},
	{"few", "Peu d'[élus] {affirment} cela.", ""},
	{"agreement chooses", "[Les élus], dans leur commune, {affirment} que non.", ""},
	{"all", "[Tous] {affirment} que non.", ""},
	{"some", "[Certains] {affirment} que non.", ""},
	{"both", "[Les deux] {affirment} que non.", ""},
	{"half", "Près de [la moitié des élus] {affirment} que non.", ""},
	{"a majority", "[Une majorité d'élus] {affirme} que non.", ""},

	{"a relative clause", "[Le maire] qui {affirme} cela se trompe.", "relative"},
	{"a relative clause behind a comma", "C'est [la maire], qui {affirme} que non.", "relative"},
	{"a second relative clause", "[Une femme] qui sait tout et qui {affirme} cela se trompe.", "relative"},
	{"a relative clause on an object", "Elle croit [les élus] qui {affirment} cela.", "relative"},

	{"inverted in an incise", "« Non », {affirme} [le maire].", "inverted"},
	{"inverted in a compound tense", "« Non », {a affirmé} [le maire de Kerholm].", "inverted"},
	{"inverted behind a date", "« Non », {a affirmé} lundi [le maire].", "inverted"},
	{"inverted behind a place", "« Non », {a affirmé} à la presse [le maire].", "inverted"},
	{"inverted behind both", "« Non », {a affirmé} lundi à la presse [le maire].", "inverted"},
	{"inverted name", "« Non », {affirme} [Anne Kerval].", "inverted"},
	{"inverted pair", "« Non », {affirment} [le maire et la préfète].", "inverted"},
	{"inverted after comme", "Comme l'{affirme} [le maire], la rue dort.", "inverted"},
	{"an inverted pronoun", "« Non », {affirme}-t-[elle].", "inverted"},
	{"an inverted pronoun between", "« Non », {a}-t-[elle] {affirmé}.", "inverted"},
	{"inverted behind another clause's object", "Il a vu la ministre, {affirme} [son voisin].", "inverted"},
	{"inverted without marks", "La rue dort, {affirme} [le maire].", "inverted"},
	{"inverted in the plural", "« Non », {ont affirmé} [plusieurs élus].", "inverted"},
	{"inverted after ainsi", "Ainsi {affirme} [le maire].", "inverted"},
	{"inverted in a question", "Qu'{affirme} [le maire] ?", "inverted"},
	{"inverted in a free relative", "C'est ce qu'{affirme} [le maire].", "inverted"},
	{"inverted behind another adverbial", "« Non », {affirme} de son côté [la préfète].", "inverted"},
	{"inverted reflexive", "« Non », {se réjouit} [le maire].", "inverted"},
	{"inverted behind a bracketed date", "« Non », {a affirmé} dans un message, lundi soir, [le maire].", "inverted"},
	{"inverted behind an article of a date", "« Non », {affirme} le matin [le maire].", "inverted"},
	{"inverted pronoun with its relative", "« Non », {affirme} [celui] qui dirige le port.", "inverted"},

	{"shared by coordination", "[Le maire] sort et {affirme} que non.", "shared"},
	{"shared behind a claim", "[Le maire] dit que la rue dort et {affirme} que non.", "shared"},
	{"shared auxiliary", "[Le maire] a souri et {affirmé} que non.", "shared"},
	{"shared by an infinitive", "[Le maire] sort pour {affirmer} que non.", "shared"},
	{"shared by a gerund", "[Le maire] sort en {affirmant} que non.", "shared"},
	{"shared by a gerund before", "En {affirmant} que non, [le maire] sort.", "shared"},
	{"shared by a participle before", "{Accusé} de fraude, [le maire] se tait.", "shared"},
	{"a participle behind puis", "[Le maire] a promis des travaux, puis {affirmé} que non.", "shared"},
	{"across a bare relative clause", "[Le patron de l'usine] qui ferme {affirme} que non.", ""},
}

// knownSubjectFailures holds subjects that are not found although the French is
// plain. A case that passes belongs in the table above.
var knownSubjectFailures = []subjectCase{
	{"neither nor", "[Ni le maire ni la préfète] n'{affirment} cela.", ""},
	{"across two participles", "[La maire], élue en mars et réélue depuis, {affirme} que non.", ""},
	{"many", "[Beaucoup] {affirment} que non.", ""},
	{"three verbs", "[Le maire] sort, sourit et {affirme} que non.", "shared"},
	{"three subjects", "[Le maire], le préfet et la juge {affirment} que non.", ""},
	{"a relative clause behind a comma", "C'est l'avis [du maire], qui {affirme} que non.", "relative"},
	{"inverted inside a sentence", "La rue, {affirme} [le maire], dort.", "inverted"},
}

var noBraces = strings.NewReplacer("{", "", "}", "")

// marked puts brackets around the subject that is found for the last verb in
// braces, and says how it was found.
func marked(t *testing.T, reader *french.Reader, notation string) (got, how string) {
	t.Helper()
	verb := notation[strings.LastIndexByte(notation, '{')+1 : strings.LastIndexByte(notation, '}')]
	doc := strings.NewReplacer("[", "", "]", "", "{", "", "}", "").Replace(notation)
	a, err := reader.Read(t.Context(), doc)
	require.NoError(t, err)
	s, g := groupOf(t, a, verb)
	require.NotEqual(t, clause.None, g, "no verb %q in %q", verb, doc)
	subject := a.Subject(s, g)
	if !subject.Found() {
		return doc, ""
	}
	require.True(t, subject.First <= subject.Head && subject.Head <= subject.Last, "%q", doc)
	switch {
	case subject.Relative != clause.None:
		how = "relative"
	case subject.Shared != clause.None:
		how = "shared"
	case subject.Inverted:
		how = "inverted"
	}
	first, last := a.Tokens[subject.First].Start, a.Tokens[subject.Last].End
	return doc[:first] + "[" + doc[first:last] + "]" + doc[last:], how
}

func TestSubjects(t *testing.T) {
	reader := newReader(t)
	for _, test := range subjectCases {
		t.Run(test.what, func(t *testing.T) {
			got, how := marked(t, reader, test.notation)
			assert.Equal(t, noBraces.Replace(test.notation), got)
			assert.Equal(t, test.how, how)
		})
	}
}

func TestKnownSubjectFailures(t *testing.T) {
	reader := newReader(t)
	for _, test := range knownSubjectFailures {
		t.Run(test.what, func(t *testing.T) {
			got, how := marked(t, reader, test.notation)
			right := noBraces.Replace(test.notation) == got && test.how == how
			assert.False(t, right, "it passes: move it up")
		})
	}
}
