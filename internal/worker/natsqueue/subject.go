package natsqueue

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// longestToken is the most characters of an id that stands in a subject as it is.
const longestToken = 64

// token returns what stands for an id in a subject: the id itself if it is
// made of letters of ASCII, digits, "-" and "_", does not begin with "_" and is
// short, else "_" and its SHA-256 in base64 for URLs. Two ids never have one
// token.
func token(id string) string {
	if plain(id) {
		return id
	}
	sum := sha256.Sum256([]byte(id))
	return "_" + base64.RawURLEncoding.EncodeToString(sum[:])
}

func plain(id string) bool {
	return id != "" && len(id) <= longestToken && id[0] != '_' && !strings.ContainsFunc(id, func(r rune) bool {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '-', r == '_':
			return false
		default:
			return true
		}
	})
}
