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
	if m.Kind == Place || m.Kind == Organization && m.Sure || f.denominated(s, m) {
		return
	}
	if head, last, ok := f.roleBefore(s, m); ok {
		f.addRoles(s, name, head, last)
	}
	f.origin(s, name)
	f.rolesAfter(s, name)
}

// origin ties the word for the people of a place to the name behind it: "le
// Brestois Paul Vasseur". It gives no role.
func (f *finder) origin(s *clause.Sentence, name int) {
	m := &f.set.Mentions[name]
	at := m.First - 1
	if at <= s.First || f.a.Tag(at-1) != tag.Determiner || m.Kind != Person || f.a.Tokens[m.First].StartsLine() || !f.demonym(at).People {
		return
	}
	f.beside[at] = int32(name)
	if m.Gender == lexicon.AnyGender {
		m.Gender = gender(f.a.Words[at].Features)
	}
}

// addRoles gives a name the role that ends at last, or the two of "le président
// de l'Institut et ancien ministre".
func (f *finder) addRoles(s *clause.Sentence, name, head, last int) {
	first := f.withPrefix(head, s.First)
	for k := head + 1; k < last; k++ {
		if f.a.Form(k) != "et" || f.a.Tag(k+1) == tag.Determiner {
			continue
		}
		if second := f.apposed(s, k+1); second != None && second <= last && f.noun(second, last).Sure {
			f.addRole(name, head, first, f.trim(head, k-1))
			head, first = second, f.withPrefix(second, k+1)
		}
	}
	f.addRole(name, head, first, f.trim(head, last))
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
		m.Gender = f.roleGender(&noun, head, first, last)
	}
}

// role reports the head of a role.
func (f *finder) role(i, last int) bool {
	if f.a.Tokens[i].Kind != token.Word || f.set.Named(i) != None {
		return false
	}
	switch f.a.Tag(i) {
	case tag.Noun, tag.Adjective, tag.Name, tag.PastParticiple:
		n := f.noun(i, last)
		return n.Role && !f.conjugated(i) && n.Words > 0 && f.a.Words[i].Features&tag.Numbers != tag.Plural
	case tag.Finite: // "président", "juge": the number is that of the verb
		return f.noun(i, last).Role
	case tag.Infinitive: // ", boulanger à Brest"
		return i > 0 && f.a.Tag(i-1) == tag.Punct && f.noun(i, last).Role && f.noun(i, last).Sure
	case tag.PresentParticiple: // "étudiant à Brest", but "représentant la mairie"
		n := f.noun(i, last)
		return n.Role && i < last && f.a.Tag(i+1) == tag.Preposition
	}
	return false
}

// conjugated reports a participle that is part of a verb: "a prévenu Paul
// Vasseur", but "le prévenu Paul Vasseur".
func (f *finder) conjugated(i int) bool {
	if f.a.Tag(i) != tag.PastParticiple || i == 0 {
		return false
	}
	switch f.a.Tag(i - 1) {
	case tag.Finite, tag.Subject, tag.Adverb, tag.PastParticiple, tag.Infinitive:
		return true
	}
	return false
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
			if open <= first || f.bracket(last, open) == last {
				return last
			}
			last = open - 1
			continue
		}
		if f.a.IsMark(last) {
			return last
		}
		if f.undergone(last) {
			last--
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
