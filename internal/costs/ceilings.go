package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

const head = "# What make check-costs allows, on the articles of examples/. make set-costs writes it anew.\n"

// slack is what a count may differ by for nothing: maps grow by chance.
const slack = .02

func writeCeilings(file string, counts []cost) error {
	var out bytes.Buffer
	out.WriteString(head)
	for _, c := range counts {
		fmt.Fprintf(&out, "%s\t%.4g\n", c.name, c.value)
	}
	return os.WriteFile(file, out.Bytes(), 0o600)
}

func readCeilings(file string) (map[string]float64, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	out := map[string]float64{}
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if out[name], err = strconv.ParseFloat(value, 64); err != nil {
			return nil, fmt.Errorf("%s: %q: %w", file, name, err)
		}
	}
	return out, nil
}

// compare prints the counts beside their ceilings, and fails where one is above
// its own, or has none.
func compare(out io.Writer, counts []cost, ceilings map[string]float64) error {
	above := 0
	for _, c := range counts {
		ceiling, known := ceilings[c.name]
		verdict := "ok"
		switch {
		case !known:
			verdict = "NO CEILING"
			above++
		case c.value > ceiling*(1+slack):
			verdict = "ABOVE"
			above++
		case c.value < ceiling*(1-5*slack):
			verdict = "ok; make set-costs"
		}
		fmt.Fprintf(out, "%-24s %8.4g  at most %8.4g  %s\n", c.name, c.value, ceiling, verdict)
	}
	if above > 0 {
		return errors.New("the engine does more than it did: see where, or say why and run make set-costs")
	}
	return nil
}
