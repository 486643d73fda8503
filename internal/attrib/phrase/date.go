package phrase

import "strings"

// DateWord reports the words that dates are made of.
func DateWord(form string) bool {
	form = strings.TrimPrefix(form, "mi-")
	switch form {
	case "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "demain",
		"matin", "matinée", "printemps", "automne", "hiver", "midi", "après-midi", "soir", "soirée", "nuit", "veille", "lendemain", "semaine", "week-end",
		"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
		"heures", "heure", "h", "minutes", "jour", "mois", "année", "an", "ans":
		return true
	}
	return false
}
