package attrib

import (
	"math"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
)

// speak finds who says each quote, and fills in speakers and entities.
func (e *Engine) speak(a *clause.Article, chosen []rule.Candidate, r *Result) {
	quotes := make([]resolve.Quote, len(chosen))
	for i := range chosen {
		quotes[i] = question(&chosen[i])
		quotes[i].Parent = r.Quotes[i].Parent
	}
	set := mention.Find(a, e.french.Forms)
	found := resolve.Resolve(a, set, quotes)
	for i := range found.Entities {
		r.Entities = append(r.Entities, entityOf(set, &found.Entities[i]))
	}
	for i := range found.Speakers {
		for k := range found.Speakers[i] {
			r.Quotes[i].Speakers = append(r.Quotes[i].Speakers, speakerOf(set, &found.Speakers[i][k]))
		}
	}
}

// question is what the resolver needs to know of a quote.
func question(c *rule.Candidate) resolve.Quote {
	q := resolve.Quote{
		First: c.First(), Last: c.Last(), CueFirst: resolve.None, CueLast: resolve.None,
		SourceFirst: c.Source.First, SourceLast: c.Source.Last, SourceHead: c.Source.Head,
		Marked: c.Kind != rule.Indirect,
	}
	if c.Cue.Kind != rule.NoCue {
		q.CueFirst, q.CueLast = c.Cue.First, c.Cue.Last
	}
	return q
}

// kinds is the sort of speaker that each sort of mention is.
var kinds = [...]SpeakerKind{
	mention.Thing:         UnknownSpeaker,
	mention.Person:        Person,
	mention.UnnamedPerson: UnnamedPerson,
	mention.Organization:  Organization,
	mention.Place:         Place,
	mention.Group:         Group,
	mention.Document:      Document,
	mention.Source:        UnknownSpeaker,
	mention.Pronoun:       UnknownSpeaker,
}

var genders = [...]Gender{lexicon.AnyGender: UnknownGender, lexicon.Feminine: Feminine, lexicon.Masculine: Masculine}

func entityOf(set *mention.Set, e *resolve.Entity) Entity {
	out := Entity{Name: e.Name, Kind: kinds[e.Kind], Gender: genders[e.Gender]}
	for _, span := range e.Roles {
		out.Roles = append(out.Roles, Role{Span: span})
	}
	for _, m := range e.Mentions {
		out.Mentions = append(out.Mentions, set.Mentions[m].Span)
	}
	return out
}

func speakerOf(set *mention.Set, s *resolve.Speaker) Speaker {
	out := Speaker{Entity: s.Entity, Method: ResolutionMethod(s.Method), Confidence: certainty(s)}
	out.Mention = spanAt(set, s.Mention)
	if s.Antecedent != s.Mention {
		out.Antecedent = spanAt(set, s.Antecedent)
	}
	if s.Role != nil {
		out.Role = &Role{Span: *s.Role}
	}
	return out
}

func spanAt(set *mention.Set, m int) *text.Span {
	if m == mention.None {
		return nil
	}
	span := set.Mentions[m].Span
	return &span
}

// certainty is the chance that a speaker is right: high for a name, else by how
// much the antecedent is better than the next one.
func certainty(s *resolve.Speaker) float64 {
	if s.Method == resolve.ByName || s.Method == resolve.ByPartialName {
		return 0.95
	}
	return 1 / (1 + math.Exp(-0.5-s.Margin))
}
