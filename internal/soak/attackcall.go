package main

import (
	"context"
	"strconv"
	"strings"
	"time"

	"google.golang.org/grpc"
	grpcstatus "google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// told says how a call ended: its code and reason.
func told(err error) string {
	return strings.TrimSpace(grpcstatus.Code(err).String() + " " + reasonOf(err))
}

func manyMarks(ctx context.Context, t *target) (string, error) {
	_, err := ask(ctx, attribv1.NewAttributionServiceClient(t.conn), request(strings.Repeat("«", 8<<20/len("«"))))
	return told(err), nil
}

func nestedMarks(ctx context.Context, t *target) (string, error) {
	_, err := ask(ctx, attribv1.NewAttributionServiceClient(t.conn), request(strings.Repeat("« a ", 50_000)+strings.Repeat("» ", 50_000)))
	return told(err), nil
}

// verbatim sends bytes as a message.
type verbatim struct{}

func (verbatim) Name() string                      { return "proto" }
func (verbatim) Marshal(v any) ([]byte, error)     { return v.([]byte), nil }
func (verbatim) Unmarshal(raw []byte, v any) error { return proto.Unmarshal(raw, v.(proto.Message)) }

func invoke(ctx context.Context, t *target, message []byte) (string, error) {
	err := t.conn.Invoke(ctx, attribv1.AttributionService_Attribute_FullMethodName, message, &attribv1.AttributeResponse{}, grpc.ForceCodec(verbatim{}))
	return told(err), nil
}

func notUTF8(ctx context.Context, t *target) (string, error) {
	return invoke(ctx, t, []byte{0x0a, 0x05, 0x12, 0x03, 0xff, 0xfe, 0xfd})
}

// unknownFields sends 8 MiB of groups in groups.
func unknownFields(ctx context.Context, t *target) (string, error) {
	deep := append([]byte(strings.Repeat("\x7b", 4<<20)), strings.Repeat("\x7c", 4<<20)...)
	return invoke(ctx, t, deep)
}

// slowReader fills a stream, takes nothing for a while, then reads how it ended.
func slowReader(ctx context.Context, t *target) (string, error) {
	conn, err := dial(t.address, grpc.WithStaticStreamWindowSize(1<<16)) // that does not grow with other streams
	if err != nil {
		return "", err
	}
	defer conn.Close()
	stream, err := attribv1.NewAttributionServiceClient(conn).StreamingAttribute(ctx)
	if err != nil {
		return "", err
	}
	req := request(strings.Repeat("« Oui », a dit Solène Marchadier, la préfète. ", 200))
	go func() {
		for i := 0; ; i++ {
			if stream.Send(&attribv1.StreamingAttributeRequest{RequestId: strconv.Itoa(i), Request: req}) != nil {
				return
			}
		}
	}()
	time.Sleep(patience * 9 / 10)
	for {
		if _, err := stream.Recv(); err != nil {
			return told(err), nil
		}
	}
}

// endless opens a stream, is answered once, and neither sends nor ends.
func endless(ctx context.Context, t *target) (string, error) {
	stream, err := attribv1.NewAttributionServiceClient(t.conn).StreamingAttribute(ctx)
	if err != nil {
		return "", err
	}
	if err := stream.Send(&attribv1.StreamingAttributeRequest{RequestId: "one", Request: request("« Oui », dit-il.")}); err != nil {
		return told(err), nil
	}
	for {
		if _, err := stream.Recv(); err != nil {
			return told(err), nil
		}
	}
}
