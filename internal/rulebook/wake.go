package main

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/rule"
)

// triggers are the kinds of trigger as package rule numbers them. The tests
// hold them to rules whose triggers are known.
var triggers = [...]string{
	"a verb",
	"a preposition that names a source",
	"a phrase for a source without a name",
	"a phrase that holds its source",
	"a noun",
	"quotation marks",
	"a turn of a dialogue",
	"a post",
	"a colon",
}

// wakes says in words what wakes a rule. The trigger is nobody's business but
// the rules', so that it is read from outside here.
func wakes(r *rule.Rule) (string, error) {
	trigger := reflect.ValueOf(r.Wake)
	kind, set := trigger.FieldByName("kind"), trigger.FieldByName("frames")
	if !kind.IsValid() || !set.IsValid() || kind.Uint() >= uint64(len(triggers)) {
		return "", fmt.Errorf("%s: a trigger that rulebook does not know", r.ID)
	}
	woken := triggers[kind.Uint()]
	if taken := lexicon.Frame(set.Uint()); taken != 0 {
		woken += " that takes " + either(strings.Split(taken.String(), ","))
	}
	return woken, nil
}

// either lists names in code: `a`, `b` or `c`.
func either(names []string) string {
	for i, name := range names {
		names[i] = "`" + name + "`"
	}
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
