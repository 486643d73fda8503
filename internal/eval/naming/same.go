package naming

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Entity is who somebody is, as people wrote it down.
type Entity struct {
	Name     string   // the fullest that the article gives
	Person   bool     // one person
	Group    bool     // several; a name with "et" is a joint statement
	Aliases  []string // other names
	Mentions []string // what the sentences that report call it
}

// Joint reports whether it is some who speak together.
func (e *Entity) Joint() bool { return e.Group && strings.Contains(e.Name, " et ") }

// pronouns name nobody.
var pronouns = map[string]bool{
	"il": true, "elle": true, "ils": true, "elles": true, "on": true, "lui": true, "eux": true, "qui": true, "je": true, "nous": true,
	"moi": true, "dernier": true, "derniere": true, "derniers": true, "dernieres": true,
}

// Names reports whether names, of which there must be one at least, name an
// entity: by its name, an alias or a fitting part of a person's name. Several
// make a joint statement, and must all be of a joint entity. What a text calls a
// person who has a name is no name.
func Names(names []string, entity *Entity) bool {
	joint := entity.Joint()
	switch {
	case len(names) > 1:
		return joint && !slices.ContainsFunc(names, func(n string) bool { return !oneOf(n, entity) })
	case joint && Plain(names[0]) != Plain(entity.Name):
		return false
	}
	return one(names[0], entity)
}

// IsFullest reports whether names are the fullest name that the article gives.
func IsFullest(names []string, entity *Entity) bool {
	if len(names) == 1 {
		return Plain(names[0]) == Plain(entity.Name)
	}
	bare := *entity
	bare.Mentions = nil
	return Names(names, &bare)
}

// oneOf reports whether a name is of one of those who speak jointly.
func oneOf(name string, joint *Entity) bool {
	plain := Plain(name)
	return slices.ContainsFunc(joint.Aliases, func(a string) bool { return Plain(a) == plain }) ||
		within(Words(name), Words(joint.Name))
}

func one(name string, entity *Entity) bool {
	plain := Plain(name)
	if slices.Contains(forms(entity), plain) {
		return true
	}
	got, want := Words(name), Words(entity.Name)
	if len(got) == 0 {
		return false
	}
	if entity.Person && len(want) > 0 && beginsWithLetter(want[len(want)-1]) {
		return got[len(got)-1] == want[len(want)-1] && (within(got, want) || within(want, got))
	}
	return slices.Equal(got, want)
}

// forms are what an entity may be called, pronouns left out.
func forms(entity *Entity) []string {
	all := append([]string{entity.Name}, entity.Aliases...)
	if first, _ := utf8.DecodeRuneInString(entity.Name); !entity.Person || !unicode.IsUpper(first) {
		all = append(all, entity.Mentions...)
	}
	var out []string
	for _, f := range all {
		if plain := Plain(f); f != "" && !pronouns[plain] {
			out = append(out, plain)
		}
	}
	return out
}

func beginsWithLetter(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLetter(first)
}

// within reports whether all words of a are among those of b.
func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// roleShare is the share of words that two roles have in common at least.
const roleShare = 0.8

// Role reports whether a role is one of some roles.
func Role(role string, roles []string) bool {
	got := Words(role)
	return slices.ContainsFunc(roles, func(r string) bool {
		want := Words(r)
		hit := shared(got, want)
		return hit > 0 && float64(2*hit)/float64(len(got)+len(want)) >= roleShare
	})
}

// shared counts the words that a and b have in common, each as often as both
// have it.
func shared(a, b []string) int {
	left := map[string]int{}
	for _, w := range b {
		left[w]++
	}
	n := 0
	for _, w := range a {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return n
}
