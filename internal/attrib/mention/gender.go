package mention

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// roleGender tells the gender of whoever bears a role: by its noun, else by its
// article or adjectives, "le ministre", "la nouvelle juge". A noun that is
// feminine whoever it names tells nothing: "une figure du parti".
func (f *finder) roleGender(noun *Noun, head, first, last int) lexicon.Gender {
	if noun.Gender == lexicon.AnyGender && f.feminineOnly(head) {
		return lexicon.AnyGender
	}
	if f.determinerGender(f.leading(head, 0)) == lexicon.Feminine {
		return lexicon.Feminine // "la membre du gouvernement"
	}
	for _, g := range [...]lexicon.Gender{gender(f.a.Words[head].Features), noun.Gender, f.determinerGender(f.leading(head, 0))} {
		if g != lexicon.AnyGender {
			return g
		}
	}
	for k := first; k <= last && (k <= head+noun.Words || f.a.Tag(k) == tag.Adjective); k++ {
		if k == head || f.a.Tag(k) != tag.Adjective {
			continue
		}
		if g := gender(f.a.Words[k].Features); g != lexicon.AnyGender {
			return g
		}
	}
	return lexicon.AnyGender
}

// determinerGender tells the gender of the noun behind a determiner.
func (f *finder) determinerGender(i int) lexicon.Gender {
	if i < 0 {
		return lexicon.AnyGender
	}
	switch f.a.Form(i) {
	case "le", "un", "du", "au", "ce", "cet":
		return lexicon.Masculine
	case "la", "une", "cette", "sa", "ma", "ta":
		return lexicon.Feminine
	}
	return lexicon.AnyGender
}
