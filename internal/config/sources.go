package config

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/alecthomas/kong"
)

// Origin says where a value comes from: "flag", "default", the name of an
// environment variable, or a file and its line.
type Origin string

// The origins that have no name of their own.
const (
	FromFlag    Origin = "flag"
	FromDefault Origin = "default"
)

// Sources finds values in the environment and in the file that --config names.
// It is a [kong.Resolver] for the fields of [Config] and [Worker] and serves one parse.
type Sources struct {
	// Lookup reads the environment, as os.LookupEnv does.
	Lookup func(string) (string, bool)

	file    map[string]entry // nil until it is read
	origins map[string]Origin
}

// Error is a key or value that is wrong, and where.
type Error struct {
	Where string // "ATTRIBD_LISTEN", "attribd.yaml:3", "--listen"
	Err   error
}

// Error names the place and the fault.
func (e *Error) Error() string { return e.Where + ": " + e.Err.Error() }

// Unwrap returns the fault.
func (e *Error) Unwrap() error { return e.Err }

// Validate has nothing to check before the file is known.
func (*Sources) Validate(*kong.Application) error { return nil }

// Resolve returns the value of a flag that the command line does not give, or
// nil.
func (s *Sources) Resolve(ctx *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	if flag.Group == nil || flag.Name == fileFlag { // not a key of Config or Worker
		return nil, nil //nolint:nilnil // nil is no value, says kong
	}
	if err := s.read(ctx); err != nil {
		return nil, err
	}
	if s.origins == nil {
		s.origins = map[string]Origin{}
	}
	variable := Variable(flag.Name)
	if value, ok := s.Lookup(variable); ok {
		return s.found(flag, value, Origin(variable))
	}
	if value, ok := s.file[flag.Name]; ok {
		return s.found(flag, value.text, Origin(value.where))
	}
	return nil, nil //nolint:nilnil // as above
}

// found tries a value, so that the error can say where it stands.
func (s *Sources) found(flag *kong.Flag, value string, origin Origin) (any, error) {
	scan := kong.Scan().PushTyped(value, kong.FlagValueToken)
	target := reflect.New(flag.Target.Type()).Elem()
	if err := flag.Mapper.Decode(&kong.DecodeContext{Value: flag.Value, Scan: scan}, target); err != nil {
		return nil, &Error{Where: string(origin) + ": " + flag.Name, Err: err}
	}
	if allowed := flag.EnumSlice(); flag.Enum != "" && !flag.EnumMap()[value] {
		return nil, &Error{Where: string(origin) + ": " + flag.Name, Err: fmt.Errorf("%q is none of %s", value, strings.Join(allowed, ", "))}
	}
	s.origins[flag.Name] = origin
	return value, nil
}

// Origins returns where each key comes from, after a parse.
func (s *Sources) Origins(ctx *kong.Context) map[string]Origin {
	out := map[string]Origin{}
	every(func(name string) {
		out[name] = FromDefault
		if origin, ok := s.origins[name]; ok {
			out[name] = origin
		}
	})
	for _, step := range ctx.Path {
		if _, ours := out[flagName(step)]; ours && !step.Resolved {
			out[flagName(step)] = FromFlag
		}
	}
	return out
}

func flagName(step *kong.Path) string {
	if step.Flag == nil {
		return ""
	}
	return step.Flag.Name
}

// Variable returns the name of the environment variable for a key.
func Variable(key string) string {
	return "ATTRIBD_" + strings.ToUpper(strings.ReplaceAll(key, "-", "_"))
}
