package profile

import (
	"google.golang.org/protobuf/encoding/protowire"
)

// sample is a stack, from the leaf to the root, and how much was seen there.
type sample struct {
	functions []string
	value     int64
}

// Numbers of the fields of pprof's profile.proto that are read.
const (
	profileSample   = 2
	profileLocation = 4
	profileFunction = 5
	profileString   = 6
	sampleLocation  = 1
	sampleValue     = 2
	locationLine    = 4
	lineFunction    = 1
	functionName    = 2
	anyID           = 1
)

// tables are the parts of a profile that refer to one another by number.
type tables struct {
	samples   []stack
	locations map[uint64][]uint64 // the functions of a location, inlined ones first
	functions map[uint64]uint64   // their names
	strings   []string
}

type stack struct {
	locations []uint64
	value     int64
}

// decode reads what runtime/pprof wrote.
func decode(raw []byte) ([]sample, error) {
	t := tables{locations: map[uint64][]uint64{}, functions: map[uint64]uint64{}}
	err := fields(raw, func(number protowire.Number, _ uint64, part []byte) error {
		switch number {
		case profileSample:
			return t.sample(part)
		case profileLocation:
			return t.location(part)
		case profileFunction:
			return t.function(part)
		case profileString:
			t.strings = append(t.strings, string(part))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	out := make([]sample, 0, len(t.samples))
	for _, s := range t.samples {
		one := sample{value: s.value}
		for _, location := range s.locations {
			for _, function := range t.locations[location] {
				one.functions = append(one.functions, t.strings[t.functions[function]])
			}
		}
		out = append(out, one)
	}
	return out, nil
}

func (t *tables) sample(raw []byte) error {
	var s stack
	err := fields(raw, func(number protowire.Number, value uint64, part []byte) error {
		switch number {
		case sampleLocation:
			s.locations = append(s.locations, numbers(value, part)...)
		case sampleValue:
			values := numbers(value, part)
			s.value = int64(values[len(values)-1]) // nanoseconds, behind the count
		}
		return nil
	})
	t.samples = append(t.samples, s)
	return err
}

func (t *tables) location(raw []byte) error {
	var id uint64
	var functions []uint64
	err := fields(raw, func(number protowire.Number, value uint64, part []byte) error {
		switch number {
		case anyID:
			id = value
		case locationLine:
			return fields(part, func(number protowire.Number, value uint64, _ []byte) error {
				if number == lineFunction {
					functions = append(functions, value)
				}
				return nil
			})
		}
		return nil
	})
	t.locations[id] = functions
	return err
}

func (t *tables) function(raw []byte) error {
	var id, name uint64
	err := fields(raw, func(number protowire.Number, value uint64, _ []byte) error {
		switch number {
		case anyID:
			id = value
		case functionName:
			name = value
		}
		return nil
	})
	t.functions[id] = name
	return err
}

// numbers returns repeated integers, packed or not.
func numbers(value uint64, packed []byte) []uint64 {
	if packed == nil {
		return []uint64{value}
	}
	var out []uint64
	for len(packed) > 0 {
		value, n := protowire.ConsumeVarint(packed)
		if n < 0 {
			break
		}
		out = append(out, value)
		packed = packed[n:]
	}
	return out
}

// fields calls see for each field of a message: with its value if it is an
// integer, with its bytes if it is not.
func fields(raw []byte, see func(number protowire.Number, value uint64, part []byte) error) error {
	for len(raw) > 0 {
		number, kind, n := protowire.ConsumeTag(raw)
		if n < 0 {
			return protowire.ParseError(n)
		}
		raw = raw[n:]
		var value uint64
		var part []byte
		switch kind {
		case protowire.VarintType:
			value, n = protowire.ConsumeVarint(raw)
		case protowire.BytesType:
			part, n = protowire.ConsumeBytes(raw)
		default:
			n = protowire.ConsumeFieldValue(number, kind, raw)
		}
		if n < 0 {
			return protowire.ParseError(n)
		}
		if err := see(number, value, part); err != nil {
			return err
		}
		raw = raw[n:]
	}
	return nil
}
