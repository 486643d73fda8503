package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// On a terminal the progress is drawn in one line, which is gone at the end.
func TestBulkProgress(t *testing.T) {
	here, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no terminals")
	}
	defer here.Close()
	require.NoError(t, unix.IoctlSetPointerInt(int(here.Fd()), unix.TIOCSPTLCK, 0))
	number, err := unix.IoctlGetInt(int(here.Fd()), unix.TIOCGPTN)
	require.NoError(t, err)
	there, err := os.OpenFile("/dev/pts/"+strconv.Itoa(number), os.O_RDWR|unix.O_NOCTTY, 0)
	require.NoError(t, err)
	read := make(chan string)
	go func() {
		raw, _ := io.ReadAll(here) // ends with an error when nobody holds the terminal
		read <- string(raw)
	}()
	cmd := command(t, "attribute", "--format", "jsonl", "--jobs", "1", archive(t, "a.jsonl", 8000))
	cmd.Stderr = there
	require.NoError(t, cmd.Run())
	require.NoError(t, there.Close())
	drawn := <-read
	assert.Regexp(t, `\r\x1b\[K +\d+ %  \d+ documents, \d+/s, \d+\.\d MB/s, \d+ failed, \d+s left`, drawn)
	last := drawn[strings.LastIndex(drawn, "\x1b[K"):]
	assert.Contains(t, last, "attribd: 8000 documents, ")
}

// Memory does not grow with the archive: documents of no text pass quickly.
func TestBulkMemory(t *testing.T) {
	few, many := peakOver(t, 250), peakOver(t, 5000) // 5 and 100 MB
	assert.Positive(t, few)
	assert.Less(t, many-few, few/2, "%d, then %d kB", few, many)
}

// peakOver returns the most memory in kB that is used to answer so many lines.
func peakOver(t *testing.T, lines int) int {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.jsonl")
	file, err := os.Create(path)
	require.NoError(t, err)
	out := bufio.NewWriter(file)
	for range lines {
		fmt.Fprintf(out, "{\"id\":\"a\",\"text\":\"%20000s\"}\n", "")
	}
	require.NoError(t, out.Flush())
	require.NoError(t, file.Close())
	return peak(t, command(t, "attribute", "--format", "jsonl", "--jobs", "2", "--output", path+".out", path))
}

// peak runs a command and looks at it again and again: what the kernel says of
// it at its end counts the test, too, which it was before.
func peak(t *testing.T, cmd *exec.Cmd) (kB int) {
	t.Helper()
	require.NoError(t, cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	most := regexp.MustCompile(`VmHWM:\s+(\d+) kB`)
	for {
		select {
		case err := <-ended:
			require.NoError(t, err)
			return kB
		case <-time.After(time.Millisecond):
		}
		raw, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
		if m := most.FindSubmatch(raw); m != nil {
			kB, _ = strconv.Atoi(string(m[1]))
		}
	}
}
