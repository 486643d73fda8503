package quotemark

import "github.com/attribd/attribd/internal/attrib/token"

// between weighs what separates the mark from the mark before it.
func (m *mark) between(tokens []token.Token, before *mark) {
	none := before.tok < 0
	m.adjoins = !none && before.tok+1 == m.tok && tokens[m.tok].Gap < token.NewLine
	m.touches = !none
	m.ends, m.line = before.ends, before.line
	for i := before.tok + 1; i <= m.tok; i++ {
		if endsBefore(tokens, i) {
			m.ends++
		}
		if tokens[i].StartsLine() {
			m.line = place{i, m.ends}
		}
		if !none && tokens[i].StartsLine() {
			m.newLine = true
			m.stay = min(m.stay+stayCost(tokens, i, m.tok), stayForLong)
			m.plain = m.plain || i < m.tok && tokens[i].Gap == token.BlankLine && !dash(&tokens[i])
		}
		m.touches = m.touches && (i == m.tok || point(&tokens[i]))
	}
	m.touches = m.touches && !m.newLine
}

// stayCost is the cost of a stretch that goes on over the start of the line at
// tok.
func stayCost(tokens []token.Token, tok, mark int) float64 {
	switch {
	case tok == mark:
		return stayBeforeMark
	case dash(&tokens[tok]):
		return stayBeforeDash
	case tokens[tok].Gap == token.BlankLine:
		return stayOverBlank
	case cut(tokens, tok):
		return stayOverCut
	}
	return stayOverLine
}

// cut reports whether the line that tok begins goes on with the sentence of the
// line before: no full stop stands before it, and it begins in lower case or,
// being a mark, with what can close.
func cut(tokens []token.Token, tok int) bool {
	if tok == 0 || tokens[tok].Gap == token.BlankLine || final(&tokens[tok-1]) {
		return false
	}
	if tokens[tok-1].Is("«") {
		return true
	}
	t := &tokens[tok]
	if t.Kind == token.Mark {
		return tok+1 < len(tokens) && tokens[tok-1].Kind == token.Word && (point(&tokens[tok+1]) || lower(&tokens[tok+1]))
	}
	return lower(t)
}

func lower(t *token.Token) bool {
	return t.Kind == token.Word && !t.Has(token.Capital) && !t.Has(token.AllCaps)
}
