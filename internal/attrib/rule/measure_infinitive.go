package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// purpose reports an infinitive of what is yet to be said or is everybody's: "pour
// répondre", "afin de dire", "il faut ajouter que", "Dire que …".
func (c *context) purpose() bool {
	k := c.group.First - 1
	if k >= c.sentence.First && c.Form(k) == "autant" { // "Autant dire que …"
		return true
	}
	for k > c.sentence.First && (c.Tag(k) == tag.Adverb || c.Form(k) == "de" && c.Form(k-1) == "tout") { // "il faut tout de même rappeler"
		k--
	}
	if k < c.sentence.First {
		return true
	}
	switch c.Form(k) {
	case "pour", "faut", "faudra", "faudrait", "fallait":
		return true
	case "à": // "À noter que …", "Il est à noter que …"
		return k == c.sentence.First || c.itIs(k-1)
	case "de", "d'":
		if k == c.sentence.First {
			return false
		}
		if advises(c.Form(k-1)) && c.itIs(k-2) {
			return true
		}
		switch c.Form(k - 1) {
		case "afin", "convient", "convenait", "importe", "suffit", "fait":
			return true
		}
		return false
	}
	return false
}

// itIs reports an impersonal "il est" that ends at i.
func (c *context) itIs(i int) bool {
	if i <= c.sentence.First || c.Form(i-1) != "il" {
		return false
	}
	switch c.Form(i) {
	case "est", "était", "sera", "serait", "paraît", "semble":
		return true
	}
	return false
}

// advises reports what an impersonal "il est" makes of saying something: "il est utile
// de rappeler que", but not "il est heureux de".
func advises(form string) bool {
	switch form {
	case "bon", "difficile", "essentiel", "facile", "important", "impossible", "intéressant", "judicieux", "juste", "loisible", "nécessaire",
		"opportun", "permis", "possible", "primordial", "temps", "urgent", "utile", "vrai":
		return true
	}
	return false
}

// aim reports an infinitive behind "pour". With quoted words it was said: "ils ont
// défilé pour dénoncer « un mensonge »", but "un mot pour dire « oui »".
func (c *context) aim() bool {
	k := c.group.First - 1
	if c.group.Form != clause.Infinitive || c.group.Cue.Strength < 2 || c.group.Cue.Class == "attitude" || k <= c.sentence.First || c.Form(k) != "pour" {
		return false
	}
	switch c.Form(k - 1) {
	case "mot", "mots", "terme", "termes", "manière", "façon":
		return false
	}
	return true
}

// done reports an infinitive that tells why a source did what it did: "le maire a
// saisi l'occasion pour rappeler que".
func (c *context) done() bool {
	from := c.group.Subject.Shared
	for n := 0; from != None && n < len(c.sentence.Groups) && c.sentence.Groups[from].Form != clause.Finite; n++ {
		from = c.sentence.Groups[from].Subject.Shared // "en envoyant une lettre pour dire que"
	}
	if from == None {
		return false
	}
	main := &c.sentence.Groups[from]
	if main.Form != clause.Finite || !main.Subject.Found() || main.Denied || main.Features&tag.Third == 0 || c.sortOf(main.Subject.Head) != speaker {
		return false
	}
	switch main.Lemma {
	case "être", "avoir", "falloir", "attendre", "servir", "suffire", "pouvoir", "devoir":
		return false
	}
	return true
}

// led reports an infinitive that tells what somebody said: "avant d'affirmer que",
// "après avoir dit que", "et X de rappeler que".
func (c *context) led() bool {
	if c.group.Narrative {
		return true
	}
	for k := c.group.First - 1; k >= max(c.sentence.First, c.group.First-3); k-- {
		switch c.Form(k) {
		case "avant", "après":
			return true
		case "sans":
			return k > c.sentence.First && c.Form(k-1) == "non"
		case "de", "d'":
			if k > c.sentence.First && (c.Tag(k-1) == tag.Name || c.Form(k-1) == "et") {
				return true
			}
		}
	}
	return false
}
