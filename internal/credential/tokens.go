package credential

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
)

// shortest is the fewest characters of a token.
const shortest = 16

// Tokens are the bearer tokens of a file. They are safe for concurrent use.
type Tokens struct {
	file string
	sums atomic.Pointer[[][sha256.Size]byte]
	seen last
}

// LoadTokens reads a file of tokens, one a line; empty lines and those that
// begin with # are none.
func LoadTokens(file string) (*Tokens, error) {
	t := &Tokens{file: file}
	_, err := t.Reload()
	return t, err
}

// Name says what is reloaded.
func (*Tokens) Name() string { return "tokens" }

// Reload reads the file again and reports whether it had changed. After an
// error the tokens are those of before.
func (t *Tokens) Reload() (bool, error) {
	raw, err := os.ReadFile(t.file)
	if err != nil {
		return false, err
	}
	if !t.seen.differs(raw) {
		return false, nil
	}
	sums, err := readTokens(raw)
	if err != nil {
		return false, fmt.Errorf("%s:%w", t.file, err)
	}
	t.sums.Store(&sums)
	t.seen.keep(raw)
	return true, nil
}

// readTokens returns the tokens' sums. An error names a line, never a token.
func readTokens(raw []byte) ([][sha256.Size]byte, error) {
	var sums [][sha256.Size]byte
	lines := bufio.NewScanner(bytes.NewReader(raw))
	for n := 1; lines.Scan(); n++ {
		token := strings.TrimSpace(lines.Text())
		switch {
		case token == "" || strings.HasPrefix(token, "#"):
		case len(token) < shortest:
			return nil, fmt.Errorf("%d: the token has fewer than %d characters", n, shortest)
		case strings.ContainsAny(token, " \t"):
			return nil, fmt.Errorf("%d: a space in the token", n)
		default:
			sums = append(sums, sha256.Sum256([]byte(token)))
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(sums) == 0 {
		return nil, errors.New(" no token; every call would be refused")
	}
	return sums, nil
}

// Allows reports whether a token is one of the file. The time it takes says
// nothing about which, or how near it is.
func (t *Tokens) Allows(token string) bool {
	sum := sha256.Sum256([]byte(token))
	found := 0
	for _, known := range *t.sums.Load() {
		found |= subtle.ConstantTimeCompare(sum[:], known[:])
	}
	return found == 1
}
