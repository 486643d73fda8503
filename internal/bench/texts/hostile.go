package texts

import (
	"fmt"
	"strings"
)

// Kind is a sort of text.
type Kind struct {
	Name string
	Make func(c *Corpus, bytes int) string // of so many bytes
}

// Kinds are the articles of the corpus behind one another, and what wears out
// programs that read French.
var Kinds = []Kind{
	{"natural", (*Corpus).Text},
	{"only marks", func(_ *Corpus, bytes int) string { return draw(bytes, "", marks) }},
	{"only opening marks", func(_ *Corpus, bytes int) string { return cut(strings.Repeat("«", bytes/2+1), bytes) }},
	{"only capitals", func(c *Corpus, bytes int) string { return cut(strings.ToUpper(c.Text(bytes)), bytes) }},
	{"one endless sentence", func(_ *Corpus, bytes int) string { return draw(bytes, "Hier, ", clauses) }},
	{"ten thousand speakers", func(_ *Corpus, bytes int) string { return speakers(bytes) }},
}

var marks = []string{"«", "»", "“", "”", "\"", "‘", "’", "„", "‹", "›"}

// clauses go on for ever, whichever follows which.
var clauses = []string{
	"la préfète a dit que le pont rouvrira ", "et que, selon le maire, la digue tiendra ", "dont les riverains se plaignent ",
	"parce que le syndicat affirme « ne rien savoir » ", "alors que Karim Delvaux, le directeur technique, dément ",
	"puis la ministre a promis de rouvrir l’école ", "tandis qu’elle estime que les retards ", "qui ont été relevés en décembre ",
	"et que le rapport n’a jamais été transmis ", "mais il ajoute, comme le confirme une source proche du dossier, ",
	"que Solène Marchadier avait prévenu les communes ", "ou que l’on nous promène depuis deux ans ",
}

// draw puts pieces together in an order that is always the same and has no
// pattern.
func draw(bytes int, begin string, pieces []string) string {
	var out strings.Builder
	out.WriteString(begin)
	for state := uint32(1); out.Len() < bytes; {
		state = state*1664525 + 1013904223 // Knuth's; the high bits are good
		out.WriteString(pieces[int(state>>16)%len(pieces)])
	}
	return cut(out.String(), bytes)
}

// speakers has one new person a line: some ten thousand in 900 kB.
func speakers(bytes int) string {
	first := []string{"Solène", "Bastien", "Karim", "Ottilie", "Matthieu", "Fatou", "Anne", "Loïc"}
	roles := []string{"maire", "préfète", "porte-parole", "présidente", "directeur", "élue"}
	words := []string{"Rien n’est prêt", "La digue tiendra", "Nous rouvrirons", "C’est trop tard"}
	var out strings.Builder
	for i := 0; out.Len() < bytes; i++ {
		fmt.Fprintf(&out, "« %s », a assuré %s %s, %s de %s.\n",
			words[i%len(words)], first[i%len(first)], surname(i), roles[i%len(roles)], surname(i*7+3))
	}
	return cut(out.String(), bytes)
}

// surname makes a name of its own of each number below 15,625.
func surname(n int) string {
	syllables := []string{
		"ba", "bre", "chi", "dor", "du", "fa", "gan", "go", "ker", "la", "len", "lo", "ma",
		"mel", "mo", "nan", "pe", "pra", "qui", "ro", "sa", "tel", "van", "vi", "zo",
	}
	base := len(syllables)
	name := syllables[n%base] + syllables[n/base%base] + syllables[n/base/base%base]
	return strings.ToUpper(name[:1]) + name[1:]
}
