package morph

import (
	"bytes"
	"slices"
	"strings"
)

// maxForm is the length in bytes above which no form is looked up. The longest
// in the lexicon is much shorter.
const maxForm = 80

// probe looks up one form at a time. It serves one goroutine.
type probe struct {
	forms automaton
	sets  [][]Reading // of the lexicon
	key   []byte      // the key last tried, in buf
	buf   [2 * maxForm]byte
}

// find returns the number of the set of a form and leaves its key in p.key.
func (p *probe) find(form string) (set uint64, found bool) {
	if form == "" || len(form) > maxForm {
		return 0, false
	}
	p.key = straighten(p.buf[:0], form)
	if set, found = p.get(); found {
		return set, true
	}
	if set, found = p.accented(); found {
		return set, true
	}
	if set, found = p.ligatured(form); found {
		return set, true
	}
	return p.prefixed(form)
}

func (p *probe) get() (set uint64, found bool) {
	set, found = p.forms.find(p.key)
	return set, found && set < uint64(len(p.sets))
}

// straighten appends form to dst with typewriter apostrophes, as in the keys.
func straighten(dst []byte, form string) []byte {
	for {
		head, tail, found := strings.Cut(form, "’")
		dst = append(dst, head...)
		if !found {
			return dst
		}
		dst = append(dst, '\'')
		form = tail
	}
}

// accents lists what a bare first letter may stand for, the likelier first. All
// take two bytes.
func accents(letter byte) string {
	switch letter {
	case 'E':
		return "ÉÊÈ"
	case 'e':
		return "éêè"
	case 'A':
		return "ÀÂ"
	case 'a':
		return "àâ"
	case 'C':
		return "Ç"
	case 'c':
		return "ç"
	case 'I':
		return "Î"
	case 'i':
		return "î"
	case 'O':
		return "Ô"
	case 'o':
		return "ô"
	}
	return ""
}

// accented tries the key with accents on its first letter. It leaves the key as
// it was where none is listed.
func (p *probe) accented() (set uint64, found bool) {
	first := p.key[0]
	options := accents(first)
	if options == "" {
		return 0, false
	}
	p.key = append(p.key, 0)
	copy(p.key[1:], p.key)
	for ; options != ""; options = options[2:] {
		copy(p.key, options[:2])
		if set, found = p.get(); found {
			return set, true
		}
	}
	p.key = append(p.key[:0], p.key[1:]...)
	p.key[0] = first
	return 0, false
}

// ligatured tries the form with œ and æ, which take as many bytes as the letters
// they stand for.
func (p *probe) ligatured(form string) (set uint64, found bool) {
	changed := false
	for _, l := range [...]struct{ letters, ligature string }{
		{"oe", "œ"}, {"Oe", "Œ"}, {"OE", "Œ"}, {"ae", "æ"}, {"Ae", "Æ"},
	} {
		if !strings.Contains(form, l.letters) {
			continue
		}
		for i := bytes.Index(p.key, []byte(l.letters)); i >= 0; i = bytes.Index(p.key, []byte(l.letters)) {
			copy(p.key[i:], l.ligature)
			changed = true
		}
	}
	if !changed {
		return 0, false
	}
	return p.get()
}

// prefixed tries what follows a listed prefix and its hyphen. The key stays
// whole, so that the readings' lemmas keep the prefix.
func (p *probe) prefixed(form string) (set uint64, found bool) {
	whole := straighten(p.buf[:0], form)
	defer func() { p.key = whole }()
	i := bytes.IndexByte(whole, '-')
	if i <= 0 {
		return 0, false
	}
	p.key = whole[:i]
	if set, found = p.get(); !found || !slices.ContainsFunc(p.sets[set], isPrefix) {
		return 0, false
	}
	p.key = whole[i+1:]
	if set, found = p.get(); !found || slices.ContainsFunc(p.sets[set], isGrammatical) {
		return 0, false
	}
	return set, true
}

func isPrefix(r Reading) bool { return r.POS == Prefix }

// isGrammatical finds the words that no prefix goes with: est-il is not a prefix
// and a pronoun.
func isGrammatical(r Reading) bool {
	switch r.POS {
	case Pronoun, Determiner, Preposition, Conjunction:
		return true
	}
	return false
}
