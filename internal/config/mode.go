package config

import (
	"fmt"
	"io/fs"
	"strconv"
)

// Mode is the permissions of a file, written in octal.
type Mode fs.FileMode

// UnmarshalText reads an octal number.
func (m *Mode) UnmarshalText(text []byte) error {
	n, err := strconv.ParseUint(string(text), 8, 32)
	if err != nil || n > 0o777 {
		return fmt.Errorf("%q is no octal mode up to 0777", text)
	}
	*m = Mode(n)
	return nil
}

// String writes it as it is read.
func (m Mode) String() string { return fmt.Sprintf("%04o", uint32(m)) }
