package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
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
	case "agence", "application", "association", "assureur", "avionneur", "banque", "bimensuel", "brasseur", "chaîne", "club",
		"collectif", "compagnie", "conglomérat", "constructeur", "entreprise", "fabricant", "fédération", "filiale", "firme", "formation",
		"gazette", "groupe", "géant", "hebdo", "hebdomadaire", "holding", "institution", "journal", "laboratoire", "label", "magazine",
		"marque", "mensuel", "mouvement", "multinationale", "média", "ONG", "ong", "opérateur", "organisation", "organisme", "parti",
		"plate-forme", "plateforme", "portail", "pétrolier", "quotidien", "radio", "revue", "réseau", "site", "société", "start-up",
		"startup", "station", "syndicat", "tabloïd", "think", "transporteur", "télévision", "voyagiste", "éditeur", "équipementier":
		return n.Kind == Organization || n.Kind == Group
	}
	return false
}

// denominate ties a noun for a body to the name that stands right behind it:
// "la chaîne CNN", "l'agence sud-coréenne Yonhap".
func (f *finder) denominate(m *Mention) {
	if m.Number == lexicon.Plural || !m.Noun.Generic() {
		return
	}
	k := m.Head + m.Noun.Words
	for k <= m.Last && (f.a.Tag(k) == tag.Adjective || f.a.IsMark(k)) {
		k++
	}
	if k >= len(f.a.Tokens) {
		return
	}
	at := f.set.Named(k)
	if at == None || f.set.Mentions[at].First != k || k > m.Last+1 {
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
	return n.Generic()
}
