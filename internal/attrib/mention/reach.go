package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// bracketReach is how many tokens a bracket or a title in marks inside a role
// takes at most.
const bracketReach = 8

// roleEnd returns the last token of a role: its complements, whatever governs
// them, up to a comma, a verb or a sign.
func (f *finder) roleEnd(s *clause.Sentence, head int) int {
	end := head
	for k := head + 1; k <= min(head+roleReach, s.Last); k++ {
		if f.a.Tokens[k].StartsLine() {
			break
		}
		if over := f.enclosed(s, k); over > k {
			k, end = over, over
			continue
		}
		if !f.goesOnRole(s, head, k) {
			break
		}
		end = k
	}
	if end == s.Last && f.a.Tag(end) == tag.Punct && f.a.Form(end) != ")" && !f.a.IsMark(end) {
		end--
	}
	return f.trim(head, end)
}

// goesOnRole reports whether a role goes on with the token.
func (f *finder) goesOnRole(s *clause.Sentence, head, k int) bool {
	if f.a.Date(s, k) > k && !f.a.Tokens[k].Has(token.Capital) {
		return false
	}
	if f.venue(s, k) {
		return false
	}
	switch f.a.Form(k) {
	case ",":
		return !f.bare(head, k) && f.enumerates(s, k)
	case "avec":
		return f.together(k - 1)
	case "et":
		return k < s.Last && f.apposed(s, k+1) == None && !f.another(k)
	case "moyennes": // "des petites et moyennes entreprises"
		return true
	case "selon", "après", "avant", "lors", "depuis", "pendant", "dont", "d'après", "durant", "-", "(", ")":
		return false
	case "à", "au":
		if f.occasion(s, k) {
			return false
		}
	case "en":
		return k == s.Last || !f.occasion(s, k) && f.a.Tokens[k+1].Kind != token.Number && (f.a.Form(k+1) != "charge" || f.bare(head, k))
	}
	switch f.a.Tag(k) {
	case tag.PastParticiple:
		return f.a.Form(k-1) == "moyennes" || f.a.Tag(k-1) == tag.Determiner || f.appointed(k) || f.a.Lexicon.RoleSuffix(f.a.Form(k)) || f.participle(s, head, k)
	case tag.PresentParticiple:
		return f.working(k - 1)
	case tag.Infinitive: // "chargé de dénouer la crise"
		return f.a.Tag(k-1) == tag.Preposition
	}
	if f.a.IsMark(k) {
		at := f.a.Marks.MarkOf(k)
		if at >= 0 && f.a.Marks.Stretches[at].Close == k && f.a.Marks.Stretches[at].Contains(head) {
			return phrase.Genitive(f.a.Form(f.a.Marks.Stretches[at].Open - 1)) // not "« gilet jaune » originaire de Brest"
		}
		return at >= 0 && f.a.Marks.Stretches[at].Last-f.a.Marks.Stretches[at].First < 6
	}
	return f.insideRole(k)
}

// another reports "et" before somebody else, or before what else is said of the
// bearer: "et Paul Vasseur", "et père de trois enfants".
func (f *finder) another(and int) bool {
	next := and + 1
	if next >= len(f.a.Tokens) {
		return false
	}
	at := f.set.Named(next)
	if at == None {
		noun := f.noun(next, next)
		return f.a.Tag(next) == tag.Noun && noun.Kind == UnnamedPerson && noun.Gender != lexicon.AnyGender && !f.plural(next)
	}
	m := &f.set.Mentions[at]
	return m.Kind == Person && m.Last > m.First && f.set.Named(and-1) == None
}

// enumerates reports the comma between the complements of a role: "ministre de
// l'Énergie, de l'Industrie et des Mines".
func (f *finder) enumerates(s *clause.Sentence, k int) bool {
	if f.a.Form(k) != "," || k+2 > s.Last || !phrase.Genitive(f.a.Form(k+1)) || f.a.Tokens[k+1].StartsLine() || f.a.Date(s, k+1) > k+1 {
		return false
	}
	for i := k + 2; i < min(k+roleReach, s.Last); i++ {
		if f.a.Form(i) == "et" {
			return phrase.Genitive(f.a.Form(i+1)) || f.a.Tag(i-1) == tag.Adjective && f.a.Tag(i+1) == tag.Adjective
		}
		if !f.insideRole(i) && f.a.Form(i) != "," {
			return false
		}
	}
	return false
}

// together reports a noun that "avec" completes: "chargé des relations avec le
// Parlement".
func (f *finder) together(i int) bool {
	switch f.a.Words[i].Lemma() {
	case "relation", "coopération", "contact", "négociation", "liaison", "lien", "dialogue", "rapport", "coordination", "partenariat":
		return true
	}
	return false
}

// participle reports one that describes the complement before it, "l'étude publiée
// dans la revue", or serves as an adjective: "une militante aguerrie".
func (f *finder) participle(s *clause.Sentence, head, k int) bool {
	governs := k < s.Last && f.a.Tag(k+1) == tag.Preposition
	if f.bare(head, k) {
		return !governs && !f.undergone(k)
	}
	if !governs { // "l'association des cliniques privées"
		return f.a.Tag(k-1) == tag.Noun && f.agrees(k-1, k) && !f.undergone(k)
	}
	return f.a.Tag(k-1) == tag.Noun && f.agrees(k-1, k) && !f.agrees(head, k)
}

// undergone reports a participle for what happened to its noun: "le policier
// filmé".
func (f *finder) undergone(k int) bool {
	if f.a.Tag(k) != tag.PastParticiple {
		return false
	}
	switch f.a.Words[k].Lemma() {
	case "agresser", "arrêter", "blesser", "citer", "concerner", "condamner", "contacter", "filmer", "frapper", "incarcérer", "incriminer", "interpeller",
		"interroger", "interviewer", "joindre", "licencier", "mettre", "rencontrer", "sanctionner", "soupçonner", "suspendre", "tuer", "viser":
		return true
	}
	return false
}

// agrees reports two words that can have the same gender and number.
func (f *finder) agrees(i, k int) bool {
	x, y := f.a.Words[i].Features, f.a.Words[k].Features
	return x.Agree(y, tag.Genders) && x.Agree(y, tag.Numbers)
}

// bare reports a role that has no complement before k: what follows belongs to
// its bearer.
func (f *finder) bare(head, k int) bool {
	for i := head + 1; i < k; i++ {
		if f.a.Tag(i) == tag.Preposition {
			return false
		}
	}
	return true
}

// working reports a noun for a body, which takes a participle as complement: "un
// collectif luttant contre la faim", but "le chercheur étudiant la faim".
func (f *finder) working(i int) bool {
	n := f.noun(i, i)
	return n.Kind == Organization || n.Kind == Group
}

// appointed reports a participle that belongs to a role: "chargé de la culture".
// What was done to its bearer does not: "le policier filmé".
func (f *finder) appointed(k int) bool {
	switch f.a.Words[k].Lemma() {
	case "adjoindre", "affilier", "agréer", "assermenter", "associer", "attacher", "certifier", "charger", "déléguer", "désigner", "détacher",
		"diplômer", "élire", "employer", "émérite", "engager", "inviter", "mandater", "nommer", "retraiter", "spécialiser", "salarier":
		return true
	}
	return false
}
