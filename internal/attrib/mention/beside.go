package mention

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
)

// roleReach is how many tokens a role takes at most.
const roleReach = 28

// besides finds the roles beside the name m, on either side.
func (f *finder) besides(s *clause.Sentence, name int) {
	m := &f.set.Mentions[name]
	if m.Kind == Place || m.Kind == Organization && m.Sure {
		return
	}
	if head, last, ok := f.roleBefore(s, m); ok {
		f.addRole(name, head, f.withPrefix(head, s.First), f.trim(head, last))
	}
	f.rolesAfter(s, name)
}

// addRole gives a name a role; a name with a role is a person's.
func (f *finder) addRole(name, head, first, last int) {
	m := &f.set.Mentions[name]
	m.Kind, m.Sure = Person, true
	m.Roles = append(m.Roles, text.Span{Start: f.a.Tokens[first].Start, End: f.a.Tokens[last].End})
	noun := f.noun(head, last)
	m.RoleNouns = append(m.RoleNouns, noun)
	f.beside[head] = int32(name)
	if m.Gender == lexicon.AnyGender {
		m.Gender = gender(f.a.Words[head].Features)
	}
	if m.Gender == lexicon.AnyGender {
		m.Gender = noun.Gender
	}
}

// role reports the head of a role.
func (f *finder) role(i, last int) bool {
	if f.a.Tokens[i].Kind != token.Word || f.set.Named(i) != None {
		return false
	}
	switch f.a.Tag(i) {
	case tag.Noun, tag.Adjective, tag.Name, tag.PastParticiple, tag.Finite:
		n := f.noun(i, last)
		return n.Role && n.Words > 0 && f.a.Words[i].Features&tag.Numbers != tag.Plural
	}
	return false
}

// roleBefore finds "le ministre ukrainien de la Défense" before a name, with or
// without a comma between them.
func (f *finder) roleBefore(s *clause.Sentence, m *Mention) (head, last int, ok bool) {
	last = m.First - 1
	if last >= s.First && f.civility(last) {
		last--
	}
	comma := last >= s.First && f.a.Form(last) == ","
	if !comma && !f.bearsRole(m) {
		return 0, 0, false
	}
	if comma {
		last--
	}
	if comma && !f.bracketed(s, m) {
		return 0, 0, false
	}
	if last < s.First || f.a.Tokens[last+1].StartsLine() || !comma && !f.closesPhrase(last) {
		return 0, 0, false
	}
	head = None
	for k := last; k >= max(s.First, last-roleReach); k-- {
		if !f.insideRole(k) || f.a.Tokens[k+1].StartsLine() || f.otherName(k) {
			break
		}
		if !f.role(k, last) || !f.near(k, last, comma) {
			continue
		}
		if f.opensPhrase(k, s.First) {
			head = k
			if !comma || !f.complement(k, s.First) {
				break
			}
		}
	}
	if head == None {
		return 0, 0, false
	}
	return head, last, true
}

// bearsRole reports a name that can stand right behind a role: not a party or a
// common word with a capital, as in "chef de file Ecolo".
func (f *finder) bearsRole(m *Mention) bool {
	if m.First < m.Last || m.Sure {
		return m.Kind == Person || m.Kind == Thing
	}
	t := &f.a.Tokens[m.First]
	return !t.Has(token.AllCaps) && m.Kind != Organization && len(f.dict.Lookup(t.Form)) == 0
}

// bracketed reports a name that no verb follows: an apposition is over with a
// comma, ", Jean Dupont a dit" is a clause.
func (f *finder) bracketed(s *clause.Sentence, m *Mention) bool {
	next := m.Last + 1
	if next > s.Last {
		return true
	}
	switch f.a.Tag(next) {
	case tag.Finite, tag.Subject, tag.Object, tag.Negation:
		return false
	}
	return true
}

// otherName reports a token of another person's name.
func (f *finder) otherName(k int) bool {
	at := f.set.Named(k)
	return at != None && f.set.Mentions[at].Kind == Person && f.set.Mentions[at].Last > f.set.Mentions[at].First
}

// near reports whether a noun that has other senses stands close enough to the
// name to be its role: "le patron Jean Dupont", but not "dans le cadre de …,
// Jean Dupont".
func (f *finder) near(k, last int, comma bool) bool {
	return f.noun(k, last).Sure || !comma && last-k < 3
}

// closesPhrase reports a word that a name can stand behind as apposition.
func (f *finder) closesPhrase(i int) bool {
	switch f.a.Tag(i) {
	case tag.Noun, tag.Adjective, tag.Name, tag.PastParticiple:
		return true
	}
	return f.a.Form(i) == ")" || f.a.IsMark(i)
}

// civility reports a civility, as before a name.
func (f *finder) civility(i int) bool {
	_, ok := f.a.Lexicon.Civility(f.a.Tokens[i].Of(f.a.Doc))
	return ok && f.a.Tokens[i].Has(token.Capital)
}

// insideRole reports a token that can stand inside a role: no verb, no comma.
func (f *finder) insideRole(k int) bool {
	t := &f.a.Tokens[k]
	switch f.a.Tag(k) {
	case tag.Noun, tag.Adjective, tag.Name, tag.Preposition, tag.Determiner, tag.Numeral, tag.PastParticiple:
		return true
	case tag.Coordinator:
		return t.Form == "et"
	case tag.Adverb:
		return t.Form == "très" || t.Form == "non"
	case tag.Punct:
		return t.Kind == token.Mark || t.Form == "(" || t.Form == ")" || t.Form == "-" || t.Form == "/"
	}
	return false
}

// opensPhrase reports whether the noun at k begins a phrase of its own, with a
// determiner before its adjectives, or stands first in its line or clause.
func (f *finder) opensPhrase(k, first int) bool {
	at := f.withPrefix(k, first) - 1
	if at < first {
		return true
	}
	switch f.a.Tag(at) {
	case tag.Determiner, tag.Punct:
		return true
	case tag.Preposition:
		return contracted(f.a.Form(at)) || !genitive(f.a.Form(at))
	case tag.Noun, tag.Adjective, tag.Name:
		return false
	}
	return f.a.Tag(at) != tag.Coordinator
}

// complement reports a noun that is the complement of another: "l'avocat de la
// présidente".
func (f *finder) complement(k, first int) bool {
	at := f.withPrefix(k, first) - 1
	if at >= first && f.a.Form(at) == "du" {
		return true
	}
	return at > first && genitive(f.a.Form(at-1))
}

// withPrefix goes back over what qualifies a role before its noun: "ancien",
// "premier", "vice-".
func (f *finder) withPrefix(k, first int) int {
	for k > first && f.a.Tag(k-1) != tag.Determiner && f.qualifies(f.a.Form(k-1)) {
		k--
	}
	return k
}

// qualifies reports a word that tells when or how a role is held, or one with a
// prefix: "ancien", "vice-premier".
func (f *finder) qualifies(form string) bool {
	if f.prefix(form) {
		return true
	}
	_, rest, compound := strings.Cut(form, "-")
	return compound && f.prefix(rest)
}

// opening returns the bracket that closes at last, or first.
func (f *finder) opening(first, last int) int {
	for k := last; k > first; k-- {
		if f.a.Form(k) == "(" {
			return k
		}
	}
	return first
}

// trim takes dangling words from the end of a role.
func (f *finder) trim(first, last int) int {
	for last > first {
		if f.a.Form(last) == ")" {
			open := f.opening(first, last)
			if open <= first {
				return last
			}
			last = open - 1
			continue
		}
		switch f.a.Tag(last) {
		case tag.Preposition, tag.Determiner, tag.Coordinator, tag.Adverb:
			last--
			continue
		case tag.Punct:
			last--
			continue
		}
		return last
	}
	return last
}
