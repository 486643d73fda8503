package naming

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Plain returns a name in small letters, without accents and signs, and without
// the determiners and titles before it.
func Plain(name string) string {
	plain := strings.TrimSpace(unsigned(name))
	for {
		rest := strings.TrimLeft(withoutLead(plain), "' ")
		if rest == plain || rest == "" {
			return strings.Join(strings.Fields(plain), " ")
		}
		plain = rest
	}
}

// unsigned puts a space for each run of what is no letter, digit, apostrophe or
// space, and drops accents.
func unsigned(name string) string {
	var out strings.Builder
	inSigns := false
	for _, r := range strings.ToLower(norm.NFKD.String(name)) {
		if norm.NFKD.PropertiesString(string(r)).CCC() != 0 {
			continue
		}
		kept := inWord(r) || r == '\'' || r == '’' || r == ' '
		switch {
		case r == '’':
			out.WriteByte('\'')
		case r == 'œ':
			out.WriteString("oe")
		case kept:
			out.WriteRune(r)
		case !inSigns:
			out.WriteByte(' ')
		}
		inSigns = !kept
	}
	return out.String()
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' }

// leads are what stands before a name and is none of it.
var leads = [...]string{
	"le", "la", "les", "l'", "un", "une", "des", "ce", "cet", "cette",
	"m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "maitre", "monsieur", "madame",
}

// withoutLead drops one of them, if it is a word of its own.
func withoutLead(plain string) string {
	for _, lead := range leads {
		rest, ok := strings.CutPrefix(plain, lead)
		if ok && apart(lead, rest) {
			return strings.TrimLeft(rest, " ")
		}
	}
	return plain
}

// apart reports whether a word ends between lead and rest.
func apart(lead, rest string) bool {
	inside := false
	for _, r := range rest {
		inside = inWord(r)
		break
	}
	if strings.HasSuffix(lead, "'") {
		return inside || strings.HasPrefix(rest, "'")
	}
	return !inside
}

// small are words that two names may differ by.
var small = map[string]bool{
	"de": true, "du": true, "des": true, "d": true, "la": true, "le": true, "les": true, "l": true, "a": true, "au": true, "aux": true,
}

// Words returns the words of a name that matter, plain.
func Words(name string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(Plain(name), func(r rune) bool { return r == '\'' || unicode.IsSpace(r) }) {
		if !small[w] {
			out = append(out, w)
		}
	}
	return out
}
