package text

// Span is a half-open range [Start, End) of UTF-8 bytes of a document.
type Span struct {
	Start, End int
}

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.Start >= s.End }

// Of returns the part of doc that the span covers.
func (s Span) Of(doc string) string { return doc[s.Start:s.End] }

// Contains reports whether other lies within s.
func (s Span) Contains(other Span) bool {
	return s.Start <= other.Start && other.End <= s.End
}

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(other Span) bool {
	return s.Start < other.End && other.Start < s.End
}

// Cover returns the smallest span that covers both.
func (s Span) Cover(other Span) Span {
	return Span{Start: min(s.Start, other.Start), End: max(s.End, other.End)}
}
