package block

import (
	"strings"
	"unicode"

	"github.com/attribd/attribd/internal/attrib/token"
)

// text returns the line as it stands.
func (n *Line) text(l *Layout) string { return l.doc[l.tokens[n.First].Start:l.tokens[n.Last].End] }

// shape finds what the letters of a short line tell.
func (v *view) shape(text string) {
	if strings.Contains(text, "(") { // one sign is found faster than each of the words with it
		v.handle = strings.Contains(text, "(@")
		v.agency = strings.Contains(text, "(AFP)") || strings.Contains(text, "(Reuters)") || strings.Contains(text, "(APS)")
	}
	v.posted = strings.Contains(text, "pic.twitter.com") || strings.Contains(text, "pic.x.com") || strings.Contains(text, "//t.co/")
	v.credit = v.words <= 60 && (strings.Contains(text, "©") || strings.Contains(text, "AFP PHOTO") || strings.Contains(text, ":") && credited(text))
	v.capitals = v.words > 0 && strings.IndexFunc(text, unicode.IsLower) < 0
	v.named = v.words >= 1 && v.numbers == 0 && v.names == v.words && !v.final
	slashed := strings.Contains(text, "/") && !strings.ContainsAny(text, " \u00a0")
	v.initials = v.words <= 4 && len(text) <= 16 && slashed || v.words <= 5 && signed(text)
	v.rubric = v.named && strings.Count(text, " - ")+strings.Count(text, " – ") >= 2
	v.onlyDate = v.numbers > 0 && v.words <= 4 && (v.words > 0 && dateWords(v.content) || numericDate(text))
}

// credited reports words before the name of who took a picture.
func credited(text string) bool {
	return strings.Contains(text, "Crédit :") || strings.Contains(text, "Crédits :") || strings.Contains(text, "Image :") || strings.Contains(text, "Photo :")
}

// signed reports a line that begins with two initials: A.L., S.B.H., E. Y.
func signed(text string) bool {
	text = strings.Replace(text, ". ", ".", 1)
	return len(text) >= len("A.L") && upper(text[0]) && text[1] == '.' && upper(text[2]) && (len(text) == len("A.L") || text[3] == '.')
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' }

// signedBy reports Par and a name, at the beginning or behind names of places
// and agencies.
func signedBy(line []token.Token) bool {
	if len(line) > 2 && line[0].Is("par") && line[1].Has(token.Capital) {
		return true
	}
	for i := range line {
		t := &line[i]
		switch {
		case t.Is("par") && t.Has(token.Capital) && !t.Has(token.AllCaps):
			return i > 0 && nameOnly(line[i+1:])
		case t.Kind == token.Word && !t.Has(token.Capital):
			return false
		}
	}
	return false
}

// nameOnly reports tokens that are the names of one writer or of several.
func nameOnly(line []token.Token) bool {
	names := 0
	for i := range line {
		switch t := &line[i]; {
		case t.Kind == token.Word && t.Has(token.Capital):
			names++
		case t.Kind == token.Word && !linksNames[t.Form], t.Kind == token.Number, t.Kind == token.Link:
			return false
		}
	}
	return names >= 2
}

// linksNames are the words in lower case that a name can hold or stand between.
var linksNames = map[string]bool{
	"de": true, "du": true, "d'": true, "la": true, "le": true, "et": true, "van": true, "von": true, "ben": true, "el": true,
}

// numericDate reports a line that begins with a date in figures, 30/04/2023.
func numericDate(text string) bool {
	const shape = "00/00/0000"
	if len(text) < len(shape) {
		return false
	}
	for i := range len(shape) {
		if digit := text[i] >= '0' && text[i] <= '9'; digit != (shape[i] == '0') || !digit && text[i] != shape[i] {
			return false
		}
	}
	return true
}

// dateWords reports that all words of a line are months, days or hours.
func dateWords(line []token.Token) bool {
	for i := range line {
		if line[i].Kind == token.Word && !dateWord(line[i].Form) && !clockWord(line[i].Form) {
			return false
		}
	}
	return true
}

// dateWord reports the words of a date in lower case: its month, its day and "le".
func dateWord(form string) bool {
	switch form {
	case "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
		"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "le":
		return true
	}
	return false
}

// clockWord reports the words beside the figures of a time, and "1er" as two words.
func clockWord(form string) bool { return form == "à" || form == "h" || form == "er" || form == "gmt" }
