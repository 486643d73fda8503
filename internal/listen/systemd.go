package listen

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
)

// firstFD is the first file descriptor that systemd passes.
const firstFD = 3

// inherited returns the socket that systemd passes under a name, or the only
// one where name is empty.
func inherited(name string) (net.Listener, error) {
	count, err := strconv.Atoi(os.Getenv("LISTEN_FDS"))
	if err != nil || count < 1 || os.Getenv("LISTEN_PID") != strconv.Itoa(os.Getpid()) {
		return nil, errors.New("listen: systemd passed no socket to this process")
	}
	names := strings.Split(os.Getenv("LISTEN_FDNAMES"), ":")
	if name == "" {
		if count > 1 {
			return nil, fmt.Errorf("listen: systemd passed %d sockets; choose one with systemd:NAME", count)
		}
		return fromFD(firstFD)
	}
	for i := range min(count, len(names)) {
		if names[i] == name {
			return fromFD(firstFD + i)
		}
	}
	return nil, fmt.Errorf("listen: systemd passed no socket named %q", name)
}

func fromFD(fd int) (net.Listener, error) {
	keep(fd)
	file := os.NewFile(uintptr(fd), "systemd")
	defer file.Close()
	lis, err := net.FileListener(file)
	if err != nil {
		return nil, fmt.Errorf("listen: the socket of systemd: %w", err)
	}
	return lis, nil
}

// Notify tells systemd a state, such as "READY=1". Without systemd it does
// nothing.
func Notify(ctx context.Context, state string) error {
	path := os.Getenv("NOTIFY_SOCKET")
	if path == "" {
		return nil
	}
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "unixgram", path)
	if err != nil {
		return fmt.Errorf("notify systemd: %w", err)
	}
	defer conn.Close()
	_, err = conn.Write([]byte(state))
	return err
}
