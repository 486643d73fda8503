package credential

import (
	"context"
	"crypto/sha256"
	"os"
	"sync"
	"time"
)

// Reloader is something that can be read again.
type Reloader interface {
	Name() string
	Reload() (changed bool, err error)
}

// Watch reloads all of what, every so often and whenever now sends, until ctx
// ends. It tells report of every change, and of errors once until they change.
func Watch(ctx context.Context, every time.Duration, now <-chan os.Signal, report func(name string, err error), what ...Reloader) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	said := map[string]string{}
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		case <-now:
		}
		for _, r := range what {
			changed, err := r.Reload()
			fault := ""
			if err != nil {
				fault = err.Error()
			}
			if changed || fault != "" && fault != said[r.Name()] {
				report(r.Name(), err)
			}
			said[r.Name()] = fault
		}
	}
}

// last remembers what a file held when it was used.
type last struct {
	mu  sync.Mutex
	sum [sha256.Size]byte
}

func (l *last) differs(raw []byte) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.sum != sha256.Sum256(raw)
}

func (l *last) keep(raw []byte) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sum = sha256.Sum256(raw)
}
