package gold

// finder finds the spans of an attribution by their words: contents from the
// beginning of the content before on, cue and mention where they stand nearest.
// The zero value but for its text is ready for the first attribution of a file.
type finder struct {
	text *Text
	from int  // where the content before begins
	near Span // the content of this one
}

// content returns where words stand first, from at on or from the content before
// on, whichever is later.
func (f *finder) content(words string, at int) (Span, bool) {
	for _, s := range f.text.occurrences(words) {
		if s[0] >= max(at, f.from) {
			return s, true
		}
	}
	return Span{}, false
}

// found takes note of the content of an attribution, whose cue and mention are
// to be found.
func (f *finder) found(content []Span) {
	if len(content) > 0 {
		f.near = Span{content[0][0], content[len(content)-1][1]}
		f.from = f.near[0]
	}
}

// beside returns where words stand nearest to the content.
func (f *finder) beside(words string) (Span, bool) {
	best, ok := Span{}, false
	for _, s := range f.text.occurrences(words) {
		if !ok || s.gap(f.near) < best.gap(f.near) {
			best, ok = s, true
		}
	}
	return best, ok
}

// gap returns how far apart two spans are; 0 if they touch or overlap.
func (s Span) gap(other Span) int { return max(0, s[0]-other[1], other[0]-s[1]) }
