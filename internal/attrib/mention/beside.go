package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
)

// commonRoles is how many roles a name has at most, as a rule.
const commonRoles = 2

// roleReach is how many tokens a role takes at most.
const roleReach = 28

// besides finds the roles beside the name m, on either side.
func (f *finder) besides(s *clause.Sentence, name int) {
	m := &f.set.Mentions[name]
	if m.Kind == Place || m.Kind == Organization && m.Sure || f.denominated(s, m) {
		return
	}
	if f.sharedBefore(s, name) {
		// whose advocate he is has a role of his own: "l'un des avocats du chanteur, Paul Vasseur,"
	} else if head, last, ok := f.roleBefore(s, m); ok {
		if first, end, chained := f.chained(s, m, head); chained {
			f.addRoles(s, name, first, end)
		}
		f.addRoles(s, name, head, last)
	}
	f.origin(s, name)
	f.sharedTitle(s, name)
	f.rolesAfter(s, name)
}

// origin ties the word for the people of a place, or another one that is no role,
// to the name behind it: "le Brestois Paul Vasseur", "la victime Anne Vasseur".
func (f *finder) origin(s *clause.Sentence, name int) {
	m := &f.set.Mentions[name]
	at := m.First - 1
	if at <= s.First || m.Kind != Person || f.a.Tokens[m.First].StartsLine() || f.article(f.leading(at, s.First)) == Bare {
		return
	}
	if n := f.noun(at, at); !f.demonym(at).People && (n.Kind != UnnamedPerson || n.Role || m.First == m.Last) {
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
		if second := f.apposed(s, k+1); second != None && second <= last {
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
	if m.Roles == nil {
		m.Roles, m.RoleNouns = f.memory.roles.Make(commonRoles), f.memory.nouns.Make(commonRoles)
	}
	m.Roles = append(m.Roles, text.Span{Start: f.a.Tokens[first].Start, End: f.a.Tokens[last].End})
	noun := f.noun(head, last)
	m.RoleNouns = append(m.RoleNouns, noun)
	f.beside[head] = int32(name)
	if at := f.set.Named(head); at != None {
		f.set.Mentions[at].Beside = name
	}
	f.own(name, first, last)
	if m.Gender == lexicon.AnyGender {
		m.Gender = f.roleGender(&noun, head, first, last)
		m.Guessed = m.Gender == lexicon.Masculine
	}
}

// own notes that what stands from first to last behind a name is about it: a verb
// further on has the name for its subject, not a noun in there.
func (f *finder) own(name, first, last int) {
	if first <= f.set.Mentions[name].Last {
		return
	}
	for k := first; k <= last; k++ {
		f.set.owner[k] = int32(name)
	}
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
		return t.Form == "très" || t.Form == "non" || t.Form == "près"
	case tag.Punct:
		return t.Kind == token.Mark || t.Form == "(" || t.Form == ")" || t.Form == "-" || t.Form == "/"
	}
	return false
}

// withPrefix goes back over what qualifies a role before its noun: "ancien",
// "premier", "vice-".
func (f *finder) withPrefix(k, first int) int {
	for k > first && f.a.Tag(k-1) != tag.Determiner && f.word(k-1).qualifies {
		k--
	}
	return k
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
			if at := f.a.Marks.MarkOf(last); at >= 0 && f.a.Marks.Stretches[at].Open == last {
				last-- // "l'aviateur et | « père » de la ligne"
				continue
			}
			return last
		}
		if f.undergone(last) || f.a.Tokens[last].Has(token.Capital) && clitic(f.a.Form(last)) {
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
