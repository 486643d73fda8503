package server

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/encoding"
	grpcproto "google.golang.org/grpc/encoding/proto"
	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/proto"
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

// codec is that of protobuf, but for messages that are [received], and for the
// buffers that answers are written into.
type codec struct {
	encoding.CodecV2

	buffers mem.BufferPool
}

func newCodec() codec { return codec{encoding.GetCodecV2(grpcproto.Name), newBuffers()} }

// newBuffers returns buffers of at most twice the size asked for. Those of grpc
// have 1 MB from 32 kB on, and are cleared at each use.
func newBuffers() mem.BufferPool {
	exponents := make([]uint8, 0, 16)
	for e := uint8(8); e <= 22; e++ { // 256 bytes to 4 MiB, beyond which no answer is
		exponents = append(exponents, e)
	}
	buffers, err := mem.NewBinaryTieredBufferPool(exponents...)
	if err != nil {
		return mem.DefaultBufferPool() // the sizes are too large for this machine
	}
	return buffers
}

// Marshal writes a message into a buffer that is used again once it is sent.
func (c codec) Marshal(v any) (mem.BufferSlice, error) {
	message, ok := v.(proto.Message)
	if !ok {
		return c.CodecV2.Marshal(v)
	}
	size := proto.Size(message)
	if mem.IsBelowBufferPoolingThreshold(size) {
		return c.CodecV2.Marshal(v)
	}
	buffer := c.buffers.Get(size)
	if _, err := (proto.MarshalOptions{UseCachedSize: true}).MarshalAppend((*buffer)[:0], message); err != nil {
		c.buffers.Put(buffer)
		return nil, err
	}
	return mem.BufferSlice{mem.NewBuffer(buffer, c.buffers)}, nil
}

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
