// Package systemd holds the units under which systemd runs the service. Its
// tests read them strictly, have systemd's own tools judge them, and start the
// service as they say.
package systemd
