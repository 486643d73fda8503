package main

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	reducedName = "grammalecte.tsv.gz"

	// upstreamSum is the SHA-256 of French.lex 7.5.
	upstreamSum = "a114a7aea6a6e9dbde1ddaca586a74309b7d6c446364d8c4d3bfcaa6a0882a05"

	// rankedForms is how many of the commonest forms keep their rank.
	rankedForms = 8192
)

const reducedHeader = `# This Source Code Form is subject to the terms of the Mozilla Public
# License, v. 2.0. If a copy of the MPL was not distributed with this
# file, You can obtain one at http://mozilla.org/MPL/2.0/.
#
# Reduced from French.lex, the lexicon of Grammalecte v7.5. See README.md.
# form, lemma (empty: the form; digits: letters to cut, then what to add), tags, rank
`

var (
	// unwanted are errors that Grammalecte lists as such, punctuation, the
	// inverted first person (aimè-je), and forms outside any class.
	unwanted = regexp.MustCompile(`^$|:F\b|:@|:H$|:Ip:1ś$`)

	// incidental is what readings have no use for: whether a form elides, which
	// liaison it makes, and the inverted first person among others.
	incidental = regexp.MustCompile(`;[éÉU]|!|:1ŝ`)

	// formula finds the chemical formulas.
	formula = regexp.MustCompile(`[₀-₉]`)
)

// reduce writes the reduced lexicon from French.lex.
func reduce(lex, out string) error {
	content, err := os.ReadFile(lex)
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != upstreamSum {
		return fmt.Errorf("%s is not French.lex 7.5: sha256 %x", lex, sum)
	}
	rows, err := upstreamRows(content)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	zip, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if err := errors.Join(writeReduced(zip, rows), zip.Close()); err != nil {
		return err
	}
	fmt.Fprintf(os.Stdout, "%s: %d rows, %d bytes\n", out, len(rows), b.Len())
	return os.WriteFile(out, b.Bytes(), 0o600)
}

// upstreamRows returns the wanted rows, sorted by form and else in the order of
// the file, which is by frequency.
func upstreamRows(content []byte) ([]row, error) {
	var rows []row
	seen := map[row]bool{}
	ranks := map[string]int{}
	for i, line := range strings.Split(string(content), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("line %d: %d fields, want 3", i+1, len(fields))
		}
		tags := fields[2][:strings.LastIndexByte(fields[2], '/')]
		if unwanted.MatchString(tags) || formula.MatchString(fields[0]) {
			continue
		}
		r := row{form: spell(fields[0]), lemma: spell(fields[1]), tags: incidental.ReplaceAllString(tags, "")}
		if seen[r] {
			continue
		}
		seen[r] = true
		if _, ranked := ranks[r.form]; !ranked {
			ranks[r.form] = len(ranks) + 1
			if rank := ranks[r.form]; rank <= rankedForms {
				r.rank = rank
			}
		}
		rows = append(rows, r)
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.form, b.form) })
	return rows, nil
}

// spell returns s as the keys have it: in NFC, with typewriter apostrophes.
func spell(s string) string {
	return strings.ReplaceAll(norm.NFC.String(s), "’", "'")
}

func writeReduced(zip io.Writer, rows []row) error {
	w := bufio.NewWriter(zip)
	fmt.Fprint(w, reducedHeader)
	for _, r := range rows {
		fmt.Fprintf(w, "%s\t%s\t%s", r.form, lemmaEdit(r.form, r.lemma), r.tags)
		if r.rank > 0 {
			fmt.Fprintf(w, "\t%d", r.rank)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

// lemmaEdit writes a lemma as the letters to cut from the form and those to add.
func lemmaEdit(form, lemma string) string {
	if form == lemma {
		return ""
	}
	rest, add := form, lemma
	for rest != "" && add != "" {
		a, n := utf8.DecodeRuneInString(rest)
		b, _ := utf8.DecodeRuneInString(add)
		if a != b {
			break
		}
		rest, add = rest[n:], add[n:]
	}
	return strconv.Itoa(utf8.RuneCountInString(rest)) + add
}
