package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/text"
)

// word reads a word with the parts that hyphens tie to it.
func (r *reader) word() {
	span := r.segments[r.at].Span
	r.at++
	if r.elidedApart(span) {
		return
	}
	for r.hyphenated() || r.today(span) {
		span.End = r.segments[r.at+1].End
		r.at += 2
	}
	for {
		cut := elision(span.Of(r.doc))
		if cut == 0 {
			break
		}
		r.emitWord(text.Span{Start: span.Start, End: span.Start + cut}, Word, Elided)
		span.Start += cut
	}
	if span.Empty() {
		return
	}
	r.compound(span)
}

// elidedApart emits an elided word whose apostrophe UAX #29 cuts off, because a
// space, a figure or a quotation mark follows: d'«envoi», l' armée, d'11 ans.
func (r *reader) elidedApart(span text.Span) bool {
	apostrophe, ok := r.glued(0)
	if !ok || span.Empty() || !isApostrophe(apostrophe) && apostrophe != "?" {
		return false
	}
	whole := text.Span{Start: span.Start, End: r.segments[r.at].End}
	if apostrophe == "?" {
		return r.elidedLost(whole)
	}
	if elision(whole.Of(r.doc)) != whole.End-whole.Start || !r.phraseFollows(whole.End) {
		return false
	}
	r.at++
	r.emitWord(whole, Word, Elided)
	return true
}

// elidedLost emits an elided word whose apostrophe a page could not show: l?armée.
func (r *reader) elidedLost(whole text.Span) bool {
	next, ok := r.glued(1)
	if c, _ := utf8.DecodeRuneInString(next); !ok || !unicode.IsLetter(c) || !elides(r.doc[whole.Start:whole.End-1]) {
		return false
	}
	r.at++
	r.vocabulary.teach(whole.Of(r.doc), form(r.doc[whole.Start:whole.End-1])+"'")
	r.emitWord(whole, Word, Elided)
	return true
}

func isApostrophe(s string) bool {
	c, size := utf8.DecodeRuneInString(s)
	return size == len(s) && apostrophe(c)
}

// phraseFollows reports whether something that an elided word can stand before
// comes next: a word, figure, bracket or mark. Of two apostrophes both are one
// mark.
func (r *reader) phraseFollows(offset int) bool {
	if run := len(r.doc[offset:]) - len(strings.TrimLeft(r.doc[offset:], "'’")); run == len("'") || run == len("’") {
		return false
	}
	rest := strings.TrimLeft(r.doc[offset:], " \u00a0\u202f\u2009")
	c, _ := utf8.DecodeRuneInString(rest)
	return wordly(c) || strings.ContainsRune("«»“”„‟\"'‹›<([‘’", c)
}

// gluedSentence returns where "partenaires.Le" falls apart, or 0.
func gluedSentence(word string) int {
	for i := 1; i+1 < len(word); i++ {
		if word[i] != '.' && word[i] != ':' {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsLetter(first) {
			return 0
		}
		before, size := utf8.DecodeLastRuneInString(word[:i])
		after, _ := utf8.DecodeRuneInString(word[i+1:])
		if word[i] == ':' || i > size && unicode.IsUpper(after) && (unicode.IsLower(before) || initials(word[:i]) && lowerNext(word[i+1:])) {
			return i
		}
	}
	return 0
}

// initials reports a word of capitals alone, behind an elision perhaps: ONU,
// l'ONU.
func initials(word string) bool {
	word = word[elision(word):]
	for _, c := range word {
		if !unicode.IsUpper(c) {
			return false
		}
	}
	return len(word) > 1
}

// hyphenated reports whether a hyphen and a word are glued to the word so far.
func (r *reader) hyphenated() bool {
	hyphen, ok := r.glued(0)
	if !ok || !isHyphen(hyphen) {
		return false
	}
	next, ok := r.glued(1)
	if !ok {
		return false
	}
	c, _ := utf8.DecodeRuneInString(next)
	return wordly(c)
}

// today reports aujourd'hui whose apostrophe UAX #29 takes for a sign.
func (r *reader) today(span text.Span) bool {
	sign, _ := r.glued(0)
	rest, _ := r.glued(1)
	return rest == "hui" && isApostrophe(sign) && strings.EqualFold(span.Of(r.doc), "aujourd")
}

func isHyphen(s string) bool { return s == "-" || s == "\u2010" || s == "\u2011" }

// compound emits a word without elisions, its inverted clitic apart.
func (r *reader) compound(span text.Span) {
	word := span.Of(r.doc)
	verb, clitic := inverted(word)
	if clitic == 0 {
		r.simple(span)
		return
	}
	if verb > 0 {
		r.emitWord(text.Span{Start: span.Start, End: span.Start + verb}, Word, 0)
	}
	r.emit(text.Span{Start: span.Start + verb, End: span.Start + clitic}, Hyphen, 0)
	r.emitWord(text.Span{Start: span.Start + clitic, End: span.End}, Word, Clitic)
}
