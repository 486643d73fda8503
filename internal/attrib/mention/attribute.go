package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
)

// elected reads ", élu président de …" and ", nommée à la tête de …".
func (f *finder) elected(s *clause.Sentence, name, i int) (int, bool) {
	if f.a.Tag(i) != tag.PastParticiple && f.a.Tag(i) != tag.Adjective {
		return 0, false
	}
	switch f.a.Words[i].Lemma() {
	case "élire", "nommer", "désigner", "réélire", "élu", "devenir", "promouvoir":
	default:
		return 0, false
	}
	head := f.apposed(s, i+1)
	if head == None {
		return 0, false
	}
	end := f.roleEnd(s, head)
	f.addRole(name, head, f.withPrefix(head, i+1), end)
	return end + 1, true
}

// attributes reads "X est le président de …".
func (f *finder) attributes(s *clause.Sentence) {
	for g := range s.Groups {
		group := &s.Groups[g]
		if !group.Subject.Found() || group.Negated || group.Passive != appoints(group.Lemma) {
			continue
		}
		at := group.Last + 1
		for at < s.Last && f.a.Tag(at) == tag.Adverb {
			at++ // "est aussi président"
		}
		switch group.Lemma {
		case "se dire":
			f.claim(s, group)
			continue
		case "être", "devenir", "rester", "demeurer", "s'appeler", "se nommer", "nommer", "élire", "réélire", "désigner":
		case "travailler", "exercer", "officier":
			if f.a.Form(min(at, s.Last)) != "comme" {
				continue
			}
			at++
		default:
			continue
		}
		f.attribute(s, group, at)
	}
}

// attribute gives the subject of a verb the role at i, or the name at i the role of
// the subject: "le patron du club s'appelle Paul Vasseur".
func (f *finder) attribute(s *clause.Sentence, group *clause.Group, i int) {
	name := f.set.Named(group.Subject.Head)
	if name == None {
		f.identity(s, group, i)
		return
	}
	if f.set.Mentions[name].Kind == Place {
		return
	}
	if _, ok := f.shared(s, name, i); ok {
		return
	}
	if head := f.apposed(s, i); head != None {
		f.addRole(name, head, f.withPrefix(head, i), f.roleEnd(s, head))
	}
}

// identity gives a full name behind a verb the role that is its subject.
func (f *finder) identity(s *clause.Sentence, group *clause.Group, i int) {
	if i > s.Last || f.set.Named(i) == None {
		return
	}
	name := f.set.Named(i)
	m := &f.set.Mentions[name]
	if m.First != i || m.Kind != Person || m.First == m.Last || group.Subject.Relative != None {
		return
	}
	head := group.Subject.Head
	if !f.role(head, s.Last) || f.article(f.leading(head, s.First)) != Definite {
		return
	}
	f.addRole(name, head, f.withPrefix(head, s.First), min(f.roleEnd(s, head), group.First-1))
}

// appoints reports a verb whose passive gives a role: "a été nommé directeur".
func appoints(lemma string) bool {
	return lemma == "nommer" || lemma == "élire" || lemma == "réélire" || lemma == "désigner"
}

// claim notes the role that somebody without a name claims: "un homme, qui se dit
// représentant du parti".
func (f *finder) claim(s *clause.Sentence, group *clause.Group) {
	if f.set.Named(group.Subject.Head) != None {
		return
	}
	if head := f.apposed(s, group.Last+1); head != None {
		first, last := f.withPrefix(head, group.Last+1), f.roleEnd(s, head)
		if f.claimed == nil {
			f.claimed = map[int]text.Span{}
		}
		f.claimed[group.Subject.Head] = text.Span{Start: f.a.Tokens[first].Start, End: f.a.Tokens[last].End}
	}
}
