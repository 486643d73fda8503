package draft

import (
	"slices"
	"strings"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/eval"
	"github.com/attribd/attribd/internal/eval/gold"
)

// From returns what a response says of a text as a gold file. It fails where the
// response is of another text.
func From(resp *attribv1.AttributeResponse, text *gold.Text) (*gold.File, error) {
	answers, err := eval.Answers(resp, text)
	if err != nil {
		return nil, err
	}
	d := &drafting{said: map[string]*attribv1.Entity{}}
	for _, e := range resp.GetEntities() {
		d.said[e.GetId()] = e
	}
	out := &gold.File{SHA256: gold.Sum(text.String()), Entities: gold.Entities{}, Attributions: []gold.Attribution{}}
	for i := range answers {
		out.Attributions = append(out.Attributions, d.attribution(&answers[i]))
	}
	slices.SortStableFunc(out.Attributions, func(a, b gold.Attribution) int { return a.Content[0][0] - b.Content[0][0] })
	out.Entities = append(out.Entities, d.entities...)
	return out, nil
}

// drafting gathers the entities that speak.
type drafting struct {
	said     map[string]*attribv1.Entity // by id
	entities gold.Entities               // in the order in which they speak
}

func (d *drafting) attribution(a *eval.Answer) gold.Attribution {
	out := gold.Attribution{Kind: a.Kind, Content: a.Content, Cue: gold.Cue{Kind: a.CueKind}, Mention: a.Mention}
	if a.Cue != nil {
		out.Cue.Lemma, out.Cue.Span = &a.Lemma, a.Cue
	}
	if len(a.Names) == 0 {
		out.Mention = nil
		return out
	}
	key := d.entity(a)
	out.Entity = &key
	return out
}

// entity returns the key of who speaks, and puts it down the first time.
func (d *drafting) entity(a *eval.Answer) string {
	key := strings.Join(a.EntityIDs, "+")
	i := slices.IndexFunc(d.entities, func(e gold.Entity) bool { return e.Key == key })
	if i < 0 {
		i = len(d.entities)
		d.entities = append(d.entities, d.described(key, a))
	}
	for _, title := range a.Roles {
		if roles := &d.entities[i].Roles; !slices.Contains(*roles, title) {
			*roles = append(*roles, title)
		}
	}
	return key
}

// described returns an entity with the roles that the article gives it.
func (d *drafting) described(key string, a *eval.Answer) gold.Entity {
	out := gold.Entity{Key: key, Name: jointly(a.Names), Kind: a.Sort, Gender: a.Gender, Aliases: []string{}, Roles: []string{}}
	if len(a.Names) > 1 {
		out.Aliases = a.Names
	}
	if out.Kind == "" {
		out.Kind = "unknown"
	}
	for _, id := range a.EntityIDs {
		for _, role := range d.said[id].GetRoles() {
			if title := role.GetTitle(); !slices.Contains(out.Roles, title) {
				out.Roles = append(out.Roles, title)
			}
		}
	}
	return out
}

// jointly returns "A, B et C".
func jointly(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " et " + names[last]
}
