package profile

import (
	"slices"
	"strings"
)

const engine = "github.com/attribd/attribd/internal/attrib"

// Names of what no stage does.
const (
	Line    = "attrib"  // between the stages
	Runtime = "runtime" // collecting garbage
)

// between are packages that only call stages.
var between = map[string]bool{"": true, "french": true}

// stageOf returns the stage that a stack belongs to. Its functions come from
// the leaf to the root.
func stageOf(functions []string) string {
	stage := Runtime
	for _, function := range slices.Backward(functions) {
		rest, ok := strings.CutPrefix(function, engine)
		if !ok {
			continue
		}
		name := packageOf(rest)
		if !between[name] {
			return name
		}
		stage = Line
	}
	return stage
}

// packageOf returns "token" for "/token.(*Splitter).Split", "" for ".New".
func packageOf(rest string) string {
	name, ok := strings.CutPrefix(rest, "/")
	if !ok {
		return ""
	}
	name, _, _ = strings.Cut(name, ".")
	name, _, _ = strings.Cut(name, "/")
	return name
}
