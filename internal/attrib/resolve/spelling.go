package resolve

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold makes a name comparable: lower case, no accents, hyphens as spaces.
func fold(name string) string {
	var room [64]byte
	out, ok := appendFolded(room[:0], name)
	switch {
	case !ok:
		return foldAny(name)
	case string(out) == name:
		return name
	}
	return string(out)
}

// appendFolded appends what a name folds to, to an empty slice. It fails for names with
// letters that are not of French.
func appendFolded(out []byte, name string) ([]byte, bool) {
	for _, c := range name {
		if 'a' <= c && c <= 'z' { // most of them
			out = append(out, byte(c))
			continue
		}
		if c == 'œ' || c == 'Œ' {
			out = append(out, "oe"...)
			continue
		}
		b, ok := base(c)
		switch {
		case !ok:
			return nil, false
		case b != ' ' || len(out) > 0 && out[len(out)-1] != ' ':
			out = append(out, b)
		}
	}
	return bytes.TrimSuffix(out, []byte(" ")), true
}

// bases are the letters from À to ÿ without case and accent; * where that is no
// letter of ASCII.
const bases = "aaaaaa*ceeeeiiii*nooooo**uuuuy**aaaaaa*ceeeeiiii*nooooo**uuuuy*y"

// base folds one character of those that names in French have.
func base(c rune) (byte, bool) {
	switch {
	case 'A' <= c && c <= 'Z':
		return byte(c) + 'a' - 'A', true
	case c == '-', '\t' <= c && c <= '\r', c == '\u2010', c == '\u2011', c == '\u00a0', c == '\u202f':
		return ' ', true
	case c < utf8.RuneSelf:
		return byte(c), true
	case 'À' <= c && c <= 'ÿ':
		b := bases[c-'À']
		return b, b != '*'
	case c == '’':
		return '\'', true
	}
	return 0, false
}

// foldAny is fold for any script.
func foldAny(name string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case unicode.Is(unicode.Mn, c):
		case c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00a0' || c == '\u202f':
			b.WriteByte(' ')
		case c == '’':
			b.WriteByte('\'')
		case c == 'œ':
			b.WriteString("oe")
		default:
			b.WriteRune(c)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// sameBearer reports whether two names with the same last word can be one
// person's: the shorter is part of the longer, initials stand for names.
func sameBearer(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	k := 0
	for _, w := range a {
		for k < len(b) && !sameWord(w, b[k]) {
			k++
		}
		if k == len(b) {
			return false
		}
		k++
	}
	return true
}

func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	x, y := strings.TrimSuffix(a, "."), strings.TrimSuffix(b, ".")
	return len(x) == 1 && strings.HasPrefix(y, x) && x != a || len(y) == 1 && strings.HasPrefix(x, y) && y != b
}

// variant reports two spellings of one name: all words the same but the last,
// which differs by a letter or two.
func variant(a, b []string) bool {
	if len(a) != len(b) || len(a) < 2 {
		return false
	}
	for i := range len(a) - 1 {
		if a[i] != b[i] && !near(a[i], b[i]) {
			return false
		}
	}
	return near(a[len(a)-1], b[len(b)-1])
}

// near reports words of five letters or more at a distance of one edit, or of
// two for long words.
func near(a, b string) bool {
	least := min(len(a), len(b))
	if least < 5 {
		return a == b
	}
	return within(a, b, 1+least/8)
}

func start(word string) string { return word[:min(3, len(word))] }

// within reports whether so many edits lead from one word to another.
func within(a, b string, most int) bool {
	longer := max(len(a), len(b))
	if longer-min(len(a), len(b)) > most*utf8.UTFMax || most == 1 && alike(a, b) < longer-utf8.UTFMax {
		return false
	}
	var roomA, roomB [32]rune
	var room [33]int
	x, y := appendRunes(roomA[:0], a), appendRunes(roomB[:0], b)
	row := room[:0]
	for j := range len(y) + 1 {
		row = append(row, j)
	}
	for i := range x {
		from, to := max(i-most, 0), min(i+most+1, len(y)) // beyond, there are more edits than that
		if from > to {
			return false
		}
		diagonal, least := row[from], most+1
		row[from] = i + 1 // at least
		for j := from; j < to; j++ {
			cost := diagonal
			if x[i] != y[j] {
				cost = min(diagonal, row[j], row[j+1]) + 1
			}
			diagonal, row[j+1] = row[j+1], cost
			least = min(least, cost)
		}
		if least > most && (from > 0 || i+1 > most) {
			return false
		}
	}
	return row[len(y)] <= most
}

// alike returns how many bytes two words share at their beginnings and ends.
func alike(a, b string) int {
	short, at := min(len(a), len(b)), 0
	for at < short && a[at] == b[at] {
		at++
	}
	n := at
	for k := 1; k <= short-at && a[len(a)-k] == b[len(b)-k]; k++ {
		n++
	}
	return n
}

func appendRunes(out []rune, word string) []rune {
	for _, c := range word {
		out = append(out, c)
	}
	return out
}

// sameStart reports two words for people that begin alike: "vasseurois" and "vasseuroise".
func sameStart(x, y string) bool { return strings.HasPrefix(x, y) || strings.HasPrefix(y, x) }
