package tag_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/token"
)

// open returns what reads French.
func open(t testing.TB) *french.Reader {
	t.Helper()
	reader, err := french.New()
	require.NoError(t, err)
	return reader
}

// read analyses a document.
func read(t testing.TB, reader *french.Reader, doc string) *clause.Article {
	t.Helper()
	article, err := reader.Read(t.Context(), doc)
	require.NoError(t, err)
	return article
}

// plain takes the tags out of a notation such as
//
//	Le/det ministre/noun note/fin l'/det usure/noun : « A/fin -t- il/subj dit/pp ? »
//
// and leaves the sentence. A word ends in a slash and its tag, or in nothing where
// its tag does not matter; all else stands by itself. Elided words and hyphens
// are glued to what follows.
func plain(notation string) string {
	var out strings.Builder
	glued := true
	for field := range strings.FieldsSeq(notation) {
		word, _, _ := strings.Cut(field, "/")
		switch {
		case word == "," || word == "." || strings.HasPrefix(word, "-"):
		case !glued:
			out.WriteByte(' ')
		}
		glued = strings.HasSuffix(word, "'") || strings.HasPrefix(word, "-")
		out.WriteString(word)
	}
	return out.String()
}

// tagged writes what the tagger says in the same notation. Tags that want
// leaves out are left out.
func tagged(article *clause.Article, want string) string {
	fields := strings.Fields(want)
	out := make([]string, 0, len(article.Tokens))
	for i := range article.Tokens {
		tok := &article.Tokens[i]
		field := tok.Of(article.Doc)
		if tok.Kind == token.Word || tok.Kind == token.Number {
			if i >= len(fields) || strings.Contains(fields[i], "/") {
				field += "/" + article.Tag(i).String()
			}
		}
		out = append(out, field)
	}
	return strings.Join(out, " ")
}
