package attrib

import (
	"context"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/trust"
)

// speak finds who says each quote, and fills in speakers and entities.
func (e *Engine) speak(ctx context.Context, m *memory, a *clause.Article, quotes []resolve.Quote, r *Result) error {
	set, err := mention.FindWith(ctx, &m.mentions, a, e.french.Forms)
	if err != nil {
		return err
	}
	found, err := resolve.With(ctx, &m.speakers, a, set, quotes, e.speakers)
	if err != nil {
		return err
	}
	for i := range found.Entities {
		r.Entities = append(r.Entities, entityOf(a.Doc, set, &found.Entities[i]))
	}
	for i := range found.Speakers {
		if err := ctx.Err(); err != nil {
			return err
		}
		sure := e.trust.Speaker(trust.Speaker(a, set, &quotes[i], found.Speakers[i]))
		for k := range found.Speakers[i] {
			r.Quotes[i].Speakers = append(r.Quotes[i].Speakers, speakerOf(a.Doc, set, &found.Speakers[i][k], sure))
		}
		r.Quotes[i].Confidence *= sure
	}
	return nil
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

func entityOf(doc string, set *mention.Set, e *resolve.Entity) Entity {
	out := Entity{Name: e.Name, Kind: kinds[e.Kind], Gender: genders[e.Gender]}
	for _, span := range e.Roles {
		out.Roles = append(out.Roles, roleAt(doc, span))
	}
	for _, m := range e.Mentions {
		out.Mentions = append(out.Mentions, set.Mentions[m].Span)
	}
	return out
}

func speakerOf(doc string, set *mention.Set, s *resolve.Speaker, sure float64) Speaker {
	out := Speaker{Entity: s.Entity, Method: ResolutionMethod(s.Method), Confidence: sure}
	out.Mention = spanAt(set, s.Mention)
	if s.Antecedent != s.Mention {
		out.Antecedent = spanAt(set, s.Antecedent)
	}
	if s.Role != nil {
		role := roleAt(doc, *s.Role)
		out.Role = &role
	}
	return out
}

func roleAt(doc string, span text.Span) Role { return Role{Span: span, Title: span.Of(doc)} }

func spanAt(set *mention.Set, m int) *text.Span {
	if m == mention.None {
		return nil
	}
	span := set.Mentions[m].Span
	return &span
}
