package cases

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// Answer is what came of a case.
type Answer struct {
	Responses []proto.Message // of streams: by request_id
	Error     *Failure        // nil where the call succeeded
}

// Ask makes the call of a case, with the given bearer token unless the case
// has another. Its error says that the case itself cannot be sent.
func Ask(ctx context.Context, conn grpc.ClientConnInterface, token string, c *Case) (*Answer, error) {
	requests, err := c.requests()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.Name, err)
	}
	if token = cmp.Or(c.Token, token); token != "none" {
		ctx = metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+token)
	}
	ctx = metadata.AppendToOutgoingContext(ctx, c.pairs()...)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if c.Timeout > 0 {
		ctx, cancel = context.WithTimeout(ctx, seconds(c.Timeout))
		defer cancel()
	}
	if c.CancelAfter > 0 {
		defer time.AfterFunc(seconds(c.CancelAfter), cancel).Stop()
	}
	responses, err := call(ctx, conn, c.method(), requests)
	slices.SortFunc(responses, func(a, b proto.Message) int { return cmp.Compare(requestID(a), requestID(b)) })
	return &Answer{Responses: responses, Error: failure(err)}, nil
}

// pairs returns the metadata of a case as grpc-go takes it.
func (c *Case) pairs() []string {
	var out []string
	for key, value := range c.Metadata {
		out = append(out, key, value)
	}
	return out
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }

// Expected returns the responses that a case asks for, in the order of Ask.
func (c *Case) Expected() ([]proto.Message, error) {
	if c.method() == nil {
		return nil, fmt.Errorf("%s: no method %q", c.Name, c.Method)
	}
	return c.messages(c.Responses, c.method().Output())
}

func (c *Case) method() protoreflect.MethodDescriptor {
	service := attribv1.File_attrib_v1_attribution_service_proto.Services().ByName("AttributionService")
	return service.Methods().ByName(protoreflect.Name(c.Method))
}

func (c *Case) requests() ([]proto.Message, error) {
	method := c.method()
	if method == nil {
		return nil, fmt.Errorf("no method %q", c.Method)
	}
	messages, err := c.messages(c.Requests, method.Input())
	if err != nil {
		return nil, err
	}
	if c.TextTimes > 0 {
		doc := messages[0].(*attribv1.AttributeRequest).GetDocument() //nolint:forcetypeassert // the format says so
		doc.Text = strings.Repeat(doc.GetText(), c.TextTimes)
	}
	return messages, nil
}

// messages parses messages and repeats those of streams.
func (c *Case) messages(raw []json.RawMessage, desc protoreflect.MessageDescriptor) ([]proto.Message, error) {
	kind, err := protoregistry.GlobalTypes.FindMessageByName(desc.FullName())
	if err != nil {
		return nil, err
	}
	var out []proto.Message
	for n := range max(c.Repeat, 1) {
		for _, text := range raw {
			message := kind.New().Interface()
			if err := protojson.Unmarshal(text, message); err != nil {
				return nil, err
			}
			if c.Repeat > 0 {
				setRequestID(message, fmt.Sprintf("%s-%d", requestID(message), n+1))
			}
			out = append(out, message)
		}
	}
	slices.SortFunc(out, func(a, b proto.Message) int { return cmp.Compare(requestID(a), requestID(b)) })
	return out, nil
}

// requestID returns the field of that name, or "" where there is none.
func requestID(message proto.Message) string {
	m, ok := message.(interface{ GetRequestId() string })
	if !ok {
		return ""
	}
	return m.GetRequestId()
}

func setRequestID(message proto.Message, id string) {
	m := message.ProtoReflect()
	m.Set(m.Descriptor().Fields().ByName("request_id"), protoreflect.ValueOfString(id))
}

// call sends requests and returns the responses that came before its error.
func call(ctx context.Context, conn grpc.ClientConnInterface, method protoreflect.MethodDescriptor, requests []proto.Message) ([]proto.Message, error) {
	path := fmt.Sprintf("/%s/%s", method.Parent().FullName(), method.Name())
	kind, err := protoregistry.GlobalTypes.FindMessageByName(method.Output().FullName())
	if err != nil {
		return nil, err
	}
	if !method.IsStreamingClient() {
		response := kind.New().Interface()
		if err := invoke(ctx, conn, path, requests[0], response); err != nil {
			return nil, err
		}
		return []proto.Message{response}, nil
	}
	stream, err := conn.NewStream(ctx, &grpc.StreamDesc{ClientStreams: true, ServerStreams: true}, path)
	if err != nil {
		return nil, err
	}
	go sendAll(stream, requests)
	var out []proto.Message
	for {
		response := kind.New().Interface()
		if err := stream.RecvMsg(response); errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return out, err
		}
		out = append(out, response)
	}
}

// invoke makes a unary call, and makes it again where grpc-go lost its status:
// 1.85 does where the last attempt is refused before its message is written.
func invoke(ctx context.Context, conn grpc.ClientConnInterface, path string, request, response proto.Message) error {
	const tries = 10
	var err error
	for range tries {
		if err = conn.Invoke(ctx, path, request, response); !errors.Is(err, io.EOF) {
			return err
		}
	}
	return err
}

// sendAll sends until the stream ends; why it ended is the receiver's to see.
func sendAll(stream grpc.ClientStream, requests []proto.Message) {
	for _, request := range requests {
		if stream.SendMsg(request) != nil {
			return
		}
	}
	_ = stream.CloseSend()
}
