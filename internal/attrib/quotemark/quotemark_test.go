package quotemark_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/token"
)

func abbreviation(form string) bool { return form == "m." || form == "mme." }

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
		line := strings.Repeat(">", s.Depth) + strings.Join(pieces, " / ")
		for _, repair := range s.Repairs {
			line += fmt.Sprintf(" [%s %s]", repair.Reason, repair.Span.Of(doc))
		}
		out = append(out, line)
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
		{"closed together", `«Trois corps "dans la maison»`, `Trois corps "dans la maison | >dans la maison [missing-close]`},
	} {
		assert.Equal(t, c.want, render(c.text), c.name)
	}
}
