package mention

import "github.com/attribd/attribd/internal/attrib/lexicon"

// kinds is the sort of mention that each kind of noun heads.
var kinds = [...]Kind{
	lexicon.PersonNoun:       UnnamedPerson,
	lexicon.OrganizationNoun: Organization,
	lexicon.GroupNoun:        Group,
	lexicon.DocumentNoun:     Document,
	lexicon.SourceNoun:       Source,
}

// lookup returns what the lexicon knows of the longest noun that words begin
// with.
func (w *words) lookup(words []string) Noun {
	n, taken := w.a.Lexicon.Noun(words)
	if taken == 0 {
		return Noun{}
	}
	return Noun{
		Kind: kinds[n.Kind], Lemma: n.Lemma, Field: n.Field, Role: n.Role, Sure: n.Sure, Words: taken, Gender: n.Gender,
	}
}

// properName is a name that the lexicon lists.
type properName struct {
	kind   Kind
	gender lexicon.Gender
	plural bool
	sense  string
}

// proper looks up the name that stands from first to last.
func (f *finder) proper(first, last int) (properName, bool) {
	n, ok := f.listedName(first, last)
	if !ok {
		return properName{}, false
	}
	p := properName{kind: Organization, gender: n.Gender, plural: n.Number == lexicon.Plural, sense: n.Sense}
	if n.Kind == lexicon.PlaceName {
		p.kind = Place
	}
	return p, true
}
