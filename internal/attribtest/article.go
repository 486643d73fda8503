package attribtest

import (
	"strings"

	"pgregory.net/rapid"
)

// The pieces that articles are made of. They are put together without much
// sense, but with marks, verbs and names where quotations have theirs.
var (
	opens = []string{"«", "« ", "«\u00a0", "«\u202f", "“", "“ ", "\"", "\" ", "‹", "„", "<<", "<< ", "‘", "''", "« “", ""}
	ends  = []string{"»", " »", "\u00a0»", "\u202f»", "”", " ”", "\"", " \"", "›", "“", ">>", " >>", "’", "''", "” »", ".»", ""}

	speakers = []string{
		"le maire", "la ministre de la Santé, Solène Marchadier,", "M. Oléron", "Bastien Oléron", "elle", "il",
		"le porte-parole du collectif, Karim Delvaux", "l’ONG Mers ouvertes", "Kerholm", "les syndicats", "un témoin", "l'E\u0301lyse\u0301e",
	}
	verbs = []string{
		"a déclaré", "affirme", "a-t-il ajouté", "a prévenu", "assurait-elle", "s’est dite", "a, mardi, annoncé", "a de\u0301clare\u0301",
		"indique que", "a dit qu’", "estime", "dénonce", "avait confié", "nie", "confirme",
	}
	words = []string{
		"Nous ne céderons pas", "c’est une question de principe", "le pont sera fermé", "“très inquiet”", "des retards", "12 000 euros",
		"La patience a une fin.", "Pourquoi ?", "[...]", "(…)", "🎙️", "👩‍🚒 arrive", "E\u0301cole", "l'eau", "aujourd’hui", "n°\u00a03", "M. le maire",
		"ﬁn", "\u200b", "\ufeff", "𝒳", "العربية", "é\u0327", "🇫🇷",
	}
	links = []string{
		" ", ", ", ". ", " : ", ": ", " – ", " - ", "\n", "\r\n", "\n\n", "\r\n\r\n", "… ", "", "\t", "\u00a0", " ; ", "\u2028", ".\n— ", " selon ", "D’après ",
	}
)

// Article generates a text: quotations whose marks are mostly wrong, loose
// pieces, and now and then any characters at all. It is never empty.
func Article() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		var out strings.Builder
		for range rapid.IntRange(1, 12).Draw(t, "pieces") {
			out.WriteString(piece().Draw(t, "piece"))
			out.WriteString(rapid.SampledFrom(links).Draw(t, "link"))
		}
		return "L" + out.String()
	})
}

func piece() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.Custom(func(t *rapid.T) string { // content, verb, speaker
			return content(t) + pick(t, links) + pick(t, verbs) + " " + pick(t, speakers)
		}),
		rapid.Custom(func(t *rapid.T) string { // speaker, verb, content
			return pick(t, speakers) + " " + pick(t, verbs) + pick(t, links) + content(t)
		}),
		rapid.Custom(func(t *rapid.T) string { // the cue inside the marks
			return pick(t, opens) + pick(t, words) + ", " + pick(t, verbs) + " " + pick(t, speakers) + pick(t, links) + pick(t, words) + pick(t, ends)
		}),
		rapid.Custom(func(t *rapid.T) string { // a subordinate clause
			return pick(t, speakers) + " " + pick(t, verbs) + " que " + pick(t, words) + " " + content(t)
		}),
		rapid.SampledFrom(words),
		rapid.SampledFrom(opens),
		rapid.SampledFrom(ends),
		rapid.SampledFrom(speakers),
		rapid.StringN(0, 20, 60),
	)
}

// content draws quoted words, whose marks need not match.
func content(t *rapid.T) string {
	return pick(t, opens) + pick(t, words) + pick(t, links) + pick(t, words) + pick(t, ends)
}

func pick(t *rapid.T, from []string) string { return rapid.SampledFrom(from).Draw(t, "word") }
