package mention

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// Noun is what the lists say of the head of a phrase.
type Noun struct {
	Kind   Kind   // Thing where they say nothing
	Lemma  string // the masculine singular: "ministre", "procureur de la République"
	Field  string // of a role: "politics", "sport"
	Role   bool   // it gives a role to a person
	People bool   // it names an inhabitant or believer: "Québécois"
	Sure   bool   // it has no other sense
	Words  int    // tokens
	Gender lexicon.Gender
}

// noun looks up the words from i on, first as they stand, then by the lemma of
// the first.
func (f *finder) noun(i, last int) Noun {
	if i > last {
		return Noun{}
	}
	w := f.word(i)
	if w.single != nil {
		return *w.single
	}
	if w.longest <= 1 && !w.composed { // most words
		found := f.demonym(i)
		if found.Lemma == "" {
			found.Lemma = w.lemma
		}
		return found
	}
	var room [5]string
	words := f.a.Forms(room[:], i, last)
	found := f.lookup(words)
	if found.Words == 0 && w.lemma != words[0] {
		words[0] = w.lemma
		found = f.lookup(words)
	}
	if found.Words == 0 {
		found = f.unprefixed(words)
	}
	if found.Words == 0 {
		found = f.demonym(i)
	}
	if found.Lemma == "" {
		found.Lemma = words[0]
	}
	return found
}

// composed parts the prefix of "ex-champion" and "vice-ministre", or "socio" of
// "socio-anthropologue" and "sociologue", from what follows.
func composed(form string) (prefix, rest string, ok bool) {
	prefix, rest, ok = strings.Cut(form, "-")
	for _, glued := range [...]string{"co", "neuro", "psycho", "socio", "géo", "bio", "ethno", "astro", "micro", "cyber", "vidéo", "télé"} {
		if len(form) <= len(glued)+len("maire") {
			continue // most words
		}
		if bare, cut := strings.CutPrefix(form, glued); cut && !ok {
			prefix, rest, ok = glued[:2], bare, true // "coanimatrice", "neuroscientifique"
		}
	}
	return prefix, rest, ok && rest != ""
}

// unprefixed looks up what follows a prefix, or either part of a compound.
func (f *finder) unprefixed(words []string) Noun {
	prefix, rest, ok := composed(words[0])
	if !ok {
		return Noun{}
	}
	words[0] = rest
	if found := f.lookup(words); found.Role && (len(prefix) <= len("archi") || found.Sure) {
		return found
	}
	words[0] = prefix
	if found := f.lookup(words[:1]); found.Role && found.Sure {
		return found // "scénariste-dialoguiste"
	}
	return Noun{}
}

// Head is the first word of the lemma, to compare descriptions: "procureur".
func (n *Noun) Head() string {
	if n.Lemma == "avocat général" {
		return n.Lemma // who prosecutes is no "avocat" of anybody
	}
	head, _, _ := strings.Cut(n.Lemma, " ")
	return head
}

// demonym reads a noun for the people of a place.
func (f *finder) demonym(i int) Noun {
	if f.a.Tag(i) != tag.Noun && f.a.Tag(i) != tag.Name && f.a.Tag(i) != tag.Adjective {
		return Noun{}
	}
	w := f.word(i)
	if w.demonym != nil {
		return *w.demonym
	}
	if i > 0 && f.a.Tag(i-1) == tag.Determiner && f.a.Tokens[i].Has(token.Capital) && w.people {
		return Noun{Kind: UnnamedPerson, Lemma: f.a.Form(i), People: true, Sure: true, Words: 1}
	}
	return Noun{}
}

// people reports a form for the people of a place: by its readings, or by its ending
// where no list has it, or only as a word of no trait: "la Vasseuroise", "la
// Martiniquaise".
func people(readings []morph.Reading, form string) bool {
	noun, adjective := false, false
	for i := range readings {
		if readings[i].Traits.Has(morph.Demonym) {
			return true
		}
		noun, adjective = noun || readings[i].POS == morph.Noun, adjective || readings[i].POS == morph.Adjective
	}
	if noun && adjective {
		return ends(form, "ais", "aise", "ois", "oise")
	}
	return len(readings) == 0 && ends(form, "ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne")
}

// ends reports a form with one of the endings and at least four letters before it.
func ends(form string, endings ...string) bool {
	for _, end := range endings {
		if strings.HasSuffix(form, end) && len(form) > len(end)+3 {
			return true
		}
	}
	return false
}

func genderOf(g morph.Gender) lexicon.Gender {
	switch g {
	case morph.Masculine:
		return lexicon.Masculine
	case morph.Feminine:
		return lexicon.Feminine
	}
	return lexicon.AnyGender
}
