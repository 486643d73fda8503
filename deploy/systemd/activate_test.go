package systemd

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
)

func number(t *testing.T, text string) float64 {
	t.Helper()
	out, err := strconv.ParseFloat(text, 64)
	require.NoError(t, err)
	return out
}

// manager plays the part of systemd: it holds the sockets, starts the service as
// the unit says and hears what it notifies.
type manager struct {
	binary  string
	under   []string // a program that runs it, or none
	service unit
	names   []string   // of the sockets
	files   []*os.File // the sockets
	where   []string   // their addresses
	notify  *net.UnixConn
}

func newManager(t *testing.T) *manager {
	t.Helper()
	m := &manager{binary: built(t), service: read(t, "attribd.service")}
	for name := range strings.FieldsSeq(m.service.one(t, "Service.Sockets")) {
		socket := read(t, name)
		host, _, err := net.SplitHostPort(socket.one(t, "Socket.ListenStream"))
		require.NoError(t, err)
		lis, err := net.Listen("tcp", net.JoinHostPort(host, "0")) // the unit's port may be taken
		require.NoError(t, err)
		file, err := lis.(*net.TCPListener).File()
		require.NoError(t, err)
		t.Cleanup(func() { lis.Close(); file.Close() })
		m.names = append(m.names, socket.one(t, "Socket.FileDescriptorName"))
		m.files, m.where = append(m.files, file), append(m.where, lis.Addr().String())
	}
	var err error
	m.notify, err = net.ListenUnixgram("unixgram", &net.UnixAddr{Name: filepath.Join(t.TempDir(), "notify")})
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, m.notify.Close()) })
	return m
}

// built returns the service, built where ATTRIBD_BINARY does not name it.
func built(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("ATTRIBD_BINARY"); path != "" {
		return path
	}
	path := filepath.Join(t.TempDir(), "attribd")
	said, err := exec.CommandContext(t.Context(), "go", "build", "-o", path, "../../cmd/attribd").CombinedOutput()
	require.NoError(t, err, string(said))
	return path
}

// start starts the service and waits until it says that it is ready.
func (m *manager) start(t *testing.T) *exec.Cmd {
	t.Helper()
	line := strings.Fields(m.service.one(t, "Service.ExecStart"))
	require.Equal(t, "/usr/bin/attribd", line[0])
	// A shell, for LISTEN_PID is known to the process itself alone.
	cmd := exec.Command("/bin/sh", slices.Concat([]string{"-c", `LISTEN_PID=$$ exec "$@"`, "sh"}, m.under, []string{m.binary}, line[1:])...)
	for name, value := range m.service.environment() {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	cmd.Env = append(cmd.Env, "NOTIFY_SOCKET="+m.notify.LocalAddr().String(),
		"LISTEN_FDS="+strconv.Itoa(len(m.files)), "LISTEN_FDNAMES="+strings.Join(m.names, ":"))
	cmd.ExtraFiles = m.files
	cmd.Stderr = t.Output()
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { _ = cmd.Process.Kill() }) // where the test failed
	require.Equal(t, "READY=1", m.hears(t))
	return cmd
}

func (m *manager) hears(t *testing.T) string {
	t.Helper()
	require.NoError(t, m.notify.SetReadDeadline(time.Now().Add(20*time.Second)))
	state := make([]byte, 256)
	n, err := m.notify.Read(state)
	require.NoError(t, err)
	return string(state[:n])
}

// stop stops the service as systemd does.
func (m *manager) stop(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
	assert.Equal(t, "STOPPING=1", m.hears(t))
	require.NoError(t, cmd.Wait(), "it ends well")
}

// ask asks for health; it waits for a service that is not there yet.
func ask(ctx context.Context, address string) error {
	conn, err := grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer conn.Close()
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	_, err = healthv1.NewHealthClient(conn).Check(ctx, &healthv1.HealthCheckRequest{}, grpc.WaitForReady(true))
	return err
}

// activated starts the service by its sockets, reloads it and restarts it while
// a client calls.
func activated(t *testing.T) string {
	m := newManager(t)
	var trace string
	m.under, trace = tracer(t)
	first := m.start(t)
	require.NoError(t, ask(t.Context(), m.where[0]))
	resp, err := http.Get("http://" + m.where[1] + "/healthz")
	require.NoError(t, err)
	assert.Equal(t, http.StatusOK, resp.StatusCode)
	require.NoError(t, resp.Body.Close())
	http.DefaultClient.CloseIdleConnections()

	require.Equal(t, "/bin/kill -HUP $MAINPID", m.service.one(t, "Service.ExecReload"))
	require.NoError(t, first.Process.Signal(syscall.SIGHUP))
	require.NoError(t, ask(t.Context(), m.where[0]), "it outlives a reload")
	m.stop(t, first)
	calls := ""
	if trace != "" {
		calls = fmt.Sprintf("%d system calls, all allowed, ", filtered(t, m.service, trace))
		m.under = nil
	}

	waits := make(chan error, 1)
	go func() { waits <- ask(t.Context(), m.where[0]) }()
	begin := time.Now()
	time.Sleep(200 * time.Millisecond)
	second := m.start(t)
	require.NoError(t, <-waits, "a client that comes meanwhile waits")
	waited := time.Since(begin)
	m.stop(t, second)
	return fmt.Sprintf("%sactivated twice, a call waited %d ms through a restart", calls, waited.Milliseconds())
}
