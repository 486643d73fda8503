package resolve

import (
	"slices"
	"strings"
)

// broad reports a noun for people of many callings, which takes up one of
// another name: "la responsable" for a secretary general.
func broad(head string) bool {
	switch head {
	case "acteur", "artiste", "auteur", "cadre", "candidat", "champion", "chef", "chercheur", "créateur", "dirigeant", "expert",
		"finaliste", "fondateur", "fonctionnaire", "gagnant", "lauréat", "leader", "meneur", "militant", "numéro", "officiel", "patron", "personnalité",
		"politique", "professionnel", "représentant", "responsable", "scientifique", "spécialiste", "star", "syndicaliste", "universitaire", "vainqueur", "vedette", "élu":
		return true
	}
	return false
}

// leads reports a noun for who leads a body, whatever it calls him.
func leads(head string) bool {
	switch head {
	case "chef", "dirigeant", "leader", "meneur", "numéro", "patron", "pdg", "premier", "président", "président-directeur", "secrétaire":
		return true
	}
	return false
}

// justice reports the fields of those who try a case or look into it.
func justice(fields []string) bool {
	return slices.Contains(fields, "law") || slices.Contains(fields, "police")
}

// formerly reports a role that was held before or will be, beside those of today.
func formerly(folded string) bool {
	first, _, _ := strings.Cut(folded, " ")
	switch first {
	case "ancien", "ancienne", "ex", "ephemere", "futur", "future":
		return true
	}
	return false
}

// office reports a role that one person holds at a time, or that of who asks the
// questions: who bears another one, and not this, is somebody else.
func office(head string) bool {
	switch head {
	case "ambassadeur", "animateur", "archevêque", "chancelier", "consul", "garde", "gouverneur", "journaliste", "ministre", "pape", "premier ministre",
		"procureur", "présentateur", "préfet", "recteur", "reporter", "roi", "sous-préfet", "sélectionneur", "évêque":
		return true
	}
	return false
}

// opposed reports a noun for one side of a case where the others are for another: "le
// juge" is no "avocat".
func opposed(heads []string, head string) bool {
	side := sideOf(head)
	if side == "" {
		return false
	}
	other := false
	for _, h := range heads {
		if sideOf(h) == side {
			return false
		}
		other = other || sideOf(h) != ""
	}
	return other
}

// sideOf names the side of a case that a noun stands for, or nothing.
func sideOf(head string) string {
	switch head {
	case "avocat", "bâtonnier", "défenseur":
		return "counsel"
	case "juge", "magistrat", "procureur", "greffier", "juré", "assesseur":
		return "bench"
	case "policier", "gendarme", "enquêteur", "commissaire":
		return "police"
	case "accusé", "prévenu", "suspect", "victime", "témoin", "plaignant", "mis en cause", "inculpé":
		return "case"
	}
	return ""
}

// vice reports a noun that names the deputy of one of the others, or the other
// way round: "vice-président".
func vice(heads []string, head string) bool {
	for _, h := range heads {
		if under(h, head) || under(head, h) {
			return true
		}
	}
	return false
}

// under reports the noun for the deputy of another.
func under(deputy, head string) bool {
	if rest, ok := strings.CutPrefix(deputy, "vice-"); ok {
		return rest == head
	}
	rest, ok := strings.CutPrefix(deputy, "sous-")
	return ok && rest == head
}
