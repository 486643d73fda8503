package bulk

import (
	"fmt"
	"sync/atomic"
	"time"
)

// Progress counts what a run has done. Its methods may be called concurrently.
type Progress struct {
	begin     time.Time
	total     int64         // bytes of all files
	read      *atomic.Int64 // bytes of them that were read
	before    int64         // bytes that were read before anything was answered
	documents atomic.Int64
	failed    atomic.Int64
	bytes     atomic.Int64 // of documents
	there     int64        // documents that a run before this one answered
	passed    atomic.Int64 // files that are no documents
	ready     atomic.Bool  // the fields above that are not atomic are set
}

func (p *Progress) start(total int64, read *atomic.Int64, there int64) {
	p.begin, p.total, p.read, p.there = time.Now(), total, read, there
}

// add counts a document that was answered.
func (p *Progress) add(t *task) {
	if !p.ready.Load() {
		p.begin, p.before = time.Now(), p.read.Load()
		p.ready.Store(true)
	}
	p.documents.Add(1)
	p.bytes.Add(int64(len(t.item.raw)))
	if t.failed {
		p.failed.Add(1)
	}
}

// Line says how far the run is and when it will end, "" before it is anywhere.
func (p *Progress) Line(now time.Time) string {
	if !p.ready.Load() {
		return ""
	}
	spent := max(now.Sub(p.begin), time.Millisecond)
	read := p.read.Load()
	line := fmt.Sprintf("%3.0f %%  %d documents, %.0f/s, %.1f MB/s", 100*float64(read)/float64(max(p.total, 1)),
		p.documents.Load(), float64(p.documents.Load())/spent.Seconds(), float64(p.bytes.Load())/1e6/spent.Seconds())
	if failed := p.failed.Load(); failed > 0 {
		line += fmt.Sprintf(", %d failed", failed)
	}
	if done := read - p.before; done > 0 && spent > time.Second {
		left := time.Duration(float64(spent) / float64(done) * float64(max(p.total-read, 0)))
		line += fmt.Sprintf(", %s left", left.Round(time.Second))
	}
	return line
}

// Summary says what was done.
func (p *Progress) Summary(now time.Time) string {
	line := fmt.Sprintf("%d documents, %d failed", p.documents.Load(), p.failed.Load())
	if p.ready.Load() {
		spent := max(now.Sub(p.begin), time.Millisecond)
		line += fmt.Sprintf(", %.1f MB in %s", float64(p.bytes.Load())/1e6, spent.Round(time.Second/10))
	}
	if p.there > 0 {
		line += fmt.Sprintf(", after %d that were answered before", p.there)
	}
	if passed := p.passed.Load(); passed > 0 {
		line += fmt.Sprintf("; passed over %d files that are neither .txt nor .jsonl", passed)
	}
	return line
}
