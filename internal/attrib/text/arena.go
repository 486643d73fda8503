package text

import "strings"

// Arena keeps many short strings in few large buffers. Its zero value is ready; it
// serves one goroutine at a time. A buffer lives as long as one of its strings.
type Arena struct {
	letters strings.Builder
}

// Keep returns a copy of the parts in one string, which shares no memory with them.
func (a *Arena) Keep(parts ...string) string {
	const buffer = 1 << 14 // bytes
	size := 0
	for _, part := range parts {
		size += len(part)
	}
	if a.letters.Cap()-a.letters.Len() < size {
		a.letters.Reset()
		a.letters.Grow(max(buffer, size))
	}
	at := a.letters.Len()
	for _, part := range parts {
		a.letters.WriteString(part)
	}
	return a.letters.String()[at:]
}
