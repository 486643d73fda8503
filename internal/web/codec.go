package web

import (
	"fmt"
	"regexp"
	"strconv"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	"github.com/attribd/attribd/internal/render"
	"github.com/attribd/attribd/internal/server"
)

// The codecs never fail to read: connect would put the parser's words into an
// error, and those can hold text of an article. A message that cannot be read
// becomes one with a mark that [unreadable] looks for.

// jsonCodec is protobuf's JSON. Defaults are emitted, so that a span at 0 says
// so.
type jsonCodec struct{ name string }

func (c jsonCodec) Name() string { return c.name }

func (jsonCodec) Marshal(message any) ([]byte, error) {
	return render.JSONLine(message.(proto.Message)) //nolint:forcetypeassert // messages are
}

// Unmarshal is strict: a field or a value that the contract does not have is an
// error, since it is most likely misspelt.
func (jsonCodec) Unmarshal(raw []byte, message any) error {
	m := message.(proto.Message) //nolint:forcetypeassert // messages are
	if err := protojson.Unmarshal(raw, m); err != nil {
		markUnreadable(m, position(err))
	}
	return nil
}

// protoCodec is protobuf's binary form.
type protoCodec struct{}

func (protoCodec) Name() string { return "proto" }

func (protoCodec) Marshal(message any) ([]byte, error) {
	return proto.Marshal(message.(proto.Message)) //nolint:forcetypeassert // messages are
}

func (protoCodec) Unmarshal(raw []byte, message any) error {
	m := message.(proto.Message) //nolint:forcetypeassert // messages are
	if err := proto.Unmarshal(raw, m); err != nil {
		markUnreadable(m, 0)
	}
	return nil
}

// place matches where protojson stopped. It is all of an error that is repeated.
var place = regexp.MustCompile(`\(line (\d+):(\d+)\)`)

// position returns line and column of an error in one number, or 0.
func position(err error) uint64 {
	found := place.FindStringSubmatch(err.Error())
	if found == nil {
		return 0
	}
	line, _ := strconv.ParseUint(found[1], 10, 31)
	column, _ := strconv.ParseUint(found[2], 10, 31)
	return line<<32 | column
}

// markNumber is that of an unknown field that no contract has: the highest. Its
// value is a position.
const markNumber = protowire.MaxValidNumber

func markUnreadable(message proto.Message, at uint64) {
	proto.Reset(message)
	message.ProtoReflect().SetUnknown(protowire.AppendVarint(protowire.AppendTag(nil, markNumber, protowire.VarintType), at))
}

// unreadable returns the error of a message that could not be read, or nil.
func unreadable(message proto.Message) error {
	unknown := message.ProtoReflect().GetUnknown()
	number, kind, n := protowire.ConsumeTag(unknown)
	if n < 0 || number != markNumber || kind != protowire.VarintType {
		return nil
	}
	fault := server.Unreadable()
	if at, n := protowire.ConsumeVarint(unknown[n:]); n > 0 && at != 0 {
		fault.Message += fmt.Sprintf("; see line %d, column %d", at>>32, at&(1<<32-1))
	}
	return fault
}
