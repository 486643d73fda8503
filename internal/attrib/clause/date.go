package clause

import (
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// Date returns the token after the date that begins at i, or i where none does:
// "lundi 4 novembre", "ce vendredi matin", "mercredi soir", "le 19 juin 2024",
// "en mai", "à 10 heures".
func (a *Article) Date(s *Sentence, i int) int {
	k := i
	for k <= s.Last && (a.Tag(k) == tag.Determiner || dateLink(a.Form(k))) && k-i < 2 {
		k++
	}
	begin := k
	named := false
	for k <= s.Last && (phrase.DateWord(a.Form(k)) || a.Tag(k) == tag.Numeral && k+1 <= s.Last && (named || phrase.DateWord(a.Form(k+1)))) {
		named = named || a.Tag(k) != tag.Numeral
		k++
	}
	if k == begin || !named {
		return i
	}
	if k <= s.Last && named && a.Tag(k) == tag.Numeral {
		k++
	}
	if k <= s.Last && (a.Form(k) == "dernier" || a.Form(k) == "dernière" || a.Form(k) == "prochain") {
		k++
	}
	return k
}

func dateLink(form string) bool {
	switch form {
	case "en", "à", "dès", "depuis", "vers", "ce", "le":
		return true
	}
	return false
}
