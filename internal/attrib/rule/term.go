package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// term reports a stretch that names something and quotes nobody: the title of a
// work, what is called so, what the article puts in marks each time.
func (c *context) term(s int) bool {
	st := &c.Marks.Stretches[s]
	before := c.opening(s) - 1
	if st.Empty() || before < c.sentence.First {
		return false
	}
	if c.work(before, st.First) || c.movement(before) || c.coloured(st.First, st.Last) || c.spelled(before, s) || naming(c.Form(before)) || c.Form(before) == "(" && c.titled(s) {
		return true
	}
	return c.recurring(s) || foreign(c.Doc[c.Tokens[st.First].Start:c.Tokens[st.Last].End])
}

// foreign reports words of another language that French marks as such.
func foreign(words string) bool {
	switch words {
	case "a posteriori", "a priori", "ad hoc", "best of", "burn-out", "de facto", "de jure", "de visu", "fake news", "fact-checking", "in extremis",
		"in fine", "in situ", "low cost", "made in France", "modus operandi", "persona non grata", "sine die", "statu quo", "success story", "think tank":
		return true
	}
	return false
}

// translated reports what a word means: « chant » en breton.
func (c *context) translated(s int) bool {
	end := c.closing(s)
	return end+2 <= c.sentence.Last && c.Form(end+1) == "en" && (c.Tag(end+2) == tag.Noun || c.Tag(end+2) == tag.Adjective)
}

// work reports a name in marks behind the noun for a work, body or event, also
// with "de" between them: "un reportage de « Sept Jours »".
func (c *context) work(before, first int) bool {
	if !c.capitalAt(first) && (c.Tag(first) != tag.Numeral || c.Tag(before) != tag.Noun) {
		return false
	}
	if c.Form(before) == "," { // "une émission de la chaîne, « Le Grand Jeu »"
		before--
	}
	for k := before; k >= c.sentence.First && k > before-4; k-- {
		switch {
		case c.Tag(k) == tag.Noun, c.Tag(k) == tag.Adjective && k == before && c.Lexicon.Work(c.Form(k)): // "le mensuel « Jardins »"
			return c.Lexicon.Work(c.Form(k)) || c.Lexicon.Work(c.Words[k].Lemma())
		case c.Tag(k) != tag.Preposition && c.Tag(k) != tag.Determiner && c.Tag(k) != tag.Adjective && c.Tag(k) != tag.Name: // "le film d'Anne Roux « Jardins »"
			return false
		}
	}
	return false
}

// spelled reports a word that is spoken of: "jusqu'au mot « savoir »".
func (c *context) spelled(before, s int) bool {
	const longest = 2 // words
	if c.Tag(before) != tag.Noun || c.words(c.held(s)) > longest || !c.lowerAt(c.Marks.Stretches[s].First) {
		return false
	}
	switch c.Form(before) {
	case "adjectif", "mot", "préfixe", "suffixe", "verbe":
		return before > c.sentence.First && (c.Tag(before-1) == tag.Determiner || dative(c.Form(before-1)) || c.Form(before-1) == "du")
	}
	return false
}

// movement reports the "des" before the name of those who move, or of an affair: "le
// mouvement des « bonnets rouges »".
func (c *context) movement(before int) bool {
	if before <= c.sentence.First || c.Form(before) != "des" {
		return false
	}
	switch c.Form(before - 1) {
	case "mouvement", "collectif", "affaire":
		return true
	}
	return false
}

// coloured reports people who are called by what they wear: « bonnets rouges », « blouses
// blanches ».
func (c *context) coloured(first, last int) bool {
	if last != first+1 || c.Tag(first) != tag.Noun || !c.lowerAt(first) {
		return false
	}
	switch c.Form(last) {
	case "rouge", "rouges", "jaune", "jaunes", "vert", "verts", "verte", "vertes", "bleu", "bleus", "bleue", "bleues", "noir", "noirs", "noire", "noires",
		"blanc", "blancs", "blanche", "blanches", "orange", "rose", "roses", "violet", "violets":
		return c.Words[first].Features&tag.Numbers != 0 && c.garment(first)
	}
	return false
}

// garment reports something that people wear.
func (c *context) garment(i int) bool {
	switch c.Words[i].Lemma() {
	case "béret", "blouse", "bonnet", "brassard", "casque", "chemise", "écharpe", "foulard", "gilet", "maillot", "masque", "polo", "ruban", "robe", "veste":
		return true
	}
	return false
}

// naming reports the participles that a name stands behind.
func naming(form string) bool {
	switch form {
	case "intitulé", "intitulée", "intitulés", "intitulées", "baptisé", "baptisée", "baptisés", "baptisées",
		"surnommé", "surnommée", "surnommés", "surnommées", "dénommé", "dénommée", "rebaptisé", "rebaptisée",
		"appelé", "appelée", "appelés", "appelées":
		return true
	}
	return false
}

// recurring reports words of no clause that stand in marks again and again: the
// « gilets jaunes ».
func (c *context) recurring(s int) bool {
	const often, named = 5, 2 // other times
	kind := c.Layout.KindOf(c.first)
	alike := c.Marks.Stretches[s].Alike
	if before := c.opening(s) - 1; before >= c.sentence.First && (c.Form(before) == "les" || c.Form(before) == "des") && alike >= named {
		return true
	}
	return alike >= often && kind != block.Title && kind != block.Heading && !c.clausal(s)
}
