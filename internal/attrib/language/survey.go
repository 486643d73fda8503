package language

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tally counts words and, by language, the function words among them.
type tally struct {
	words int
	hits  map[string]int
}

func newTally() *tally { return &tally{hits: map[string]int{}} }

func (t *tally) add(languages []string) {
	t.words++
	for _, name := range languages {
		t.hits[name]++
	}
}

// join returns the sum of two tallies.
func (t *tally) join(other *tally) *tally {
	sum := newTally()
	for _, part := range []*tally{t, other} {
		sum.words += part.words
		for name, n := range part.hits {
			sum.hits[name] += n
		}
	}
	return sum
}

// foreign returns the most function words that one language but French has.
func (t *tally) foreign() int {
	most := 0
	for name, n := range t.hits {
		if name != french {
			most = max(most, n)
		}
	}
	return most
}

// french returns the share of French function words, or 0 where another
// language explains the words better.
func (t *tally) french() float64 {
	if t.words == 0 || t.hits[french] < t.foreign() {
		return 0
	}
	return float64(t.hits[french]) / float64(t.words)
}

// survey is what a text shows of its language.
type survey struct {
	whole       *tally
	best        float64 // the most French that a window of the text is
	latin       int     // letters
	otherScript int     // letters
}

// look surveys a text in one pass, up to its first passage of French. Windows
// overlap by half.
func look(text string) survey {
	s := survey{whole: newTally()}
	known := words()
	before, now := newTally(), newTally()
	for word := range split(text) {
		s.letters(word)
		languages, listed := known[strings.ToLower(word)]
		if !listed && capitalised(word) {
			continue // a name is of no language
		}
		s.whole.add(languages)
		now.add(languages)
		if now.words == window/2 {
			if s.best = max(s.best, before.join(now).french()); s.best >= frenchShare {
				return s
			}
			before, now = now, newTally()
		}
	}
	s.best = max(s.best, before.join(now).french())
	return s
}

func (s *survey) letters(word string) {
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r):
			s.latin++
		case unicode.IsLetter(r):
			s.otherScript++
		}
	}
}

// split yields the words of a text, what is elided with its apostrophe written
// straight: l' + article.
func split(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range text {
			inside := unicode.IsLetter(r) || unicode.IsMark(r)
			switch {
			case inside && start < 0:
				start = i
			case !inside && start >= 0:
				word := text[start:i]
				if r == '\'' || r == '’' {
					word += "'"
				}
				if !yield(word) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(text[start:])
		}
	}
}

func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
