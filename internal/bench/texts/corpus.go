package texts

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/corpus/articles"
)

// Corpus is a number of articles. It is immutable.
type Corpus struct {
	Name     string // "news.jsonl.xz", or "examples"
	Articles []string
	Bytes    int // of all articles
}

// Load reads the articles of a file of JSON lines or, where there is no such
// file, the articles of a directory, each several times.
func Load(file, examples string) (*Corpus, error) {
	c := &Corpus{Name: filepath.Base(file)}
	err := articles.Each(file, func(_, text string) error {
		c.add(text)
		return nil
	})
	if errors.Is(err, os.ErrNotExist) {
		c, err = loadExamples(examples)
	}
	if err != nil {
		return nil, err
	}
	if c.Bytes == 0 {
		return nil, errors.New(c.Name + ": no articles")
	}
	return c, nil
}

// loadExamples repeats the few articles that the project wrote.
func loadExamples(dir string) (*Corpus, error) {
	const times = 100
	c := &Corpus{Name: filepath.Base(dir)}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	for range times {
		for _, file := range files {
			raw, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			c.add(string(raw))
		}
	}
	return c, nil
}

func (c *Corpus) add(text string) {
	c.Articles = append(c.Articles, text)
	c.Bytes += len(text)
}

// Part returns every n-th article from the i-th on.
func (c *Corpus) Part(i, n int) []string {
	var out []string
	for ; i < len(c.Articles); i += n {
		out = append(out, c.Articles[i])
	}
	return out
}

// Near returns n articles of about so many bytes: those of the corpus that are
// nearest, or, where they are not near, some that are put together.
func (c *Corpus) Near(bytes, n int) []string {
	sorted := slices.Clone(c.Articles)
	slices.SortStableFunc(sorted, func(a, b string) int { return cmp.Compare(away(a, bytes), away(b, bytes)) })
	if len(sorted) >= n && away(sorted[n-1], bytes) <= bytes/8 {
		return sorted[:n]
	}
	out := make([]string, 0, n)
	for i := range n {
		out = append(out, c.text(i, bytes))
	}
	return out
}

func away(text string, bytes int) int { return max(len(text)-bytes, bytes-len(text)) }

// Text returns a text of so many bytes: one article behind the other.
func (c *Corpus) Text(bytes int) string { return c.text(0, bytes) }

func (c *Corpus) text(from, bytes int) string {
	var out strings.Builder
	for i := from; out.Len() < bytes; i++ {
		out.WriteString(c.Articles[i%len(c.Articles)])
		out.WriteString("\n\n")
	}
	return cut(out.String(), bytes)
}

// cut returns what begins a text, without half a character.
func cut(text string, bytes int) string {
	for bytes < len(text) && bytes > 0 && !utf8.RuneStart(text[bytes]) {
		bytes--
	}
	return text[:min(bytes, len(text))]
}

// Pieces cuts a text into pieces of a size in bytes, at spaces where there are
// any. What is left over at the end is left out.
func Pieces(text string, bytes int) []string {
	var out []string
	for len(text) >= bytes {
		piece := cut(text, bytes)
		if at := strings.LastIndexAny(piece, " \n"); at > bytes/2 {
			piece = piece[:at+1]
		}
		out = append(out, piece)
		text = text[len(piece):]
	}
	return out
}
