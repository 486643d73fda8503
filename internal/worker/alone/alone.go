package alone

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/article"
	"github.com/attribd/attribd/internal/server"
)

// Attribute answers a request. Its errors are those of the service.
type Attribute func(context.Context, *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error)

// What is no error of the service.
var (
	// ErrDied says that the process ended without an answer.
	ErrDied = errors.New("the process died")
	// ErrNoProcess says that there could be none.
	ErrNoProcess = errors.New("no process could be started")
)

// patience is how long a process may take to end when it was killed.
const patience = 5 * time.Second

// In returns a function that runs a command for each request, which answers it
// by [Serve]. The command is killed when the context ends. Besides the errors of
// the service there are [ErrDied] and [ErrNoProcess].
func In(command string, args ...string) Attribute {
	return func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
		in, err := proto.Marshal(req)
		if err != nil {
			return nil, fmt.Errorf("write a request: %w", err)
		}
		var out bytes.Buffer
		cmd := exec.CommandContext(ctx, command, args...) //nolint:gosec // ourselves
		cmd.Stdin, cmd.Stdout, cmd.WaitDelay = bytes.NewReader(in), &out, patience
		if err := cmd.Start(); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNoProcess, err)
		}
		err = cmd.Wait()
		if ctx.Err() != nil {
			return nil, &server.Error{Code: codes.DeadlineExceeded, Reason: server.CallTooLong, Message: "the article's time passed before it was answered"}
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrDied, err)
		}
		return result(out.Bytes())
	}
}

// result reads what [Serve] wrote.
func result(raw []byte) (*attribv1.AttributeResponse, error) {
	var result attribv1.BatchAttributeResult
	if err := proto.Unmarshal(raw, &result); err != nil || result.GetResult() == nil {
		return nil, fmt.Errorf("%w: it wrote no answer", ErrDied)
	}
	if fault := result.GetError(); fault != nil {
		return nil, &server.Error{
			Code: codes.Code(fault.GetCode()), Reason: server.Reason(fault.GetReason()), Message: fault.GetMessage(),
			Field: fault.GetField(), Metadata: fault.GetMetadata(),
		}
	}
	return result.GetResponse(), nil
}

// Serve answers the one request that is read from in: an AttributeRequest, and a
// BatchAttributeResult to out.
func Serve(ctx context.Context, in io.Reader, out io.Writer, attribute Attribute) error {
	raw, err := io.ReadAll(in)
	if err != nil {
		return fmt.Errorf("read a request: %w", err)
	}
	var req attribv1.AttributeRequest
	if err := proto.Unmarshal(raw, &req); err != nil {
		return errors.New("what was read is no request")
	}
	result := &attribv1.BatchAttributeResult{}
	if response, err := attribute(ctx, &req); err != nil {
		result.Result = &attribv1.BatchAttributeResult_Error{Error: article.Failure(err).Document()}
	} else {
		result.Result = &attribv1.BatchAttributeResult_Response{Response: response}
	}
	if raw, err = proto.Marshal(result); err != nil {
		return fmt.Errorf("write an answer: %w", err)
	}
	_, err = out.Write(raw)
	return err
}
