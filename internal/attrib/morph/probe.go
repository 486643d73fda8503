package morph

import (
	"bytes"
	"strings"

	"github.com/blevesearch/vellum"
)

// maxForm is the length in bytes above which no form is looked up. The longest
// in the lexicon is much shorter.
const maxForm = 80

// probe looks up one form at a time. It serves one goroutine.
type probe struct {
	reader *vellum.Reader
	key    []byte // the key last tried, in buf
	buf    [2 * maxForm]byte
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
	return p.ligatured(form)
}

func (p *probe) get() (set uint64, found bool) {
	set, found, err := p.reader.Get(p.key)
	return set, found && err == nil
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
