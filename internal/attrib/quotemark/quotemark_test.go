package quotemark_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/token"
)

func abbreviation(form string) bool { return form == "M." || form == "Mme." }

func read(doc string) (*quotemark.Reading, []token.Token) {
	tokens := token.NewSplitter(abbreviation).Split(doc)
	return quotemark.Read(doc, tokens), tokens
}

// render shows each stretch as its pieces, indented by depth, with repairs.
func render(doc string) string {
	r, tokens := read(doc)
	var out []string
	for i := range r.Stretches {
		s := &r.Stretches[i]
		var pieces []string
		for _, p := range s.Pieces {
			pieces = append(pieces, doc[tokens[p[0]].Start:tokens[p[1]].End])
		}
		words := []string{strings.Repeat(">", s.Depth) + strings.Join(pieces, " / ")}
		for _, repair := range s.Repairs {
			words = append(words, fmt.Sprintf("[%s %s]", repair.Reason, repair.Span.Of(doc)))
		}
		out = append(out, strings.Join(words, " "))
	}
	return strings.ReplaceAll(strings.Join(out, " | "), " ]", "]")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"guillemets", "« Nous partons », a dit Anne.", "Nous partons"},
		{"no spaces", "«Nous partons», a dit Anne.", "Nous partons"},
		{"curly", "“Nous partons”, a dit Anne.", "Nous partons"},
		{"straight", `"Nous partons", a dit Anne.`, "Nous partons"},
		{"angle", "‹ Nous partons ›, a dit Anne.", "Nous partons"},
		{"German", "„Nous partons“, a dit Anne.", "Nous partons"},
		{"two signs", "<< Nous partons >>, a dit Anne.", "Nous partons"},
		{"two apostrophes", "''Nous partons'', a dit Anne.", "Nous partons"},
		{"mismatched", "“ Nous partons », a dit Anne.", "Nous partons [mismatched »]"},
		{"turned", "Elle parle d' »avenir », dit-il.", "avenir [turned »]"},
		{"turned at the end", "Il dit : « Je pars. «\nElle reste.", "Je pars. [turned «]"},
		{"nested", "« Il m’a dit “viens” hier », dit-elle.", `Il m’a dit “viens” hier | >viens`},
		{"nested alike", "«Le patron du «Soir» s’en va», dit-elle.", `Le patron du «Soir» s’en va | >Soir`},
		{"unclosed", "« Je pars demain, dit-il.\nElle « reste ».", "Je pars demain, dit-il. [missing-close] | reste"},
		{"unopened", `Il est venu. Je pars demain", a-t-il dit.`, "Je pars demain [missing-open]"},
		{"over lines", "«Je pars, dit-il.\nC’est fini».", "Je pars, dit-il. / C’est fini"},
		{"reopened", "« Je pars.\n\n« C’est fini. »", "Je pars. / C’est fini."},
		{"doubled", `"Je pars"", dit-il. "Oui".`, `Je pars [doubled "] | Oui`},
		{"inch", `Un écran de 55" et un autre de 65". "Oui", dit-il.`, "Oui"},
		{"apostrophe", "« Je veux me 'calmer' ce soir », dit-il.", "Je veux me 'calmer' ce soir | >calmer"},
		{"dialogue", "« Tu viens ?\n– Non.\n– Tant pis », dit-elle.", "Tu viens ? / Non. / Tant pis"},
		{"lost in the line", `Il avoue une "faute, un "oubli" et un "retard".`, `faute [missing-close] | oubli | retard`},
		{"lost in the sentence", `Elle craint "un retard pour la ville. Il part. Elle reste.`, "un retard pour la ville. [missing-close]"},
		{"lost by a whole line", "Elle dit : « Il part. Elle reste.\nFin.", "Il part. Elle reste. [missing-close]"},
		{"unopened, a stretch before", `Ce que la ville appelle une "fête", au Nord, est un drame", dit-il.`, `Ce que la ville appelle une "fête", au Nord, est un drame [missing-open] | >fête`},
		{"closed early", "Il est «venu aider» la ville qui l’a appelé». Fin.", "venu aider» la ville qui l’a appelé [stray »]"},
		{"stray in the sentence", `"Il part", dit Anne, et "elle reste", ajoute Paul". Fin.`, "Il part | elle reste"},
		{"bullet", "Il part.\n» LIRE AUSSI - La ville\n» Voir le port «Sud»", "Sud"},
		{"cut lines", "Selon elle, la ville est «\nun peu trop chère\n» pour eux.", "un peu trop chère"},
		{"letter", "\"Monsieur le maire,\n\nLa ville est sale.\n\nLe port ferme.\n\nTout va mal.\n\nFaites vite.\"\nFin.", "Monsieur le maire, / La ville est sale. / Le port ferme. / Tout va mal. / Faites vite."},
		{"elision with a space", "Le chef de l 'armée parle d' 'honneur' et d’ ’espoir’.", "honneur | espoir [turned ’]"},
		{"twin apostrophes", "‘’La paix’’ et ‘'la guerre''.", "La paix | la guerre"},
		{"neighbours without a space", "«La paix»«La guerre»", "La paix | La guerre"},
		{"a quotation after a closing mark that nobody closes", "Il parle de «paix». «La guerre est finie.\nFin.", "paix | La guerre est finie. [missing-close]"},
		{"heading between paragraphs", "« Je pars, dit-il.\n\n« Un beau départ »\n\n« Je reviens. »", "Je pars, dit-il. [missing-close] | Un beau départ | Je reviens."},
		{"announced inside", "Elle écrit : « Il se leva et cria : « Venez tous ! »", "Il se leva et cria : « Venez tous ! | >Venez tous ! [missing-close]"},
		{"apostrophes that are straight marks", `Elle parle à l"école, dit qu"il part et s'est d" abord tue. "Oui", dit Paul.`, "Oui"},
		{"a letter in marks", `Il faut un plan "B" et une vitamine l"utile".`, "B | utile"},
		{"a single mark behind a question", `"On me dit : 'Qui paie ?' Moi, je dis : 'Toi !'", lance Anne.`, "On me dit : 'Qui paie ?' Moi, je dis : 'Toi !' | >Qui paie ? | >Toi !"},
		{"lines broken at the marks", "Il part – «\n Rome, c’est loin\n », dit-il. «\n Le port aussi.\n » La ville dort.", "Rome, c’est loin | Le port aussi."},
		{"a paragraph between two openings", "\"Le port ferme, dit Anne.\n\nPaul, lui, reste.\n\n\"Je dors\", dit-il.", "Le port ferme, dit Anne. [missing-close] | Je dors"},
		{"paragraphs that lost their lines", `"Le port ferme, a dit Anne. "La ville part", a-t-elle ajouté.`, "Le port ferme, a dit Anne. / La ville part"},
		{"a sentence of the writer's between", `"Le port ferme, a dit Anne. Elle a peur. "La ville part", dit-elle.`, "Le port ferme, a dit Anne. [missing-close] | La ville part"},
		{"unopened, spoken before", `Le port dort. On part demain. Il fait froid. Je reste", dit Anne.`, "On part demain. Il fait froid. Je reste [missing-open]"},
		{"unopened, spoken before words of no person", `On part demain. Elle reste", dit Anne.`, "Elle reste [missing-open]"},
		{"unopened, spoken long before", `On part. Il pleut. Il neige. Il vente. Je reste", dit Anne.`, "Je reste [missing-open]"},
		{"unopened, spoken before a mark", `On parle d'un "port". Il fait froid. Je reste", dit Anne.`, "port | Je reste [missing-open]"},
		{"unopened, somebody else's words before", `On part, a-t-il dit. Je reste", dit Anne.`, "Je reste [missing-open]"},
		{"unopened, spoken in another line", "On part demain.\nJe reste\", dit Anne.", "Je reste [missing-open]"},
		{"opened again in the sentence", `Il part. "Le port reste "fermé", dit Anne, et "la ville dort".`, `Le port reste "fermé | >fermé [missing-close] | la ville dort`},
		{"opened again behind a comma", `Il part. "Le port, "fermé", dort.`, `Le port [missing-close] | fermé`},
		{"opened again in another sentence", `"Je pars, dit-il. Elle parle de "paix". Fin.`, `Je pars, dit-il. [missing-close] | paix`},
		{"plus signs", "« Il m’a dit : +C’est grave ?+. Je dis +non+ », dit Anne.", "Il m’a dit : +C’est grave ?+. Je dis +non+ | >C’est grave ? | >non"},
		{"plus signs in marks", `« Pour eux "+tu pars+" », dit Anne.`, `Pour eux "+tu pars+" | >+tu pars+ | >>tu pars`},
		{"bracket", "Il dit (« Oui ») et (\"non\").", "Oui | non"},
		{"nothing", "", ""},
		{"only a mark", "»", ""},
		{"closed together", `«Trois corps "dans la maison»`, `Trois corps "dans la maison | >dans la maison [missing-close]`},
	} {
		assert.Equal(t, c.want, render(c.text), c.name)
	}
}

// prose returns n sentences of twenty words on one line.
func prose(n int) string {
	return strings.TrimSpace(strings.Repeat("Le port de la ville reste fermé aux navires depuis une semaine et personne ne sait encore quand il rouvrira. ", n))
}

func TestLingering(t *testing.T) {
	long, short := prose(30), prose(5)
	for _, c := range []struct{ name, text, want string }{
		{"a quotation of a paragraph", "« " + short + " », dit Anne.", short},
		{"a mark that nobody closes", "« Il part demain. " + long + " Elle parle de « paix ». Fin.", "Il part demain. [missing-close] | paix"},
		{"an unclosed and an unopened mark", "Elle demande : « Où est-il ? " + long + " Il arrive ce soir », répond Paul.", "Où est-il ? [missing-close] | Il arrive ce soir [missing-open]"},
		{"an unclosed mark with another inside", "« Il dit “oui” à tous. " + long + " Il part », dit Anne. Fin.", "Il dit “oui” à tous. [missing-close] | >oui | Il part [missing-open]"},
		{"two unclosed marks", "« Il dit “oui à tous. " + long + " Elle part », dit Anne.", "Il dit “oui à tous. [missing-close] | >oui à tous. [missing-close] | Elle part [missing-open]"},
		{"an unclosed mark in a quotation", "« Il a crié “dehors. " + short + " », dit Anne.", "Il a crié “dehors. " + short + " | >dehors. " + short + " [missing-close]"},
		{"a mark that nobody closes in the line", "Elle dit : « Il part. " + long + "\nFin.", "Il part. [missing-close]"},
		{"a paragraph that lost its closing mark", "Elle dit : « Il part. " + short + "\nFin.", "Il part. " + short + " [missing-close]"},
		{"short replies", "« " + strings.Repeat("Non. Oui. Si. ", 12) + "Bon. »", strings.Repeat("Non. Oui. Si. ", 12) + "Bon."},
		{"marks doubled after long", "« " + short + " Il dit «non». »», dit Anne.", short + " Il dit «non». [doubled »] | >non"},
		{"paragraphs that a letter holds", "« " + short + "\n" + short + "\n" + short + " »", short + " / " + short + " / " + short},
	} {
		assert.Equal(t, c.want, render(c.text), c.name)
	}
}

func TestStrays(t *testing.T) {
	r, _ := read(`"Il part", dit Anne, et "elle reste", ajoute Paul". Un écran de 55" et l’été.`)
	assert.Len(t, r.Strays, 1)
	assert.Equal(t, quotemark.Stray, r.Strays[0].Reason)
	assert.False(t, r.Strays[0].Span.Empty())
}

func TestLayers(t *testing.T) {
	doc := "Il dit : « Elle a dit “oui” hier. »"
	r, tokens := read(doc)
	for tok, want := range map[string][3]int{ // inside, outermost, mark of
		"Il": {-1, -1, -1}, "«": {-1, -1, 0}, "Elle": {0, 0, -1}, "“": {0, 0, 1}, "oui": {1, 0, -1}, "”": {0, 0, 1}, "hier": {0, 0, -1}, "»": {-1, -1, 0},
	} {
		for i := range tokens {
			if tokens[i].Of(doc) == tok {
				assert.Equal(t, want, [3]int{r.Inside(i), r.Outermost(i), r.MarkOf(i)}, tok)
			}
		}
	}
}

func TestAlternatives(t *testing.T) {
	doc := "« Un.\nIl a dit \"oui\" et \"non\". »"
	r, tokens := read(doc)
	first := 0
	for !tokens[first].StartsLine() || first == 0 {
		first++
	}
	readings := r.Alternatives(first, len(tokens)-1, 5)
	assert.Len(t, readings, 5)
	var held []string
	for _, s := range readings[0].Stretches {
		held = append(held, doc[tokens[s.First].Start:tokens[s.Last].End])
	}
	assert.Equal(t, []string{"Un.\nIl a dit \"oui\" et \"non\".", "oui", "non"}, held)
	assert.Less(t, readings[0].Cost, readings[1].Cost)
	assert.NotEqual(t, readings[0].Stretches, readings[1].Stretches)
}
