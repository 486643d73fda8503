package block_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/token"
)

func abbreviation(form string) bool { return form == "M." || form == "Mme." || form == "av." }

func divide(doc string) (*block.Layout, []token.Token) {
	tokens := token.NewSplitter(abbreviation).Split(doc)
	return block.Divide(doc, tokens, quotemark.Read(doc, tokens)), tokens
}

func cut(doc string, tokens []token.Token, sentences []block.Sentence) string {
	var out []string
	for _, s := range sentences {
		out = append(out, doc[tokens[s.First].Start:tokens[s.Last].End])
	}
	return strings.Join(out, " | ")
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Il part. Elle reste !", "Il part. | Elle reste !"},
		{"M. Roux et J.-P. Roy partent. Bien.", "M. Roux et J.-P. Roy partent. | Bien."},
		{"« Je pars. Je reviens. », a dit Anne.", "« Je pars. Je reviens. », a dit Anne."},
		{"« Je pars ! » Anne sourit.", "« Je pars ! » | Anne sourit."},
		{"« Je pars ! » s’écrie Anne.", "« Je pars ! » s’écrie Anne."},
		{"« Nous tiendrons encore bon tout l’hiver » La mairie se tait.", "« Nous tiendrons encore bon tout l’hiver » | La mairie se tait."},
		{"Il travaille chez Vorne Ltd. « Tout va bien ».", "Il travaille chez Vorne Ltd. | « Tout va bien »."},
		{"« Je pars », dit Anne. « Bien ».", "« Je pars », dit Anne. | « Bien »."},
		{"« Un départ »« Je pars », dit Anne. Elle dit « oui » « non ».", "« Un départ » | « Je pars », dit Anne. | Elle dit « oui » « non »."},
		{"“Je pars.” “Moi aussi.”", "“Je pars.” | “Moi aussi.”"},
		{"Ses partenaires.Le chef.", "Ses partenaires. | Le chef."},
		{"Il hésite… puis part. Elle (…) reste.", "Il hésite… puis part. | Elle (…) reste."},
		{"Il hésite... Elle part.", "Il hésite... | Elle part."},
		{"Il dit (c’est vrai. Oui) cela. Fin.", "Il dit (c’est vrai. Oui) cela. | Fin."},
		{"Il part. (Elle rit.) Paul reste (seul !) ici. Fin.", "Il part. | (Elle rit.) | Paul reste (seul !) ici. | Fin."},
		{"(…) Il part. [...] Elle reste.", "(…) Il part. | [...] Elle reste."},
		{"Il dit (c’est vrai. Elle part. Trois (ou quatre) restent. Fin.", "Il dit (c’est vrai. | Elle part. | Trois (ou quatre) restent. | Fin."},
		{"Il dit (c’est vrai (oui !) Ou non) cela. Fin.", "Il dit (c’est vrai (oui !) Ou non) cela. | Fin."},
		{"Bâti en 50 av. J.-C. Le port dort.", "Bâti en 50 av. J.-C. | Le port dort."},
		{"Avec M. Le Gall et J.-P. Le Roux. Fin.", "Avec M. Le Gall et J.-P. Le Roux. | Fin."},
		{"H.R.F. Keating vit aux U.S.A. Il écrit. Il aime les U.S.A. Fin", "H.R.F. Keating vit aux U.S.A. | Il écrit. | Il aime les U.S.A. Fin"},
		{"L’article L. 642-3 dort. Il va à 90 km/h. Le train part.", "L’article L. 642-3 dort. | Il va à 90 km/h. | Le train part."},
		{"« Je vis aux U.S.A. » Il rit.", "« Je vis aux U.S.A. » | Il rit."},
		{"Deux cas : Paris ; Lyon. 12 autres.", "Deux cas : Paris ; Lyon. | 12 autres."},
		{"« Je pars, dit-il.\nC’est fini. » Elle rit.", "« Je pars, dit-il.\nC’est fini. » | Elle rit."},
		{"Un titre\nUne phrase.", "Un titre | Une phrase."},
		{"La maire du port de Lons juge,\nlundi, que le quai nord est\n«\ntrop cher\n»\n, dit-elle.", "La maire du port de Lons juge,\nlundi, que le quai nord est\n«\ntrop cher\n»\n, dit-elle."},
		{"La digue tient.\nLa maire de Lons juge hier, selon le\nCourrier du Port, que la digue tient.", "La digue tient. | La maire de Lons juge hier, selon le\nCourrier du Port, que la digue tient."},
		{"La digue tient.\nLa maire de Lons juge hier, selon le\n\nCourrier du Port, que la digue tient.", "La digue tient. | La maire de Lons juge hier, selon le | Courrier du Port, que la digue tient."},
		{"La maire du port de Lons a parlé.\n« trop cher », dit-elle.", "La maire du port de Lons a parlé. | « trop cher », dit-elle."},
		{"Il part. Lire aussi Le port : la digue tient. Lire aussi Anne Roux : « Je pars ».", "Il part. | Lire aussi Le port : | la digue tient. | Lire aussi Anne Roux : « Je pars »."},
		{"LONS, 3 mai (AFP) - La digue tient. Fin.", "LONS, 3 mai (AFP) - | La digue tient. | Fin."},
		{"LE POINT – Comme l’a dit Anne Roux, la digue tient.", "LE POINT – | Comme l’a dit Anne Roux, la digue tient."},
		{"Lons, le 3 mai – La digue tient.", "Lons, le 3 mai – | La digue tient."},
		{"Anne Roux – la maire – part. LONS – BREST se joue.", "Anne Roux – la maire – part. | LONS – BREST se joue."},
		{"Anne Roux (PS) – « La digue tient. » SNCF – Grève lundi.", "Anne Roux (PS) – « La digue tient. » | SNCF – Grève lundi."},
		{"Une ligne coupée au\nmilieu. Une autre.", "Une ligne coupée au\nmilieu. | Une autre."},
	} {
		l, tokens := divide(c.text)
		assert.Equal(t, c.want, cut(c.text, tokens, l.Sentences), c.text)
	}
}

func TestWithin(t *testing.T) {
	text := "« Je pars. Il a dit “Non. Jamais.” Voilà. », a dit Anne."
	l, tokens := divide(text)
	assert.Len(t, l.Sentences, 1)
	marks := quotemark.Read(text, tokens)
	s := marks.Stretches[0]
	assert.Equal(t, "Je pars. | Il a dit “Non. Jamais.” | Voilà.", cut(text, tokens, l.Within(s.First, s.Last)))
}

func TestKinds(t *testing.T) {
	doc := strings.Join([]string{
		"Le maire démissionne",
		"",
		"Par Anne Roux",
		"Publié le 3 mai 2024",
		"Image : archives de la ville",
		"",
		"Le maire a annoncé lundi qu’il quittait ses fonctions à la fin du mois.",
		"Lire aussi : La ville et son budget",
		"",
		"Une décision attendue",
		"",
		"« Je suis fatigué », a dit le maire devant le conseil municipal réuni lundi.",
		"• Deux adjoints restent",
		"- Climat -",
		"Le conseil élira son successeur en juin, selon la préfecture.",
		"PARTAGER:",
		"© 2024 AFP",
	}, "\n")
	want := []block.Kind{
		block.Title, block.Byline, block.Dateline, block.Caption, block.Body, block.Boilerplate, block.Heading,
		block.Body, block.ListItem, block.Heading, block.Body, block.Boilerplate, block.Boilerplate,
	}
	l, tokens := divide(doc)
	for i, line := range l.Lines {
		assert.Equal(t, want[i].String(), line.Kind.String(), doc[tokens[line.First].Start:tokens[line.Last].End])
	}
	assert.Len(t, l.Lines, len(want))
}
