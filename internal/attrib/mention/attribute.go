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
		switch group.Lemma {
		case "se dire":
			f.claim(s, group)
			continue
		case "être", "devenir", "rester", "demeurer", "nommer", "élire", "réélire", "désigner":
		default:
			continue
		}
		name := f.set.Named(group.Subject.Head)
		if name == None || f.set.Mentions[name].Kind == Place {
			continue
		}
		if _, ok := f.shared(s, name, group.Last+1); ok {
			continue
		}
		if head := f.apposed(s, group.Last+1); head != None {
			f.addRole(name, head, f.withPrefix(head, group.Last+1), f.roleEnd(s, head))
		}
	}
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
		f.claimed[group.Subject.Head] = text.Span{Start: f.a.Tokens[first].Start, End: f.a.Tokens[last].End}
	}
}
