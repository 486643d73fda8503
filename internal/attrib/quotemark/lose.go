package quotemark

// lineEnd returns the last token of the line of tok.
func (b *builder) lineEnd(tok int) int {
	for tok+1 < len(b.tokens) && !b.tokens[tok+1].StartsLine() {
		tok++
	}
	return tok
}

// lostEnd returns where the innermost stretch may have ended before the mark:
// with its first sentence, or else before the punctuation and the article that
// precede the mark.
func (b *builder) lostEnd(m *mark) int {
	first := b.stretches[b.top()].First
	if end := b.firstSentence(first, m.tok-1); end < m.tok-1 {
		return end
	}
	last := m.tok - 1
	for last > first && dangles(&b.tokens[last]) {
		last--
	}
	return last
}

// lostAtEnd returns where the innermost stretch ended whose line ends with tok:
// with the line, or, if it began in the middle of a sentence, with that
// sentence.
func (b *builder) lostAtEnd(tok int) int {
	s := &b.stretches[b.top()]
	opener := &b.tokens[s.Open]
	if opener.StartsLine() || s.Open == 0 || final(&b.tokens[s.Open-1]) || b.tokens[s.Open-1].Is(":") {
		return b.lostWithin(tok)
	}
	return b.firstSentence(s.First, tok)
}

// lostWithin returns where the innermost stretch ended that may have gone on to
// tok: there, or with its first sentence if that is too far for its line.
func (b *builder) lostWithin(tok int) int {
	first := b.stretches[b.top()].First
	ends, at := 0, first
	for i := first + 1; i <= tok; i++ {
		if b.tokens[i].StartsLine() {
			ends, at = 0, i
		} else if endsBefore(b.tokens, i) {
			ends++
		}
	}
	if lingering(place{at, 0}, place{tok, ends}) == 0 {
		return tok
	}
	return b.firstSentence(first, tok)
}

// firstSentence returns the end of the first sentence or line of a part of the
// text.
func (b *builder) firstSentence(first, last int) int {
	for i := first; i < last; i++ {
		if next := &b.tokens[i+1]; next.StartsLine() || final(&b.tokens[i]) && startsSentence(next) {
			return i
		}
	}
	return last
}
