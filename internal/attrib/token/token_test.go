package token_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/token"
)

func abbreviation(form string) bool {
	switch form {
	case "M.", "Dr.", "av.", "etc.":
		return true
	}
	return false
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"L’armée d'Afrique", "L’|armée|d'|Afrique"},
		{"Qu'a-t-il dit ?", "Qu'|a|-t-|il|dit|?"},
		{"demande t-elle", "demande|t-|elle"},
		{"at-elle dit", "a|t-|elle|dit"},
		{"fait-on savoir", "fait|-|on|savoir"},
		{"aujourd’hui, les prud'hommes", "aujourd’hui|,|les|prud'hommes"},
		{"les nord-coréens au rendez-vous", "les|nord-coréens|au|rendez-vous"},
		{"jusqu’en Extrême-Orient", "jusqu’|en|Extrême-Orient"},
		{"11 000 soldats, 1.500 hommes, 1 234 567", "11 000|soldats|,|1.500|hommes|,|1 234 567"},
		{"en 2024 300 hommes", "en|2024|300|hommes"},
		{"M. Dupont, av. J.-C.", "M.|Dupont|,|av.|J.-C."},
		{"J. K. Rowling dit oui. Non.", "J.|K.|Rowling|dit|oui|.|Non|."},
		{"Le Dr. Weber et Mr. Hall", "Le|Dr.|Weber|et|Mr|.|Hall"},
		{"Av. 12 mai, le 10 Av. (Rome), Av. Fin", "Av.|12|mai|,|le|10|Av.|(|Rome|)|,|Av|.|Fin"},
		{"H.R.F. Keating, les U.S.A. et J.A. Roy", "H.R.F.|Keating|,|les|U.S.A.|et|J.A.|Roy"},
		{"l’article L. 642-3, le plan L. Fin", "l’|article|L.|642-3|,|le|plan|L.|Fin"},
		{"à 19 °C. Il fait 2° C. Le soir", "à|19|°|C|.|Il|fait|2|°|C|.|Le|soir"},
		{"nos partenaires.Le chef", "nos|partenaires|.|Le|chef"},
		{"il dit:«Oui»", "il|dit|:|«|Oui|»"},
		{"<<Oui>>, ''non''", "<<|Oui|>>|,|''|non|''"},
		{"me 'focuser' sur l'or", "me|'|focuser|'|sur|l'|or"},
		{"https://t.co/COvg… suite", "https://t.co/COvg…|suite"},
		{"Le porthttps://t.co/AbCdEfGhI1Anne part", "Le|port|https://t.co/AbCdEfGhI1|Anne|part"},
		{"La mer pic.twitter.com/AbCdEfGhI1— Anne, les ports://", "La|mer|pic.twitter.com/AbCdEfGhI1|—|Anne|,|les|ports|:|/|/"},
		{"https://t.co/COvg/Anne et pic.twitter.com/Ab", "https://t.co/COvg/Anne|et|pic.twitter.com/Ab"},
		{"Attendez... ou… non", "Attendez|...|ou|…|non"},
		{"Zelensky a t-il", "Zelensky|a|t-|il"},
		{"e\u0301te\u0301 🎉\r\nfin", "e\u0301te\u0301|🎉|fin"},
		{"d'«envoi», l’“amie”, qu'<<un>>", "d'|«|envoi|»|,|l’|“|amie|”|,|qu'|<<|un|>>"},
		{"d' »envoi », l' armée, d'11 ans", "d'|»|envoi|»|,|l'|armée|,|d'|11|ans"},
		{"'Où aller ?', 'Ici !'\"", "'|Où|aller|?|'|,|'|Ici|!|'|\""},
		{"la lettre 'd', puis 'c'.", "la|lettre|'|d|'|,|puis|'|c|'|."},
		{"''vitamine C'' et D", "''|vitamine|C|''|et|D"},
		{"‘’Paix’’, ‘'non''", "‘’|Paix|’’|,|‘'|non|''"},
		{"qu'''aucune'' force", "qu'|''|aucune|''|force"},
		{"«\u202fNous\u202fpartons\u202f! », 11\u202f000 ans", "«|Nous|partons|!|»|,|11\u202f000|ans"},
		{"le chef-lieu.Le maire, Oui.Non.Si", "le|chef-lieu|.|Le|maire|,|Oui|.|Non|.|Si"},
		{"l´armée, l′eau, lʹété, C´est aujourd´hui", "l´|armée|,|l′|eau|,|lʹ|été|,|C´|est|aujourd´hui"},
		{"l?armée qu?il a ? Qui?Elle, as-tu?oui", "l?|armée|qu?|il|a|?|Qui|?|Elle|,|as|-|tu|?|oui"},
		{"vu par l’ONU.Anne, U.S.A.Fin, J.Roux", "vu|par|l’|ONU|.|Anne|,|U.S.A.Fin|,|J.Roux"},
		{"« On dit +non+, +oui !+. et +peut-être bien ?+ »", "«|On|dit|+|non|+|,|+|oui|!|+|.|et|+|peut-être|bien|?|+|»"},
		{"2 + 2, C++, +3 %, Canal+ et +un", "2|+|2|,|C|+|+|,|+|3|%|,|Canal|+|et|+|un"},
		{"", ""},
	} {
		assert.Equal(t, c.want, strings.Join(words(c.text), "|"), c.text)
	}
}

func words(text string) []string {
	var out []string
	for _, tok := range token.NewSplitter(abbreviation).Split(text) {
		out = append(out, tok.Of(text))
	}
	return out
}

func TestFormsAndFlags(t *testing.T) {
	tokens := token.NewSplitter(abbreviation).Split("L’OTAN e\u0301coute.\nA-t-elle\n\nfini ?")
	var forms []string
	for _, tok := range tokens {
		forms = append(forms, tok.Form)
	}
	assert.Equal(t, []string{"l'", "otan", "écoute", ".", "a", "-t-", "elle", "fini", "?"}, forms)
	assert.True(t, tokens[0].Has(token.Capital|token.Elided))
	assert.True(t, tokens[1].Has(token.AllCaps))
	assert.Equal(t, token.BlankLine, tokens[0].Gap)
	assert.Equal(t, token.NewLine, tokens[4].Gap)
	assert.Equal(t, token.Hyphen, tokens[5].Kind)
	assert.True(t, tokens[6].Has(token.Clitic))
	assert.Equal(t, token.BlankLine, tokens[7].Gap)
}

func TestNameCutOff(t *testing.T) {
	for _, c := range []struct {
		text string
		gap  token.Gap // of the word behind "M."
	}{
		{"« Oui », a dit M.\n\nVasseur, hier.", token.Spaced},
		{"« Oui », a dit M. Vasseur.", token.Spaced},
		{"Elle a vu le Dr. M.\n\nVasseur est parti.", token.BlankLine},
		{"Elle a vu Camille M.\n\nVasseur est parti.", token.BlankLine},
	} {
		tokens := token.NewSplitter(abbreviation).Split(c.text)
		i := slices.IndexFunc(tokens, func(tok token.Token) bool { return tok.Form == "vasseur" })
		require.Positive(t, i, c.text)
		assert.Equal(t, c.gap, tokens[i].Gap, c.text)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("« Qu’a-t-il dit ? », J.-P. l'a su.Le 11 000e")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		end := 0
		for _, tok := range token.NewSplitter(abbreviation).Split(text) {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(text) {
				t.Fatalf("token %v after %d in %q", tok.Span, end, text)
			}
			end = tok.End
		}
	})
}

// BenchmarkSplitGlued would not end if each cut moved what follows it.
func BenchmarkSplitGlued(b *testing.B) {
	doc := strings.Repeat("ville.La ", 50000)
	for b.Loop() {
		token.NewSplitter(abbreviation).Split(doc)
	}
}

// What other texts have taught changes no token: neither what is cut off a word that they
// have, "démentAnne", nor what stands behind an address that ends in one.
func TestSplitInMemory(t *testing.T) {
	splitter := token.NewSplitter(abbreviation)
	var m token.Memory
	splitter.SplitWith(&m, "départLe démentAnne\nabcdefghijLa fin\n")
	for _, text := range []string{
		"Le port ferme.La ville dort.Un départLe maire part.Anne démentAnne reste.",
		"Voyez https://t.co/abcdefghijLa fin.",
	} {
		want, got := splitter.Split(text), splitter.SplitWith(&m, text)
		for i := range want {
			want[i].Number, got[i].Number = 0, 0 // those of another memory
		}
		assert.Equal(t, want, got)
	}
}
