package survive_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/stretchr/testify/require"
)

// letter is an article on its way, and what its answer must say.
type letter struct {
	id, data, contentType string
	says                  string
	poison                bool // cannot be answered
}

// message returns the letter under an id of its sender.
func (l *letter) message(id string) *nats.Msg {
	header := nats.Header{jetstream.MsgIDHeader: {id}}
	if l.contentType != "" {
		header.Set("Content-Type", l.contentType)
	}
	return &nats.Msg{Subject: "articles.archive", Data: []byte(l.data), Header: header}
}

// archive returns n letters, the examples of the project with a sentence of
// their own, and poison ones spread among them.
func archive(t *testing.T, n, poison int) []letter {
	t.Helper()
	files, err := filepath.Glob("../../../examples/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var texts []string
	for _, name := range files {
		raw, err := os.ReadFile(name)
		require.NoError(t, err)
		texts = append(texts, string(raw))
	}
	var out []letter
	for i := range n {
		if poison > 0 && i%(n/poison) == 0 && i/(n/poison) < poison {
			out = append(out, poisonous(i/(n/poison)))
			continue
		}
		own := fmt.Sprintf("Le lot %d est prêt", i)
		data, err := json.Marshal(map[string]string{
			"id":   fmt.Sprintf("article-%d", i),
			"text": texts[i%len(texts)] + "\n\n« " + own + " », a annoncé Solène Marchadier.\n",
		})
		require.NoError(t, err)
		out = append(out, letter{id: fmt.Sprintf("article-%d", i), data: string(data), says: `"text":"` + own + `"`})
	}
	return out
}

// poisonous returns one article of each kind that cannot be answered, in turn.
// Its sender's id names it where it cannot.
func poisonous(i int) letter {
	id := fmt.Sprintf("poison-%d", i)
	kinds := []struct{ data, contentType, reason string }{
		{data: `{"id": "` + id + `", "text": "« Oui `, reason: "REQUEST_INVALID"},
		{data: "{\"id\": \"" + id + "\", \"text\": \"\xab Oui \xbb, dit-elle.\"}", reason: "REQUEST_INVALID"},
		{data: `{"id": "` + id + `", "text": "` + strings.Repeat("a ", 500_001) + `"}`, reason: "TEXT_TOO_LONG"},
		{data: `{"id": "` + id + `", "text": " \n"}`, reason: "TEXT_EMPTY"},
		{data: `{"id": "` + id + `", "text": "The mayor said on Tuesday that the bridge would not be opened before the end of the year."}`, reason: "LANGUAGE_UNSUPPORTED"},
		{data: "<p>« Oui », dit-elle.</p>", contentType: "text/html", reason: "REQUEST_INVALID"},
		{data: "\xff\x00", contentType: "application/protobuf", reason: "REQUEST_INVALID"},
	}
	kind := kinds[i%len(kinds)]
	return letter{id: id, data: kind.data, contentType: kind.contentType, says: `"reason":"` + kind.reason + `"`, poison: true}
}
