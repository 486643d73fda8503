package resolve

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// sameSource returns who "la même source" is: the last source that spoke, else who
// issued the last communiqué, else the last speaker, rather a body than a person.
func (r *resolver) sameSource(m int) int {
	men := &r.set.Mentions[m]
	if men.Noun.Lemma != "source" || r.latest == None {
		return None
	}
	if men.Article == mention.Demonstrative {
		return r.sourceBefore(m)
	}
	if !strings.HasPrefix(r.fold(m), "meme ") && !strings.HasPrefix(r.fold(m), "memes ") {
		return None
	}
	for q := r.latest; q >= max(0, r.latest-sourceReach); q-- {
		for _, s := range r.speakers[q] {
			if r.set.Mentions[r.entities[s.Entity].name].Noun.Lemma == "source" {
				return s.Entity
			}
		}
	}
	for q := r.latest; q >= max(0, r.latest-4); q-- {
		if len(r.speakers[q]) > 0 && r.entities[r.speakers[q][0].Entity].kind != mention.Person {
			return r.speakers[q][0].Entity
		}
	}
	for k := m - 1; k >= max(0, m-textReach); k-- {
		if e := r.issued(k); e != None {
			return e
		}
	}
	return r.speakers[r.latest][0].Entity
}

// sourceBefore returns the source that the text spoke of since the last quotation, "une
// source militaire dément", or else who said that without a name.
func (r *resolver) sourceBefore(m int) int {
	men := &r.set.Mentions[m]
	for k := m - 1; k >= 0 && men.Sentence-r.set.Mentions[k].Sentence <= 1 && r.set.Mentions[k].First > r.quotes[r.latest].end(); k-- {
		if other := &r.set.Mentions[k]; other.Noun.Lemma == "source" && other.Number == men.Number && !other.Quoted {
			if r.of[k] == None {
				r.create(k)
			}
			return int(r.of[k])
		}
	}
	return r.unnamedBefore()
}

// unnamedBefore returns who said the last quotation, if that is a person or source without
// a name: "cette source" takes up "un haut responsable".
func (r *resolver) unnamedBefore() int {
	for _, s := range r.speakers[r.latest] {
		if ent := &r.entities[s.Entity]; ent.kind == mention.UnnamedPerson || ent.kind == mention.Source {
			return s.Entity
		}
	}
	return None
}

// issuer returns the body or person whose words a communiqué gives: "un
// communiqué du ministère".
func (r *resolver) issuer(m int) int {
	men := &r.set.Mentions[m]
	if len(r.spoken[m]) == 0 {
		return None
	}
	if r.site(men) {
		return r.owner(m)
	}
	if men.Noun.Lemma == "communiqué" && men.Last == men.Head && (men.Article == mention.Definite || men.Article == mention.Demonstrative) {
		if e := r.issuedBefore(m); e != None {
			return e
		}
		return r.lastSpeaker()
	}
	return r.issued(m)
}

// issued returns who issued the text that a mention names, or None.
func (r *resolver) issued(m int) int {
	men := &r.set.Mentions[m]
	if men.Kind != mention.Document && men.Kind != mention.Thing && men.Kind != mention.Source {
		return None
	}
	switch men.Noun.Lemma {
	case "communiqué", "déclaration", "propos", "confidence", "message", "tweet", "lettre", "texte", "post",
		"estimation", "chiffre", "mot", "précision", "indice", "point", "mots", "précisions", "donnée", "décompte", "statistique", "calcul", "information",
		"estimations", "chiffres", "données", "statistiques", "calculs", "informations":
	default:
		return None
	}
	for k := m + 1; k < len(r.set.Mentions) && r.set.Mentions[k].First <= r.published(men); k++ {
		switch inner := &r.set.Mentions[k]; inner.Kind {
		case mention.Person, mention.Organization, mention.Place, mention.UnnamedPerson:
			if r.passedOn(inner.First) || r.given(men.Head, inner.First) {
				return None
			}
			return r.entityOf(k)
		}
	}
	return None
}

// agentReach is how many tokens behind a participle its agent stands.
const agentReach = 8

// published returns the last token of what tells whose words a text gives: its
// phrase, or the agent behind it in "les propos rapportés par le journal".
func (r *resolver) published(m *mention.Mention) int {
	by := m.Last + 1
	if by >= len(r.a.Tokens) || r.a.Tag(by) != tag.PastParticiple {
		return r.agent(m, by)
	}
	last := by + 1
	if issues(r.a.Words[by].Lemma()) {
		last = min(by+agentReach, r.a.Sentences[m.Sentence].Last) // "publié lundi soir par"
	}
	for by++; by < last && r.a.Form(by) != "par" && !r.ends(by); by++ {
	}
	return r.agent(m, by)
}

// agent returns the token behind "par" at i, or the last one of a mention.
func (r *resolver) agent(m *mention.Mention, i int) int {
	if i < len(r.a.Tokens) && r.a.Form(i) == "par" {
		return i + 1
	}
	return m.Last
}

// issues reports a verb for what is done to words by whoever says them.
func issues(lemma string) bool {
	switch lemma {
	case "diffuser", "publier", "poster", "signer", "rédiger", "écrire", "émettre", "envoyer", "adresser", "rendre":
		return true
	}
	return false
}

// passedOn reports an agent at i who had words from somebody else: "un message consulté
// par l'AFP".
func (r *resolver) passedOn(i int) bool {
	by := i - 1
	if r.a.Form(i) == "par" {
		by = i
	}
	if by < 1 || r.a.Form(by) != "par" {
		return false
	}
	switch r.a.Words[by-1].Lemma() {
	case "citer", "consulter", "lire", "obtenir", "parcourir", "partager", "relayer", "reprendre", "transmettre", "voir":
		return true
	}
	return false
}

// given reports a phrase at i that tells to whom or where a participle behind head says that
// words were given: "des données présentées hier au Parlement".
func (r *resolver) given(head, i int) bool {
	at := i
	if r.a.Tag(at) != tag.Preposition {
		at--
	}
	if r.a.Tag(at) != tag.Preposition || r.a.Form(at) == "par" || phrase.Genitive(r.a.Form(at)) {
		return false
	}
	for k := head + 1; k < at; k++ {
		if r.a.Tag(k) == tag.PastParticiple {
			return true
		}
	}
	return false
}

// ends reports a token at which what belongs to a participle is over.
func (r *resolver) ends(i int) bool {
	switch r.a.Tag(i) {
	case tag.Finite, tag.Punct, tag.Relative, tag.Que, tag.Subordinator, tag.Coordinator:
		return true
	}
	return false
}
