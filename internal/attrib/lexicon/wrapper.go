package lexicon

import "io/fs"

// Wrapper is a verb that carries a reporting infinitive: tenir in "a tenu à
// rappeler".
type Wrapper struct {
	Lemma   string
	Link    string // between it and the infinitive: "inf" (nothing), "a", "de" or "par"
	Reports bool   // whether the infinitive is said; where not, its negation may be
}

// Wrappers returns the longest wrapper that words begin with, one value for
// each link it takes, and how many words it takes. The first word must be a
// lemma.
func (l *Lexicon) Wrappers(words []string) ([]Wrapper, int) { return l.wrappers.prefix(words) }

func (l *Lexicon) loadWrappers(fsys fs.FS) error {
	rows, err := readTable(fsys, "wrappers.tsv", "lemma", "link", "reports", "notes")
	if err != nil {
		return err
	}
	l.wrappers = newPhrases[[]Wrapper]()
	for _, r := range rows {
		w := Wrapper{Lemma: r.fields[0], Link: r.fields[1], Reports: r.fields[2] == "yes"}
		switch {
		case w.Link != "inf" && w.Link != "a" && w.Link != "de" && w.Link != "par":
			return r.errorf("unknown link %q", w.Link)
		case !w.Reports && r.fields[2] != "no":
			return r.errorf("neither yes nor no: %q", r.fields[2])
		}
		before, _ := l.wrappers.get(w.Lemma)
		l.wrappers.set(w.Lemma, append(before, w))
	}
	return nil
}
