package clause

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/tag"
)

// state finds "être convaincu", "être sûr" and their like, which the lexicon has in
// the masculine singular: "elle est persuadée que". Only one behind which a clause
// begins reports; the participle makes no passive then.
func (b *builder) state() bool {
	g, a := b.group, b.article
	var at int
	var word string
	switch {
	case g.Form == ReducedParticiple && g.First > b.sentence.First && a.Form(g.First-1) == ",": // "a-t-elle dit, convaincue que"
		if at, word = g.Last, masculine(a.Form(g.Head)); word != "convaincu" && word != "persuadé" {
			return false
		}
	case g.Passive:
		at, word = g.Last, masculine(a.Form(g.Head))
	case g.Lemma == "être":
		at = g.Last + 1
		for at < b.sentence.Last && a.Tag(at) == tag.Adverb {
			at++
		}
		if at >= b.sentence.Last || a.Tag(at) != tag.Adjective {
			return false
		}
		word = a.Words[at].Lemma()
	default:
		return false
	}
	if at >= b.sentence.Last || a.Tag(at+1) != tag.Que {
		return false
	}
	verb, n := a.Lexicon.VerbPhrase([]string{"être", word})
	if n != 2 {
		return false
	}
	if g.Form == ReducedParticiple {
		g.Form = Gerund
	}
	g.Cue, g.Reports, g.Lemma, g.Last, g.Passive = verb, true, verb.Canonical, at, false
	return true
}

// masculine returns the masculine singular of a participle: "persuadées" is
// "persuadé".
func masculine(participle string) string {
	stem := strings.TrimSuffix(participle, "s")
	if bare, ok := strings.CutSuffix(stem, "e"); ok && (strings.HasSuffix(bare, "é") || strings.HasSuffix(bare, "u") || strings.HasSuffix(bare, "i")) {
		return bare
	}
	return stem
}
