package config

import (
	"errors"

	"github.com/alecthomas/kong"
)

// Load returns the configuration that "attribd serve --config file" has without
// other flags. Where file is empty, the environment may name one.
func Load(lookup func(string) (string, bool), file string) (*Config, error) {
	var told struct {
		Config `embed:""`

		File string `name:"config"`
	}
	parser, err := kong.New(&told, kong.Name("attribd"), kong.NoDefaultHelp(), kong.Resolvers(&Sources{Lookup: lookup}))
	if err != nil {
		return nil, err
	}
	var args []string
	if file != "" {
		args = []string{"--" + fileFlag + "=" + file}
	}
	_, err = parser.Parse(args)
	if fault, ok := errors.AsType[*Error](err); ok {
		return nil, fault
	}
	if err != nil {
		return nil, err
	}
	return &told.Config, told.Check()
}
