package lexicon

import "strings"

// phrases maps words and phrases to what is known of them.
type phrases[T any] struct {
	entries map[string]T
	heads   *heads[T] // what they begin with
	keys    *sieve    // those of entries
	begun   *sieve    // the first words of entries, as many as there are
}

func newPhrases[T any]() phrases[T] {
	return phrases[T]{entries: make(map[string]T), heads: new(heads[T]), keys: new(sieve), begun: new(sieve)}
}

// add reports whether key was free, and leaves what is there if not.
func (p *phrases[T]) add(key string, value T) bool {
	if _, taken := p.get(key); taken {
		return false
	}
	p.set(key, value)
	return true
}

// set adds value under key, in place of what is there.
func (p *phrases[T]) set(key string, value T) {
	key = fold(key)
	p.entries[key] = value
	first := p.heads.add(head(key))
	words := strings.Fields(spaced(key))
	first.add(words)
	if key == first.word {
		alone := value
		first.alone = &alone
	}
	for n := range words {
		p.begun.add(Join(words[:n+1]))
	}
	p.keys.add(key)
}

func (p *phrases[T]) get(key string) (T, bool) {
	value, ok := p.entries[fold(key)]
	return value, ok
}

// prefix finds the longest phrase that words begin with and returns how many
// words it takes, 0 if there is none.
func (p *phrases[T]) prefix(words []string) (T, int) {
	var zero T
	if len(words) == 0 {
		return zero, 0
	}
	first := fold(words[0])
	known := p.heads.find(head(first))
	if known == nil {
		return zero, 0
	}
	n := min(known.longest, len(words))
	if n == 1 || !known.goesOn(words[1]) { // most words of a text
		if len(first) == len(known.word) {
			return known.itself()
		}
		return p.alone(first)
	}
	key, ends := append(make([]byte, 0, keyRoom), first...), append(make([]int, 0, wordRoom), len(first))
	for i, w := range words[1:n] {
		if !elided(words[i]) {
			key = append(key, ' ')
		}
		if key = appendFolded(key, w); !passes(p.begun, key) {
			break
		}
		ends = append(ends, len(key))
	}
	for n = len(ends); n > 0; n-- {
		whole := key[:ends[n-1]]
		if len(whole) == len(known.word) {
			return known.itself()
		}
		if !passes(p.keys, whole) {
			continue
		}
		if value, ok := p.entries[string(whole)]; ok {
			return value, n
		}
	}
	return zero, 0
}

// alone finds the phrase that is one word, folded.
func (p *phrases[T]) alone(word string) (value T, n int) {
	if !passes(p.keys, word) {
		return value, 0
	}
	value, ok := p.entries[word]
	if ok {
		n = 1
	}
	return value, n
}

// reach returns how many words the longest phrase has that begins like a head, 0 where
// none does.
func (p *phrases[T]) reach(head string) int {
	if known := p.heads.find(head); known != nil {
		return known.longest
	}
	return 0
}

// What a lookup has room for without asking for memory: bytes, and words.
const keyRoom, wordRoom = 128, 16

// head returns what a phrase begins with, up to a space or an apostrophe.
// Almost no word of a text heads a phrase, so most lookups end with it.
func head(phrase string) string {
	for i := range len(phrase) {
		if c := phrase[i]; c == ' ' || c == '\'' {
			return phrase[:max(i, 1)]
		}
	}
	return phrase
}

// Join writes words as the lists do: one space between two, none after an
// elision.
func Join(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	var b strings.Builder
	for i, w := range words {
		if i > 0 && !elided(words[i-1]) {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

func elided(word string) bool {
	return strings.HasSuffix(word, "'") || strings.HasSuffix(word, "’")
}

// spaced sets elided words apart, so that fields are words.
func spaced(phrase string) string { return strings.ReplaceAll(phrase, "'", "' ") }

// straight replaces the typographic apostrophe by the one that the lists use.
func straight(s string) string { return strings.ReplaceAll(s, "’", "'") }

// cutDe returns what stands before a final "de".
func cutDe(phrase string) (string, bool) { return strings.CutSuffix(phrase, " de") }
