package verdict_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/verdict"
)

func TestWrite(t *testing.T) {
	rows := []verdict.Row{
		verdict.Shown("p99", "calls", "3 ms"),
		{Name: "rss", What: "memory", Value: "9 MB", Bar: "< 10 MB", OK: true},
	}
	assert.True(t, verdict.Met(rows))
	rows = append(rows, verdict.Unmeasured("nginx", errors.New("no\nnginx")))
	assert.False(t, verdict.Met(rows))
	var out strings.Builder
	verdict.Write(&out, rows)
	lines := strings.Split(out.String(), "\n")
	assert.Equal(t, []string{"p99", "calls", "3", "ms"}, strings.Fields(lines[1]))
	assert.Equal(t, []string{"rss", "memory", "9", "MB", "<", "10", "MB", "ok"}, strings.Fields(lines[2]))
	assert.Equal(t, []string{"nginx", "measuring", "it", "no", "nginx", "SHORT"}, strings.Fields(lines[3]))
}

func TestWanted(t *testing.T) {
	assert.Equal(t, []string{"goodput", "rss", "fuzz"}, verdict.Wanted("goodput,rss fuzz"))
	assert.Empty(t, verdict.Wanted(""))
}
