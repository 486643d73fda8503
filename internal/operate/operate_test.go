package main

import (
	"context"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/fleet"
)

// Every row in short: one restart and one death instead of six. Rows of programs
// that are not ours are left out where those are not installed, and nowhere else.
func TestShort(t *testing.T) {
	if testing.Short() {
		t.Skip("starts real services")
	}
	if runtime.GOOS != "linux" {
		t.Skip("the replicas are on 127.0.0.2 and on, which Linux alone has from the start")
	}
	server, err := fleet.Build(t.Context(), t.TempDir())
	require.NoError(t, err)
	root, err := fleet.Root()
	require.NoError(t, err)
	for _, p := range parts() {
		t.Run(p.row, func(t *testing.T) {
			if p.needs != "" && !fleet.Has(p.needs) {
				t.Skipf("no %s here (Debian: apt-get install %[1]s): calls are not sent through it", p.needs)
			}
			o := &operate{server: server, root: root, dir: t.TempDir(), short: true}
			rows, err := p.measure(t.Context(), o)
			require.NoError(t, err)
			require.NotEmpty(t, rows)
			for _, r := range rows {
				t.Logf("%s: %s", r.What, r.Value)
				assert.True(t, r.OK, "%+v", r)
			}
		})
	}
}

// What a command prints decides its row.
func TestCommand(t *testing.T) {
	o := &operate{server: "attribd", root: t.TempDir()}
	for _, tt := range []struct {
		name, script, value string
		ok                  bool
	}{
		{"good", "echo measured: 1; echo 'x_test.go:1: measured: 2 of 3'; echo ok", "2 of 3", true},
		{"bad", "echo measured: 1; exit 3", "1 exit status 3", false},
		{"says nothing", "true", "", true},
		{"is told the binary", `echo "measured: $ATTRIBD_BINARY"`, "attribd", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rows, err := command{run: []string{"sh", "-c", tt.script}}.measure(t.Context(), o)
			require.NoError(t, err)
			assert.Equal(t, []row{{Value: tt.value, OK: tt.ok}}, rows)
		})
	}
	rows, err := command{run: []string{"none-such"}}.measure(t.Context(), o)
	require.NoError(t, err)
	assert.False(t, rows[0].OK, "what is not there falls short")
}

// A row that cannot be measured falls short.
func TestMeasure(t *testing.T) {
	fails := part{row: "x", measure: func(context.Context, *operate) ([]row, error) { return nil, assert.AnError }}
	rows := (&operate{}).measure(t.Context(), fails)
	require.Len(t, rows, 1)
	assert.False(t, rows[0].OK)
	assert.Contains(t, rows[0].Value, assert.AnError.Error())
}
