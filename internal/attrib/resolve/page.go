package resolve

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// page reports what words are read on: "la page du collectif", or a site.
func (r *resolver) page(m *mention.Mention) bool {
	return r.site(m) || r.a.Words[m.Head].Lemma() == "page"
}

// site reports a page that speaks for whoever it belongs to: "le compte Twitter de la mairie",
// "le site du port".
func (r *resolver) site(m *mention.Mention) bool {
	switch r.a.Words[m.Head].Lemma() {
	case "compte", "profil", "blog", "site":
		return m.Kind != mention.Person && m.Kind != mention.UnnamedPerson
	}
	return false
}

// owner returns whose site a source is: the person or body that its complement names, or who
// acts or spoke last, "son compte". It is None where nothing tells.
func (r *resolver) owner(m int) int {
	men := &r.set.Mentions[m]
	if men.Article == mention.Possessive {
		if r.a.Form(men.First) == "leur" {
			return None
		}
		if r.acting != None {
			return r.acting
		}
		return r.lastSpeaker()
	}
	for k := m + 1; k < len(r.set.Mentions) && r.set.Mentions[k].First <= men.Last; k++ {
		inner := &r.set.Mentions[k]
		switch inner.Kind {
		case mention.Person, mention.Organization, mention.UnnamedPerson:
		default:
			continue
		}
		if inner.First > 0 && !phrase.Genitive(r.a.Form(inner.First)) && !phrase.Genitive(r.a.Form(inner.First-1)) {
			continue // "la page Facebook"
		}
		return r.entityOf(k)
	}
	return None
}

// shown returns what the words are read on where a relative clause tells it: "une pancarte sur
// laquelle on peut lire".
func (r *resolver) shown(g *clause.Group) source {
	const reach = 4 // tokens
	s := &r.a.Sentences[r.a.Layout.SentenceOf(g.First)]
	for k := g.First - 1; k > max(s.First, g.First-reach); k-- {
		if r.a.Tag(k) != tag.Relative || r.a.Tag(k-1) != tag.Preposition {
			continue
		}
		for m := r.set.From(k) - 1; m >= 0 && r.set.Mentions[m].First >= s.First; m-- {
			if men := &r.set.Mentions[m]; men.Kind == mention.Document || r.page(men) {
				return source{mention: m, named: true}
			}
		}
	}
	return source{mention: None}
}
