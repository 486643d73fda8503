package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// widened takes in the complement that the preposition at i governs, with both
// members of "entre … et …" and of "contre … et pour …".
func (f *finder) widened(m *Mention, last, i int) {
	m.Last = f.complementEnd(last, i)
	f.parallel(m, last)
	and := m.Last + 1
	if and >= last || f.a.Form(and) != "et" {
		return
	}
	switch {
	case f.a.Form(i) == "entre":
		if end := f.begun(and + 1); end != None {
			m.Last = end
		}
	case m.Kind == Organization && f.purpose(m, and+1):
		m.Last = f.complementEnd(last, and+1)
	}
}

// employed reports where the bearer of a role works, or between whom, as a part of
// the role: "une chercheuse à l'université de Brest", but not "le ministre à
// l'Assemblée".
func (f *finder) employed(m *Mention, i int) bool {
	end := f.complementEnd(len(f.a.Tokens)-1, i)
	if m.Kind != UnnamedPerson || !m.Noun.Role || end == i {
		return false
	}
	switch f.a.Form(i) {
	case "entre", "chez":
		return true
	case "à", "au":
	default:
		return false
	}
	switch m.Noun.Head() {
	case "adjoint", "ambassadeur", "analyste", "chercheur", "consultant", "délégué", "enseignant", "enseignant-chercheur", "expert", "historien", "infirmier",
		"ingénieur", "interne", "journaliste", "juriste", "maître", "médecin", "politologue", "professeur", "psychologue", "sociologue", "spécialiste", "économiste",
		"étudiant":
	default:
		return false
	}
	head := f.a.Sentences[m.Sentence].Phrases[f.governed[i]].Head
	switch f.a.Form(head) {
	case "agence", "agences", "chaîne", "hebdomadaire", "journal", "magazine", "presse", "quotidien", "radio", "site", "télévision":
		return false // he speaks to it
	}
	if f.noun(head, head).Kind == Organization {
		return true
	}
	name := f.set.Named(head)
	return name != None && f.set.Mentions[name].Kind == Organization && !f.medium(head, head)
}

// purpose reports what a body with a capital is for or against, as a part of its
// name: "l'Association pour la mémoire des marins".
func (f *finder) purpose(m *Mention, i int) bool {
	if m.Kind != Organization || !f.a.Tokens[m.Head].Has(token.Capital) || f.complementEnd(len(f.a.Tokens)-1, i) == i {
		return false
	}
	switch f.a.Form(i) {
	case "pour", "contre", "sur":
	default:
		return false
	}
	head := m.Noun.Head()
	if head == "" {
		head = f.a.Words[m.Head].Lemma()
	}
	return HasPurpose(head) || head == "bureau" // which stands for so many other things
}

// HasPurpose reports a noun for bodies whose names say what they are for: "la Ligue pour
// la défense des ânes".
func HasPurpose(noun string) bool {
	switch noun {
	case "agence", "association", "autorité", "centre", "coalition", "collectif", "comité", "commission", "confédération", "conseil", "coordination",
		"fondation", "fonds", "front", "fédération", "haut-commissariat", "institut", "ligue", "mission", "mouvement", "observatoire", "office",
		"organisation", "réseau", "société", "syndicat", "union":
		return true
	}
	return false
}

// topical reports what a text or an inquiry is about, or whom a poll is for: "un rapport | sur
// la pêche", "un sondage Vassor | pour Le Phare", "la commission d'enquête | sur l'eau".
func (f *finder) topical(m *Mention, s *clause.Sentence, i int) bool {
	end := f.complementEnd(s.Last, i)
	if end == i || f.a.Tag(end) == tag.Determiner || f.venue(s, i) || f.a.Form(i) != "sur" && f.a.Form(i) != "pour" {
		return false
	}
	head := f.a.Sentences[m.Sentence].Phrases[f.governed[i]].Head
	switch f.a.Form(head) {
	case "blog", "compte", "page", "place", "plateau", "question", "réseau", "réseaux", "site", "sujet", "table", "x":
		return false
	}
	switch m.Noun.Head() {
	case "baromètre", "enquête", "sondage", "étude":
		return m.Kind == Document
	case "audit", "avis", "décret", "livre", "loi", "ordonnance", "rapport":
		return m.Kind == Document && f.a.Form(i) == "sur"
	case "commission", "mission", "comité":
		return m.Kind == Organization && f.a.Form(i) == "sur"
	}
	return false
}

// bothNamed takes in the second of two names for whom a poll is: "un sondage pour Le Phare |
// et Radio Sud".
func (f *finder) bothNamed(m *Mention, last int) {
	and := m.Last + 1
	if m.Kind != Document || and >= last || f.a.Form(and) != "et" || f.set.Named(m.Last) == None || f.set.Named(and+1) == None {
		return
	}
	if other := f.begun(and + 1); other != None && (other == last || closing(f.a.Form(other+1)) || f.a.Tag(other+1) == tag.Finite || f.a.Tag(other+1) == tag.PastParticiple) {
		m.Last = other
	}
}

// specialised reports the field of an expert behind the noun: "un expert en
// balistique", but not "un expert en marge du procès".
func (f *finder) specialised(m *Mention, i int) bool {
	if m.Kind != UnnamedPerson || m.Head != i-1 && f.a.Tag(i-1) != tag.Adjective || f.a.Form(i) != "en" || f.complementEnd(len(f.a.Tokens)-1, i) == i {
		return false
	}
	switch f.a.Form(i + 1) {
	case "charge", "colère", "cours", "direct", "début", "déplacement", "exclusivité", "fin", "garde", "interview", "ligne", "marge", "milieu", "personne",
		"présence", "privé", "public", "réponse", "souriant", "réaction", "référence", "conférence", "visite", "mission", "soirée", "matinée":
		return false
	}
	return f.a.Tag(i+1) == tag.Noun && f.a.Date(&f.a.Sentences[m.Sentence], i) == i && f.noun(m.Head, m.Head).Role
}

// behindParty returns the end of the complement behind the bracket at next that tells the
// party of somebody, or next: "la maire (PO) | du 7e arrondissement".
func (f *finder) behindParty(m *Mention, last, next int) int {
	if m.Kind != UnnamedPerson || f.a.Form(next) != "(" {
		return next
	}
	end := f.bracket(last, next)
	if end == next || end >= last || !phrase.Genitive(f.a.Form(end+1)) {
		return next
	}
	if complement := f.complementEnd(last, end+1); complement > end+1 {
		return complement
	}
	return next
}
