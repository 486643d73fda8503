package render

import (
	"bytes"
	"encoding/json"
	"fmt"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// JSONLine returns the contract's JSON of a message on one line, ended by a
// newline. Defaults are emitted, so that a span at 0 says so. The same message
// gives the same bytes in every build, which protojson alone does not promise.
func JSONLine(message proto.Message) ([]byte, error) {
	if resp, ok := message.(*attribv1.AttributeResponse); ok {
		if raw, ok := answer(resp); ok {
			return append(raw, '\n'), nil
		}
	}
	raw, err := marshal(message)
	if err != nil {
		return nil, err
	}
	return append(compact(raw), '\n'), nil
}

// JSON is [JSONLine], indented.
func JSON(message proto.Message) ([]byte, error) {
	line, err := JSONLine(message)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, line, "", "  "); err != nil {
		return nil, fmt.Errorf("indent JSON: %w", err)
	}
	return out.Bytes(), nil
}

func marshal(message proto.Message) ([]byte, error) {
	raw, err := protojson.MarshalOptions{EmitDefaultValues: true}.Marshal(message)
	if err != nil {
		return nil, fmt.Errorf("marshal JSON: %w", err)
	}
	return raw, nil
}

// compact takes the blanks between the signs of valid JSON out, in place. What
// encoding/json has for it reads the JSON, too, and takes four times as long.
func compact(raw []byte) []byte {
	out, quoted := raw[:0], false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case quoted && c == '\\':
			out = append(out, c, raw[i+1])
			i++
		case quoted || c > ' ':
			out = append(out, c)
			quoted = quoted != (c == '"')
		}
	}
	return out
}
