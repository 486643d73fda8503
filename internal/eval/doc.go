// Package eval answers how good an engine's answers are, by articles in which
// people marked every attribution.
//
// An answer finds a marked attribution when their contents, letters and digits
// alone, share 80 % of their union (strict) or 30 % (partial), one to one, the
// best first. Of what is found it is asked whether the source, its role, the cue
// and the rest are right. Each is counted end to end, over all that is marked
// and all that is answered, and over what was found. docs/eval.md says what each
// figure means.
package eval
