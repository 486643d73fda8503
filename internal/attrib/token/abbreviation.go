package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/attribd/attribd/internal/attrib/text"
)

// simple emits a word, with its full stop if it is an abbreviation or initial.
func (r *reader) simple(span text.Span) {
	if !r.dotted(span) {
		r.emitWord(span, Word, 0)
		return
	}
	flags := shape(span.Of(r.doc)) | Dotted // of one initial: "J.-P." is not in capitals
	span.End = r.segments[r.at].End
	r.at++
	r.emit(r.initials(span), Word, flags)
}

// dotted reports whether the full stop that follows belongs to the word.
func (r *reader) dotted(span text.Span) bool {
	if next, ok := r.glued(0); !ok || next != "." {
		return false
	}
	if next, ok := r.glued(1); ok && next == "." {
		return false // dots of suspension
	}
	word := span.Of(r.doc)
	switch {
	case initial(word):
		return r.nameFollows() && !r.degree() || r.ofLaw(word) || word == "M" && r.nameCutOff()
	case acronym(word):
		return true
	}
	if r.splitter.abbreviation(norm.NFC.String(r.doc[span.Start:r.segments[r.at].End])) {
		return true
	}
	return r.dated() && r.splitter.abbreviation(form(word)+".")
}

// dated reports a number beside the word that is being read: a capital is no
// sign of a name then: "Jeu. 25 mai", "10 Nov.".
func (r *reader) dated() bool {
	last := len(r.tokens) - 1
	return r.numberFollows() || last >= 0 && r.tokens[last].Kind == Number
}

// numberFollows reports whether a figure stands after the full stop.
func (r *reader) numberFollows() bool {
	rest := strings.TrimLeft(r.doc[r.segments[r.at].End:], " \u00a0\u202f")
	c, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsDigit(c)
}

// acronym reports capitals with full stops between them: "H.R.F", "U.S.A".
func acronym(word string) bool {
	letters := 0
	for letter := range strings.SplitSeq(word, ".") {
		if !initial(letter) {
			return false
		}
		letters++
	}
	return letters > 1
}

// initial reports a single capital, or a capital and its hyphenated like: "J",
// "J-P".
func initial(word string) bool {
	c, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c) && size == len(word)
}

// nameCutOff reports a line that ends in the middle of a clause, where some page took
// the title before a name for the end of a sentence: "a dit M. | Vasseur".
func (r *reader) nameCutOff() bool {
	if len(r.tokens) == 0 {
		return false
	}
	last := &r.tokens[len(r.tokens)-1]
	if last.Kind != Word || last.Has(Capital) || r.gap >= NewLine {
		return false
	}
	rest := r.doc[r.segments[r.at].End:]
	name := strings.TrimLeftFunc(rest, blank)
	return len(name) < len(rest) && capitalAt(name)
}

// awaitsName reports that the last token is a title which nameCutOff found.
func (r *reader) awaitsName() bool {
	return len(r.tokens) > 0 && r.tokens[len(r.tokens)-1].Form == "m." && r.tokens[len(r.tokens)-1].Has(Dotted)
}

// nameFollows reports whether a capital, a hyphen or a particle stands after
// the full stop, as after an initial.
func (r *reader) nameFollows() bool {
	rest := r.doc[r.segments[r.at].End:]
	if strings.HasPrefix(rest, "-") {
		return true
	}
	rest = strings.TrimLeft(rest, " \u00a0\u202f")
	c, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(c) || strings.HasPrefix(rest, "de ") || strings.HasPrefix(rest, "d'")
}

// degree reports that a unit of temperature is being read, whose full stop ends
// the sentence: "à 19 °C. Il part", unlike "C. Roux".
func (r *reader) degree() bool {
	return len(r.tokens) > 0 && r.tokens[len(r.tokens)-1].Is("°")
}

// ofLaw reports the letter of an article of a code: "L. 642-3".
func (r *reader) ofLaw(word string) bool {
	switch word {
	case "A", "D", "L", "R":
		return r.numberFollows()
	}
	return false
}

// initials takes in the rest of "J.-P." and "J.R.R.".
func (r *reader) initials(span text.Span) text.Span {
	for {
		k := 0
		if next, ok := r.glued(0); ok && isHyphen(next) {
			k++
		}
		letter, _ := r.glued(k)
		if stop, ok := r.glued(k + 1); !ok || !initial(letter) || stop != "." {
			return span
		}
		r.at += k + 2
		span.End = r.segments[r.at-1].End
	}
}
