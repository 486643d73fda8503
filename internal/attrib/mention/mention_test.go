package mention_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// open returns what reads French.
func open(t testing.TB) *french.Reader {
	t.Helper()
	reader, err := french.New()
	require.NoError(t, err)
	return reader
}

// analyse reads a document up to its clauses.
func analyse(t testing.TB, reader *french.Reader, doc string) *clause.Article {
	t.Helper()
	article, err := reader.Read(t.Context(), doc)
	require.NoError(t, err)
	return article
}

// named returns the mention with that name.
func named(set *mention.Set, name string) *mention.Mention {
	for i := range set.Mentions {
		if set.Mentions[i].Name == name {
			return &set.Mentions[i]
		}
	}
	return nil
}

func names(set *mention.Set) []string {
	var out []string
	for i := range set.Mentions {
		out = append(out, set.Mentions[i].Name)
	}
	return out
}

func TestFind(t *testing.T) {
	s := open(t)
	for _, test := range []struct {
		what, doc string
		name      string
		kind      mention.Kind
		gender    lexicon.Gender
		roles     []string
	}{
		{"a civility", "Hier, Mme Vasseur a parlé.", "Vasseur", mention.Person, lexicon.Feminine, nil},
		{"a particle after a civility", "Hier, M. de Brissac a parlé.", "de Brissac", mention.Person, lexicon.Masculine, nil},
		{"a noble particle", "Hier, François de Brissac a parlé.", "François de Brissac", mention.Person, lexicon.Masculine, nil},
		{"no particle: a town", "Hier, Bernard Vasseur de Lyon a parlé.", "Bernard Vasseur", mention.Person, lexicon.Masculine, nil},
		{"a compound first name", "Hier, Jean-Luc Vasseur a parlé.", "Jean-Luc Vasseur", mention.Person, lexicon.Masculine, nil},
		{"a foreign particle", "Hier, Ursula von der Tann a parlé.", "Ursula von der Tann", mention.Person, lexicon.Feminine, nil},
		{"an article inside", "Hier, Karim El Fassi a parlé.", "Karim El Fassi", mention.Person, lexicon.Masculine, nil},
		{"an elided name", "Hier, Awa N'Diaye a parlé.", "Awa N'Diaye", mention.Person, lexicon.Feminine, nil},
		{"agency capitals", "Hier, Stéphanie VASSEUR a parlé.", "Stéphanie VASSEUR", mention.Person, lexicon.Feminine, nil},
		{"a name behind a body", "Le secrétaire général de l'Otan Paul Vasseur a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, []string{"secrétaire général de l'Otan"}},
		{"a role before", "Le ministre ukrainien de la Défense, Paul Vasseur, a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, []string{"ministre ukrainien de la Défense"}},
		{"a role after", "Paul Vasseur, porte-parole du ministère, a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, []string{"porte-parole du ministère"}},
		{"two roles after", "Paul Vasseur, maire de Brest et ancien ministre des Sports, a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, []string{"maire de Brest", "ancien ministre des Sports"}},
		{"an age between", "Julie Vasseur, 34 ans, infirmière à Brest, a parlé.", "Julie Vasseur", mention.Person, lexicon.Feminine, []string{"infirmière à Brest"}},
		{"a role in brackets", "Julie Vasseur (présidente du club) a parlé.", "Julie Vasseur", mention.Person, lexicon.Feminine, []string{"présidente du club"}},
		{"a role as attribute", "Julie Vasseur est la directrice de l'école.", "Julie Vasseur", mention.Person, lexicon.Feminine, []string{"directrice de l'école"}},
		{"a present participle that is a noun", "Ce sera dur, selon Karim, étudiant à Brest.", "Karim", mention.Person, lexicon.Masculine, []string{"étudiant à Brest"}},
		{"two roles before", "Le président de l'Institut et ancien ministre de la Mer, Paul Vasseur, a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, []string{"président de l'Institut", "ancien ministre de la Mer"}},
		{"a role without a comma", "Hier, Julie Vasseur professeure de lettres à Brest a parlé.", "Julie Vasseur", mention.Person, lexicon.Feminine, []string{"professeure de lettres à Brest"}},
		{"one comma only", "Le premier ministre, Paul Vasseur a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, []string{"premier ministre"}},
		{"a foreign name behind a ministry", "Hier, le ministre de la Défense Nux Vassor a parlé.", "Nux Vassor", mention.Person, lexicon.Masculine, []string{"ministre de la Défense"}},
		{"a federation with capitals", "Le président de la Fédération Française de Voile, Paul Vasseur, a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, []string{"président de la Fédération Française de Voile"}},
		{"a namesake inside a role", "Hier, Julie Vasseur professeure au lycée Paul Morel a parlé.", "Julie Vasseur", mention.Person, lexicon.Feminine, []string{"professeure au lycée Paul Morel"}},
		{"a noun with other senses behind its article", "Le patron de la régie, Paul Vasseur, a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, []string{"patron de la régie"}},
		{"no role: a frame", "Dans le cadre de la visite, Paul Vasseur, fatigué, a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, nil},
		{"no person: a body", "Le patron du groupe Corvex Marine a parlé.", "Corvex Marine", mention.Organization, lexicon.Masculine, nil},
		{"no role: another's", "Julie Vasseur et son avocat Paul Morel ont parlé.", "Julie Vasseur", mention.Person, lexicon.Feminine, nil},
		{"no role: a clause", "Pour le ministre, Julie Vasseur a menti.", "Julie Vasseur", mention.Person, lexicon.Feminine, nil},
		{"an acronym", "Hier, la CGT a parlé.", "CGT", mention.Organization, lexicon.Feminine, nil},
		{"a newspaper with its article", "Hier, Le Monde a parlé.", "Le Monde", mention.Organization, lexicon.Masculine, nil},
		{"a country of two words", "Hier, la Corée du Sud a parlé.", "Corée du Sud", mention.Place, lexicon.Feminine, nil},
		{"a body", "Hier, le ministère de la Santé a parlé.", "ministère de la Santé", mention.Organization, lexicon.Masculine, nil},
		{"two complements", "L'Institut de la statistique et des études économiques a parlé.", "Institut de la statistique et des études économiques", mention.Organization, lexicon.Masculine, nil},
		{"a group", "Hier, plusieurs habitants ont parlé.", "habitants", mention.Group, lexicon.Masculine, nil},
		{"a quantity", "Une trentaine de députés ont parlé.", "trentaine de députés", mention.Group, lexicon.Feminine, nil},
		{"a demonym", "Hier, le Québécois a parlé.", "Québécois", mention.UnnamedPerson, lexicon.Masculine, nil},
		{"a demonym of no list", "Hier, la Vasseuroise a parlé.", "Vasseuroise", mention.UnnamedPerson, lexicon.Feminine, nil},
		{"a star is of either sex", "Hier, la star a parlé.", "star", mention.UnnamedPerson, lexicon.AnyGender, nil},
		{"a minister is not", "Hier, la ministre a parlé.", "ministre", mention.UnnamedPerson, lexicon.Feminine, nil},
		{"a first name that is a feast", "Hier, Noël Vasseur a parlé.", "Noël Vasseur", mention.Person, lexicon.Masculine, nil},
		{"a noble name behind a ministry", "Le ministre de l'Écologie François de Brissac a parlé.", "François de Brissac", mention.Person, lexicon.Masculine, []string{"ministre de l'Écologie"}},
		{"a name behind a town", "Hier, à Perpignan Anne Vasseur a parlé.", "Anne Vasseur", mention.Person, lexicon.Feminine, nil},
		{"a name behind the town of a mayor", "Le maire de Kerlann Jean-Luc Vasseur a parlé.", "Jean-Luc Vasseur", mention.Person, lexicon.Masculine, []string{"maire de Kerlann"}},
		{"a name behind a body of no list", "Le président du Trukad Tony Vasseur a parlé.", "Tony Vasseur", mention.Person, lexicon.Masculine, []string{"président du Trukad"}},
		{"no town: the first part of a name", "L'avocat de Nux Paul Vasseur a parlé.", "Nux Paul Vasseur", mention.Person, lexicon.AnyGender, nil},
		{"a channel with a number", "Elle l'a dit à France 3 mardi.", "France 3", mention.Organization, lexicon.AnyGender, nil},
		{"no channel: a score", "Hier, la France 3 à 0 a gagné.", "France", mention.Place, lexicon.Feminine, nil},
		{"a medium of a region", "Selon France Bleu Cotentin, il pleut.", "France Bleu Cotentin", mention.Organization, lexicon.AnyGender, nil},
		{"a role that is also a verb", "« On reste », dit Luc Vasseur, boulanger à Brest.", "Luc Vasseur", mention.Person, lexicon.Masculine, []string{"boulanger à Brest"}},
		{"a document", "Hier, le rapport a conclu.", "rapport", mention.Document, lexicon.Masculine, nil},
		{"everybody", "Hier, tout le monde a parlé.", "tout le monde", mention.Group, lexicon.AnyGender, nil},
		{"a body with its task", "L'autorité chargée de réguler la pêche a parlé.", "autorité chargée de réguler la pêche", mention.Organization, lexicon.Feminine, nil},
		{"an adverb and an adjective", "Des sources bien informées ont parlé.", "sources bien informées", mention.Group, lexicon.Feminine, nil},
		{"a source that somebody cites", "Des sources proches du dossier citées par le journal ont parlé.", "sources proches du dossier", mention.Group, lexicon.Feminine, nil},
		{"a demonym without a trait", "Hier, la Martiniquaise a parlé.", "Martiniquaise", mention.UnnamedPerson, lexicon.Feminine, nil},
		{"no apposition: a subject of its own", "Reçu par Paul Vasseur, le ministre du Travail, ému, a parlé.", "Paul Vasseur", mention.Person, lexicon.Masculine, nil},
		{"a source with its place", "Une source proche du dossier a parlé.", "source proche du dossier", mention.Source, lexicon.Feminine, nil},
	} {
		t.Run(test.what, func(t *testing.T) {
			set := mention.Find(analyse(t, s, test.doc), s.Forms)
			m := named(set, test.name)
			require.NotNil(t, m, "%q not among %q", test.name, names(set))
			assert.Equal(t, test.kind.String(), m.Kind.String())
			assert.Equal(t, test.gender.String(), m.Gender.String(), "gender")
			var roles []string
			for _, span := range m.Roles {
				roles = append(roles, span.Of(test.doc))
			}
			assert.Equal(t, test.roles, roles)
		})
	}
}

func TestSource(t *testing.T) {
	s := open(t)
	for _, test := range []struct {
		what, doc, source, head string
		want                    []string
	}{
		{"the name in a phrase", "Le ministre Paul Vasseur a parlé.", "Le ministre Paul Vasseur", "ministre", []string{"Paul Vasseur"}},
		{"the name behind a comma", "Le ministre, Paul Vasseur, a parlé.", "Le ministre", "ministre", []string{"Paul Vasseur"}},
		{"the name before an apposition", "Paul Vasseur, porte-parole du parti, a parlé.", "porte-parole du parti", "porte-parole", []string{"Paul Vasseur"}},
		{"no name in a complement", "Le porte-parole de Paul Vasseur a parlé.", "Le porte-parole de Paul Vasseur", "porte-parole", []string{"porte-parole de Paul Vasseur"}},
		{"a civility at the head", "Hier, M. Vasseur a parlé.", "M. Vasseur", "M.", []string{"Vasseur"}},
		{"two with civilities", "Hier, M. Vasseur et Mme Morel ont parlé.", "M. Vasseur et Mme Morel", "M.", []string{"Vasseur", "Morel"}},
		{"a rank is a role", "Le colonel Vasseur a parlé.", "Le colonel Vasseur", "colonel", []string{"Vasseur"}},
		{"a body with its name", "Hier, le laboratoire Corvex a parlé.", "le laboratoire Corvex", "laboratoire", []string{"Corvex"}},
		{"an adjective between", "L'agence bretonne Novapresse a parlé.", "L'agence bretonne Novapresse", "agence", []string{"Novapresse"}},
		{"a government of somebody", "Le gouvernement Vasseur a parlé.", "Le gouvernement Vasseur", "gouvernement", []string{"gouvernement Vasseur"}},
		{"behind a mark", "« Une dame a parlé », dit-il.", "« Une dame", "dame", []string{"dame"}},
		{"two with an indefinite one", "La Turquie et d'autres pays ont parlé.", "La Turquie et d'autres pays", "Turquie", []string{"Turquie", "autres pays"}},
		{"one of several", "L'un des gendarmes blessés a parlé.", "L'un des gendarmes blessés", "un", []string{"L'un des gendarmes blessés"}},
		{"two", "La police et les pompiers ont parlé.", "La police et les pompiers", "police", []string{"police", "pompiers"}},
		{"a pronoun", "Hier, elle a parlé.", "elle", "elle", []string{"elle"}},
		{"a person without a role before the name", "L'ancien donneur Paul Vasseur a parlé.", "L'ancien donneur Paul Vasseur", "donneur", []string{"Paul Vasseur"}},
		{"an adjective that is the role", "La jeune Brestoise Anne Vasseur a parlé.", "La jeune Brestoise Anne Vasseur", "Brestoise", []string{"Anne Vasseur"}},
		{"a noun inside the role behind a name", "Paul Vasseur, secrétaire des Ports et Phares, a parlé.", "Phares", "Phares", []string{"Paul Vasseur"}},
		{"a body in brackets behind a role", "Paul Vasseur, président de l'Union des ports (UDP), a parlé.", "UDP", "UDP", []string{"Paul Vasseur"}},
		{"what is said of a body in a role", "Paul Vasseur, président de Corvex, une entreprise bretonne, a parlé.", "une entreprise bretonne", "entreprise", []string{"Paul Vasseur"}},
		{"where somebody belongs", "Paul Vasseur, de la Ligue des ports, a parlé.", "la Ligue des ports", "Ligue", []string{"Paul Vasseur"}},
		{"one of several with the name", "L'un des avocats, Paul Vasseur, a parlé.", "L'un des avocats", "un", []string{"Paul Vasseur"}},
		{"an office that is a body", "Le Défenseur des droits, Paul Vasseur, a parlé.", "Le Défenseur des droits", "Défenseur", []string{"Paul Vasseur"}},
		{"the role of two", "Les députés Luc Vasseur et Anne Morel ont parlé.", "Les députés Luc Vasseur et Anne Morel", "députés", []string{"Luc Vasseur", "Anne Morel"}},
		{"the role of one", "Le député Luc Vasseur et Anne Morel ont parlé.", "Le député Luc Vasseur et Anne Morel", "député", []string{"Luc Vasseur", "Anne Morel"}},
		{"two with their parties", "Luc Vasseur (LFV) et Anne Morel (CNB) ont parlé.", "Luc Vasseur (LFV) et Anne Morel", "Vasseur", []string{"Luc Vasseur", "Anne Morel"}},
		{"a day before two", "Ce Mardi 3 mai, la police et les pompiers ont parlé.", "Ce Mardi 3 mai, la police et les pompiers", "Mardi", []string{"police", "pompiers"}},
		{"a body in a role before a name", "Le patron de l'Union des ports Paul Vasseur a parlé.", "l'Union des ports", "Union", []string{"Union des ports"}},
	} {
		t.Run(test.what, func(t *testing.T) {
			a := analyse(t, s, test.doc)
			set := mention.Find(a, s.Forms)
			first, last := tokens(t, a, test.source)
			head, _ := tokens(t, a, test.head)
			var got []string
			for _, m := range set.Source(first, last, head) {
				got = append(got, set.Mentions[m].Name)
			}
			assert.Equal(t, test.want, got)
		})
	}
}

// Somebody without a name has the role of the words that describe or claim it.
func TestOwnRole(t *testing.T) {
	s := open(t)
	for _, test := range []struct{ what, doc, name, want string }{
		{"a description", "Un avocat du barreau de Brest a parlé.", "avocat du barreau de Brest", "avocat du barreau de Brest"},
		{"one of several", "Une de ses porte-parole a parlé.", "Une de ses porte-parole", "porte-parole"},
		{"a claim", "Un homme, qui se dit représentant du collectif, a parlé.", "homme", "représentant du collectif"},
		{"none", "Un homme a parlé.", "homme", ""},
	} {
		t.Run(test.what, func(t *testing.T) {
			set := mention.Find(analyse(t, s, test.doc), s.Forms)
			m := named(set, test.name)
			require.NotNil(t, m, "%q not among %q", test.name, names(set))
			assert.Equal(t, test.want, m.Role.Of(test.doc))
		})
	}
}

func TestFeastsAreNobody(t *testing.T) {
	s := open(t)
	set := mention.Find(analyse(t, s, "Le marché de Noël de Brest ouvre samedi. Noël sera doux."), s.Forms)
	for i := range set.Mentions {
		assert.NotEqual(t, mention.Person, set.Mentions[i].Kind, set.Mentions[i].Name)
	}
}

// tokens returns the first and last token of a phrase.
func tokens(t *testing.T, a *clause.Article, phrase string) (first, last int) {
	t.Helper()
	start := strings.Index(a.Doc, phrase)
	require.GreaterOrEqual(t, start, 0, phrase)
	first, last = -1, -1
	for i := range a.Tokens {
		if a.Tokens[i].Start >= start && first < 0 {
			first = i
		}
		if a.Tokens[i].End <= start+len(phrase) {
			last = i
		}
	}
	return first, last
}

func TestAcronyms(t *testing.T) {
	s := open(t)
	for _, test := range []struct{ doc, long, short string }{
		{"La Ligue océane des pêcheurs (LOP) a parlé.", "Ligue océane des pêcheurs", "LOP"},
		{"La LOP (Ligue océane des pêcheurs) a parlé.", "Ligue océane des pêcheurs", "LOP"},
		{"Les chefs de la Communauté économique des États (CEE) ont parlé.", "Communauté économique des États", "CEE"},
		{"Le Parti océanique a gagné. Puis le PO a parlé.", "Parti océanique", "PO"},
		{"Le Parti océanique (PO, centre) a parlé.", "Parti océanique", "PO"},
		{"L'Institut océanique de la marée (Inomar) a parlé.", "Institut océanique de la marée", "Inomar"},
	} {
		set := mention.Find(analyse(t, s, test.doc), s.Forms)
		long, short := named(set, test.long), named(set, test.short)
		require.NotNil(t, long, "%q", names(set))
		require.NotNil(t, short, "%q", names(set))
		require.NotEqual(t, mention.None, short.Twin, test.doc)
		assert.Equal(t, test.long, set.Mentions[short.Twin].Name)
	}
	set := mention.Find(analyse(t, s, "La Ligue océane des pêcheurs (Brest) a parlé."), s.Forms)
	assert.Equal(t, mention.None, named(set, "Ligue océane des pêcheurs").Twin, "a place is no acronym")
}

// Every mention covers its head, its name is text of the article, and the same
// article gives the same set twice.
func TestFindEndsWithItsContext(t *testing.T) {
	s := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := mention.FindWith(ctx, new(mention.Memory), analyse(t, s, "Le maire Paul Vasseur est venu."), s.Forms)
	require.ErrorIs(t, err, context.Canceled)
}

// What is found does not hang on what a memory served before.
func TestFindInMemory(t *testing.T) {
	s := open(t)
	var read french.Memory
	var memory mention.Memory
	for _, doc := range []string{
		"Le maire de Lons, Paul Vasseur (PO), est venu. Le Parti océanique l'a élu.",
		"La boulangère Anne Roux, élue présidente de l'ODK, parle à Paul Vasseur.",
		"Le maire de Lons, Paul Vasseur (PO), est venu. Le Parti océanique l'a élu.",
	} {
		article, err := s.ReadWith(t.Context(), &read, doc)
		require.NoError(t, err)
		set, err := mention.FindWith(t.Context(), &memory, article, s.Forms)
		require.NoError(t, err)
		assert.Equal(t, mention.Find(analyse(t, s, doc), s.Forms).Mentions, set.Mentions)
	}
}

func FuzzFind(f *testing.F) {
	s := open(f)
	for _, seed := range []string{
		"", "M.", "Le ministre Paul", "« Oui », dit M. de la", "La CGT (", "(CGT)", "Paul Vasseur, 45", "PAUL VASSEUR", "N'", "X, le", "un de", "Une ",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		doc = strings.ToValidUTF8(doc, "")
		a := analyse(t, s, doc)
		set := mention.Find(a, s.Forms)
		for i := range set.Mentions {
			m := &set.Mentions[i]
			assert.LessOrEqual(t, m.First, m.Core)
			assert.LessOrEqual(t, m.Core, m.Head)
			assert.LessOrEqual(t, m.Head, m.Last)
			assert.Equal(t, m.Name, doc[a.Tokens[m.Core].Start:m.Span.End])
			for _, role := range m.Roles {
				assert.False(t, role.Empty())
			}
		}
		assert.Equal(t, set.Mentions, mention.Find(a, s.Forms).Mentions)
	})
}
