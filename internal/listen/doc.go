// Package listen answers where the service is reached: at a TCP address, at a
// unix socket with its permissions, or at a socket that systemd opened for it.
// It also tells systemd when the service is ready and when it stops.
package listen
