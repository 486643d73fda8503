package lexicon

import "io/fs"

// Expansion returns the full name of an acronym as it is written, "" if it is
// not listed or has none.
func (l *Lexicon) Expansion(acronym string) string { return l.expansions[acronym] }

func (l *Lexicon) loadExpansions(fsys fs.FS) error {
	rows, err := readTable(fsys, "acronyms.tsv", "form", "gender", "number", "expansion")
	if err != nil {
		return err
	}
	l.expansions = make(map[string]string)
	for _, r := range rows {
		if full := r.optional(3); full != "" {
			l.expansions[r.fields[0]] = full
		}
	}
	return nil
}
