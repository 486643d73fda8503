package clause_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
)

var noBraces = strings.NewReplacer("{", "", "}", "")

// marked puts brackets around the subject that is found for the last verb in
// braces, and says how it was found.
func marked(t *testing.T, reader *french.Reader, notation string) (got, how string) {
	t.Helper()
	verb := notation[strings.LastIndexByte(notation, '{')+1 : strings.LastIndexByte(notation, '}')]
	doc := strings.NewReplacer("[", "", "]", "", "{", "", "}", "").Replace(notation)
	a, err := reader.Read(t.Context(), doc)
	require.NoError(t, err)
	s, g := groupOf(t, a, verb)
	require.NotEqual(t, clause.None, g, "no verb %q in %q", verb, doc)
	subject := a.Subject(s, g)
	if !subject.Found() {
		return doc, ""
	}
	require.True(t, subject.First <= subject.Head && subject.Head <= subject.Last, "%q", doc)
	switch {
	case subject.Relative != clause.None:
		how = "relative"
	case subject.Shared != clause.None:
		how = "shared"
	case subject.Inverted:
		how = "inverted"
	}
	first, last := a.Tokens[subject.First].Start, a.Tokens[subject.Last].End
	return doc[:first] + "[" + doc[first:last] + "]" + doc[last:], how
}

func TestSubjects(t *testing.T) {
	reader := newReader(t)
	for _, test := range subjectCases {
		t.Run(test.what, func(t *testing.T) {
			got, how := marked(t, reader, test.notation)
			assert.Equal(t, noBraces.Replace(test.notation), got)
			assert.Equal(t, test.how, how)
		})
	}
}
