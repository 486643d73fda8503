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
	if k < s.Last && portion(a.Form(k)) {
		k++
	}
	if k <= s.Last && year(a.Form(k)) && (k > i || k > s.First && a.Form(k-1) == "en") {
		return k + 1
	}
	if k < s.Last && a.Form(k) == "en" && year(a.Form(k+1)) {
		return k + 2
	}
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
	if k <= s.Last && relativeDay(a.Form(k)) {
		k++
	}
	return k
}

func relativeDay(form string) bool {
	switch form {
	case "dernier", "dernière", "derniers", "dernières", "prochain", "prochaine", "passé", "passée":
		return true
	}
	return false
}

// portion reports the nouns that stand before a month or year: "fin mai", "début 2017".
func portion(form string) bool {
	switch form {
	case "fin", "début", "courant", "mi":
		return true
	}
	return false
}

// year reports four digits that can be a year.
func year(form string) bool {
	return len(form) == 4 && (form[:2] == "19" || form[:2] == "20") && form[2] >= '0' && form[2] <= '9' && form[3] >= '0' && form[3] <= '9'
}

func dateLink(form string) bool {
	switch form {
	case "en", "à", "dès", "depuis", "vers", "ce", "le":
		return true
	}
	return false
}
