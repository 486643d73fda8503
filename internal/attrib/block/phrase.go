package block

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/attribd/attribd/internal/attrib/token"
)

//go:embed data/*.tsv
var embedded embed.FS

// place is where in a line a phrase must stand.
type place uint8

const (
	wholeLine place = iota
	lineStart
	lineEnd
)

// phrase is the forms of a phrase that gives a line away.
type phrase struct {
	forms []string
	place place
}

// phrases is a list of phrases: those of a line's start by their first form,
// those of its end by their last.
type phrases struct {
	first, last map[string][]phrase
}

// lexicon is the phrases of each kind of line. It never changes.
type lexicon struct {
	boilerplate, captions, bylines, columns, datelines, pointers, posts, prefixes phrases
}

// loaded reads the embedded lists once. They are tested, so that an error here
// is a fault of the build.
var loaded = sync.OnceValue(func() *lexicon {
	l := &lexicon{}
	l.boilerplate.load("boilerplate")
	l.captions.load("captions")
	l.bylines.load("bylines")
	l.columns.load("columns")
	l.datelines.load("datelines")
	l.pointers.load("pointers")
	l.posts.load("posts")
	l.prefixes.load("prefixes")
	return l
})

func (p *phrases) load(name string) {
	raw, err := embedded.ReadFile("data/" + name + ".tsv")
	if err == nil {
		err = p.parse(string(raw))
	}
	if err != nil {
		panic(fmt.Sprintf("block: %s: %v", name, err))
	}
}

func (p *phrases) parse(raw string) error {
	p.first, p.last = map[string][]phrase{}, map[string][]phrase{}
	splitter := token.NewSplitter(func(string) bool { return false })
	var memory token.Memory
	for line := range strings.Lines(raw) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		words, where, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		ph := phrase{}
		for _, t := range splitter.SplitWith(&memory, words) {
			ph.forms = append(ph.forms, t.Form)
		}
		if len(ph.forms) == 0 {
			return fmt.Errorf("empty phrase in %q", line)
		}
		if err := p.add(ph, where); err != nil {
			return err
		}
	}
	return nil
}

func (p *phrases) add(ph phrase, where string) error {
	first, last := ph.forms[0], ph.forms[len(ph.forms)-1]
	switch where {
	case "line":
		ph.place = wholeLine
		p.first[first] = append(p.first[first], ph)
	case "start":
		ph.place = lineStart
		p.first[first] = append(p.first[first], ph)
	case "end":
		ph.place = lineEnd
		p.last[last] = append(p.last[last], ph)
	default:
		return fmt.Errorf("no such place: %q", where)
	}
	return nil
}

// match reports whether one of the phrases stands in the line.
func (p *phrases) match(line []token.Token) bool {
	if len(line) == 0 {
		return false
	}
	for _, ph := range p.first[line[0].Form] {
		if begins(line, ph.forms) && (ph.place == lineStart || idle(line[len(ph.forms):])) {
			return true
		}
	}
	for _, ph := range p.last[line[len(line)-1].Form] {
		if n := len(ph.forms); n <= len(line) && begins(line[len(line)-n:], ph.forms) {
			return true
		}
	}
	return false
}

// prefix returns the length of the phrase that the line begins with, if more
// follows.
func (p *phrases) prefix(line []token.Token) int {
	for _, ph := range p.first[line[0].Form] {
		if n := len(ph.forms); n < len(line) && begins(line, ph.forms) {
			return n
		}
	}
	return 0
}

func begins(line []token.Token, forms []string) bool {
	if len(line) < len(forms) {
		return false
	}
	for i, form := range forms {
		if line[i].Form != form {
			return false
		}
	}
	return true
}

// idle reports that the rest of a line has no words.
func idle(rest []token.Token) bool {
	for i := range rest {
		if rest[i].Kind == token.Word {
			return false
		}
	}
	return true
}
