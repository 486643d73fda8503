package main

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/attribd/attribd/internal/stages/gold"
)

// namedBy reports whether names are those of an entity, as the scorer of the gold
// sees it: its name, an alias, or what the article calls it where it speaks; a
// fitting part of a person's name; of a joint statement each.
func namedBy(names []string, e *gold.Entity, called []string) bool {
	joint := e.Kind == "group" && strings.Contains(e.Name, " et ")
	if len(names) != 1 {
		return joint && len(names) > 1 && !slices.ContainsFunc(names, func(n string) bool { return !partOf(n, e) })
	}
	own := plain(names[0])
	if joint && own != plain(e.Name) {
		return false
	}
	if slices.Contains(formsOf(e, called), own) {
		return true
	}
	given, full := contentWords(names[0]), contentWords(e.Name)
	if len(given) == 0 || len(full) == 0 {
		return false
	}
	last := full[len(full)-1]
	if first, _ := utf8.DecodeRuneInString(last); e.Kind == "person" && unicode.IsLetter(first) {
		return given[len(given)-1] == last && (within(given, full) || within(full, given))
	}
	return slices.Equal(given, full)
}

// partOf reports a name that is one of those who speak together.
func partOf(name string, e *gold.Entity) bool {
	return slices.ContainsFunc(e.Aliases, func(a string) bool { return plain(a) == plain(name) }) || within(contentWords(name), contentWords(e.Name))
}

// formsOf returns what an entity is called. What a text calls a person who has a
// name, "le maire", is no name.
func formsOf(e *gold.Entity, called []string) []string {
	first, _ := utf8.DecodeRuneInString(e.Name)
	forms := append([]string{e.Name}, e.Aliases...)
	if e.Kind != "person" || !unicode.IsUpper(first) {
		forms = append(forms, called...)
	}
	var out []string
	for _, f := range forms {
		if p := plain(f); p != "" && !slices.Contains(pronouns, p) {
			out = append(out, p)
		}
	}
	return out
}

var pronouns = strings.Fields("il elle ils elles on lui eux qui je nous moi celui ci celle ci dernier derniere derniers dernieres")

var (
	signs = regexp.MustCompile(`[^\pL\pN' ]+`)
	title = regexp.MustCompile(`^(le|la|les|l'|un|une|des|ce|cet|cette|m|mm|mme|mmes|mlle|dr|pr|me|maitre|monsieur|madame)(\b|') *`)
)

// plain returns a name in lower case without accents, signs, articles and titles.
func plain(name string) string {
	var b strings.Builder
	for _, c := range norm.NFKD.String(strings.ToLower(name)) {
		if !unicode.Is(unicode.Mn, c) {
			b.WriteRune(c)
		}
	}
	s := strings.NewReplacer("’", "'", "œ", "oe").Replace(b.String())
	s = strings.Join(strings.Fields(signs.ReplaceAllString(s, " ")), " ")
	for {
		t := strings.TrimLeft(title.ReplaceAllString(s, ""), "' ")
		if t == s || t == "" {
			return s
		}
		s = t
	}
}

// contentWords returns the words of a name without the little ones.
func contentWords(name string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(plain(name), func(c rune) bool { return c == ' ' || c == '\'' }) {
		switch w {
		case "de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux":
		default:
			out = append(out, w)
		}
	}
	return out
}

func within(some, all []string) bool {
	return !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) })
}
