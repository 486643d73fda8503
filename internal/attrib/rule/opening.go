package rule

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// conjunction reads "que" and begins a clause behind it.
func conjunction(c *context) bool {
	if c.right > c.sentence.Last || c.Tag(c.right) != tag.Que || c.relates(c.right) {
		return false
	}
	c.right++
	c.content = c.right
	return c.right <= c.sentence.Last
}

// relates reports a "que" that takes up the pronoun before it or compares: "les craintes
// de celui que l'on accuse", "craignant plus que tout".
func (c *context) relates(que int) bool {
	switch c.Form(que - 1) {
	case "celui", "celle", "ceux", "celles":
		return que-1 > c.last
	case "ainsi": // "demande aux élus ainsi qu'au préfet de"
		return que-1 > c.last+1 && que < c.sentence.Last && c.Tag(que+1) == tag.Preposition
	case "plus", "moins":
		return que-1 == c.last+1 && que < c.sentence.Last && (c.Form(que+1) == "tout" || c.Form(que+1) == "jamais")
	}
	return false
}

// determiner reads an article or a possessive.
func determiner(c *context) bool {
	if c.right > c.sentence.Last || c.Tag(c.right) != tag.Determiner {
		return false
	}
	c.right++
	return true
}

// adverbComma reads the comma that some put between an adverbial and « que ».
func adverbComma(c *context) bool {
	if c.right >= c.sentence.Last || c.Form(c.right) != "," || c.right == c.last+1 || c.Tag(c.right+1) != tag.Que {
		return false
	}
	c.right++
	return true
}

// asked reads a question right behind the verb, or behind whom the verb turns to.
func asked(question step) step {
	return either(question, inOrder(object, adverbials, not(word("qui")), question))
}

// whether begins a clause behind "si".
func whether(c *context) bool {
	if c.right >= c.sentence.Last || c.Form(c.right) != "si" && c.Form(c.right) != "s'" {
		return false
	}
	c.content = c.right + 1
	return true
}

// whatever begins a clause at "ce que", "ce qui", "ce dont".
func whatever(c *context) bool {
	if c.right >= c.sentence.Last || c.Form(c.right) != "ce" {
		return false
	}
	switch c.Form(c.right + 1) {
	case "que", "qu'", "qui", "dont":
		c.content = c.right
		return true
	}
	return false
}

// interrogative begins a clause at "comment", "quel", "dans quelle mesure".
func interrogative(c *context) bool {
	if c.right >= c.sentence.Last {
		return false
	}
	switch c.Form(c.right) {
	case "comment", "pourquoi", "combien", "où", "quand", "quel", "quelle", "quels", "quelles":
		c.content = c.right
	case "qui": // behind anything else it is a relative pronoun
		if c.right > c.last+1 {
			return false
		}
		c.content = c.right
	case "en", "dans", "à", "de", "d'", "pour", "par", "avec", "sur":
		if !questioned(c.Form(c.right+1)) || c.Form(c.right+1) == "qui" && c.antecedent() {
			return false
		}
		c.content = c.right
	default:
		return false
	}
	return true
}

// antecedent reports an object right before a preposition with "qui", which takes it up:
// "demandent la liberté des gens | à qui", but "demande aux gens | à qui".
func (c *context) antecedent() bool {
	return c.right > c.last+1 && (c.Tag(c.right-1) == tag.Noun || c.Tag(c.right-1) == tag.Name) && !dative(c.Form(c.last+1))
}

// questioned reports the interrogatives that stand behind a preposition: "dans
// quelle mesure", "en quoi".
func questioned(form string) bool {
	switch form {
	case "quoi", "quel", "quelle", "quels", "quelles", "qui":
		return true
	}
	return false
}

// infinitive begins a clause at an infinitive, its clitics and negation.
func infinitive(c *context) bool {
	for i := c.right; i <= c.sentence.Last && i < c.right+6; i++ {
		switch {
		case c.Tag(i) == tag.Infinitive:
			c.content = c.right
			return true
		case c.IsMark(i), c.Tag(i) == tag.Negation, c.Tag(i) == tag.Object, c.Tag(i) == tag.Adverb, c.Form(i) == "rien", c.Form(i) == "tout": // "de tout faire"
		default:
			return false
		}
	}
	return false
}

// adjective begins a clause at an adjective or participle.
func adjective(c *context) bool {
	for c.right-1 > c.last && degree(c.Form(c.right-1)) {
		c.right--
	}
	i := c.right
	for i <= c.sentence.Last && (c.Tag(i) == tag.Adverb || c.IsMark(i)) {
		i++
	}
	if i <= c.sentence.Last && (c.Tag(i) == tag.Adjective || c.Tag(i) == tag.PastParticiple || c.Tag(i) == tag.Noun) {
		c.content = c.right
		return true
	}
	if k := c.right - 1; k > c.last+1 && c.Tag(k) == tag.Adjective { // "se dit par téléphone | prêt à partir"
		c.content = k
		return true
	}
	return false
}

// degree reports an adverb that tells how much: "très inquiet".
func degree(form string) bool {
	switch form {
	case "assez", "bien", "entièrement", "extrêmement", "fort", "infiniment", "moins", "parfaitement", "particulièrement",
		"peu", "pleinement", "plus", "plutôt", "profondément", "si", "totalement", "tellement", "trop", "très", "vivement":
		return true
	}
	return false
}
