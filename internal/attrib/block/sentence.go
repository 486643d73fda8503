package block

import (
	"github.com/attribd/attribd/internal/attrib/token"
)

// longestSentence is where text that never ends a sentence is cut, in tokens: what
// looks at each word of a sentence from each other one stays affordable.
const longestSentence = 2000

func (l *Layout) cutSentences() {
	if len(l.tokens) == 0 {
		return
	}
	l.Sentences = l.cut(l.Sentences, 0, len(l.tokens)-1, -1)
	for i, s := range l.Sentences {
		for tok := s.First; tok <= s.Last; tok++ {
			l.sentenceOf[tok] = int32(i)
		}
	}
}

// Within returns the sentences of a part of the text: of the content of a
// stretch, of a clause. Stretches count as whole only where they stand in the
// part; those that hold all of it do not matter. The part must not be empty.
func (l *Layout) Within(first, last int) []Sentence {
	base := l.marks.Inside(first)
	for base >= 0 && !l.holds(base, first, last) {
		base = l.marks.Stretches[base].Parent
	}
	return l.cut(nil, first, last, base)
}

func (l *Layout) holds(stretch, first, last int) bool {
	s := &l.marks.Stretches[stretch]
	return s.Contains(first) && s.Contains(last)
}

// cut appends the sentences of a part of the stretch base to out.
func (l *Layout) cut(out []Sentence, first, last, base int) []Sentence {
	here := l.region(first, base)
	joined := first // a token in the region of the present one, as all between them are
	for start, i := first, first; i <= last; i++ {
		if joined <= i {
			joined = l.marks.Joined(i, last)
		}
		i = l.runOn(i, min(joined, start+longestSentence))
		there := -1
		if i < last {
			there = l.region(i+1, base)
		}
		if i == last || i-start >= longestSentence || l.ends(i, here, there) || l.tokens[i].Is(":") && l.pointer(start, i) {
			out = append(out, Sentence{First: start, Last: i, Line: l.LineOf(start), LastLine: l.LineOf(i)})
			start = i + 1
		}
		here = there
	}
	return out
}

// runOn returns the first token from tok to end that may end a sentence, or end: behind most
// words none can end. They must stand in one region.
func (l *Layout) runOn(tok, end int) int {
	if l.KindOf(tok) == Title {
		return tok
	}
	for tok < end && bare(&l.tokens[tok]) && !l.tokens[tok+1].StartsLine() {
		tok++
	}
	return tok
}

// ends reports whether a sentence ends with tok; its region is here, that of the next
// token there.
func (l *Layout) ends(tok, here, there int) bool {
	switch {
	case l.tokens[tok+1].StartsLine() && l.KindOf(tok+1) == Turn:
		return true
	case here >= 0 && here == there:
		return false
	case l.tokens[tok+1].StartsLine():
		return l.tokens[tok+1].Gap == token.BlankLine || !l.wraps(tok)
	case here >= 0:
		return l.closesSentence(here, tok) || l.tokens[tok+1].Gap == token.Glued && l.opens(tok+1) // a break got lost: »«
	}
	return l.prefixed(tok) || !bare(&l.tokens[tok]) && (l.headed(tok) || l.stops(tok) && !l.bracketed[tok])
}

// bare reports a word without a full stop, as most are: no line says anything before a
// sentence with it at the end, and no sentence ends with it.
func bare(t *token.Token) bool {
	return t.Kind == token.Word && !t.Has(token.Dotted) && !t.Is("etc.")
}

// pointer reports that all before the colon at tok points to another page: "Lire
// aussi :", in the middle of a text that lost its lines. Before quoted words stands
// who says them: "Lire aussi Anne Roux : « … »".
func (l *Layout) pointer(start, tok int) bool {
	const longest = 8 // tokens
	if tok-start > longest || tok == start || l.marks.Inside(tok) >= 0 || l.opens(tok+1) {
		return false
	}
	line := l.tokens[start:tok]
	return loaded().pointers.match(line) || loaded().boilerplate.match(line)
}

// prefixed reports the last token of what a page says before a headline.
func (l *Layout) prefixed(tok int) bool {
	line := &l.Lines[l.LineOf(tok)]
	return line.Kind == Title && line.First+l.prefix(line)-1 == tok
}

// region returns the stretch directly inside base that the token belongs to,
// as content or as mark, or -1.
func (l *Layout) region(tok, base int) int {
	at := l.marks.MarkOf(tok)
	if at < 0 {
		at = l.marks.Inside(tok)
	}
	for at >= 0 && at != base && l.marks.Stretches[at].Parent != base {
		at = l.marks.Stretches[at].Parent
	}
	if at == base {
		return -1
	}
	return at
}

// closesSentence reports whether the sentence ends with the stretch whose last
// token is tok: «A.» B, but not «A.», dit-il, nor «A !» s'écrie-t-il.
func (l *Layout) closesSentence(stretch, tok int) bool {
	s := &l.marks.Stretches[stretch]
	last := min(s.Last, tok)
	for last > s.First && l.tokens[last].Kind == token.Mark {
		last--
	}
	return last >= s.First && (l.final(last) || l.glued(stretch, tok)) && l.begins(tok+1)
}

// glued reports a stretch that is a line's first words, behind which the text has lost a
// line break or full stop: "« Nous tiendrons encore tout l'hiver » La mairie".
func (l *Layout) glued(stretch, tok int) bool {
	const fewest = 6 // tokens
	s := &l.marks.Stretches[stretch]
	if s.Open < 0 || s.Close != tok || !l.tokens[s.Open].StartsLine() || !l.tokens[s.First].Has(token.Capital) || s.Last-s.First < fewest {
		return false
	}
	switch l.tokens[tok+1].Form {
	case "le", "la", "les", "l'", "un", "une", "ce", "cette", "ces", "il", "elle", "ils", "elles", "on", "selon", "dans", "en":
		return l.tokens[tok+1].Has(token.Capital)
	}
	return false
}

// begins reports a token that can begin a sentence.
func (l *Layout) begins(tok int) bool {
	t := &l.tokens[tok]
	switch t.Kind {
	case token.Word:
		return t.Has(token.Capital)
	case token.Number, token.Link:
		return true
	case token.Mark:
		return l.opens(tok)
	}
	return opensBracket(t) || (bullet(t) || dash(t)) && !l.endsLine(tok)
}

func (l *Layout) endsLine(tok int) bool { return l.Lines[l.LineOf(tok)].Last == tok }

// opens reports a mark that opens a stretch which can begin a sentence.
func (l *Layout) opens(tok int) bool {
	at := l.marks.MarkOf(tok)
	return at >= 0 && l.marks.Stretches[at].Open == tok
}

// wraps reports whether a line was cut in the middle of a sentence: it has no
// full stop and the next goes on in lower case or with a comma.
func (l *Layout) wraps(tok int) bool {
	if l.tokens[tok].Kind == token.Link || l.final(tok) || l.tokens[tok].Is(":") {
		return false
	}
	if !l.KindOf(tok).Prose() || l.KindOf(tok+1) != Body {
		return false
	}
	if l.KindOf(tok) == Body && l.tokens[tok].Kind == token.Word && (token.Governs(l.tokens[tok].Form) || l.quotesOn(tok+1)) {
		return true
	}
	return goesOn(&l.tokens[tok+1])
}

// quotesOn reports a mark that opens words in lower case: the clause goes on.
func (l *Layout) quotesOn(tok int) bool {
	return l.opens(tok) && tok+1 < len(l.tokens) && goesOn(&l.tokens[tok+1])
}
