// Package natstest starts real NATS servers to test with. They are built from
// tools/nats-server, so that the project itself does not depend on them, and
// can be killed and started again.
package natstest
