package resolve_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/resolve"
)

// open returns what reads French.
func open(t testing.TB) *french.Reader {
	t.Helper()
	reader, err := french.New()
	require.NoError(t, err)
	return reader
}

// weights returns those that are built in.
func weights(t testing.TB) *resolve.Weights {
	t.Helper()
	w, err := resolve.Load()
	require.NoError(t, err)
	return w
}

// analyse reads a document up to its clauses.
func analyse(t testing.TB, reader *french.Reader, doc string) *clause.Article {
	t.Helper()
	article, err := reader.Read(t.Context(), doc)
	require.NoError(t, err)
	return article
}

// marked writes an article with its quotes: {the words|the source|the cue}, where
// source and cue are phrases behind the words, or before them with a leading
// "<", or nothing.
func marked(t *testing.T, s *french.Reader, article string) (*clause.Article, *mention.Set, []resolve.Quote) {
	t.Helper()
	type note struct {
		start, end  int
		source, cue string
	}
	var doc strings.Builder
	var notes []note
	rest := article
	for {
		before, after, found := strings.Cut(rest, "{")
		doc.WriteString(before)
		if !found {
			break
		}
		inner, tail, _ := strings.Cut(after, "}")
		words, phrases, _ := strings.Cut(inner, "|")
		source, cue, _ := strings.Cut(phrases, "|")
		notes = append(notes, note{doc.Len(), doc.Len() + len(words), source, cue})
		doc.WriteString(words)
		rest = tail
	}
	a := analyse(t, s, doc.String())
	var quotes []resolve.Quote
	for _, n := range notes {
		q := resolve.Quote{
			CueFirst: resolve.None, CueLast: resolve.None, SourceFirst: resolve.None, SourceLast: resolve.None,
			SourceHead: resolve.None, Parent: resolve.None, Marked: true,
		}
		q.First, q.Last = span(a, n.start, n.end)
		q.SourceFirst, q.SourceLast = beside(t, a, n.start, n.end, n.source)
		q.CueFirst, q.CueLast = beside(t, a, n.start, n.end, n.cue)
		if q.SourceFirst != resolve.None {
			q.SourceHead = head(a, q.SourceFirst, q.SourceLast)
		}
		quotes = append(quotes, q)
	}
	return a, mention.Find(a, s.Forms), quotes
}

// beside returns the tokens of a phrase behind end, or before start with a
// leading "<".
func beside(t *testing.T, a *clause.Article, start, end int, phrase string) (first, last int) {
	t.Helper()
	if phrase == "" {
		return resolve.None, resolve.None
	}
	at := strings.Index(a.Doc[end:], phrase) + end
	if before, back := strings.CutPrefix(phrase, "<"); back {
		phrase, at = before, strings.LastIndex(a.Doc[:start], before)
	}
	require.GreaterOrEqual(t, at, 0, phrase)
	return span(a, at, at+len(phrase))
}

func span(a *clause.Article, start, end int) (first, last int) {
	first, last = -1, -1
	for i := range a.Tokens {
		if a.Tokens[i].End > start && first < 0 {
			first = i
		}
		if a.Tokens[i].Start < end {
			last = i
		}
	}
	return first, last
}

func head(a *clause.Article, first, last int) int {
	for _, p := range a.Sentences[a.Layout.SentenceOf(first)].Phrases {
		if p.First >= first-1 && p.Head >= first && p.Head <= last {
			return p.Head
		}
	}
	return first
}

func TestResolve(t *testing.T) {
	s := open(t)
	for _, test := range []struct {
		what, article string
		want          []string // name and role of each quote's speakers
	}{
		{
			"a last name takes up the full one",
			"Le maire de Brest, Paul Vasseur, est venu.\n\n« {Tout va bien.|Vasseur} », a dit M. Vasseur.",
			[]string{"Paul Vasseur, maire de Brest"},
		},
		{
			"two of one family: the civility decides",
			"Paul Vasseur et Julie Vasseur sont venus.\n\n« {Tout va bien|Vasseur} », a dit Mme Vasseur.",
			[]string{"Julie Vasseur"},
		},
		{
			"a first name takes up the full one",
			"Julie Vasseur, infirmière, est venue.\n\n« {Tout va bien|Julie} », a dit Julie.",
			[]string{"Julie Vasseur, infirmière"},
		},
		{
			"a spelling variant",
			"Oleg Zelenko est venu.\n\n« {Tout va bien|Oleg Zelenkov} », a dit Oleg Zelenkov.",
			[]string{"Oleg Zelenko"},
		},
		{
			"a first name with an age is not the namesake who is named later",
			"« {On reste|Luc} », dit Luc, 49 ans. « {J'ai tout perdu|Luc} », dit Luc.\n\nLe ministre Luc Vasseur est venu. « {On verra|Luc Vasseur} », a dit Luc Vasseur.",
			[]string{"Luc", "Luc", "Luc Vasseur, ministre"},
		},
		{
			"a first name with the age of the one who is named later",
			"« {On reste|Luc} », dit Luc, 49 ans.\n\nLuc Vasseur, 49 ans, est venu.",
			[]string{"Luc Vasseur"},
		},
		{
			"a last name with a role of its own",
			"« {On reste|Vasseur} », dit Vasseur, pêcheur à Brest.\n\nLe ministre Luc Vasseur est venu.",
			[]string{"Vasseur, pêcheur à Brest"},
		},
		{
			"hyphens and spaces alike",
			"Kim Son-hui est venue. « {Tout va bien|Kim Son Hui} », a dit Kim Son Hui.",
			[]string{"Kim Son-hui"},
		},
		{
			"an acronym gives the full name",
			"La Ligue océane des pêcheurs (LOP) proteste.\n\n« {Tout va mal|la LOP} », a écrit la LOP.",
			[]string{"Ligue océane des pêcheurs"},
		},
		{
			"a pronoun takes up the subject of its gender",
			"Julie Vasseur a reçu Paul Morel.\n\n« {Tout va bien|elle} », a-t-elle dit.",
			[]string{"Julie Vasseur"},
		},
		{
			"a pronoun takes up the last speaker",
			"Paul Morel est venu hier. « {Tout va bien|Paul Morel} », a dit Paul Morel. « {On verra|il} », a-t-il ajouté.",
			[]string{"Paul Morel", "Paul Morel"},
		},
		{
			"they are the two who spoke last",
			"« {Tout va bien|Paul Morel et Julie Vasseur} », ont dit Paul Morel et Julie Vasseur. « {On verra|ils} », ont-ils ajouté.",
			[]string{"Paul Morel + Julie Vasseur", "Paul Morel + Julie Vasseur"},
		},
		{
			"a description by the same role",
			"La ministre de la Santé, Julie Vasseur, a reçu Paul Morel.\n\n« {Tout va bien|la ministre} », a dit la ministre.",
			[]string{"Julie Vasseur, ministre"},
		},
		{
			"two ministers: the words decide",
			"Le ministre de la Santé, Paul Morel, a vu le ministre des Sports, Luc Vasseur.\n\n« {Tout va bien|le ministre de la Santé} », a dit le ministre de la Santé.",
			[]string{"Paul Morel, ministre de la Santé"},
		},
		{
			"a role that comes before the name",
			"« {Tout va bien|la procureure} », a dit la procureure.\n\nLa procureure de Brest, Julie Vasseur, a parlé lundi.",
			[]string{"Julie Vasseur, procureure"},
		},
		{
			"a vice-president is not the president",
			"Le président du club, Paul Morel, est venu.\n\n« {Tout va mal|le vice-président du club} », a dit le vice-président du club.",
			[]string{"vice-président du club, vice-président du club"},
		},
		{
			"a role beside the name before a description",
			"Paul Morel, président de la région, a reçu la presse. L'ancien boxeur est venu seul.\n\n« {Tout va bien|Morel} », a dit M. Morel.",
			[]string{"Paul Morel, président de la région"},
		},
		{
			"the accused is whoever stands in court, but no judge",
			"Paul Morel, ancien boxeur, est jugé à Brest par le juge Luc Vasseur.\n\n« {Je regrette|l'accusé} », a dit l'accusé.",
			[]string{"Paul Morel, accusé"},
		},
		{
			"somebody of a place, met before",
			"Le Brestois Paul Morel a battu Luc Vasseur. Le Brestois a fini premier devant Luc Vasseur. Luc Vasseur est déçu.\n\n« {Je suis content|le Brestois} », a dit le Brestois.",
			[]string{"Paul Morel"},
		},
		{
			"a cue that goes on keeps the speaker",
			"Paul Morel a accusé Luc Vasseur : « {Tout va mal|<Paul Morel|<a accusé} ». Luc Vasseur est parti.\n\n« {On verra|il|a-t-il encore dit} », a-t-il encore dit.",
			[]string{"Paul Morel", "Paul Morel"},
		},
		{
			"nobody speaks of himself by his name",
			"Paul Morel a reçu Luc Vasseur.\n\n« {Paul Morel a été très aimable|il} », a-t-il dit.",
			[]string{"Luc Vasseur"},
		},
		{
			"a pronoun does not mean somebody who is named only later",
			"« {Tout va bien|Luc Vasseur} », a dit Luc Vasseur. « {On verra|il} », a-t-il dit.\n\nPaul Morel est là. Paul Morel parle. Paul Morel rit.",
			[]string{"Luc Vasseur", "Luc Vasseur"},
		},
		{
			"the subject of the sentence before a quotation that stands alone",
			"« {Tout va bien|Luc Vasseur} », a dit Luc Vasseur.\n\nPaul Morel est inquiet.\n\n« {Nous avons peur de demain.|} »",
			[]string{"Luc Vasseur", "Paul Morel"},
		},
		{
			"a thing that speaks right beside its cue",
			"Paul Morel est venu. La marionnette a dit que {tout va bien|<La marionnette|<a dit}.",
			[]string{"marionnette"},
		},
		{
			"a thing elsewhere says nothing",
			"Paul Morel est venu. La lampe est tombée, disant {tout va bien|<La lampe|<disant}.",
			[]string{"Paul Morel"},
		},
		{
			"ce dernier is who was named last, not who acts",
			"Paul Morel a vu Luc Vasseur. « {Tout va mal|ce dernier} », a dit ce dernier.",
			[]string{"Luc Vasseur"},
		},
		{
			"a woman who comes in can be taken up",
			"La présidente Julie Vasseur a parlé d'une femme à terre. Cette dernière a dit : « {J'ai mal|<Cette dernière} ».",
			[]string{"femme à terre"},
		},
		{
			"the figures of a body are its words",
			"Selon les estimations de la Ligue océane, {tout va mal|<les estimations de la Ligue océane}.",
			[]string{"Ligue océane"},
		},
		{
			"a bare relation says less than any other role",
			"Julie Morel est venue. « {Oui|la comédienne} », a dit la comédienne. « {Non|son épouse} », a dit son épouse. « {Si|Mme Morel} », a dit Mme Morel.",
			[]string{"Julie Morel, comédienne", "Julie Morel, épouse", "Julie Morel, comédienne"},
		},
		{
			"a platform is no plural",
			"Buzzinfo a publié une enquête. Elle vise les Vassoriens et les Millenials.\n\n« {Tout va mal|la plateforme} », écrit la plateforme.",
			[]string{"Buzzinfo"},
		},
		{
			"the prosecutor is not the accused",
			"Paul Morel, ancien boxeur, est jugé à Brest. Paul Morel a tout reconnu : « {J'ai eu tort|<Paul Morel}. »\n\n« {Vous l'avez frappé|le procureur} », a dit le procureur. « {Pardon|Paul Morel} », a dit Paul Morel.",
			[]string{"Paul Morel, ancien boxeur", "procureur, procureur", "Paul Morel, ancien boxeur"},
		},
		{
			"an office that a known person does not hold is somebody else's",
			"Le militant Paul Morel est venu au tribunal. « {Nous irons jusqu'au bout|Paul Morel} », a dit Paul Morel.\n\n« {La loi sera appliquée|le ministre de l'Intérieur} », a dit le ministre de l'Intérieur.",
			[]string{"Paul Morel, militant", "ministre de l'Intérieur, ministre de l'Intérieur"},
		},
		{
			"a former office fits whatever somebody is today",
			"Paul Morel, président du parti, est venu. « {Tout va bien|l'ancien ministre} », a dit l'ancien ministre.",
			[]string{"Paul Morel, ancien ministre"},
		},
		{
			"a role does not mean who is named only later in passing",
			"« {Le pays a choisi|le nouveau président} », a dit le nouveau président.\n\nLe maire de Brest, Luc Vasseur, a félicité Paul Morel.",
			[]string{"nouveau président, nouveau président"},
		},
		{
			"who acts since the last quotation, not who spoke",
			"« {Tout va bien|Luc Vasseur} », a dit Luc Vasseur, maire de Brest. Paul Morel a envoyé un message aux pêcheurs. « {Je reste|il} », a-t-il écrit.",
			[]string{"Luc Vasseur, maire de Brest", "Paul Morel"},
		},
		{
			"the subject of the sentence, not the one it speaks of",
			"Luc Vasseur est là. « {Oui|Luc Vasseur} », a dit Luc Vasseur.\n\nPaul Morel n'a pas désavoué Jean Tillier, mais il appelle à {rester calme|<il|<appelle}.",
			[]string{"Luc Vasseur", "Paul Morel"},
		},
		{
			"two who act together",
			"Paul Morel et Luc Vasseur ont signé un accord. « {Nous sommes contents|ils} », ont-ils dit.",
			[]string{"Paul Morel + Luc Vasseur"},
		},
		{
			"who is named before the colon",
			"« {Je reste|Julie Vasseur} », a dit Julie Vasseur. Mais rien n'y fait pour Paul Morel : « {Qu'elle parte !|} »",
			[]string{"Julie Vasseur", "Paul Morel"},
		},
		{
			"a cue whose subject is not found: the one before qui",
			"Julie Vasseur est venue. « {Oui|Julie Vasseur} », a dit Julie Vasseur. Ce fut une idée de Paul Morel, qui, hier, proposait de {partir||<proposait}.",
			[]string{"Julie Vasseur", "Paul Morel"},
		},
		{
			"celle qui is whoever the clause describes",
			"Julie Vasseur a reçu Paul Morel. « {Tout va bien|celle} », a dit celle qui a fondé le club.",
			[]string{"Julie Vasseur"},
		},
		{
			"the one spoken to does not speak",
			"Paul Morel est venu. « {Tout va bien|Paul Morel} », a dit Paul Morel, ministre. Le vice-ministre a dit à Paul Morel que {rien n'allait|<vice-ministre|<a dit}.",
			[]string{"Paul Morel, ministre", "vice-ministre, vice-ministre"},
		},
		{
			"no body says I",
			"La Ligue océane des pêcheurs a réagi : « {Tout va mal|<La Ligue océane des pêcheurs}. » Julie Vasseur l'a fondée. La Ligue océane des pêcheurs est née à Brest.\n\n« {J'ai mis dix ans à la bâtir.|} »",
			[]string{"Ligue océane des pêcheurs", "Julie Vasseur"},
		},
		{
			"an office that everybody knows somebody held",
			"Angela Merkel est venue à Brest. Julie Vasseur est venue aussi.\n\n« {Tout va bien|la chancelière allemande} », a dit la chancelière allemande.",
			[]string{"Angela Merkel, chancelière allemande"},
		},
		{
			"the head of state is the president",
			"Paul Morel, président du Vassoristan, a reçu Luc Vasseur, directeur du port.\n\n« {Tout va bien|le chef de l'État} », a dit le chef de l'État.",
			[]string{"Paul Morel, chef de l'État"},
		},
		{
			"the communiqué of whoever spoke",
			"« {Tout va bien|la mairie de Brest} », écrit la mairie de Brest. « {On verra|le communiqué} », poursuit le communiqué.",
			[]string{"mairie de Brest", "mairie de Brest"},
		},
		{
			"a newspaper is the journal",
			"Le Figaro a enquêté sur Google. « {Tout va mal|le journal} », écrit le journal.",
			[]string{"Le Figaro"},
		},
		{
			"the only person named so far, whatever she is",
			"Julie Vasseur a créé un jeu de cartes à Brest. Le jeu raconte les rêves des pêcheurs.\n\n« {J'aime les rêves|la jeune artiste} », explique la jeune artiste.",
			[]string{"Julie Vasseur, artiste"},
		},
		{
			"a known office of somebody who is named only later",
			"La chancelière allemande a dit que {tout allait bien|<La chancelière allemande|<a dit}.\n\nAngela Merkel est venue à Brest.",
			[]string{"Angela Merkel, chancelière allemande"},
		},
		{
			"a figure can be a man",
			"Julie Vasseur, ministre de la Mer, a reçu les bergers. Paul Morel est venu de Brest.\n\n« {Tout va mal|cette figure} », a dit cette figure de la montagne.",
			[]string{"Paul Morel, figure de la montagne"},
		},
		{
			"an incise takes up the subject of its own clause",
			"Le nombre de plaintes a doublé. {L'organisme de contrôle prévoit une hausse|il|précise-t-il}, précise-t-il.",
			[]string{"organisme de contrôle"},
		},
		{
			"a group that was only spoken of does not take the word",
			"Les pêcheurs sont inquiets.\n\n« {Nous avons peur de demain.|} »",
			[]string{""},
		},
		{
			"somebody new with an indefinite article",
			"Paul Morel est venu.\n\n« {Tout va mal|un policier} », a dit un policier.",
			[]string{"policier, policier"},
		},
		{
			"the young woman",
			"Julie Vasseur est venue.\n\n« {Tout va bien|la jeune femme} », a dit la jeune femme.",
			[]string{"Julie Vasseur"},
		},
		{
			"the same source",
			"« {Tout va mal|une source policière} », a dit une source policière. « {On verra|la même source} », a ajouté la même source.",
			[]string{"source policière", "source policière"},
		},
		{
			"the same source is who issued a communiqué",
			"Cité dans un communiqué de la mairie, Paul Vasseur promet « {de l'aide|Paul Vasseur} ». « {Le pont tiendra|la même source} », selon la même source.",
			[]string{"Paul Vasseur", "mairie"},
		},
		{
			"the first and the second of two",
			"Paul Morel et Julie Vasseur ont visité la prison. « {On verra|le premier} », dit le premier. « {Non|les deux ministres} », disent les deux ministres.",
			[]string{"Paul Morel", "Paul Morel + Julie Vasseur"},
		},
		{
			"the client of whom a lawyer speaks",
			"Me Paul Morel a plaidé. « {Mon client est innocent|il} », a-t-il dit.",
			[]string{"Paul Morel"},
		},
		{
			"who does something to somebody is another",
			"Paul Morel a été agressé. « {Je souffre|Paul Morel} », dit Paul Morel. « {Moi aussi|son agresseur} », dit son agresseur.",
			[]string{"Paul Morel", "agresseur, agresseur"},
		},
		{
			"who was spoken of in passing, if nobody else is there",
			"On interroge l'accusé. « {J'ai fui|il} », répond-il.",
			[]string{"accusé, accusé"},
		},
		{
			"a magistrate is a prosecutor without a name",
			"Le procureur est venu. « {On verra|le procureur} », dit le procureur. « {Non|le magistrat} », dit le magistrat.",
			[]string{"procureur, procureur", "procureur, magistrat"},
		},
		{
			"the subject of the main clause, which comes later",
			"S'il se dit « {confiant|<il|<se dit} », le maire part.",
			[]string{"maire, maire"},
		},
		{
			"two who act in company",
			"Anne Morel part en mer avec Julie Vasseur. « {On verra|elles} », disent-elles.",
			[]string{"Anne Morel + Julie Vasseur"},
		},
		{
			"the noun in the complement of a role",
			"Anne Morel, présidente du Cercle des économistes, a reçu Julie Vasseur. « {On verra|l'économiste} », dit l'économiste.",
			[]string{"Anne Morel, économiste"},
		},
		{
			"a communiqué speaks for its author",
			"« {Tout va bien|un communiqué du ministère} », selon un communiqué du ministère.",
			[]string{"ministère"},
		},
		{
			"a quotation that goes on",
			"Paul Morel est venu hier. « {Tout va bien|Paul Morel} », a dit Paul Morel. « {On verra demain.|} »",
			[]string{"Paul Morel", "Paul Morel"},
		},
		{
			"a headline has the speaker of the same words",
			"« {La mer monte plus vite}»\n\nPaul Morel est venu hier avec des amis. « {La mer monte plus vite que prévu|Paul Morel} », a dit Paul Morel.",
			[]string{"Paul Morel", "Paul Morel"},
		},
		{
			"two speakers",
			"« {Tout va bien|Paul Morel et Julie Vasseur} », ont dit Paul Morel et Julie Vasseur.",
			[]string{"Paul Morel + Julie Vasseur"},
		},
		{
			"the site takes up a named body",
			"Buzzinfo a publié une enquête hier.\n\n« {Tout va mal|le site} », écrit le site.",
			[]string{"Buzzinfo"},
		},
		{
			"nobody",
			"« {Tout va bien|} »",
			[]string{""},
		},
	} {
		t.Run(test.what, func(t *testing.T) {
			a, set, quotes := marked(t, s, test.article)
			assert.Equal(t, test.want, shown(a, resolve.Resolve(a, set, quotes, weights(t))))
		})
	}
}

// shown writes name and role of each quote's speakers.
func shown(a *clause.Article, r *resolve.Result) []string {
	var out []string
	for _, speakers := range r.Speakers {
		var each []string
		for _, speaker := range speakers {
			line := r.Entities[speaker.Entity].Name
			if speaker.Role != nil {
				line += ", " + speaker.Role.Of(a.Doc)
			}
			each = append(each, line)
		}
		out = append(out, strings.Join(each, " + "))
	}
	return out
}

// Words inside another's words do not take the turn.
func TestNested(t *testing.T) {
	s := open(t)
	a, set, quotes := marked(t, s, "« {Luc Vasseur dit que c'est faux et que tout va mal|Paul Morel} », a dit Paul Morel.\n\nIl pleut. « {On verra|} »")
	inner := resolve.Quote{CueFirst: resolve.None, CueLast: resolve.None, Marked: true, Parent: 0}
	inner.First, inner.Last = phrase(t, a, "c'est faux")
	inner.SourceFirst, inner.SourceLast = phrase(t, a, "Luc Vasseur")
	inner.SourceHead = inner.SourceLast
	quotes = []resolve.Quote{quotes[0], inner, quotes[1]}
	assert.Equal(t, []string{"Paul Morel", "Luc Vasseur", "Paul Morel"}, shown(a, resolve.Resolve(a, set, quotes, weights(t))))
}

// phrase returns the tokens of the first place where the words stand.
func phrase(t *testing.T, a *clause.Article, words string) (first, last int) {
	t.Helper()
	at := strings.Index(a.Doc, words)
	require.GreaterOrEqual(t, at, 0, words)
	return span(a, at, at+len(words))
}

func TestRolesOnce(t *testing.T) {
	a, set, quotes := marked(t, open(t), "Le maire de Brest, Paul Vasseur, est venu. « {Oui|Paul Vasseur} », a dit le maire de Brest, Paul Vasseur. « {Non|le maire} », a dit le maire.")
	r := resolve.Resolve(a, set, quotes, weights(t))
	require.Len(t, r.Entities, 1)
	var roles []string
	for _, span := range r.Entities[0].Roles {
		roles = append(roles, span.Of(a.Doc))
	}
	assert.Equal(t, []string{"maire de Brest", "maire"}, roles)
}

func TestGender(t *testing.T) {
	s := open(t)
	for _, test := range []struct {
		what, article string
		want          lexicon.Gender
	}{
		{"from the civility", "« {Oui|Vasseur} », dit Mme Vasseur.", lexicon.Feminine},
		{"from the first name", "« {Oui|Paul Vasseur} », dit Paul Vasseur.", lexicon.Masculine},
		{"from the role", "La directrice, Nux Vasseur, est là. « {Oui|Vasseur} », dit Vasseur.", lexicon.Feminine},
		{"from the pronoun", "Nux Vasseur est venu. « {Oui|elle} », dit-elle.", lexicon.Feminine},
		{"not known", "« {Oui|Nux Vasseur} », dit Nux Vasseur.", lexicon.AnyGender},
	} {
		t.Run(test.what, func(t *testing.T) {
			a, set, quotes := marked(t, s, test.article)
			r := resolve.Resolve(a, set, quotes, weights(t))
			require.Len(t, r.Entities, 1)
			assert.Equal(t, test.want.String(), r.Entities[0].Gender.String())
		})
	}
}

// Ten thousand persons with one last name take time in proportion.
func TestManyNames(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	s := open(t)
	run := func(n int) time.Duration {
		var doc strings.Builder
		for i := range n {
			fmt.Fprintf(&doc, "Hier, Nom%c%c%c Vasseur a vu le ministre de la Mer.\n", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
		}
		a := analyse(t, s, doc.String())
		begin := time.Now()
		resolve.Resolve(a, mention.Find(a, s.Forms), nil, weights(t))
		return time.Since(begin)
	}
	run(100)
	small, large := run(1000), run(10000)
	assert.Less(t, large, 40*small+time.Second, "%v for ten times %v", large, small)
}

func TestSameTwice(t *testing.T) {
	s := open(t)
	a, set, quotes := marked(t, s, "Paul Morel et Julie Vasseur sont venus. « {Oui|elle} », a-t-elle dit. « {Non|il} », a-t-il dit. « {Peut-être|} »")
	want := resolve.Resolve(a, set, quotes, weights(t))
	for range 20 {
		assert.Equal(t, want, resolve.Resolve(a, mention.Find(a, s.Forms), quotes, weights(t)))
	}
}
