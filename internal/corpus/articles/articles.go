package articles

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/ulikunitz/xz"
)

// longest is how many bytes a line may have.
const longest = 64 << 20

// Each calls see for the articles of a file in turn, and returns its first
// error. A file whose name ends in ".xz" is unpacked.
func Each(path string, see func(id, text string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var in io.Reader = file
	if strings.HasSuffix(path, ".xz") {
		if in, err = xz.NewReader(bufio.NewReader(file)); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longest)
	for n := 1; lines.Scan(); n++ {
		var article struct {
			ID   string `json:"id"`
			Text string `json:"text"`
		}
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if err := see(article.ID, article.Text); err != nil {
			return err
		}
	}
	return lines.Err()
}
