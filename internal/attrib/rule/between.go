package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// telling is the frames of the verbs that take a clause with « que ».
const telling = lexicon.Que | lexicon.Subj | lexicon.ObjQue

// noted reads the noun that many put between a verb and its clause.
var noted = either(
	inOrder(optional(word("sur", "de", "par")), determiner, word("fait", "idée", "crainte", "craintes", "souhait", "regret", "espoir", "vœu", "hypothèse", "avis",
		"volonté", "conviction", "certitude", "promesse")),
	inOrder(word("du"), word("fait")),
	inOrder(word("de"), word("ce")),
)

// wished reads a noun for what somebody wants, with « de ».
var wished = inOrder(optional(word("de")), determiner, qualified,
	word("souhait", "vœu", "intention", "volonté", "espoir", "désir", "refus", "détermination", "regret", "choix", "décision", "promesse", "engagement",
		"ambition", "disponibilité"),
	qualified, word("de", "d'", "à"))

// shows asks for a verb of showing, as deeds do: "a démontré sa volonté de".
func shows(c *context) bool {
	return c.lemma == "montrer" || c.lemma == "démontrer" || c.lemma == "prouver"
}

// sinceThen reads the adverb « depuis » before « que ».
var sinceThen = inOrder(word("depuis"), ahead(conjunction))

// toQue reads what may stand between a verb and « que » or its object.
var toQue = inOrder(active, optional(mark), adverbials, optional(aboutWhom), optional(sinceThen), optional(either(adverbComma, openFrame)))

// aboutWhom reads of whom something is said: "dit de lui | que".
func aboutWhom(c *context) bool {
	if c.lemma != "dire" || c.right+1 > c.sentence.Last {
		return false
	}
	i := c.sentence.PhraseAt(c.right + 1)
	if i == None || c.sentence.Phrases[i].Preposition != c.right || !phrase.Genitive(c.Form(c.right)) {
		return false
	}
	c.right = c.sentence.Phrases[i].Last + 1
	return c.right <= c.sentence.Last && c.Tag(c.right) == tag.Que
}

// openFrame reads a frame that a comma opens and none closes: "a dit, lors de sa
// visite à Lons que".
var openFrame = inOrder(word(","), adverbials, ahead(conjunction))

// addressed reads to whom a clause is told, and « que ».
var addressed = inOrder(optional(mark), adverbs, addressee, adverbials, optional(adverbComma), conjunction)
