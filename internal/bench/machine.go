package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// about says what was measured on.
type about struct {
	Go       string  `json:"go"`
	Arch     string  `json:"arch"`
	Cores    int     `json:"cores"`
	Corpus   string  `json:"corpus"`
	Articles int     `json:"articles"`
	Bytes    int     `json:"bytes"`
	Seconds  float64 `json:"seconds"`
	Others   float64 `json:"others"` // share of the cores that other processes took meanwhile
}

// String is the line above the table.
func (a about) String() string {
	return fmt.Sprintf("%s %s, %d cores; %s: %d articles, %.1f MB; %.0f s, in which others took %.0f %% of the cores",
		a.Go, a.Arch, a.Cores, a.Corpus, a.Articles, float64(a.Bytes)/1e6, a.Seconds, 100*a.Others)
}

func machine(b *bench, n noise) about {
	return about{
		Go: runtime.Version(), Arch: runtime.GOARCH, Cores: runtime.NumCPU(),
		Corpus: b.corpus.Name, Articles: len(b.corpus.Articles), Bytes: b.corpus.Bytes,
		Seconds: time.Since(n.begin).Seconds(), Others: n.others(),
	}
}

// noise tells how much others use the machine.
type noise struct {
	begin     time.Time
	all, ours time.Duration // processor time
}

func listen() noise { return noise{time.Now(), busy(), ours()} }

// others returns the share of the cores that others took so far.
func (n noise) others() float64 {
	theirs := (busy() - n.all) - (ours() - n.ours)
	cores := time.Since(n.begin) * time.Duration(runtime.NumCPU())
	return max(theirs.Seconds()/cores.Seconds(), 0)
}

// ours returns the processor time of this process and of its children that
// ended.
func ours() time.Duration {
	all := time.Duration(0)
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var used syscall.Rusage
		if syscall.Getrusage(who, &used) == nil {
			all += time.Duration(used.Utime.Nano() + used.Stime.Nano())
		}
	}
	return all
}

// busy returns the processor time of all processes, and what the host took.
func busy() time.Duration {
	const idle, wait, tick = 4, 5, time.Second / 100
	raw, _ := os.ReadFile("/proc/stat") // where there is none, nobody else is
	line, _, _ := strings.Cut(string(raw), "\n")
	all := time.Duration(0)
	for i, field := range strings.Fields(line) {
		if i == 0 || i == idle || i == wait || i > 8 { // guests are in user
			continue
		}
		ticks, _ := strconv.Atoi(field)
		all += time.Duration(ticks) * tick
	}
	return all
}
