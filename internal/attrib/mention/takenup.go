package mention

import (
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// takenUpReach is how many mentions around a name are looked at.
const takenUpReach = 40

// takenUp reports a name of no list that the next sentence takes up by what only somebody
// is or has: "Nuxa a annulé sa tournée. La chanteuse …", "Nuxa va mieux. Son frère …".
// Nobody else may be named there.
func (f *finder) takenUp(at int) bool {
	m := &f.set.Mentions[at]
	if m.Core != m.Last || f.a.Tokens[m.Core].Has(token.AllCaps) || f.camel(m.Core) || f.common(m.Core) {
		return false
	}
	for i := at + 1; i < min(at+takenUpReach, len(f.set.Mentions)); i++ {
		other := &f.set.Mentions[i]
		if other.Sentence > m.Sentence+1 {
			break
		}
		if other.Named && other.Kind == Person && other.Last > other.Core {
			return false
		}
		if other.Sentence > m.Sentence && f.takesUp(other) {
			return true
		}
	}
	return false
}

// takesUp reports an artist with nothing but a definite article, or a relative of
// somebody.
func (f *finder) takesUp(m *Mention) bool {
	if m.Kind != UnnamedPerson || !m.Noun.Role || m.Beside != None || m.Last != m.Head || f.a.Form(m.First) == "du" {
		return false
	}
	if m.First > 0 && phrase.Genitive(f.a.Form(m.First-1)) {
		return false
	}
	switch m.Article {
	case Definite:
		return m.Noun.Field == "culture" && m.Noun.Sure || m.Noun.Head() == "animateur"
	case Possessive:
		return m.Noun.Field == "family" && f.theirs(m.First) && f.a.Tag(m.Head) == tag.Noun
	}
	return false
}
