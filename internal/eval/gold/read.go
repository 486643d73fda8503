package gold

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// Article is a text and what people marked in it.
type Article struct {
	File

	Name string // of its files, without folder and suffix
	Text *Text
}

// ReadDir returns the articles of a folder whose names match only, a pattern of
// [path.Match], by name; "*" is all. If some have errors the error has a line
// for each.
func ReadDir(dir, only string) ([]Article, error) {
	articles, problems, err := Check(dir, only)
	if err != nil {
		return nil, err
	}
	if wrong := problems.Errors(); len(wrong) > 0 {
		return nil, errors.New(wrong.String())
	}
	return articles, nil
}

// Check reads the articles of a folder as [ReadDir] does, and returns what is
// wrong with them, or doubtful, too. What could be read of an article with
// errors is among them. The error is of the folder.
func Check(dir, only string) ([]Article, Problems, error) {
	names, err := Names(dir, Suffix, only)
	if err != nil {
		return nil, nil, err
	}
	if len(names) == 0 {
		return nil, nil, fmt.Errorf("no %s%s in %s", only, Suffix, dir)
	}
	var out []Article
	var problems Problems
	for _, name := range names {
		article, wrong := read(dir, name)
		out = append(out, article)
		problems = append(problems, wrong...)
	}
	return out, problems, nil
}

// Names returns the names of the files of a folder that end in suffix, without
// it, as far as they match only.
func Names(dir, suffix, only string) ([]string, error) {
	if _, err := path.Match(only, ""); err != nil {
		return nil, fmt.Errorf("%q is no pattern", only)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, entry := range entries {
		name, ok := strings.CutSuffix(entry.Name(), suffix)
		if fits, _ := path.Match(only, name); ok && fits && !entry.IsDir() {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out, nil
}

// NamesOf returns the names of articles.
func NamesOf(articles []Article) []string {
	out := make([]string, len(articles))
	for i := range articles {
		out[i] = articles[i].Name
	}
	return out
}

// ReadText returns the text of an article.
func ReadText(dir, name string) (*Text, error) {
	raw, err := os.ReadFile(filepath.Join(dir, name+TextSuffix))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no %s%s beside it", name, TextSuffix)
	case err != nil:
		return nil, err
	case !utf8.Valid(raw):
		return nil, fmt.Errorf("%s%s is not valid UTF-8", name, TextSuffix)
	}
	return NewText(string(raw)), nil
}

func read(dir, name string) (Article, Problems) {
	out := Article{Name: name, Text: NewText("")}
	whole := func(err error) (Article, Problems) {
		return out, Problems{{File: name + Suffix, Reason: err.Error()}}
	}
	text, err := ReadText(dir, name)
	if err != nil {
		return whole(err)
	}
	raw, err := os.ReadFile(filepath.Join(dir, name+Suffix))
	if err != nil {
		return whole(err)
	}
	out.Text = text
	file, problems := Parse(name+Suffix, raw, text)
	out.File = *file
	return out, problems
}
