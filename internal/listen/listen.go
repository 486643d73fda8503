package listen

import (
	"context"
	"fmt"
	"io/fs"
	"net"
	"os"
	"strings"
	"syscall"
)

// Open opens HOST:PORT, unix:PATH, systemd or systemd:NAME. A unix socket gets
// mode; one that a dead server left behind is replaced.
func Open(ctx context.Context, address string, mode fs.FileMode) (net.Listener, error) {
	if name, ok := strings.CutPrefix(address, "systemd"); ok && (name == "" || name[0] == ':') {
		return inherited(strings.TrimPrefix(name, ":"))
	}
	var lis net.Listener
	var err error
	if path, ok := strings.CutPrefix(address, "unix:"); ok {
		lis, err = openUnix(ctx, path, mode)
	} else {
		var config net.ListenConfig
		lis, err = config.Listen(ctx, "tcp", address)
	}
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	return lis, nil
}

// Address writes an address as clients take it.
func Address(address net.Addr) string {
	if address.Network() == "unix" {
		return "unix:" + address.String()
	}
	return address.String()
}

// openUnix opens a socket that is at no time open to more than mode says.
func openUnix(ctx context.Context, path string, mode fs.FileMode) (net.Listener, error) {
	removeStale(ctx, path)
	config := net.ListenConfig{Control: func(_, _ string, conn syscall.RawConn) error {
		return conn.Control(func(fd uintptr) { narrow(fd, mode) })
	}}
	lis, err := config.Listen(ctx, "unix", path)
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(path, mode.Perm()); err != nil { // what the umask took away
		_ = lis.Close()
		return nil, err
	}
	return lis, nil
}

// removeStale removes a socket that nobody listens on.
func removeStale(ctx context.Context, path string) {
	info, err := os.Stat(path)
	if err != nil || info.Mode().Type() != os.ModeSocket {
		return
	}
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "unix", path)
	if err == nil {
		conn.Close()
		return
	}
	_ = os.Remove(path) // listening fails if it is still there
}
