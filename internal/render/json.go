package render

import (
	"bytes"
	"encoding/json"
	"fmt"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
)

// JSONLine returns the contract's JSON of a message on one line, ended by a
// newline. Defaults are emitted, so that a span at 0 says so. The same message
// gives the same bytes in every build, which protojson alone does not promise.
func JSONLine(message proto.Message) ([]byte, error) {
	var out bytes.Buffer
	raw, err := marshal(message)
	if err != nil {
		return nil, err
	}
	if err := json.Compact(&out, raw); err != nil {
		return nil, fmt.Errorf("compact JSON: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
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
