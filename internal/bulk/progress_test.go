package bulk

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestProgress(t *testing.T) {
	p := &Progress{}
	now := time.Now()
	assert.Empty(t, p.Line(now))
	assert.Equal(t, "0 documents, 0 failed", p.Summary(now))

	var read atomic.Int64
	read.Store(1000) // another run's part
	p.start(11_000, &read, 50)
	assert.Empty(t, p.Line(now))
	p.add(&task{item: &item{raw: make([]byte, 1_500_000)}})
	p.add(&task{item: &item{raw: make([]byte, 1_500_000)}, failed: true})
	read.Store(3500)
	now = p.begin.Add(2 * time.Second)
	assert.Equal(t, " 32 %  2 documents, 1/s, 1.5 MB/s, 1 failed, 6s left", p.Line(now))
	assert.Equal(t, "2 documents, 1 failed, 3.0 MB in 2s, after 50 that were answered before", p.Summary(now))
	p.passed.Store(3)
	assert.Contains(t, p.Summary(now), "; passed over 3 files")
}
