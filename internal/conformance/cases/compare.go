package cases

import (
	"fmt"
	"reflect"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
)

// Differs says how an answer differs from what a case expects, "" if it does
// not.
func (c *Case) Differs(answer *Answer) (string, error) {
	expected, err := c.Expected()
	if err != nil {
		return "", err
	}
	if got := c.comparable(answer.Error); !reflect.DeepEqual(got, c.Error) {
		return fmt.Sprintf("error is %+v, not %+v", got, c.Error), nil
	}
	if got := answer.Responses; len(got) != len(expected) {
		return fmt.Sprintf("%d responses, not %d", len(got), len(expected)), nil
	}
	for i, want := range expected {
		if got := answer.Responses[i]; !proto.Equal(got, want) {
			return fmt.Sprintf("response %d is %s, not %s", i, protojson.Format(got), protojson.Format(want)), nil
		}
	}
	return "", nil
}

// comparable leaves of an error what is the same each time: where the client
// gives up, the server's word may come too late.
func (c *Case) comparable(err *Failure) *Failure {
	if err != nil && (c.Timeout > 0 || c.CancelAfter > 0) {
		return &Failure{Code: err.Code}
	}
	return err
}
