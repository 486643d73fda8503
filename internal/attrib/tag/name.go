package tag

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/token"
)

// initial reports whether any word would have a capital here.
func initial(tokens []token.Token, i, first int) bool {
	for i--; i >= first; i-- {
		switch tokens[i].Kind {
		case token.Mark, token.Hyphen:
			continue
		case token.Sign:
			return strings.ContainsAny(tokens[i].Form, ".!?…:-–—•[(|/)")
		default:
			return false
		}
	}
	return true
}

// proper adds the reading as a name, which is ambiguous where any word would have a
// capital and the word can be something else. It costs less where it is presented.
func (s *search) proper(p *profile, ambiguous, presented bool) {
	c := choice{tag: Name, reading: p.name}
	from := unknown
	if p.has(named) {
		from = fromLexicon
	}
	switch {
	case ambiguous && from != unknown && presented:
		c.cost = -properInitial
	case ambiguous:
		c.cost = properInitial
		if from == unknown {
			c.cost += properInitial
		}
	}
	s.add(&c, c.cost, from)
}

// presented reports a word before a comma and an age or a pronoun: "Julien, 30 ans,",
// "Rose, elle,".
func presented(tokens []token.Token, i int) bool {
	if i+3 >= len(tokens) || !tokens[i+1].Is(",") {
		return false
	}
	return tokens[i+2].Kind == token.Number && tokens[i+3].Is("ans") || (tokens[i+2].Is("lui") || tokens[i+2].Is("elle")) && tokens[i+3].Is(",")
}

// apposed reports a word before commas that hold a noun without a determiner: "Julien,
// professeur d'histoire,".
func apposed(tokens []token.Token, words []Word, i int) bool {
	const reach = 8
	if i+3 >= len(tokens) || !tokens[i+1].Is(",") || tokens[i+2].Has(token.Capital) {
		return false
	}
	if next := &words[i+2]; !canBe(next, Noun) || canBe(next, Adjective) {
		return false
	}
	for k := i + 3; k < min(len(tokens), i+3+reach); k++ {
		if tokens[k].Is(",") {
			return true
		}
		if tokens[k].Kind == token.Sign {
			return false
		}
	}
	return false
}
