package gold

import (
	"fmt"
	"slices"
	"strings"
)

// Problem is something wrong in a gold file. It holds no text of the article.
type Problem struct {
	File   string // its name, without the folder
	Line   int    // from 1; 0: the file as a whole
	Reason string
	Doubt  bool // it may be meant
}

// String returns "FILE:LINE: REASON".
func (p Problem) String() string {
	reason := p.Reason
	if p.Doubt {
		reason = "look again: " + reason
	}
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s", p.File, reason)
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, reason)
}

// Problems are those of one or more files, in their order.
type Problems []Problem

// String returns a line each.
func (p Problems) String() string {
	out := make([]string, len(p))
	for i, each := range p {
		out[i] = each.String()
	}
	return strings.Join(out, "\n")
}

// In reports whether some are of a file.
func (p Problems) In(file string) bool {
	return slices.ContainsFunc(p, func(each Problem) bool { return each.File == file })
}

// Errors returns those that are wrong for sure.
func (p Problems) Errors() Problems {
	return slices.DeleteFunc(slices.Clone(p), func(each Problem) bool { return each.Doubt })
}
