package lexicon

import "io/fs"

// Fixed is an expression with a word of saying that reports nothing.
type Fixed struct {
	Phrase string
	Lemma  bool   // its first word is a lemma: "vouloir dire"
	Sense  string // what it does instead: author, hedges, names, hearsay, acts …
}

// Fixed returns the longest fixed expression that words begin with, and how
// many of them it takes. The first word may stand as it does in the text or, for
// expressions whose verb varies, as a lemma.
func (l *Lexicon) Fixed(words []string) (Fixed, int) { return l.fixed.prefix(words) }

// Conformity reports a noun that makes of "selon" a rule or a variable, and no
// source: "selon la loi", "selon les cas".
func (l *Lexicon) Conformity(noun string) bool {
	_, ok := l.conformity.get(noun)
	return ok
}

// Work reports a noun that the name of a work, body or event stands behind, in
// quotation marks: "le film « Le Cid »".
func (l *Lexicon) Work(noun string) bool { return l.works[noun] }

func (l *Lexicon) loadWorks(fsys fs.FS) error {
	rows, err := readTable(fsys, "works.tsv", "noun")
	if err != nil {
		return err
	}
	l.works = make(map[string]bool, len(rows))
	for _, r := range rows {
		l.works[r.fields[0]] = true
	}
	return nil
}

func (l *Lexicon) loadFixed(fsys fs.FS) error {
	rows, err := readTable(fsys, "not_reporting.tsv", "phrase", "match", "notes")
	if err != nil {
		return err
	}
	l.fixed = newPhrases[Fixed]()
	for _, r := range rows {
		f := Fixed{Phrase: r.fields[0], Lemma: r.fields[1] == "lemma", Sense: r.fields[2]}
		if !f.Lemma && r.fields[1] != "form" {
			return r.errorf("neither lemma nor form: %q", r.fields[1])
		}
		if !l.fixed.add(f.Phrase, f) {
			return r.errorf("%q is there twice", f.Phrase)
		}
	}
	return nil
}

// BodyWord reports a word of another language that begins or ends the name of a
// body: "National", "Technologies".
func (l *Lexicon) BodyWord(form string, first bool) bool {
	if first {
		return l.bodyStarts[fold(form)]
	}
	return l.bodyEnds[fold(form)]
}

func (l *Lexicon) loadBodyWords(fsys fs.FS) error {
	rows, err := readTable(fsys, "body_words.tsv", "word", "position")
	if err != nil {
		return err
	}
	l.bodyStarts, l.bodyEnds = make(map[string]bool), make(map[string]bool)
	for _, r := range rows {
		switch r.fields[1] {
		case "first":
			l.bodyStarts[r.fields[0]] = true
		case "last":
			l.bodyEnds[r.fields[0]] = true
		default:
			return r.errorf("unknown position %q", r.fields[1])
		}
	}
	return nil
}

func (l *Lexicon) loadConformity(fsys fs.FS) error {
	rows, err := readTable(fsys, "conformity.tsv", "noun", "kind")
	if err != nil {
		return err
	}
	l.conformity = newPhrases[string]()
	for _, r := range rows {
		if !l.conformity.add(r.fields[0], r.fields[1]) {
			return r.errorf("%q is there twice", r.fields[0])
		}
	}
	return nil
}
