package server

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/encoding"
	"google.golang.org/grpc/encoding/proto"
	"google.golang.org/grpc/mem"
)

// readableStream reads messages that may be no messages: grpc-go would answer
// those with INTERNAL itself, though the client is at fault.
type readableStream struct {
	grpc.ServerStream

	ctx context.Context //nolint:containedctx // a stream carries its context
}

func (s *readableStream) Context() context.Context { return s.ctx }

func (s *readableStream) RecvMsg(m any) error {
	r := &received{message: m}
	if err := s.ServerStream.RecvMsg(r); err != nil {
		return err
	}
	if r.err != nil {
		return unreadable()
	}
	return nil
}

// received is a message and why it could not be read, which does not say more
// than that: the reason could hold text.
type received struct {
	message any
	err     error
}

// codec is that of protobuf, but for messages that are [received].
type codec struct{ encoding.CodecV2 }

func newCodec() codec { return codec{encoding.GetCodecV2(proto.Name)} }

func (c codec) Unmarshal(data mem.BufferSlice, v any) error {
	r, ok := v.(*received)
	if !ok {
		return c.CodecV2.Unmarshal(data, v)
	}
	if r.err == nil { // the second read of a unary call finds the end only
		r.err = c.CodecV2.Unmarshal(data, r.message)
	}
	return nil
}
