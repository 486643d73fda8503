package bulk

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
)

// again is how many lines of a file are answered again when a run goes on: if
// they come out differently, the file is that of another archive or of other
// options.
const again = 8

// output is where answers go. What a file holds already must be the beginning
// of what is written: the lines but the last few are counted, the last are
// compared, and the rest, half a line maybe, is added.
type output struct {
	out     *bufio.Writer
	file    *os.File    // nil: there is none
	info    os.FileInfo // of the file
	counted int64       // lines that need no answer
	held    *bufio.Reader
	left    int64 // bytes in held to compare
}

func open(o *Options) (*output, error) {
	if o.Output == "" {
		return &output{out: bufio.NewWriterSize(o.Out, 256<<10)}, nil
	}
	file, err := os.OpenFile(o.Output, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o644) //nolint:gosec // answers are as public as other files
	if err != nil {
		return nil, err
	}
	w := &output{out: bufio.NewWriterSize(file, 256<<10), file: file}
	if err := w.take(o.Resume); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", o.Output, err), file.Close())
	}
	return w, nil
}

// take makes the file this run's own and looks at what it holds.
func (w *output) take(resume bool) (err error) {
	if err := lock(w.file); err != nil {
		return errors.New("another run writes to it")
	}
	if w.info, err = w.file.Stat(); err != nil {
		return err
	}
	if w.info.Size() > 0 && !resume {
		return errors.New("is there already: resume it, or name another file")
	}
	from, err := w.count()
	if err != nil {
		return err
	}
	w.left = w.info.Size() - from
	w.held = bufio.NewReaderSize(io.NewSectionReader(w.file, from, w.left), 64<<10)
	return nil
}

// count counts lines and returns where the last few begin.
func (w *output) count() (int64, error) {
	var begins [again + 1]int64 // of the last lines and what follows, in turns
	at, lines := int64(0), int64(0)
	buffer := make([]byte, 1<<20)
	for in := io.NewSectionReader(w.file, 0, w.info.Size()); ; {
		n, err := in.Read(buffer)
		for part := buffer[:n]; ; {
			end := bytes.IndexByte(part, '\n')
			if end < 0 {
				at += int64(len(part))
				break
			}
			at += int64(end) + 1
			part = part[end+1:]
			lines++
			begins[lines%int64(len(begins))] = at
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return 0, err
		}
	}
	if w.counted = lines - again; w.counted <= 0 {
		w.counted = 0
		return 0, nil
	}
	return begins[w.counted%int64(len(begins))], nil
}

// write adds a line, or what the file lacks of it.
func (w *output) write(line []byte) error {
	if w.left > 0 {
		known := make([]byte, min(int64(len(line)), w.left))
		if _, err := io.ReadFull(w.held, known); err != nil {
			return err
		}
		if !bytes.HasPrefix(line, known) {
			return w.other()
		}
		w.left -= int64(len(known))
		line = line[len(known):]
	}
	_, err := w.out.Write(line)
	return err
}

// other says that the file does not fit the run.
func (w *output) other() error {
	return fmt.Errorf("%s is not the beginning of these answers: it is of other documents, other options or another version", w.file.Name())
}

func (w *output) flush() error { return w.out.Flush() }

// close writes what is held back, to the disk if there is a file.
func (w *output) close() error {
	err := w.flush()
	if w.file == nil {
		return err
	}
	return cmp.Or(err, w.file.Sync(), w.file.Close())
}
