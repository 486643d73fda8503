package token_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/token"
)

// lines writes the lines that a text shows.
func lines(text string) string {
	var out []string
	for _, tok := range token.NewSplitter(abbreviation).Split(text) {
		if tok.StartsLine() {
			out = append(out, tok.Of(text))
			continue
		}
		out[len(out)-1] += " " + tok.Of(text)
	}
	return strings.Join(out, " / ")
}

// Headlines and paragraphs of a text without any sign of its lines.
func TestUnmarkedLines(t *testing.T) {
	filler := strings.Repeat("Le port ferme ce soir, et la ville attend le retour des pêcheurs de Lons. ", 14)
	for _, c := range []struct{ text, want string }{
		{"La digue tient bon Le maire a promis de revenir.", "La digue tient bon / Le maire a promis de revenir ."},
		{"La digue tient en 2024 Elle date de 1900, dit-on.", "La digue tient en 2024 / Elle date de 1900 , dit - on ."},
		{"Le maire dit «merci» L'été sera sec.", "Le maire dit « merci » / L' été sera sec ."},
		{"Il lit Le Soir, le journal La voix de Lons et le roman intitulé La digue.", "Il lit Le Soir , le journal La voix de Lons et le roman intitulé La digue ."},
		{"Il part. « Une fin » Anne reste. \"Un port\" Paul dort.", "Il part . / « Une fin » / Anne reste . / \" Un port \" / Paul dort ."},
		{"Il parle de « paix » « Je pars », dit Anne, et \"Lui\" \"Moi non\".", "Il parle de « paix » / « Je pars » , dit Anne , et \" Lui \" / \" Moi non \" ."},
		{"Il part. - « Une fin » - Anne reste. -\"Un port\"- \"Je dors\", dit-elle - « non » - et part.", "Il part . / - « Une fin » - / Anne reste . / - \" Un port \" - / \" Je dors \" , dit - elle - « non » - et part ."},
		{"Les « verts » Anne Roux et Paul. « Je pars », dit le « chef » Anne.", "Les « verts » Anne Roux et Paul . « Je pars » , dit le « chef » Anne ."},
		{"Elle vit à Le Trévois avec Anne Le Roux et Les Verts.", "Elle vit à Le Trévois avec Anne Le Roux et Les Verts ."},
	} {
		got := lines(filler + c.text)
		assert.True(t, strings.HasSuffix(got, c.want), "%s: …%s", c.text, got[max(0, len(got)-120):])
		assert.NotContains(t, lines(c.text), " / ", "too short to have had lines")
	}
}

func TestLostLines(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"two spaces", "Le port ferme.  La ville dort. Elle attend.  «Il part», dit Anne.", "Le port ferme . / La ville dort . Elle attend . / « Il part » , dit Anne ."},
		{"a heading between spaces", "Le port ferme.  La ville dort.  Un départ attendu  Anne part.  Fin.", "Le port ferme . / La ville dort . / Un départ attendu / Anne part . / Fin ."},
		{"a heading before a mark", "Le port ferme.  La ville dort.  Loin de Lons   \"Il part\", dit Anne.", "Le port ferme . / La ville dort . / Loin de Lons / \" Il part \" , dit Anne ."},
		{"a colon before what the page showed", "Le port ferme.  La ville dort.  Voyez :  Le maire part. Elle dit :  «Il part».", "Le port ferme . / La ville dort . / Voyez : / Le maire part . Elle dit : « Il part » ."},
		{"spaces behind headings alone", "Le port ferme. Un départ attendu  Anne part. Elle rit. Une ville endormie  Paul dort.", "Le port ferme . Un départ attendu / Anne part . Elle rit . Une ville endormie / Paul dort ."},
		{"spaces in names", "Le port ferme. Anne  Roux part. Elle rit avec Paul  Blanc.", "Le port ferme . Anne Roux part . Elle rit avec Paul Blanc ."},
		{"spaces that slipped in", "Le port ferme.  La  ville dort.  Elle dit :  «Il part,  Anne, et  \"vite\"».", "Le port ferme . / La ville dort . / Elle dit : « Il part , Anne , et \" vite \" » ."},
		{"spaces once", "Le port ferme.  La ville dort. Anne  Roux part.", "Le port ferme . La ville dort . Anne Roux part ."},
		{"spaces beside lines", "Le port ferme.  La ville dort.  Anne part.\nFin.", "Le port ferme . La ville dort . Anne part . / Fin ."},
		{"glued", "Le port ferme.La ville dort. Elle attend.«Il part», dit Anne à l'ONU.Paul reste.", "Le port ferme . / La ville dort . Elle attend . / « Il part » , dit Anne à l' ONU . / Paul reste ."},
		{"glued to a straight mark", "Le port ferme.La ville dort.\"Il part.\"Anne reste.\"Oui\", dit-elle.", "Le port ferme . / La ville dort . / \" Il part . \" / Anne reste . / \" Oui \" , dit - elle ."},
		{"glued behind marks", "Le port ferme.La ville a dit «oui».Anne part.", "Le port ferme . / La ville a dit « oui » . / Anne part ."},
		{"headings glued", "Le port ferme.La ville dort.Un départLe maire part.Anne démentAnne reste.", "Le port ferme . / La ville dort . / Un départ / Le maire part . / Anne dément / Anne reste ."},
		{"a heading glued to a mark", "Le port ferme.La ville dort.Un départ«Il part», dit Anne. Elle aime l'«Art».", "Le port ferme . / La ville dort . / Un départ / « Il part » , dit Anne . Elle aime l' « Art » ."},
		{"names of products", "Le port ferme.La ville dort.Elle voit l'iPhone de YouTube et macOS à AccorHotels.", "Le port ferme . / La ville dort . / Elle voit l' iPhone de YouTube et macOS à AccorHotels ."},
		{"German marks", "Le port ferme.La ville dort.Anne part.„Est-ce vrai ?“ Elle part. „Oui.“ Elle reste.“Non.”", "Le port ferme . / La ville dort . / Anne part . „ Est - ce vrai ? “ Elle part . „ Oui . “ Elle reste . / “ Non . ”"},
		{"glued once", "Le port ferme.La ville dort sur YouTubeLe.", "Le port ferme . La ville dort sur YouTubeLe ."},
		{"a post and its words again", "Le port dort. La digue tient bon ce soir pic.twitter.com/AbCdEfGhI1— Anne Roux (@aroux) 3 mai 2024 La digue tient bon ce soir pic.twitter.com/AbCdEfGhI1 Elle part.", "Le port dort . / La digue tient bon ce soir pic.twitter.com/AbCdEfGhI1 / — Anne Roux ( @ aroux ) 3 mai 2024 / La digue tient bon ce soir pic.twitter.com/AbCdEfGhI1 / Elle part ."},
		{"a post without a date", "La digue tient bon. — Anne Roux (@aroux) Elle part - vite (non).", "La digue tient bon . / — Anne Roux ( @ aroux ) / Elle part - vite ( non ) ."},
		{"a post once", "La digue tient bon. — Anne Roux (@aroux) May 3, 2024 Elle part - vite - (non).", "La digue tient bon . / — Anne Roux ( @ aroux ) May 3 , 2024 / Elle part - vite - ( non ) ."},
		{"glued beside lines", "Le port ferme.La ville dort.Elle attend.\nFin.", "Le port ferme . La ville dort . Elle attend . / Fin ."},
	} {
		assert.Equal(t, c.want, lines(c.text), c.name)
	}
}
