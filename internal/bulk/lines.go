package bulk

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// lines reads lines of any length and keeps no more than a bound of each.
type lines struct {
	in     *bufio.Reader
	most   int
	buffer []byte
}

func newLines(in io.Reader, most int) *lines {
	return &lines{in: bufio.NewReaderSize(in, 256<<10), most: most}
}

// next returns the next line without its end, good until the next call, and
// whether it was cut because it is too long. The error is [io.EOF] after the
// last one, which may lack its newline.
func (l *lines) next() (line []byte, cut bool, err error) {
	l.buffer = l.buffer[:0]
	for {
		part, err := l.in.ReadSlice('\n')
		part, ended := bytes.CutSuffix(part, []byte("\n"))
		if room := l.most - len(l.buffer); len(part) > room {
			part, cut = part[:room], true
		}
		if ended && len(l.buffer) == 0 {
			return part, cut, nil
		}
		l.buffer = append(l.buffer, part...)
		switch {
		case ended, errors.Is(err, io.EOF) && len(l.buffer) > 0:
			return l.buffer, cut, nil
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return nil, false, err
		}
	}
}
