package cases

import (
	"bytes"
	"context"
	"encoding/json"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/protojson"
)

// Record makes the call of a case and takes what comes of it as expected.
func (c *Case) Record(ctx context.Context, conn grpc.ClientConnInterface, token string) error {
	once := *c
	once.Repeat = 0
	answer, err := Ask(ctx, conn, token, &once)
	if err != nil {
		return err
	}
	c.Responses, c.Error = nil, c.comparable(answer.Error)
	for _, response := range answer.Responses {
		raw, err := protojson.Marshal(response)
		if err != nil {
			return err
		}
		var compact bytes.Buffer // protojson puts blanks in at whim
		if err := json.Compact(&compact, raw); err != nil {
			return err
		}
		c.Responses = append(c.Responses, compact.Bytes())
	}
	return nil
}
