package main

import (
	"context"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// attack is one sort of hostile input.
type attack struct {
	name string
	// do sends it and says how the service took it.
	do func(context.Context, *target) (string, error)
	// right are the answers that are right.
	right []string
	share int // how often, of all
}

// target is the service, and a well-behaved connection to it.
type target struct {
	address string
	conn    *grpc.ClientConn
	costly  sync.Mutex // one at a time of what takes the service's core for a second
}

// patience is how long an input may take to end.
const patience = 5 * time.Second

// costly is the attack that takes most work.
const costly = "100,000 nested marks"

const tooLong, invalid, internal = "DeadlineExceeded CALL_TOO_LONG", "InvalidArgument ", "grpc-status 13"

var attacks = []attack{
	{"message cut short in a frame", cutFrame, []string{grpcStatus(4)}, 80},
	{"message shorter than it says", shortMessage, []string{internal, grpcStatus(3)}, 80},
	{"message longer than allowed", hugeMessage, []string{grpcStatus(8)}, 40},
	{"connection cut in a frame", hangUp, []string{"hung up"}, 80},
	{"garbage for a preface", garbage, []string{"closed", "GOAWAY PROTOCOL_ERROR"}, 60},
	{"connection that says nothing", silence, []string{"closed"}, 60},
	{"8 MiB of «", manyMarks, []string{invalid + "TEXT_TOO_LONG"}, 20},
	{costly, nestedMarks, []string{"OK", tooLong, "ResourceExhausted OVERLOADED"}, 10},
	{"not UTF-8", notUTF8, []string{invalid + "REQUEST_INVALID"}, 120},
	{"unknown fields without end", unknownFields, []string{invalid + "TEXT_EMPTY", invalid + "REQUEST_INVALID"}, 20},
	{"answer that nobody takes", noWindow, []string{grpcStatus(0)}, 60},
	{"stream that takes nothing", slowReader, []string{tooLong}, 30},
	{"stream that never ends", endless, []string{tooLong}, 100},
	{"header flood", headerFlood, []string{"closed", "FRAME_SIZE_ERROR", "ENHANCE_YOUR_CALM", "GOAWAY ENHANCE_YOUR_CALM", "GOAWAY PROTOCOL_ERROR", "GOAWAY COMPRESSION_ERROR", "PROTOCOL_ERROR", internal}, 60},
	{"headers that never end", endlessHeaders, []string{"closed", "GOAWAY ENHANCE_YOUR_CALM", "GOAWAY PROTOCOL_ERROR", "GOAWAY FRAME_SIZE_ERROR"}, 40},
	{"more calls than a connection may have", manyCalls, []string{"REFUSED_STREAM"}, 20},
	{"ping flood", pingFlood, []string{"GOAWAY ENHANCE_YOUR_CALM", "closed"}, 40},
	{"calls reset as soon as they are made", resets, []string{"survived", "closed", "GOAWAY ENHANCE_YOUR_CALM"}, 20},
	{"HTTP without gRPC", plainHTTP, []string{"HTTP 415", "HTTP 405", "closed"}, 60},
}

func message(text string) []byte {
	raw, _ := proto.Marshal(request(text)) // a valid string
	return raw
}

// onWire opens a connection for one attack.
func onWire(ctx context.Context, t *target, act func(*wire) (string, error), settings ...http2.Setting) (string, error) {
	w, err := wireTo(ctx, t.address, patience, settings...)
	if err != nil {
		return "", err
	}
	defer w.Close()
	return act(w)
}

func cutFrame(ctx context.Context, t *target) (string, error) {
	return onWire(ctx, t, func(w *wire) (string, error) {
		if err := w.call(1); err != nil {
			return "", err
		}
		header := []byte{0, 0, 200, byte(http2.FrameData), 0, 0, 0, 0, 1} // a frame of 200 bytes
		if _, err := w.Write(append(header, framed(message("« Oui »"), 190)[:20]...)); err != nil {
			return "", err
		}
		return w.outcome(1), nil
	})
}

func shortMessage(ctx context.Context, t *target) (string, error) {
	return onWire(ctx, t, func(w *wire) (string, error) {
		if err := w.call(1); err != nil {
			return "", err
		}
		if err := w.framer.WriteData(1, true, framed(message("« Oui »"), 1000)); err != nil {
			return "", err
		}
		return w.outcome(1), nil
	})
}

func hugeMessage(ctx context.Context, t *target) (string, error) {
	return onWire(ctx, t, func(w *wire) (string, error) {
		if err := w.call(1); err != nil {
			return "", err
		}
		if err := w.framer.WriteData(1, false, framed(nil, 1<<31)); err != nil {
			return "", err
		}
		return w.outcome(1), nil
	})
}

func hangUp(ctx context.Context, t *target) (string, error) {
	return onWire(ctx, t, func(w *wire) (string, error) {
		if err := w.call(1); err != nil {
			return "", err
		}
		_, err := w.Write([]byte{0, 0, 200, byte(http2.FrameData), 0, 0, 0, 0, 1, 0, 0})
		return "hung up", err
	})
}

func garbage(ctx context.Context, t *target) (string, error) {
	w, err := socketTo(ctx, t.address, patience)
	if err != nil {
		return "", err
	}
	defer w.Close()
	if _, err := io.WriteString(w, strings.Repeat("bonjour ", 100)); err != nil {
		return "", err
	}
	return w.outcome(1), nil
}

func silence(ctx context.Context, t *target) (string, error) {
	w, err := socketTo(ctx, t.address, patience)
	if err != nil {
		return "", err
	}
	defer w.Close()
	return w.outcome(1), nil
}

func noWindow(ctx context.Context, t *target) (string, error) {
	return onWire(ctx, t, func(w *wire) (string, error) {
		if err := w.call(1); err != nil {
			return "", err
		}
		text := message("« Oui », a dit Solène Marchadier, la préfète.")
		if err := w.framer.WriteData(1, true, framed(text, len(text))); err != nil {
			return "", err
		}
		time.Sleep(time.Second)
		if err := w.framer.WriteWindowUpdate(1, 1<<20); err != nil {
			return "", err
		}
		return w.outcome(1), nil
	}, http2.Setting{ID: http2.SettingInitialWindowSize, Val: 0})
}

func headerFlood(ctx context.Context, t *target) (string, error) {
	return onWire(ctx, t, func(w *wire) (string, error) {
		_ = w.call(1, slices.Repeat([]hpack.HeaderField{{Name: "x-flood", Value: strings.Repeat("f", 1000)}}, 1000)...) // it may be cut off
		return w.outcome(1), nil
	})
}

func endlessHeaders(ctx context.Context, t *target) (string, error) {
	return onWire(ctx, t, func(w *wire) (string, error) {
		if err := w.framer.WriteHeaders(http2.HeadersFrameParam{StreamID: 1, BlockFragment: w.encode([]hpack.HeaderField{{Name: ":method", Value: "POST"}})}); err != nil {
			return "", err
		}
		fragment := w.encode([]hpack.HeaderField{{Name: "x-flood", Value: strings.Repeat("f", 8000), Sensitive: true}})
		for range 10_000 {
			if w.framer.WriteContinuation(1, false, fragment) != nil {
				break
			}
		}
		return w.outcome(1), nil
	})
}

func manyCalls(ctx context.Context, t *target) (string, error) {
	const calls = 400 // more than --max-calls-per-connection
	return onWire(ctx, t, func(w *wire) (string, error) {
		for i := range uint32(calls) {
			if err := w.call(2*i+1, hpack.HeaderField{Name: "grpc-timeout", Value: "3S"}); err != nil {
				return "", err
			}
		}
		return w.outcome(2*calls - 1), nil
	})
}

func pingFlood(ctx context.Context, t *target) (string, error) {
	return onWire(ctx, t, func(w *wire) (string, error) {
		for range 100 {
			if w.framer.WritePing(false, [8]byte{}) != nil {
				break
			}
		}
		return w.outcome(1), nil
	})
}

func resets(ctx context.Context, t *target) (string, error) {
	return onWire(ctx, t, func(w *wire) (string, error) {
		for i := range uint32(1000) {
			if w.call(2*i+1) != nil || w.framer.WriteRSTStream(2*i+1, http2.ErrCodeCancel) != nil {
				return "closed", nil
			}
		}
		return "survived", nil
	})
}

func plainHTTP(ctx context.Context, t *target) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	protocols := new(http.Protocols)
	protocols.SetUnencryptedHTTP2(true)
	transport := &http.Transport{Protocols: protocols}
	defer transport.CloseIdleConnections()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+t.address+attribv1.AttributionService_Attribute_FullMethodName, nil)
	if err != nil {
		return "", err
	}
	resp, err := transport.RoundTrip(req)
	if err != nil {
		return "closed", nil
	}
	_ = resp.Body.Close()
	return "HTTP " + resp.Status[:3], nil
}
