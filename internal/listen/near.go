package listen

import (
	"fmt"
	"net"
	"strings"
)

// loopback reaches every listener that listens on all addresses.
const loopback = "127.0.0.1"

// Near returns where a client on the same machine reaches a service that listens
// on address. It fails where address alone does not say: a socket of systemd, or
// any free port.
func Near(address string) (string, error) {
	if strings.HasPrefix(address, "unix:") {
		return address, nil
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil || port == "0" || host == "systemd" {
		return "", fmt.Errorf("%q does not say where the service is reached", address)
	}
	if ip := net.ParseIP(host); host == "" || ip.IsUnspecified() {
		host = loopback
	}
	return net.JoinHostPort(host, port), nil
}
