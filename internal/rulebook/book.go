package main

import (
	"fmt"
	"strings"

	"github.com/attribd/attribd/internal/attrib/rule"
)

const preface = `# The rules

<!-- Printed by make rules from internal/attrib/rule. Do not edit. -->

Every construction of French that attribd reads as reported speech, as the rule table in ` + "`internal/attrib/rule`" + ` has it. A
rule proposes a quotation; which proposals stand together, package ` + "`decide`" + ` chooses. So a rule may fire here and still
lose to another one.

In the sentences in which a rule fires, **the words reported are bold** and *the cue is italic*. The others are near
misses: they look alike, and the rule passes over them. ¶ is the end of a line. All sentences are our own, and tests run
every one of them.

`

// bookOf prints rules as Markdown, group by group.
func bookOf(rules []rule.Rule) (string, error) {
	groups, err := divide(rules)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString(preface)
	contents(&b, groups, len(rules))
	for _, g := range groups {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", g.title, g.introduction)
		for _, r := range g.rules {
			if err := section(&b, r); err != nil {
				return "", err
			}
		}
	}
	if err := glossary(&b); err != nil {
		return "", err
	}
	return b.String(), nil
}

// contents lists the groups and their rules.
func contents(b *strings.Builder, groups []group, rules int) {
	fmt.Fprintf(b, "%d rules in %d groups:\n\n| group | rules |\n| --- | --- |\n", rules, len(groups))
	for _, g := range groups {
		var ids []string
		for _, r := range g.rules {
			ids = append(ids, "`"+r.ID+"`")
		}
		fmt.Fprintf(b, "| %s | %s |\n", g.title, strings.Join(ids, ", "))
	}
}

func section(b *strings.Builder, r *rule.Rule) error {
	woken, err := wakes(r)
	if err != nil {
		return err
	}
	fmt.Fprintf(b, "\n### %s\n\n%s Woken by %s.\n", r.ID, r.Description, woken)
	sentences(b, "Fires", r.Match, shown)
	sentences(b, "Passes over", r.Miss, escaped)
	return nil
}

func sentences(b *strings.Builder, title string, examples []string, write func(string) string) {
	if len(examples) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s:\n\n", title)
	for _, e := range examples {
		fmt.Fprintf(b, "- %s\n", write(e))
	}
}

// shown writes the notation of an example, [content] and {cue}, as emphasis.
func shown(example string) string {
	return strings.NewReplacer("[", "**", "]", "**", "{", "*", "}", "*").Replace(escaped(example))
}

// escaped keeps a sentence on its line and free of Markdown.
func escaped(sentence string) string {
	return strings.NewReplacer("\n\n", " ¶ ", "\n", " ¶ ", "*", `\*`, "_", `\_`, "<", `\<`, "#", `\#`).Replace(sentence)
}

// glossary explains the frames that wake rules.
func glossary(b *strings.Builder) error {
	rows, err := frames()
	if err != nil {
		return err
	}
	b.WriteString("\n## What verbs and nouns take\n\nA verb or noun wakes a rule if the lexicon gives it one of these complements:\n\n| name | as in |\n| --- | --- |\n")
	for _, f := range rows {
		fmt.Fprintf(b, "| `%s` | *%s* |\n", f.name, f.text)
	}
	return nil
}
