package render

import (
	"strings"
	"unicode/utf8"
)

// Clip returns text without its middle, if it has more than first and last
// characters together.
func Clip(text string, first, last int) string {
	if utf8.RuneCountInString(text) <= first+last {
		return text
	}
	runes := []rune(text)
	return strings.TrimSpace(string(runes[:first])) + " … " + strings.TrimSpace(string(runes[len(runes)-last:]))
}
