package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ulikunitz/xz"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/token"
	"github.com/attribd/attribd/internal/stages/conllu"
)

// none stands for a token that is not there.
const none = -1

// sentence is a sentence of a treebank, and how it was read.
type sentence struct {
	*conllu.Sentence

	article *clause.Article
	tokens  []int // the token of each word, or none
}

// readBank reads and analyses the sentences of the treebanks of a folder.
func readBank(ctx context.Context, reader *french.Reader, dir string) ([]sentence, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.conllu*"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no *.conllu in %s", dir)
	}
	slices.Sort(names)
	var out []sentence
	for _, name := range names {
		read, err := readFile(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
		read[0].Opens = true
		for i := range read {
			article, err := reader.Read(ctx, read[i].Text)
			if err != nil {
				return nil, err
			}
			out = append(out, sentence{Sentence: &read[i], article: article, tokens: align(&read[i], article.Tokens)})
		}
	}
	return out, nil
}

func readFile(name string) ([]conllu.Sentence, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var in io.Reader = file
	if strings.HasSuffix(name, ".xz") {
		if in, err = xz.NewReader(file); err != nil {
			return nil, err
		}
	}
	read, err := conllu.Read(in)
	if err == nil && len(read) == 0 {
		err = errors.New("no sentences")
	}
	return read, err
}

// align finds the token of each word. That of "-t-il" is "il".
func align(s *conllu.Sentence, tokens []token.Token) []int {
	out := make([]int, len(s.Words))
	k := 0
	for i := range s.Words {
		w := &s.Words[i]
		for k > 0 && tokens[k-1].End >= w.End {
			k--
		}
		for k < len(tokens) && tokens[k].End < w.End {
			k++
		}
		out[i] = none
		if k < len(tokens) && tokens[k].End == w.End && tokens[k].Start >= w.Start {
			out[i] = k
		}
	}
	return out
}

// show renders the neighbourhood of a word.
func (s *sentence) show(word int) string {
	const reach = 60
	w := &s.Words[word]
	from, to := max(0, w.Start-reach), min(len(s.Text), w.End+reach)
	return fmt.Sprintf("…%s[%s]%s…", strings.ToValidUTF8(s.Text[from:w.Start], ""), s.Text[w.Start:w.End], strings.ToValidUTF8(s.Text[w.End:to], ""))
}
