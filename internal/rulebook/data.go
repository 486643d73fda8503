package main

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/rule"
)

var (
	// groupsData has a section for each group: its name, a title, paragraphs.
	//go:embed data/groups.md
	groupsData string
	// framesData has an example for each frame of the lexicon, in its order.
	//go:embed data/frames.tsv
	framesData string
	// silentData has the reasons to keep rules that fire nowhere in the corpus.
	//go:embed data/silent.tsv
	silentData string
)

// group is the rules whose ids begin alike.
type group struct {
	name         string // "incise"
	title        string
	introduction string
	rules        []*rule.Rule // in the order of the table
}

// divide puts rules into the groups of groups.md, in its order.
func divide(rules []rule.Rule) ([]group, error) {
	groups, err := introductions()
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for i, g := range groups {
		at[g.name] = i
	}
	for i := range rules {
		name, _, _ := strings.Cut(rules[i].ID, ".")
		k, ok := at[name]
		if !ok {
			return nil, fmt.Errorf("groups.md: %q has no introduction", name)
		}
		groups[k].rules = append(groups[k].rules, &rules[i])
	}
	for _, g := range groups {
		if len(g.rules) == 0 {
			return nil, fmt.Errorf("groups.md: %q has no rules", g.name)
		}
	}
	return groups, nil
}

// introductions reads "# name: Title" and the paragraphs under it.
func introductions() ([]group, error) {
	var groups []group
	for part := range strings.SplitSeq(strings.TrimPrefix(groupsData, "# "), "\n# ") {
		heading, text, _ := strings.Cut(part, "\n")
		name, title, ok := strings.Cut(heading, ": ")
		g := group{name: name, title: title, introduction: strings.TrimSpace(text)}
		if !ok || g.introduction == "" {
			return nil, fmt.Errorf("groups.md: no title or no text: %q", heading)
		}
		groups = append(groups, g)
	}
	return groups, nil
}

// pair is a name and what is said of it.
type pair struct{ name, text string }

// frames reads frames.tsv, which must hold the frames of the lexicon.
func frames() ([]pair, error) {
	rows, err := pairs("frames.tsv", framesData)
	if err != nil {
		return nil, err
	}
	names := strings.Split((^lexicon.Frame(0)).String(), ",")
	if len(rows) != len(names) {
		return nil, fmt.Errorf("frames.tsv: %d frames, the lexicon has %d", len(rows), len(names))
	}
	for i, r := range rows {
		if r.name != names[i] {
			return nil, fmt.Errorf("frames.tsv: %q, the lexicon has %q", r.name, names[i])
		}
	}
	return rows, nil
}

// pairs reads tab-separated rows of two fields behind lines of comment.
func pairs(file, data string) ([]pair, error) {
	var rows []pair
	for line := range strings.Lines(data) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, text, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("%s: no tab in %q", file, line)
		}
		rows = append(rows, pair{name, text})
	}
	return rows, nil
}
