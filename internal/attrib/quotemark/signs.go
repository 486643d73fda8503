package quotemark

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/token"
)

// point reports a sign of punctuation that stands after words.
func point(t *token.Token) bool {
	switch t.Form {
	case ",", ";", ":", "…":
		return true
	}
	return final(t)
}

// final reports a sign that can end a sentence.
func final(t *token.Token) bool {
	switch t.Form {
	case ".", "!", "?", "…", "?!", "!?":
		return true
	}
	return t.Kind == token.Sign && strings.HasPrefix(t.Form, "..")
}

// bracket reports a sign that is one of those given.
func bracket(t *token.Token, signs string) bool {
	return (t.Kind == token.Sign || t.Kind == token.Hyphen) && t.Form != "" && strings.Contains(signs, t.Form)
}

// dash reports a sign that can begin a turn of dialogue.
func dash(t *token.Token) bool { return bracket(t, "–—-") }

// tool reports a word that cannot end a phrase: an article, a preposition.
func tool(form string) bool {
	switch form {
	case "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "ce", "cet", "cette", "ces",
		"son", "sa", "ses", "leur", "leurs", "à", "en", "dans", "par", "pour", "sur", "avec", "sans",
		"et", "ou", "que", "qui", "comme":
		return true
	}
	return false
}

// dangles reports what cannot stand at the end of a phrase.
func dangles(t *token.Token) bool {
	return t.Has(token.Elided) || tool(t.Form) || point(t) && !final(t)
}

// letter reports a consonant that stands for an elided word.
func letter(t *token.Token) bool {
	switch t.Form {
	case "c", "d", "j", "l", "m", "n", "s", "t":
		return t.Kind == token.Word
	}
	return false
}

// turnLow lets “ close what „ opened: it is no oddity in German and Polish
// style. The mark before decides, so the glyph is made neutral only where a low
// mark stands shortly before.
func turnLow(doc string, tokens []token.Token, m *mark) {
	if tokens[m.tok].Of(doc) != "“" {
		return
	}
	for i := m.tok - 1; i >= 0 && i > m.tok-60; i-- {
		if tokens[i].Kind != token.Mark {
			continue
		}
		if low := tokens[i].Of(doc); low == "„" || low == ",," {
			m.close = 0
		}
		return
	}
}

// quotedTitle reports whether the line that begins at the mark is nothing but a
// short phrase in marks without a full stop.
func quotedTitle(tokens []token.Token, tok int) bool {
	const longest = 14
	for i := tok + 1; i < len(tokens) && i <= tok+longest; i++ {
		last := i+1 == len(tokens) || tokens[i+1].StartsLine()
		if last {
			return tokens[i].Kind == token.Mark && !final(&tokens[i-1])
		}
	}
	return false
}
