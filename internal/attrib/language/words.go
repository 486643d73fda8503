package language

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed words.tsv
var wordsTSV string

const french = "fr"

// table maps a function word to the languages that have it.
type table map[string][]string

// words returns the embedded table, read once.
var words = sync.OnceValue(func() table {
	t, err := parse(wordsTSV)
	if err != nil {
		panic(err) // the embedded file is tested
	}
	return t
})

func parse(tsv string) (table, error) {
	t := table{}
	for line := range strings.Lines(tsv) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, languages, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("words.tsv: no languages in %q", line)
		}
		t[word] = strings.Split(languages, ",")
	}
	return t, nil
}
