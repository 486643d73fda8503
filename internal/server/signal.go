package server

import "context"

// signal is a flag that can be raised once and waited for.
type signal struct {
	context context.Context //nolint:containedctx // stands for the signal, not for a call
	set     func()
}

func newSignal() signal {
	ctx, cancel := context.WithCancel(context.Background())
	return signal{context: ctx, set: cancel}
}

// raised is closed once the signal is set.
func (s signal) raised() <-chan struct{} { return s.context.Done() }
