package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"strconv"
	"time"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// wire is a connection on which frames are written by hand, well or badly.
type wire struct {
	net.Conn

	framer *http2.Framer
	header bytes.Buffer
	hpack  *hpack.Encoder
}

// wireTo connects, writes the preface and settings of a client, and gives up
// after within.
func wireTo(ctx context.Context, address string, within time.Duration, settings ...http2.Setting) (*wire, error) {
	w, err := socketTo(ctx, address, within)
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(w, http2.ClientPreface); err != nil {
		return nil, errors.Join(err, w.Close())
	}
	return w, w.framer.WriteSettings(settings...)
}

// socketTo connects and writes nothing.
func socketTo(ctx context.Context, address string, within time.Duration) (*wire, error) {
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "tcp", address)
	if err != nil {
		return nil, err
	}
	if err := conn.SetDeadline(time.Now().Add(within)); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	w := &wire{Conn: conn, framer: http2.NewFramer(conn, conn)}
	w.framer.ReadMetaHeaders = hpack.NewDecoder(4096, nil)
	w.hpack = hpack.NewEncoder(&w.header)
	return w, nil
}

// call writes the headers of a unary call, and more of them.
func (w *wire) call(stream uint32, more ...hpack.HeaderField) error {
	block := w.encode(append([]hpack.HeaderField{
		{Name: ":method", Value: "POST"},
		{Name: ":scheme", Value: "http"},
		{Name: ":path", Value: attribv1.AttributionService_Attribute_FullMethodName},
		{Name: ":authority", Value: "localhost"},
		{Name: "content-type", Value: "application/grpc"},
		{Name: "te", Value: "trailers"},
	}, more...))
	const most = 16 << 10 // bytes in a frame
	first := block[:min(len(block), most)]
	block = block[len(first):]
	err := w.framer.WriteHeaders(http2.HeadersFrameParam{StreamID: stream, BlockFragment: first, EndHeaders: len(block) == 0})
	for err == nil && len(block) > 0 {
		next := block[:min(len(block), most)]
		block = block[len(next):]
		err = w.framer.WriteContinuation(stream, len(block) == 0, next)
	}
	return err
}

func (w *wire) encode(fields []hpack.HeaderField) []byte {
	w.header.Reset()
	for _, field := range fields {
		_ = w.hpack.WriteField(field) // to memory
	}
	return bytes.Clone(w.header.Bytes())
}

// framed puts the prefix of gRPC before a message, which may say another length.
func framed(message []byte, length int) []byte {
	return append(binary.BigEndian.AppendUint32([]byte{0}, uint32(length)), message...)
}

// outcome reads until the stream or the connection ends, and says how: a status
// of gRPC, an error code of HTTP/2, or "closed".
func (w *wire) outcome(stream uint32) string {
	for {
		frame, err := w.framer.ReadFrame()
		if err != nil {
			if timeout, ok := errors.AsType[net.Error](err); ok && timeout.Timeout() {
				return "nothing in time"
			}
			return "closed"
		}
		switch f := frame.(type) {
		case *http2.MetaHeadersFrame:
			if f.StreamID == stream && f.StreamEnded() {
				return statusOf(f)
			}
		case *http2.RSTStreamFrame:
			if f.StreamID == stream {
				return f.ErrCode.String()
			}
		case *http2.GoAwayFrame:
			if f.ErrCode != http2.ErrCodeNo {
				return "GOAWAY " + f.ErrCode.String()
			}
		}
	}
}

// statusOf returns grpc-status, or the status of HTTP where there is none.
func statusOf(f *http2.MetaHeadersFrame) string {
	http := ""
	for _, field := range f.Fields {
		switch field.Name {
		case "grpc-status":
			return "grpc-status " + field.Value
		case ":status":
			http = field.Value
		}
	}
	return "HTTP " + http
}

// grpcStatus writes a status as outcome does.
func grpcStatus(code int) string { return "grpc-status " + strconv.Itoa(code) }
