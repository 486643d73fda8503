package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// describedReach is how many tokens a participle and its complements take at most.
const describedReach = 16

// described takes in the participle that tells which of several are meant, with its
// complements, where the verb of the phrase follows: "des groupes | défendant les
// locataires | ont dit", "deux hommes | croisés plus loin dans la rue | disent".
func (f *finder) described(m *Mention, s *clause.Sentence) {
	switch m.Kind {
	case Group, Document:
	default:
		return
	}
	if !f.before(m, s.First) {
		return
	}
	participle := f.hasParticiple(m)
	end := m.Last
	for k := m.Last + 1; k <= min(m.Last+describedReach, s.Last); k = end + 1 {
		switch t := f.a.Tag(k); {
		case f.a.Tokens[k].StartsLine() || f.a.IsMark(k):
			return
		case t == tag.Finite || t == tag.Negation || t == tag.Object:
			if participle {
				m.Last = end
			}
			return
		case t == tag.PastParticiple || t == tag.PresentParticiple:
			if participle || t == tag.PastParticiple && (!f.agrees(m.Head, k) || f.a.Words[k].Lemma() == "citer") {
				return
			}
			participle, end = true, k
		default:
			if !participle {
				return
			}
			if end = f.piece(s, k); end < k {
				return
			}
		}
	}
}

// hasParticiple reports a phrase with a participle behind its noun.
func (f *finder) hasParticiple(m *Mention) bool {
	for k := m.Head + 1; k <= m.Last; k++ {
		if t := f.a.Tag(k); t == tag.PastParticiple || t == tag.PresentParticiple {
			return true
		}
	}
	return false
}

// dated returns the end of the agent at the participle next, where only its date stands
// between them, or next: "une enquête publiée | mardi par la Fédération".
func (f *finder) dated(s *clause.Sentence, next int) int {
	by := next + 1
	if by > s.Last || f.a.Tag(next) != tag.PastParticiple {
		return next
	}
	if by = f.a.Date(s, by); by == next+1 && f.a.Tag(by) == tag.Adverb {
		by++
	}
	if by == next+1 || by >= s.Last || f.a.Form(by) != "par" {
		return next
	}
	if end := f.complementEnd(s.Last, by); end > by {
		return f.second(s, f.itsName(end))
	}
	return next
}

// second returns the end of the other agent behind the one that ends at end, where its phrase
// is over then, or end: "publiée par la Fédération (FDN) | et Corvex".
func (f *finder) second(s *clause.Sentence, end int) int {
	and := end + 1
	if and < s.Last && f.a.Form(and) == "(" {
		and = f.bracket(s.Last, and) + 1
	}
	if and >= s.Last || f.a.Form(and) != "et" {
		return end
	}
	if other := f.begun(and + 1); other != None && other < s.Last && closing(f.a.Form(other+1)) {
		return other
	}
	return end
}

// piece returns the last token of the complement of a participle that begins at k, or k-1.
func (f *finder) piece(s *clause.Sentence, k int) int {
	if over := f.a.Date(s, k); over > k {
		return over - 1
	}
	switch f.a.Tag(k) {
	case tag.Adverb:
		return k
	case tag.Subject:
		return k - 1 // "une étude publiée il y a dix jours"
	case tag.Preposition:
		if end := f.complementEnd(s.Last, k); end > k {
			return end
		}
		return k - 1
	}
	if end := f.begun(k); end != None {
		return end
	}
	return k - 1
}
