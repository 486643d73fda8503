package clause_test

import (
	"testing"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/french"
)

// FuzzEdge asks that a claim, wherever it begins, ends in its sentence and not
// before it began.
func FuzzEdge(f *testing.F) {
	for _, sentences := range edges {
		for _, marked := range sentences {
			f.Add(marked)
		}
	}
	f.Add("« , que « et qui — , « est » mais : « il » selon")
	reader, err := french.New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		if !utf8.ValidString(doc) {
			t.Skip()
		}
		a, err := reader.Read(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Sentences {
			s := &a.Sentences[i]
			for from := s.First; from <= s.Last; from++ {
				if last := a.Edge(s, claimAt(a, s, from)); last < from || last > s.Last {
					t.Fatalf("claim from %d ends at %d, sentence at %d", from, last, s.Last)
				}
			}
		}
	})
}
