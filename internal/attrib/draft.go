package attrib

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/slab"
	"github.com/attribd/attribd/internal/attrib/text"
)

// draft is a result in the making. What the quotes and entities of a result hold lies
// side by side.
type draft struct {
	a      *clause.Article
	set    *mention.Set
	result *Result

	spans   slab.Slab[text.Span]
	cues    slab.Slab[Cue]
	matches slab.Slab[RuleMatch]
	sources slab.Slab[Speaker]
	roles   slab.Slab[Role]
}

// newDraft returns a draft with the entities in it and room for the quotes.
func newDraft(a *clause.Article, set *mention.Set, chosen []rule.Candidate, found *resolve.Result) draft {
	d := draft{a: a, set: set, result: &Result{}}
	d.result.Quotes = make([]Quote, 0, len(chosen))
	d.makeRoom(chosen, found)
	if len(found.Entities) > 0 {
		d.result.Entities = make([]Entity, len(found.Entities))
	}
	for i := range found.Entities {
		d.entity(&d.result.Entities[i], &found.Entities[i])
	}
	return d
}

// makeRoom counts what the result will hold.
func (d *draft) makeRoom(chosen []rule.Candidate, found *resolve.Result) {
	spans, cues, sources, roles := 0, 0, 0, 0
	for i := range chosen {
		spans += len(chosen[i].Pieces)
		if chosen[i].Cue.Kind != rule.NoCue {
			cues++
		}
	}
	for _, speakers := range found.Speakers {
		sources += len(speakers)
		for i := range speakers {
			if speakers[i].Role != nil {
				roles++
			}
		}
	}
	for i := range found.Entities {
		spans += len(found.Entities[i].Mentions)
		roles += len(found.Entities[i].Roles)
	}
	d.spans.Grow(spans + cues + 2*sources) // each cue is evidence; a speaker has a mention and an antecedent
	d.cues.Grow(cues)
	d.matches.Grow(len(chosen))
	d.sources.Grow(sources)
	d.roles.Grow(roles)
}

// quote adds a quote without its speakers.
func (d *draft) quote(c *rule.Candidate, weight float64) *Quote {
	q := Quote{Kind: QuoteKind(c.Kind), Contents: d.spans.Make(len(c.Pieces))}
	for _, p := range c.Pieces {
		q.Contents = append(q.Contents, d.span(p.First, p.Last))
	}
	match := RuleMatch{RuleID: c.Rule.ID, Weight: weight}
	if c.Cue.Kind != rule.NoCue {
		q.Cue = &d.cues.Of(Cue{Kind: CueKind(c.Cue.Kind), Span: d.span(c.Cue.First, c.Cue.Last), Lemma: c.Cue.Lemma})[0]
		match.Evidence = d.spans.Of(q.Cue.Span)
	}
	q.Matches = d.matches.Of(match)
	for _, s := range c.Stretches {
		for _, repair := range d.a.Marks.Stretches[s].Repairs {
			q.Repairs = append(q.Repairs, MarkRepair{Span: repair.Span, Reason: repair.Reason})
		}
	}
	d.result.Quotes = append(d.result.Quotes, q)
	return &d.result.Quotes[len(d.result.Quotes)-1]
}

// span returns the bytes from the first to the last token.
func (d *draft) span(first, last int) text.Span {
	return text.Span{Start: d.a.Tokens[first].Start, End: d.a.Tokens[last].End}
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

func (d *draft) entity(out *Entity, e *resolve.Entity) {
	*out = Entity{Name: e.Name, Kind: kinds[e.Kind], Gender: genders[e.Gender], Mentions: d.spans.Make(len(e.Mentions))}
	for _, m := range e.Mentions {
		out.Mentions = append(out.Mentions, d.set.Mentions[m].Span)
	}
	if len(e.Roles) > 0 {
		out.Roles = d.roles.Make(len(e.Roles))
	}
	for _, span := range e.Roles {
		out.Roles = append(out.Roles, d.role(span))
	}
}

func (d *draft) speakers(found []resolve.Speaker, sure float64) []Speaker {
	if len(found) == 0 {
		return nil
	}
	out := d.sources.Make(len(found))
	for i := range found {
		out = append(out, d.speaker(&found[i], sure))
	}
	return out
}

func (d *draft) speaker(s *resolve.Speaker, sure float64) Speaker {
	out := Speaker{Entity: s.Entity, Method: ResolutionMethod(s.Method), Confidence: sure}
	out.Mention = d.mention(s.Mention)
	if s.Antecedent != s.Mention {
		out.Antecedent = d.mention(s.Antecedent)
	}
	if s.Role != nil {
		out.Role = &d.roles.Of(d.role(*s.Role))[0]
	}
	return out
}

func (d *draft) role(span text.Span) Role { return Role{Span: span, Title: span.Of(d.a.Doc)} }

func (d *draft) mention(m int) *text.Span {
	if m == mention.None {
		return nil
	}
	return &d.spans.Of(d.set.Mentions[m].Span)[0]
}
