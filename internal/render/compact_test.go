package render

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Compact does what encoding/json does.
func FuzzCompact(f *testing.F) {
	for _, seed := range []string{`{}`, `{ "a" : [ 1 , -2.5e3,null ] ,"b" :"« \" \\ é \u0041 » \\" }`, "[\n\t\"\\\\\" , \" \"]\r\n", `"\\\" x"`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		var want bytes.Buffer
		if json.Compact(&want, raw) != nil {
			t.Skip()
		}
		assert.Equal(t, want.String(), string(compact(bytes.Clone(raw))))
	})
}
