package mention

import "github.com/attribd/attribd/internal/attrib/tag"

// tasked returns where a phrase ends that says what its body or person is to do:
// "l'autorité chargée de réguler la concurrence". ok is false where there is no
// such task.
func (f *finder) tasked(m *Mention, last int) (end int, ok bool) {
	k := m.Last
	if !charged(f.a.Form(k)) {
		k++
	}
	if k+2 > last || !charged(f.a.Form(k)) || f.a.Tag(k+2) != tag.Infinitive {
		return 0, false
	}
	if f.a.Form(k+1) != "de" && f.a.Form(k+1) != "d'" {
		return 0, false
	}
	end = k + 2
	if object := f.begun(end + 1); object != None && !f.a.IsMark(end+1) {
		end = object
	}
	if more := f.complementEnd(last, end+1); more > end+1 {
		end = more
	}
	return end, true
}

func charged(form string) bool {
	switch form {
	case "chargé", "chargée", "chargés", "chargées":
		return true
	}
	return false
}

// qualified reports an adverb and an adjective that belong to the noun and end its
// phrase: "des sources bien informées".
func (f *finder) qualified(m *Mention, next, last int) bool {
	if next+1 > last || f.a.Tag(next) != tag.Adverb || m.Last != m.Head {
		return false
	}
	if t := f.a.Tag(next + 1); t != tag.Adjective && t != tag.PastParticiple {
		return false
	}
	return f.agrees(m.Head, next+1) && (next+1 == last || f.a.Tag(next+2) == tag.Finite || f.a.Tag(next+2) == tag.Negation)
}
