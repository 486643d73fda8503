package block

import (
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/token"
)

func isSign(t *token.Token) bool { return t.Kind == token.Sign || t.Kind == token.Hyphen }

func opensBracket(t *token.Token) bool { return isSign(t) && (t.Is("(") || t.Is("[")) }

func closesBracket(t *token.Token) bool { return isSign(t) && (t.Is(")") || t.Is("]")) }

// bullets are the signs of a list.
var bullets = map[string]bool{
	"•": true, "●": true, "▪": true, "■": true, "◆": true, "►": true, "▶": true, "‣": true, "∙": true, "·": true, "*": true,
	"➢": true, "➤": true, "→": true, "✓": true, "✔": true, "☛": true,
}

// bullet reports a sign that begins the item of a list.
func bullet(t *token.Token) bool {
	return isSign(t) && bullets[t.Form]
}

// dash reports a sign that begins a turn of dialogue or an item.
func dash(t *token.Token) bool {
	return isSign(t) && (t.Is("-") || t.Is("–") || t.Is("—") || t.Is("--"))
}

// goesOn reports a token that cannot begin a line of its own.
func goesOn(t *token.Token) bool {
	switch {
	case t.Kind == token.Word:
		c, _ := utf8.DecodeRuneInString(t.Form)
		return unicode.IsLower(c) && !t.Has(token.Capital)
	case t.Kind != token.Sign:
		return false
	}
	return t.Is(",") || t.Is(".") || t.Is(";") || t.Is(":") || t.Is(")") || t.Is("!") || t.Is("?")
}
