package rule

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// inSense asks for a preposition that names its source in a sense.
func inSense(sense lexicon.CueSense) step {
	return func(c *context) bool { return c.sense == sense }
}

// isPour asks for "pour".
func isPour(c *context) bool { return c.lemma == "pour" }

// hearsOf asks for "à entendre", "à écouter": behind a noun they say what to do with it.
func hearsOf(c *context) bool { return c.lemma == "à entendre" || c.lemma == "à écouter" }

// namesSource refuses « pour » behind its claim, unless that is quoted. Without a
// comma it must be a clause, and a name must follow: « C'est trop » pour Paul Vasseur.
func namesSource(c *context) bool {
	if c.lemma != "pour" || c.left > c.sentence.First && c.Form(c.left) == "," && c.IsMark(c.left-1) {
		return true
	}
	if c.left <= c.sentence.First || !c.IsMark(c.left) || c.right > c.sentence.Last {
		return false
	}
	s := c.Marks.MarkOf(c.left)
	return s >= 0 && c.Marks.Stretches[s].Close == c.left && c.mainVerb(c.held(s)) && c.Tag(c.right) == tag.Name
}

// complement reads the noun phrase or pronoun that a preposition names as
// source, with what is said of it between commas.
func complement(c *context) bool {
	i := c.right
	if i > c.sentence.Last {
		return false
	}
	if s := c.stretchAt(i); s != None && c.titled(s) { // "selon « Le Monde »"
		st := &c.Marks.Stretches[s]
		c.source = clause.NewSubject(st.First, st.Last, st.First)
		c.right = c.closing(s) + 1
		return true
	}
	if counted := c.pastQuantity(i); counted > i {
		i = counted
	}
	p := c.sentence.PhraseAt(i)
	if p == None {
		return pronounComplement(c)
	}
	for p+1 < len(c.sentence.Phrases) && c.sentence.Phrases[p].Head < i && c.sentence.Phrases[p+1].First <= i {
		p++ // "aux yeux | du gouvernement": the trigger holds the head
	}
	ph := &c.sentence.Phrases[p]
	if ph.First != i && (ph.Preposition == phrase.None || ph.Preposition >= i) {
		return false
	}
	if c.lemma == "pour" && (c.comparesPour() || distributive(c.Form(i)) || c.thoughtless(ph)) {
		return false
	}
	if c.Words[ph.Head].Tag == tag.Numeral || c.varies() {
		return false
	}
	c.source = clause.NewSubject(max(ph.First, i), ph.Last, ph.Head)
	c.right = ph.Last + 1
	c.jointAgent()
	return true
}

// thoughtless reports what has no opinion and what is compared: "pour sa campagne, la maire",
// "pour celles-ci comme pour les autres".
func (c *context) thoughtless(p *phrase.Phrase) bool {
	if c.Tag(p.Head) == tag.Noun && !c.ofSpeaker(&clause.Subject{Head: p.Head, Last: p.Last}) {
		noun, _ := c.Lexicon.Noun([]string{c.Words[p.Head].Lemma()})
		if sort := c.sortOf(p.Head); sort == thing || sort == document && !noun.Sure {
			return true
		}
	}
	return p.Last+2 <= c.sentence.Last && c.Form(p.Last+1) == "comme" && c.Form(p.Last+2) == "pour"
}

// comparesPour reports "comme pour les autres", "sauf pour les autres".
func (c *context) comparesPour() bool {
	if c.first == c.sentence.First {
		return false
	}
	switch c.Form(c.first - 1) {
	case "comme", "idem", "sauf":
		return true
	case "et", "ou":
		return c.forAnother()
	}
	return false
}

// forAnother reports the second of two for whom something is: "une chambre pour elle et
// pour sa sœur".
func (c *context) forAnother() bool {
	const reach = 6 // tokens
	for i := c.first - 2; i >= max(c.sentence.First+1, c.first-reach); i-- {
		if c.Form(i) == "pour" {
			return c.Form(i-1) != "," // "La digue est vieille pour l'élu, et pour le préfet, elle tiendra"
		}
	}
	return false
}

// pastQuantity returns where what a quantity counts begins: "beaucoup de | riverains",
// "plus de la moitié des | Français", "54 % des | Français"; else i.
func (c *context) pastQuantity(i int) int {
	const longest = 6 // tokens
	counted := i
	for k := i; k < min(i+longest, c.sentence.Last); k++ {
		switch form := c.Form(k); {
		case form == "de" || form == "d'" || form == "des":
			counted = k + 1
		case c.Tag(k) == tag.Numeral, form == "%", form == "cent", form == "pour", form == "la", form == "les", form == "un", form == "une":
		case form == "beaucoup", form == "plus", form == "moins", form == "près", form == "nombre", form == "bon", form == "bien", form == "environ",
			form == "moitié", form == "tiers", form == "quart", form == "majorité", form == "plupart", form == "quarts":
		default:
			return counted
		}
	}
	return i
}

// pronounComplement reads a pronoun that stands before an infinitive, where it looks
// like its object: "doit selon lui endiguer la dette".
func pronounComplement(c *context) bool {
	switch c.Form(c.right) {
	case "lui", "elle", "eux", "elles":
		c.source = clause.NewSubject(c.right, c.right, c.right)
		c.right++
		return true
	}
	return false
}

// titled reports a stretch that can be the name of a paper: short, with a capital
// and no verb.
func (c *context) titled(s int) bool {
	const longest = 5 // tokens
	st := &c.Marks.Stretches[s]
	return !st.Empty() && st.Last-st.First < longest && c.capitalAt(st.First) && !c.clausal(s)
}

// distributive reports determiners of no one in particular: "pour tout homme".
func distributive(form string) bool {
	switch form {
	case "tout", "toute", "tous", "toutes", "chaque", "chacun", "chacune", "aucun", "aucune", "ceux", "celles":
		return true
	}
	return false
}

// varies reports "selon" behind a verb of change: "varie selon le département".
func (c *context) varies() bool {
	g := None
	if c.first > c.sentence.First {
		g = c.sentence.GroupAt(c.first - 1)
	}
	if g == None {
		return false
	}
	switch c.sentence.Groups[g].Lemma {
	case "varier", "différer", "changer", "fluctuer", "évoluer", "se répartir", "classer", "trier":
		return true
	}
	return false
}

// unnamed reads what qualifies a source without a name: "de source | proche du
// dossier", "de sources | policières et judiciaires".
func unnamed(c *context) bool {
	from := c.right
	for c.right <= c.sentence.Last && (c.qualifies(c.right) || c.right < c.sentence.Last && c.Form(c.right) == "et" && c.Tag(c.right+1) == tag.Adjective) {
		c.right++
	}
	if c.right > from && c.right <= c.sentence.Last && c.Tag(c.right) == tag.Preposition {
		if p := c.sentence.PhraseAt(c.right + 1); p != None {
			c.right = c.sentence.Phrases[p].Last + 1
		}
	}
	head := c.last
	c.source = clause.NewSubject(head, c.right-1, head)
	return c.right > from || strings.Contains(c.lemma, "concordantes") || strings.Contains(c.lemma, "bonne") || strings.Contains(c.lemma, "même")
}

func (c *context) qualifies(i int) bool {
	return c.Tag(i) == tag.Adjective || c.Tag(i) == tag.PastParticiple
}
