package resolve

import (
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/token"
)

// bodyReach is how many mentions back the full name of a body is sought.
const bodyReach = 400

// longerBody returns the mention before that gives the full name of a body of which only the
// first word stands here, with its capital, or None: "la Commission" for "la Commission
// européenne".
func (r *resolver) longerBody(i int) int {
	m := &r.set.Mentions[i]
	t := &r.a.Tokens[m.Core]
	if m.Kind != mention.Organization || m.Core != m.Last || m.First == m.Core && m.Article == mention.Bare || !t.Has(token.Capital) || t.Has(token.AllCaps) || t.StartsLine() || !firstWord(t.Form) {
		return None
	}
	for k := i - 1; k >= max(0, i-bodyReach); k-- {
		full := &r.set.Mentions[k]
		if full.Kind == mention.Organization && full.Last > full.Core && r.a.Form(full.Core) == t.Form && r.a.Tokens[full.Core].Has(token.Capital) {
			return k
		}
	}
	return None
}

// firstWord reports a word for many bodies, which stands for one that was named: "l'Office".
func firstWord(form string) bool {
	switch form {
	case "académie", "alliance", "assemblée", "banque", "bureau", "caisse", "chambre", "compagnie", "cour", "direction", "groupe", "musée", "ordre",
		"parti", "tribunal", "université":
		return true
	}
	return mention.HasPurpose(form)
}

// shortBody ties the first word of a body's name to the body, if that is known by now.
func (r *resolver) shortBody(i int) bool {
	k := r.longerBody(i)
	if k == None || r.of[k] == None {
		return false
	}
	r.bind(i, int(r.of[k]))
	return true
}
