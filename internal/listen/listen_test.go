package listen_test

import (
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/listen"
)

// TestMain lets the test binary play the service that systemd starts.
func TestMain(m *testing.M) {
	if name, ok := os.LookupEnv("LISTEN_TEST"); ok {
		activated(name)
		return
	}
	os.Exit(m.Run())
}

// activated answers one connection with "bonjour".
func activated(address string) {
	_ = os.Setenv("LISTEN_PID", strconv.Itoa(os.Getpid()))
	lis, err := listen.Open(context.Background(), address, 0)
	if err != nil {
		_, _ = os.Stdout.WriteString(err.Error())
		return
	}
	conn, err := lis.Accept()
	if err == nil {
		_, _ = conn.Write([]byte("bonjour"))
		conn.Close()
	}
}

func TestUnixMode(t *testing.T) {
	for _, mode := range []os.FileMode{0o600, 0o660, 0o666} {
		path := filepath.Join(t.TempDir(), "s")
		lis, err := listen.Open(t.Context(), "unix:"+path, mode)
		require.NoError(t, err)
		info, err := os.Stat(path)
		require.NoError(t, err)
		assert.Equal(t, mode, info.Mode().Perm())
		assert.Equal(t, "unix:"+path, listen.Address(lis.Addr()))
		require.NoError(t, lis.Close())
	}
}

// A socket that a server left behind is replaced; one in use, or a file that is
// no socket, is not.
func TestStaleSocket(t *testing.T) {
	path := filepath.Join(t.TempDir(), "attribd.sock")
	lis, err := listen.Open(t.Context(), "unix:"+path, 0o600)
	require.NoError(t, err)
	_, err = listen.Open(t.Context(), "unix:"+path, 0o600)
	require.Error(t, err)
	lis.(*net.UnixListener).SetUnlinkOnClose(false) // as a killed process leaves it
	require.NoError(t, lis.Close())
	lis, err = listen.Open(t.Context(), "unix:"+path, 0o600)
	require.NoError(t, err)
	require.NoError(t, lis.Close())

	require.NoError(t, os.WriteFile(path, []byte("kept"), 0o600))
	_, err = listen.Open(t.Context(), "unix:"+path, 0o600)
	require.Error(t, err)
	assert.FileExists(t, path)
}

func TestTCP(t *testing.T) {
	lis, err := listen.Open(t.Context(), "127.0.0.1:0", 0)
	require.NoError(t, err)
	assert.Regexp(t, `^127\.0\.0\.1:\d+$`, listen.Address(lis.Addr()))
	require.NoError(t, lis.Close())
	_, err = listen.Open(t.Context(), "256.0.0.1:x", 0)
	require.ErrorContains(t, err, "listen")
}

func TestSystemd(t *testing.T) {
	tests := []struct {
		name, address, says string
		sockets             int
	}{
		{"the only one", "systemd", "bonjour", 1},
		{"by name", "systemd:grpc", "bonjour", 2},
		{"which", "systemd", "choose one", 2},
		{"unknown", "systemd:http", "no socket named", 1},
		{"none", "systemd", "passed no socket", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lis, err := net.Listen("tcp", "127.0.0.1:0")
			require.NoError(t, err)
			defer lis.Close()
			file, err := lis.(*net.TCPListener).File()
			require.NoError(t, err)
			defer file.Close()
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), "LISTEN_TEST="+tt.address, "LISTEN_FDS="+strconv.Itoa(tt.sockets), "LISTEN_FDNAMES="+strings.Join([]string{"other", "grpc"}[2-max(tt.sockets, 1):], ":"))
			for range max(tt.sockets, 1) {
				cmd.ExtraFiles = append(cmd.ExtraFiles, file)
			}
			var out strings.Builder
			cmd.Stdout = &out
			require.NoError(t, cmd.Start())
			if tt.says != "bonjour" {
				require.NoError(t, cmd.Wait())
				assert.Contains(t, out.String(), tt.says)
				return
			}
			conn, err := net.Dial("tcp", lis.Addr().String())
			require.NoError(t, err)
			require.NoError(t, conn.SetDeadline(time.Now().Add(10*time.Second)))
			answer := make([]byte, 16)
			n, err := conn.Read(answer)
			require.NoError(t, err)
			assert.Equal(t, "bonjour", string(answer[:n]))
			require.NoError(t, cmd.Wait())
		})
	}
}

func TestNotify(t *testing.T) {
	require.NoError(t, listen.Notify(t.Context(), "READY=1"))
	path := filepath.Join(t.TempDir(), "notify")
	conn, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: path, Net: "unixgram"})
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, conn.Close()) })
	t.Setenv("NOTIFY_SOCKET", path)
	require.NoError(t, listen.Notify(t.Context(), "READY=1"))
	state := make([]byte, 64)
	n, err := conn.Read(state)
	require.NoError(t, err)
	assert.Equal(t, "READY=1", string(state[:n]))
}

func TestNear(t *testing.T) {
	for address, near := range map[string]string{
		":50051":           "127.0.0.1:50051",
		"0.0.0.0:50051":    "127.0.0.1:50051",
		"[::]:50051":       "127.0.0.1:50051",
		"[::1]:50051":      "[::1]:50051",
		"10.1.2.3:7":       "10.1.2.3:7",
		"localhost:grpc":   "localhost:grpc",
		"unix:/run/a.sock": "unix:/run/a.sock",
	} {
		got, err := listen.Near(address)
		require.NoError(t, err, address)
		assert.Equal(t, near, got)
	}
	for _, address := range []string{"systemd", "systemd:grpc", "127.0.0.1:0", "nowhere"} {
		_, err := listen.Near(address)
		require.Error(t, err, address)
	}
}
