package gold

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// reading turns the values of a file into what they say, and gathers what is
// wrong with them.
type reading struct {
	file     string
	doc      *Text
	finder   finder
	problems Problems
}

func (r *reading) failf(n *node, format string, args ...any) {
	r.problems = append(r.problems, Problem{File: r.file, Line: n.line, Reason: fmt.Sprintf(format, args...)})
}

// doubtf says what is seldom meant.
func (r *reading) doubtf(n *node, format string, args ...any) {
	r.failf(n, format, args...)
	r.problems[len(r.problems)-1].Doubt = true
}

// is reports whether a value is of a sort.
func (r *reading) is(n *node, what string, want sort) bool {
	if n.sort != want {
		r.failf(n, "%s is %s, not %s", what, n.sort, want)
	}
	return n.sort == want
}

// object returns the values of an object that must have all of names and no
// other. What is missing is nil.
func (r *reading) object(n *node, what string, names ...string) []*node {
	out := make([]*node, len(names))
	if !r.is(n, what, object) {
		return out
	}
	for i, name := range n.names {
		switch at := slices.Index(names, name); {
		case at < 0:
			r.failf(&n.values[i], "%s has a field %q; known are %s", what, name, strings.Join(names, ", "))
		case out[at] != nil:
			r.failf(&n.values[i], "%s has %q twice", what, name)
		default:
			out[at] = &n.values[i]
		}
	}
	for i, value := range out {
		if value == nil {
			r.failf(n, "%s has no %q", what, names[i])
		}
	}
	return out
}

// text returns a string. n may be nil: somebody has said so.
func (r *reading) text(n *node, what string) string {
	if n == nil || !r.is(n, what, words) {
		return ""
	}
	out, _ := n.scalar.(string)
	return out
}

// named returns a string that must not be blank.
func (r *reading) named(n *node, what string) string {
	out := r.text(n, what)
	if n != nil && n.sort == words && strings.TrimSpace(out) == "" {
		r.failf(n, "%s is empty", what)
	}
	return out
}

// choice returns a string that must be one of some.
func (r *reading) choice(n *node, what string, of []string) string {
	out := r.text(n, what)
	if n != nil && n.sort == words && !slices.Contains(of, out) {
		known := strings.Join(slices.DeleteFunc(slices.Clone(of), func(s string) bool { return s == "" }), ", ")
		r.failf(n, "%s is %q; known are %s", what, out, known)
	}
	return out
}

// names returns a list of strings that must not be blank.
func (r *reading) names(n *node, what string) []string {
	out := []string{}
	for i := range r.list(n, what) {
		out = append(out, r.named(&n.values[i], what))
	}
	return out
}

func (r *reading) list(n *node, what string) []node {
	if n == nil || !r.is(n, what, list) {
		return nil
	}
	return n.values
}

// span returns a range of the text, given as such or by its words, which find
// looks up in a place; and whether it is one.
func (r *reading) span(n *node, what, place string, find func(words string) (Span, bool)) (Span, bool) {
	if n.sort == words {
		out, ok := find(r.text(n, what))
		if !ok {
			r.failf(n, "the words of the %s do not stand in the text as whole words%s", what, place)
		}
		return out, ok
	}
	return r.offsets(n, what)
}

func (r *reading) offsets(n *node, what string) (Span, bool) {
	var out Span
	if n.sort != list || len(n.values) != len(out) {
		r.failf(n, "%s is neither [start, end] nor a string", what)
		return out, false
	}
	for i := range n.values {
		value, _ := n.values[i].scalar.(json.Number)
		offset, err := value.Int64()
		if err != nil {
			r.failf(&n.values[i], "%s is not [start, end] in whole numbers", what)
			return out, false
		}
		out[i] = int(offset)
	}
	switch {
	case out[0] >= out[1]:
		r.failf(n, "%s %s is empty or backwards", what, out)
	case out[0] < 0 || out[1] > r.doc.Len():
		r.failf(n, "%s %s is not in the text, which has %d code points", what, out, r.doc.Len())
	default:
		return out, true
	}
	return out, false
}

// String returns "[start, end]".
func (s Span) String() string { return fmt.Sprintf("[%d, %d]", s[0], s[1]) }
