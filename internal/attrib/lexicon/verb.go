package lexicon

import (
	"io/fs"
	"slices"
	"strings"
)

// Verb is a verb, or a phrase headed by one, that reports.
type Verb struct {
	Lemma     string // "affirmer", "se réjouir", "mettre en garde"
	Canonical string // the lemma to give for it; another one for variants of spelling
	Frames    Frame
	Class     string // one of verbClasses
	Strength  int    // 3 nearly always reports, 2 mostly does in its frames, 1 only with quotation marks
	Notes     Note
}

// Note is a set of things to know about a verb.
type Note uint16

// The notes.
const (
	Factive         Note = 1 << iota // presupposes its content: reconnaît que
	Negative                         // denies or disapproves its content
	Future                           // its content is yet to come
	Hedged                           // says less than it means: laisse entendre
	Distancing                       // the journalist does not vouch: prétend
	Hearsay                          // the subject hears, a source speaks: a-t-on appris
	Quoted                           // counts only with quoted words: refuse de
	DocumentSubject                  // reports with a document as subject: le rapport montre que
	Predicate                        // être and an adjective: est convaincu que
)

var noteNames = [...]string{
	"factive", "negative", "future", "hedged", "distancing", "hearsay",
	"quoted", "document", "predicate",
}

var verbClasses = []string{
	"accuse", "answer", "ask", "attitude", "cite", "continue", "deny",
	"feeling", "manner", "opinion", "order", "praise", "promise", "reveal",
	"say", "write",
}

// Has reports whether n holds one at least of the notes of set.
func (n Note) Has(set Note) bool { return n&set != 0 }

// Takes reports whether v takes one at least of the frames of set.
func (v Verb) Takes(set Frame) bool { return v.Frames.Has(set) }

// Pronominal reports whether the lemma is reflexive.
func (v Verb) Pronominal() bool {
	return strings.HasPrefix(v.Lemma, "se ") || strings.HasPrefix(v.Lemma, "s'")
}

// Verb returns what is known of a lemma, such as "se dire".
func (l *Lexicon) Verb(lemma string) (Verb, bool) { return l.verbs.get(lemma) }

// VerbPhrase returns the longest verb that words begin with, and how many of
// them it takes. The first word must be a lemma, the others stand as they do in
// the text: "mettre", "en", "garde".
func (l *Lexicon) VerbPhrase(words []string) (Verb, int) { return l.verbs.prefix(words) }

func (l *Lexicon) loadVerbs(fsys fs.FS) error {
	rows, err := readTable(fsys, "verbs.tsv", "lemma", "frames", "class", "strength", "notes")
	if err != nil {
		return err
	}
	l.verbs = newPhrases[Verb]()
	for _, r := range rows {
		v, err := readVerb(r)
		if err != nil {
			return err
		}
		if !l.verbs.add(v.Lemma, v) {
			return r.errorf("%q is there twice", v.Lemma)
		}
	}
	return nil
}

func readVerb(r row) (Verb, error) {
	v := Verb{Lemma: r.fields[0], Canonical: r.fields[0], Class: r.fields[2]}
	if !slices.Contains(verbClasses, v.Class) {
		return v, r.errorf("unknown class %q", v.Class)
	}
	var err error
	if v.Frames, err = r.frames(1); err != nil {
		return v, err
	}
	if v.Strength, err = r.strength(3); err != nil {
		return v, err
	}
	for _, name := range r.list(4) {
		if lemma, ok := strings.CutPrefix(name, "="); ok {
			v.Canonical = lemma
			continue
		}
		i := slices.Index(noteNames[:], name)
		if i < 0 {
			return v, r.errorf("unknown note %q", name)
		}
		v.Notes |= 1 << i
	}
	return v, nil
}
