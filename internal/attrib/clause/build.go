package clause

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
)

// The reach of look-ahead, in tokens.
const (
	adverbialReach = 12 // between auxiliary and participle
	commaReach     = 13 // inside commas between them: "a, lundi 4 novembre, déclaré"
	longestVerb    = 6  // words of a verb phrase: "tirer la sonnette d'alarme"
)

// builder gathers the words of one group.
type builder struct {
	article  *Article
	sentence *Sentence
	group    *Group
	pronoun  int  // the reflexive pronoun before the verb, or None
	wrapped  bool // a verb before the head carries it

	bare string // the lemma of the verb alone: "tenir", not "tenir à"
	end  int    // its last word
}

// left takes in the clitics and the negation before the verb.
func (b *builder) left(i int) {
	b.pronoun = None
	for k := i - 1; k >= b.sentence.First; k-- {
		switch b.article.Tag(k) {
		case tag.Object:
			b.group.First = k
			if reflexive(b.article.Form(k)) {
				b.pronoun = k
			}
			continue
		case tag.Negation:
			b.group.First = k
			b.group.Negated = true
			continue
		case tag.Adverb:
			if b.group.Form == Infinitive && negative(b.article.Form(k)) { // "ne pas dire"
				continue
			}
		case tag.Punct:
			if b.article.IsMark(k) && k > b.sentence.First && b.article.Tag(k-1) == tag.Negation {
				continue
			}
		}
		return
	}
}

func reflexive(form string) bool { return form == "se" || form == "s'" }

func negative(form string) bool {
	switch form {
	case "pas", "jamais", "plus", "rien", "guère", "point", "aucunement", "nullement":
		return true
	}
	return false
}

// right goes on from the auxiliary to the participle and takes in the inverted
// pronoun.
func (b *builder) right() {
	g, a := b.group, b.article
	b.clitic()
	auxiliary := a.Words[g.Head].Lemma()
	if auxiliary != "avoir" && auxiliary != "être" {
		return
	}
	participle := b.participle(g.Last + 1)
	if participle == None {
		return
	}
	b.take(participle)
	b.clitic()
	if a.Words[participle].Lemma() == "être" {
		if second := b.participle(participle + 1); second != None {
			b.take(second)
			g.Passive = true
		}
	}
	if auxiliary == "être" && b.pronoun == None && !intransitive(a.Words[participle].Lemma()) {
		g.Passive = true
	}
}

func (b *builder) take(participle int) {
	b.group.Head, b.group.Last = participle, participle
	b.group.Perfect = true
}

// clitic takes in "-t-il" after the last word.
func (b *builder) clitic() {
	g, a := b.group, b.article
	k := g.Last + 1
	if k < b.sentence.Last && a.Tokens[k].Kind == token.Hyphen && a.Tokens[k+1].Has(token.Clitic) {
		g.Clitic, g.Last = k+1, k+1
	}
}

// intransitive reports the verbs that build their perfect with être. (Grevisse,
// Le Bon Usage, § 812.)
func intransitive(lemma string) bool {
	switch lemma {
	case "aller", "arriver", "décéder", "devenir", "entrer", "intervenir", "mourir", "naître", "partir", "parvenir",
		"rentrer", "rester", "retourner", "revenir", "sortir", "tomber", "venir", "convenir", "monter", "passer", "descendre":
		return true
	}
	return false
}

// participle finds the past participle of a compound tense from i on, across
// adverbs, adverbials, pronouns and a mark that opens: "a également « souligné".
func (b *builder) participle(i int) int {
	a := b.article
	for limit := min(i+adverbialReach, b.sentence.Last); i <= limit; {
		switch {
		case a.Tag(i) == tag.PastParticiple:
			return i
		case a.IsMark(i) || a.Tag(i) == tag.Negation || tonic(a.Form(i)):
			i++
		case a.all(i) > 0:
			i += a.all(i)
		case a.Tag(i) == tag.Adverb:
			b.group.Negated = b.group.Negated || negative(a.Form(i))
			i++
		default:
			next := a.Adverbial(b.sentence, i)
			if next == i {
				return None
			}
			i = next
		}
	}
	return None
}

// tonic reports the pronouns that take up a subject: "le maire a, lui, dit", "a lui
// fustigé", "ont chacun dit".
func tonic(form string) bool {
	switch form {
	case "lui", "elle", "eux", "elles", "chacun", "chacune":
		return true
	}
	return false
}

// all returns how many words at i take up a subject in the plural: "ont tous dit",
// "ont tous les deux dit".
func (a *Article) all(i int) int {
	if a.Form(i) != "tous" && a.Form(i) != "toutes" {
		return 0
	}
	switch {
	case a.Form(i+1) == "deux", a.Form(i+1) == "trois":
		return 2
	case a.Form(i+1) == "les" && (a.Form(i+2) == "deux" || a.Form(i+2) == "trois"):
		return 3
	}
	return 1
}

// name finds the lemma of the group and what the lexicon says of it.
func (b *builder) name() {
	g, a := b.group, b.article
	lemma := a.Words[g.Head].Lemma()
	g.Lemma = lemma
	if b.pronoun != None {
		g.Lemma = a.reflexive(lemma)
		if a.Form(b.pronoun+1) == "en" { // "s'en prendre à"
			g.Lemma = "s'en " + lemma
		}
	}
	b.bare, b.end = g.Lemma, g.Last
	if b.state() || b.pronoun == None && !a.Opens(g.Head, lexicon.VerbOpening) {
		return
	}
	words, last := append(make([]string, 0, longestVerb), g.Lemma), append(make([]int, 0, longestVerb), g.Last)
	for k := g.Last + 1; k <= b.sentence.Last && len(words) < longestVerb; k++ {
		if a.Tag(k) == tag.Adverb && len(words) == 1 || a.Tokens[k].Kind == token.Hyphen {
			continue
		}
		words, last = append(words, a.Form(k)), append(last, k)
	}
	verb, n := a.Lexicon.VerbPhrase(words)
	if n == 0 {
		return
	}
	if fixed, taken := a.Lexicon.Fixed(words); taken > n && taken > 1 && fixed.Lemma { // "relève de l'exploit"
		return
	}
	g.Cue, g.Reports, g.Lemma = verb, true, verb.Canonical
	g.Last = last[n-1]
}

// reflexive returns "se dire" for "dire", "s'indigner" for "indigner".
func (a *Article) reflexive(lemma string) string {
	if a.arena == nil {
		a.arena = new(text.Arena)
	}
	if strings.ContainsAny(lemma[:1], "aeiouyh") || strings.HasPrefix(lemma, "é") || strings.HasPrefix(lemma, "ê") || strings.HasPrefix(lemma, "î") {
		return a.arena.Keep("s'", lemma)
	}
	return a.arena.Keep("se ", lemma)
}
