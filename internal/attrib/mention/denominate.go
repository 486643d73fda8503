package mention

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// Generic reports a noun for bodies that bear a name of their own, which can
// stand behind it: "l'agence Novapresse", "le laboratoire Corvex". What
// "le gouvernement Martin" names is no Martin.
func (n *Noun) Generic() bool {
	switch n.Lemma {
	case "cabinet de conseil", "institut de sondage", "institut de sondages":
		return true
	}
	switch n.Head() {
	case "agence", "application", "association", "assureur", "avionneur", "banque", "bimensuel", "brasseur", "centrale", "chaîne", "club",
		"collectif", "compagnie", "confédération", "conglomérat", "constructeur", "entreprise", "fabricant", "fédération", "filiale", "firme", "formation",
		"gazette", "groupe", "géant", "hebdo", "hebdomadaire", "holding", "institut", "institution", "journal", "laboratoire", "label", "magazine",
		"marque", "mensuel", "mouvement", "multinationale", "média", "ONG", "ong", "opérateur", "organisation", "organisme", "parti",
		"plate-forme", "plateforme", "portail", "pétrolier", "quotidien", "radio", "revue", "réseau", "site", "société", "start-up",
		"startup", "station", "syndicat", "tabloïd", "think", "transporteur", "télévision", "voyagiste", "éditeur", "équipementier":
		return n.Kind == Organization || n.Kind == Group
	}
	return false
}

// denominate ties a noun for a body to the name that stands right behind it, or
// behind its complements: "la chaîne CNN", "l'agence sud-coréenne Yonhap",
// "l'association de défense des marins Vassor".
func (f *finder) denominate(m *Mention) {
	if m.Number == lexicon.Plural {
		return
	}
	at := f.behindNoun(m)
	if at == None {
		at = f.apposedBody(m)
	}
	if at == None {
		return
	}
	name := &f.set.Mentions[at]
	if name.Kind == Place || name.Kind == Person && name.Sure || name.Article != Bare {
		return
	}
	name.Kind, name.Sure = Organization, true
	if name.Gender == lexicon.AnyGender {
		name.Gender = m.Gender
	}
	m.Beside = at
}

// apposedBody returns the name of a body behind a comma that ends its sentence, or that a
// relative clause follows, or None: "écrit le quotidien viennois, Der Vassor".
func (f *finder) apposedBody(m *Mention) int {
	s := &f.a.Sentences[m.Sentence]
	if m.Last+2 > s.Last || f.a.Form(m.Last+1) != "," || m.Article != Definite {
		return None
	}
	at := f.beginning(m.Last + 2)
	if at == None || !m.Noun.Generic() || f.set.Mentions[at].Kind != Organization && f.set.Mentions[at].Kind != Thing {
		return None
	}
	after := f.set.Mentions[at].Last + 1
	if after > s.Last || f.endsAt(s, after) && f.a.Form(after) != "," && f.a.Form(after) != "(" || after < s.Last && f.a.Tag(after+1) == tag.Relative {
		return at
	}
	return None
}

// behindNoun returns the name that can be that of the body m, or None.
func (f *finder) behindNoun(m *Mention) int {
	k := m.Head + m.Noun.Words
	for k <= m.Last && (f.a.Tag(k) == tag.Adjective || f.a.IsMark(k)) {
		k++
	}
	end := m.Last + 1
	if k == end && f.a.Tag(k) == tag.PastParticiple && f.agrees(m.Head, k) { // "le site spécialisé Corvex"
		k, end = k+1, end+1
	}
	if at := f.beginning(k); at != None && k <= end {
		if f.callable(&m.Noun, &f.set.Mentions[at]) {
			return at
		}
		return None
	}
	if m.Kind != Organization && !m.Noun.Generic() || power(m.Noun.Head()) {
		return None
	}
	return f.behindComplements(m.Head + max(m.Noun.Words, 1))
}

// power reports a body that bears no name of its own: "le gouvernement de l'ère Vasseur".
func power(head string) bool {
	switch head {
	case "administration", "armée", "exécutif", "gouvernement", "mairie", "ministère", "présidence", "état":
		return true
	}
	return false
}

// complementReach is how many tokens the complements take at most between the noun for
// a body and its name.
const complementReach = 12

// behindComplements returns the name behind the complements that begin at from, which
// speak of things or of many: "le cabinet de conseil en stratégie Corvex".
func (f *finder) behindComplements(from int) int {
	last := min(from+complementReach, len(f.a.Tokens)-1)
	governed, complement := false, false
	for k := from; k <= last; k++ {
		if at := f.beginning(k); at != None {
			if complement && f.closesPhrase(k-1) && !f.eponym(&f.set.Mentions[at]) && !f.hyphenated(&f.set.Mentions[at]) {
				return at
			}
			return None
		}
		switch f.a.Tag(k) {
		case tag.Preposition:
			if f.localises(k) && f.a.Form(k) != "à" && f.a.Form(k) != "en" {
				return None // "le groupe dans un communiqué de Vassor"
			}
			governed = true
		case tag.Noun:
			if f.demonym(k).People {
				break // an adjective: "l'association norlandaise contre la faim"
			}
			if !f.thing(k) {
				return None
			}
			complement = governed
		case tag.Adjective:
		case tag.Determiner:
			if f.article(k) == Possessive {
				return None
			}
		default:
			if f.a.Form(k) != "non" { // "à but non lucratif"
				return None
			}
		}
		if f.a.Tokens[k].Has(token.Capital) || f.a.Tokens[k].StartsLine() {
			return None
		}
	}
	return None
}

// thing reports a noun that no name stands beside: neither somebody nor a body, "du
// président Vasseur"; several of them bear none, "des marins Vassor".
func (f *finder) thing(k int) bool {
	n := f.noun(k, k)
	return n.Kind == Thing && !n.Role || f.plural(k)
}

// hyphenated reports two places, as a rule, which tell where a body is at work: "le groupe
// d'amitié France-Maroc".
func (f *finder) hyphenated(m *Mention) bool {
	return m.First == m.Last && strings.Contains(f.a.Form(m.First), "-")
}

// beginning returns the name that begins at k, or None.
func (f *finder) beginning(k int) int {
	if k >= len(f.a.Tokens) {
		return None
	}
	if at := f.set.Named(k); at != None && f.set.Mentions[at].First == k {
		return at
	}
	return None
}

// callable reports a noun for a body that can be called by the name right behind it.
func (f *finder) callable(n *Noun, name *Mention) bool {
	return n.Generic() || n.Head() == "cabinet" && (name.First < name.Last || f.a.Tokens[name.First].Has(token.AllCaps))
}

// denominated reports a name that can only be that of the body whose noun stands
// right before it: "le patron du groupe Corvex Marine" names no person.
func (f *finder) denominated(s *clause.Sentence, m *Mention) bool {
	at := m.First - 1
	for at > s.First && f.a.Tag(at) == tag.Adjective {
		at--
	}
	if at < s.First || m.Kind == Person && m.Sure || f.a.Tag(at) != tag.Noun {
		return false
	}
	n := f.noun(at, at)
	return f.callable(&n, m)
}
