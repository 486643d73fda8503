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
	var words [5]string
	n := 0
	for k := i; k <= last && n < len(words); k++ {
		words[n] = f.a.Form(k)
		n++
	}
	if n == 0 {
		return Noun{}
	}
	found := f.lookup(words[:n])
	if found.Words == 0 {
		if lemma := f.lemma(i); lemma != words[0] {
			words[0] = lemma
			found = f.lookup(words[:n])
		}
	}
	if found.Words == 0 {
		found = f.unprefixed(words[:n])
	}
	if found.Words == 0 {
		found = f.demonym(i)
	}
	if found.Lemma == "" {
		found.Lemma = words[0]
	}
	return found
}

// unprefixed looks up what follows the prefix of "ex-champion" and
// "vice-ministre", or either part of "socio-anthropologue".
func (f *finder) unprefixed(words []string) Noun {
	prefix, rest, ok := strings.Cut(words[0], "-")
	for _, glued := range [...]string{"co", "neuro", "psycho", "socio", "géo", "bio", "ethno", "astro", "micro", "cyber", "vidéo", "télé"} {
		if bare, cut := strings.CutPrefix(words[0], glued); cut && !ok && len(bare) > len("maire") {
			prefix, rest, ok = glued[:2], bare, true // "coanimatrice", "neuroscientifique"
		}
	}
	if !ok || rest == "" {
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
	head, _, _ := strings.Cut(n.Lemma, " ")
	return head
}

// lemma returns the singular of a noun, also where the tagger took it for a
// name or an adjective.
func (f *finder) lemma(i int) string {
	form := f.a.Form(i)
	for _, r := range f.dict.Lookup(form) {
		if r.POS == morph.Noun || r.POS == morph.Title || r.POS == morph.Adjective {
			return r.Lemma(f.dict.Key(form))
		}
	}
	return form
}

// demonym reads a noun for the people of a place.
func (f *finder) demonym(i int) Noun {
	if f.a.Tag(i) != tag.Noun && f.a.Tag(i) != tag.Name && f.a.Tag(i) != tag.Adjective {
		return Noun{}
	}
	form := f.a.Form(i)
	for _, r := range f.dict.Lookup(form) {
		if r.Traits.Has(morph.Demonym) {
			return Noun{Kind: UnnamedPerson, Lemma: r.Lemma(f.dict.Key(form)), People: true, Sure: true, Words: 1, Gender: genderOf(r.Gender)}
		}
	}
	if i > 0 && f.a.Tag(i-1) == tag.Determiner && f.a.Tokens[i].Has(token.Capital) && people(f.dict, form) {
		return Noun{Kind: UnnamedPerson, Lemma: form, People: true, Sure: true, Words: 1}
	}
	return Noun{}
}

// people reports a form for the people of a place: by the dictionary, or by its
// ending where no list has it: "la Vasseuroise".
func people(dict *morph.Lexicon, form string) bool {
	known := dict.Lookup(form)
	for _, r := range known {
		if r.Traits.Has(morph.Demonym) {
			return true
		}
	}
	return len(known) == 0 && gentilic(form)
}

// gentilic reports a form that ends like "Brestoise" and "Guadeloupéen".
func gentilic(form string) bool {
	for _, end := range [...]string{"ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne"} {
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
