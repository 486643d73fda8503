package quotemark

import (
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
)

// builder turns the acts of a reading into stretches.
type builder struct {
	doc       string
	tokens    []token.Token
	marks     []mark
	stretches []Stretch
	strays    []Repair
	owner     map[int]int // mark token to stretch, by order of discovery
	stack     []int       // stretches still open
	reach     []int       // of each of those, where the last stretch inside it ended
	latest    int         // the stretch that the last act opened or closed

	order  []int // of the stretches by their place
	rank   []int32
	alike  map[uint64]int // short stretches, by their words
	result Reading
}

// reset readies the builder for a text, in the memory that it has.
func (b *builder) reset(doc string, tokens []token.Token, marks []mark) {
	if b.owner == nil {
		b.owner, b.alike = make(map[int]int), make(map[uint64]int)
	}
	clear(b.owner)
	b.doc, b.tokens, b.marks = doc, tokens, marks
	b.stretches, b.strays, b.stack, b.reach = b.stretches[:0], nil, b.stack[:0], b.reach[:0]
	b.latest = 0
}

// play makes stretches of the acts that the search chose, mark by mark.
func (b *builder) play(acts []node) {
	for _, n := range acts {
		m := &b.marks[n.mark]
		switch n.act {
		case open:
			b.open(m)
		case replace:
			b.lose(b.lostEnd(m))
			b.open(m)
		case shut:
			for range n.n {
				b.lose(b.lostWithin(m.tok - 1))
			}
			b.shut(m)
		case orphan:
			b.orphan(m)
		case reopen:
			b.owner[m.tok] = b.top()
		case double:
			b.double(m)
		case skip:
			b.skip(m)
		case abandon:
			end := b.lineEnd(b.marks[n.mark-1].tok)
			for range n.n {
				b.lose(b.lostAtEnd(end))
			}
		case drop:
			for range n.n {
				b.lose(b.lostEnd(m))
			}
		}
	}
}

func (b *builder) top() int { return b.stack[len(b.stack)-1] }

func (b *builder) repair(stretch int, span text.Span, reason string) {
	s := &b.stretches[stretch]
	s.Repairs = append(s.Repairs, Repair{Span: span, Reason: reason})
}

// open begins a stretch at a mark, inside those that are open.
func (b *builder) open(m *mark) {
	b.latest = len(b.stretches)
	b.stretches = append(b.stretches, Stretch{Open: m.tok, Close: -1, First: m.tok + 1, Last: m.tok, Parent: -1})
	b.stack, b.reach = append(b.stack, b.latest), append(b.reach, m.tok)
	b.owner[m.tok] = b.latest
	if b.turned(m, true) {
		b.repair(b.latest, b.tokens[m.tok].Span, Turned)
	}
}

// shut ends the innermost stretch that is open at a mark.
func (b *builder) shut(m *mark) {
	b.latest = b.top()
	s := &b.stretches[b.latest]
	s.Close, s.Last = m.tok, m.tok-1
	b.pop()
	b.owner[m.tok] = b.latest
	b.closing(m)
	opener := shapeOf(b.tokens[s.Open].Of(b.doc))
	if !alike(opener.style, m.style) {
		b.repair(b.latest, b.tokens[m.tok].Span, Mismatched)
	}
}

func (b *builder) closing(m *mark) {
	if b.turned(m, false) {
		b.repair(b.latest, b.tokens[m.tok].Span, Turned)
	}
}

// turned reports whether the shape of the mark belongs to the other end.
func (b *builder) turned(m *mark, opens bool) bool {
	g := shapeOf(b.tokens[m.tok].Of(b.doc))
	if opens {
		return g.open > 0
	}
	turnLow(b.doc, b.tokens, m)
	return g.close > 0 && m.close > 0
}

// lose ends the innermost stretch without a mark.
func (b *builder) lose(last int) {
	at := b.top()
	s := &b.stretches[at]
	s.Last = max(last, s.First-1, b.reach[len(b.reach)-1])
	b.pop()
	end := b.tokens[max(s.Last, s.Open)].End
	b.repair(at, text.Span{Start: end, End: end}, MissingClose)
}

// pop takes the innermost stretch off the stack, its end being known.
func (b *builder) pop() {
	end := b.stretches[b.top()].end()
	last := len(b.stack) - 1
	b.stack, b.reach = b.stack[:last], b.reach[:last]
	if last > 0 {
		b.reach[last-1] = max(b.reach[last-1], end)
	}
}

// orphan makes a stretch that begins with the sentence of its closing mark, or
// with one before it in which the same person seems to speak. If
// that sentence holds another stretch, then that one may have been closed too
// early, or the mark means nothing.
func (b *builder) orphan(m *mark) {
	first, sibling := b.sentenceStart(m.tok)
	if sibling < 0 {
		first = b.spokenStart(first, m.tok)
	}
	_, begun := b.owner[first]
	switch {
	case sibling >= 0 && b.premature(sibling):
		b.latest = sibling
		s := &b.stretches[sibling]
		b.repair(sibling, b.tokens[s.Close].Span, Stray)
		s.Close, s.Last = m.tok, m.tok-1
	case sibling < 0 || !begun && m.noOpening < noOpening:
		b.latest = len(b.stretches)
		b.stretches = append(b.stretches, Stretch{Open: -1, Close: m.tok, First: first, Last: m.tok - 1, Parent: -1})
		start := b.tokens[first].Start
		b.repair(b.latest, text.Span{Start: start, End: start}, MissingOpen)
	default:
		b.latest = sibling
		b.strays = append(b.strays, Repair{Span: b.tokens[m.tok].Span, Reason: Stray})
		return
	}
	b.owner[m.tok] = b.latest
	b.closing(m)
}

// premature reports a stretch that goes on after its closing mark: no
// punctuation follows that mark.
func (b *builder) premature(stretch int) bool {
	s := &b.stretches[stretch]
	return s.Open >= 0 && s.Close >= 0 && !point(&b.tokens[s.Close+1]) && !final(&b.tokens[s.Last])
}

func (b *builder) double(m *mark) {
	b.owner[m.tok] = b.latest
	b.repair(b.latest, b.tokens[m.tok].Span, Doubled)
	if s := &b.stretches[b.latest]; s.Close < 0 && s.First == m.tok {
		s.First, s.Last = m.tok+1, m.tok
	}
}

func (b *builder) skip(m *mark) {
	if m.ignore > strayThin {
		b.strays = append(b.strays, Repair{Span: b.tokens[m.tok].Span, Reason: Stray})
	}
}
