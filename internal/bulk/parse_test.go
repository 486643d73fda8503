package bulk

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseLine(t *testing.T) {
	tests := []struct {
		name, line, id, text, fault string
	}{
		{"plain", `{"id":"a","text":"Oui."}`, "a", "Oui.", ""},
		{"other keys", `{"source":{"id":"x","text":["y","}"]},"id":"a","tags":[1,{"text":"z"}],"text":"Oui.","n":null}`, "a", "Oui.", ""},
		{"blanks", " { \"id\" :\t\"a\" , \"text\" : \"Oui.\" } \r", "a", "Oui.", ""},
		{"a number", `{"text":"Oui.","id":12345678901234567890}`, "12345678901234567890", "Oui.", ""},
		{"escapes", `{"id":"a\"b","text":"L\u2019\u00e9t\u00e9\n\ud83d\ude00"}`, `a"b`, "L’été\n😀", ""},
		{"half a pair", `{"id":"a","text":"\ud83d."}`, "a", "\uFFFD.", ""},
		{"escaped key", `{"\u0069d":"a","text":"Oui."}`, "a", "Oui.", ""},
		{"other case is another key", `{"id":"a","ID":"b","text":"Oui.","Text":"Non."}`, "a", "Oui.", ""},
		{"the last counts", `{"id":"a","id":"b","text":"Oui.","text":"Non."}`, "b", "Non.", ""},
		{"empty text", `{"id":"a","text":""}`, "a", "", ""},
		{"no id", `{"text":"Oui."}`, "", "", `"id"`},
		{"null id", `{"id":null,"text":"Oui."}`, "", "", `"id"`},
		{"no text", `{"id":"a"}`, "a", "", `"text"`},
		{"text is no string", `{"id":"a","text":["Oui."]}`, "a", "", `"text"`},
		{"cut off", `{"id":"a","text":"Oui`, "a", "", "JSON"},
		{"cut off at an escape", `{"id":"a","text":"Oui\`, "a", "", "JSON"},
		{"more behind", `{"id":"a","text":"Oui."}}`, "a", "", "JSON"},
		{"a broken value", `{"id":"a","n":1x,"text":"Oui."}`, "a", "", "JSON"},
		{"no object", `["a"]`, "", "", "JSON"},
		{"words", `Oui.`, "", "", "JSON"},
		{"an empty object", `{}`, "", "", `"id"`},
		{"not UTF-8", "{\"id\":\"a\",\"text\":\"Oui\xff\"}", "a", "", "UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := parseLine([]byte(tt.line), false)
			assert.Equal(t, tt.id, d.id)
			assert.Equal(t, tt.text, d.text)
			if tt.fault == "" {
				assert.Nil(t, d.fault)
				return
			}
			require.NotNil(t, d.fault)
			assert.Contains(t, d.fault.GetMessage(), tt.fault)
			assert.NotContains(t, d.fault.GetMessage(), "Oui")
		})
	}
	assert.Contains(t, parseLine([]byte(`{"id":"a","text":"Oui`), true).fault.GetMessage(), "16777216 bytes")
}

// What is read without a fault is what encoding/json reads, and nothing that is
// no JSON is.
func FuzzParseLine(f *testing.F) {
	for _, seed := range []string{`{"id":"a","text":"Oui."}`, `{"id":-1,"text":"\u00e9","x":[{}]}`, `{"id":"a","text":"`, `{"a":"\\"}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		d := parseLine(line, false)
		if d.fault != nil {
			assert.Empty(t, d.text)
			return
		}
		var want map[string]any
		decoder := json.NewDecoder(strings.NewReader(string(line)))
		decoder.UseNumber()
		require.NoError(t, decoder.Decode(&want))
		assert.Equal(t, want["text"], d.text)
		switch id := want["id"].(type) {
		case json.Number:
			assert.Equal(t, id.String(), d.id)
		default:
			assert.Equal(t, id, d.id)
		}
	})
}

func TestLines(t *testing.T) {
	long := strings.Repeat("x", 300<<10)
	in := newLines(strings.NewReader("a\n\n"+long+"\n"+long+"y\nb"), len(long))
	for _, want := range []struct {
		line string
		cut  bool
	}{{"a", false}, {"", false}, {long, false}, {long, true}, {"b", false}} {
		line, cut, err := in.next()
		require.NoError(t, err)
		assert.Equal(t, want.line, string(line))
		assert.Equal(t, want.cut, cut)
	}
	_, _, err := in.next()
	require.Error(t, err)
}

func TestFileID(t *testing.T) {
	assert.Equal(t, "a/b.txt", FileID("a/b.txt"))
	assert.Equal(t, "b.txt", FileID(strings.Repeat("é", 256)+"/b.txt"))
	assert.Equal(t, "b.txt", FileID("\xff/b.txt"))
	assert.Empty(t, FileID("a/\xff.txt"))
}
