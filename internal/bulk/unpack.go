package bulk

import (
	"bufio"
	"compress/gzip"
	"io"
	"path/filepath"
	"sync/atomic"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
)

// maxWindow is how far back a .zst may refer: what "zstd --long" writes. A
// reader holds as much.
const maxWindow = 128 << 20

// Unpack returns what is packed in a file, by the end of its name, .gz, .xz or
// .zst, and a function to let go of it.
func Unpack(name string, packed io.Reader) (io.Reader, func(), error) {
	nothing := func() {}
	in := bufio.NewReaderSize(packed, 64<<10)
	switch filepath.Ext(name) {
	case ".gz":
		out, err := gzip.NewReader(in)
		return out, nothing, err
	case ".xz":
		out, err := xz.NewReader(in)
		return out, nothing, err
	case ".zst":
		out, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, nil, err
		}
		return out, out.Close, nil
	}
	return in, nothing, nil
}

// counter counts the bytes that are read through it.
type counter struct {
	in    io.Reader
	bytes *atomic.Int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.bytes.Add(int64(n))
	return n, err
}
