package token

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/text"
)

// spelling is what the letters of a token tell, wherever it stands.
type spelling struct {
	form  string // see Token.Form
	shape Flag   // Capital and AllCaps
}

// vocabulary numbers the spellings that texts have shown, from 1, so that what a
// spelling tells is found once and not at each of its tokens. It is a cache: a
// spelling means the same in every vocabulary.
type vocabulary struct {
	numbers   map[string]int32
	spellings []spelling // by number less 1
	letters   strings.Builder
}

// number returns the number of a word or sign as it stands in the text.
func (v *vocabulary) number(written string) int32 {
	if n, ok := v.numbers[written]; ok {
		return n
	}
	return v.add(written, form(written))
}

// teach gives a spelling a form that its letters do not show.
func (v *vocabulary) teach(written, form string) {
	if _, ok := v.numbers[written]; !ok {
		v.add(written, form)
	}
}

// of returns what the spelling of a number tells.
func (v *vocabulary) of(number int32) *spelling { return &v.spellings[number-1] }

// add gives a spelling the next number.
func (v *vocabulary) add(written, form string) int32 {
	if v.numbers == nil {
		v.numbers = make(map[string]int32)
	}
	kept := v.keep(written)
	if form == written {
		form = kept
	} else {
		form = v.keep(form)
	}
	v.spellings = append(v.spellings, spelling{form: form, shape: shape(written)})
	number := int32(len(v.spellings))
	v.numbers[kept] = number
	return number
}

// keep copies a string, so that no text outlives its call for a word of it. The
// copies share large buffers.
func (v *vocabulary) keep(s string) string {
	const buffer = 1 << 14 // bytes
	if v.letters.Cap()-v.letters.Len() < len(s) {
		v.letters.Reset()
		v.letters.Grow(max(buffer, len(s)))
	}
	at := v.letters.Len()
	v.letters.WriteString(s)
	return v.letters.String()[at:]
}

// Memory is what [Splitter.SplitWith] uses again from text to text. Its zero value
// is ready; it serves one goroutine at a time.
type Memory struct {
	vocabulary vocabulary
	tokens     []Token
	segments   []text.Span
	apart      []text.Span
}

// Spellings returns how many spellings the memory has seen: the highest number of
// any token.
func (m *Memory) Spellings() int { return len(m.vocabulary.spellings) }
