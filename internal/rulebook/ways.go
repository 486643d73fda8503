package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/attribd/attribd/internal/attrib/resolve"
)

const waysPreface = `# Who says it

<!-- Printed by make rules from internal/attrib/resolve. Do not edit. -->

How attribd ties the mention of a speaker, or its absence, to an entity of the article: the means that ` + "`Resolution.method`" + ` names,
each with texts whose last quotation it explains and with near misses that another means explains. Behind each text stands
who says it. ¶ is the end of a line. All texts are our own, and tests run every one of them.
`

const cluesPreface = `
## The clues

Where a pronoun, a description, the noun of a body, a cue without a subject or a quotation without a source could mean several
entities, each gets the sum of the weights of the clues that hold for it, and the highest sum is taken. The weights are on
the scale of log-odds. Here they stand as they were set by hand, in ` + "`internal/attrib/resolve/data/prior.tsv`" + `; ` + "`weights.tsv`" + ` is what
annotated articles make of them.

| clue | the entity … | pronoun | description | body | cue | silent |
| --- | --- | --- | --- | --- | --- | --- |
`

// waysFile is where the second table goes: beside the first.
func waysFile(doc string) string { return filepath.Join(filepath.Dir(doc), "resolution.md") }

// waysOf prints the ways and the clues as Markdown.
func waysOf(ways []resolve.Way, weights *resolve.Weights) string {
	var b strings.Builder
	b.WriteString(waysPreface)
	for i := range ways {
		w := &ways[i]
		fmt.Fprintf(&b, "\n## RESOLUTION_METHOD_%s\n\n%s\n", strings.ToUpper(strings.ReplaceAll(w.ID, "-", "_")), w.Description)
		texts(&b, "Explains", w.Fires)
		texts(&b, "Passes over", w.PassesOver)
	}
	b.WriteString(cluesPreface)
	for _, c := range weights.Clues() {
		fmt.Fprintf(&b, "| `%s` | %s |", c.Name, escaped(c.Meaning))
		for _, anaphor := range []string{"pronoun", "description", "body", "cue", "silent"} {
			weight, ok := c.Weights[anaphor]
			if ok {
				fmt.Fprintf(&b, " %+.1f |", weight)
			} else {
				b.WriteString(" |")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func texts(b *strings.Builder, title string, examples []resolve.Example) {
	fmt.Fprintf(b, "\n%s:\n\n", title)
	for _, e := range examples {
		speaker := e.Speaker
		if speaker == "" {
			speaker = "nobody"
		}
		fmt.Fprintf(b, "- %s → **%s**\n", escaped(e.Text), escaped(speaker))
	}
}

func currentWays() (string, error) {
	weights, err := resolve.LoadPrior()
	if err != nil {
		return "", err
	}
	return waysOf(resolve.Ways(), weights), nil
}

func writeWays(path string, out io.Writer) error {
	page, err := currentWays()
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: %d ways\n", path, len(resolve.Ways()))
	return os.WriteFile(path, []byte(page), 0o600)
}

func compareWays(path string) error {
	want, err := currentWays()
	if err != nil {
		return err
	}
	got, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if string(got) != want {
		return fmt.Errorf("%s is not what the tables say: run make rules", path)
	}
	return nil
}
