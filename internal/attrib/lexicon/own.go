package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// kin are lists that share their words: a word of one's own in one of them hides
// it in all.
var kin = [][]string{
	{"organisations.tsv", "roles.tsv", "persons.tsv", "groups.tsv", "documents.tsv", "sources.tsv"},
	{"acronyms.tsv", "bodies.tsv", "media.tsv", "places.tsv"},
}

// overlay is the built-in lists with those of a directory over them.
type overlay struct {
	fs.FS

	lists map[string][]row           // the directory's rows, by file
	words map[string]map[string]bool // what they hide, by file
}

// Own is a row of an operator's own list.
type Own struct {
	Where string // file and line
	Word  string // its first field
}

// LoadOver reads the lists that are built in with those of a directory over
// them: files of the same names and columns, whose words take the place of
// built-in ones. They need no order and no header; lines that begin with # are
// remarks. An error names the file, the line and the reason.
func LoadOver(dir string) (*Lexicon, error) {
	o := &overlay{FS: embedded, lists: map[string][]row{}, words: map[string]map[string]bool{}}
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		if filepath.Ext(file.Name()) == ".tsv" {
			if err := o.read(dir, file.Name()); err != nil {
				return nil, err
			}
		}
	}
	l, err := load(o)
	if err != nil {
		return nil, err
	}
	l.own, l.digest = o.lists, o.digest()
	return l, nil
}

// Own lists the rows of an operator's own list, such as "verbs.tsv".
func (l *Lexicon) Own(file string) []Own {
	var out []Own
	for _, r := range l.own[file] {
		out = append(out, Own{Where: fmt.Sprintf("%s:%d", r.file, r.line), Word: r.fields[0]})
	}
	return out
}

// Digest names the operator's own lists; it is empty where there are none.
func (l *Lexicon) Digest() string { return l.digest }

// read reads the rows of one of the directory's files.
func (o *overlay) read(dir, name string) error {
	if _, err := fs.Stat(o.FS, "data/"+name); err != nil || name == "left_out.tsv" {
		return fmt.Errorf("%s: there is no list of this name", filepath.Join(dir, name))
	}
	raw, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return err
	}
	seen := map[string]int{}
	for i, line := range strings.Split(string(raw), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		r := row{file: filepath.Join(dir, name), line: i + 1, fields: strings.Split(line, "\t")}
		if err := r.tidy(line); err != nil {
			return err
		}
		key := strings.Join(r.fields[:min(2, len(r.fields))], "\t")
		if before := seen[key]; before > 0 {
			return r.errorf("the same as in line %d", before)
		}
		seen[key] = r.line
		o.lists[name] = append(o.lists[name], r)
		o.hide(name, r)
	}
	return nil
}

// tidy checks what no column asks for.
func (r row) tidy(line string) error {
	switch {
	case !norm.NFC.IsNormalString(line):
		return r.errorf("not in Unicode normal form C")
	case strings.ContainsAny(line, "’\u00a0\u202f"):
		return r.errorf("a typographic apostrophe or space; the lists have plain ones")
	case slices.ContainsFunc(r.fields, func(f string) bool { return f == "" || strings.TrimSpace(f) != f }):
		return r.errorf("an empty field, or one with spaces around it; nothing is written -")
	default:
		return nil
	}
}

// hide notes the words of a row in its list and those akin to it.
func (o *overlay) hide(name string, r row) {
	lists := []string{name}
	for _, family := range kin {
		if slices.Contains(family, name) {
			lists = family
		}
	}
	for _, list := range lists {
		if o.words[list] == nil {
			o.words[list] = map[string]bool{}
		}
		for _, word := range r.words(name) {
			o.words[list][word] = true
		}
	}
}

// words returns what a row of a list is found by.
func (r row) words(list string) []string {
	words := r.fields[:1]
	if list == "roles.tsv" || list == "persons.tsv" {
		words = r.fields[:min(2, len(r.fields))]
	}
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == none })
}

// over puts the directory's rows before the built-in ones that they do not hide.
func (o *overlay) over(name string, builtIn []row, columns []string) ([]row, error) {
	own := o.lists[name]
	for _, r := range own {
		if len(r.fields) != len(columns) {
			return nil, r.errorf("%d fields, want %d: %s", len(r.fields), len(columns), strings.Join(columns, ", "))
		}
	}
	hidden := func(r row) bool {
		return slices.ContainsFunc(r.words(name), func(w string) bool { return o.words[name][w] })
	}
	return append(slices.Clone(own), slices.DeleteFunc(slices.Clone(builtIn), hidden)...), nil
}

// digest sums up the directory's rows.
func (o *overlay) digest() string {
	names := make([]string, 0, len(o.lists))
	for name := range o.lists {
		names = append(names, name)
	}
	if len(names) == 0 {
		return ""
	}
	slices.Sort(names)
	sum := sha256.New()
	for _, name := range names {
		for _, r := range o.lists[name] {
			fmt.Fprintf(sum, "%s\t%s\n", name, strings.Join(r.fields, "\t"))
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:4])
}

// errUnknownForms says that a word can never be met.
var errUnknownForms = errors.New("the lexicon knows no forms of this verb")

// CheckVerbs says which of the operator's own verbs has no forms, known being
// asked for the infinitive that each begins with.
func (l *Lexicon) CheckVerbs(known func(infinitive string) bool) error {
	for _, verb := range l.Own("verbs.tsv") {
		infinitive := strings.TrimPrefix(strings.TrimPrefix(verb.Word, "se "), "s'")
		infinitive, _, _ = strings.Cut(infinitive, " ")
		if !known(infinitive) {
			return fmt.Errorf("%s: %q: %w", verb.Where, verb.Word, errUnknownForms)
		}
	}
	return nil
}
