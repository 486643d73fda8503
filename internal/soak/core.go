package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// Where a service runs.
const (
	anyCore = -1
	ownCore = 1 // beside the generator, where there are two
)

// startOn starts a command on a core, if there are that many; its threads stay there.
func startOn(cmd *exec.Cmd, core int) error {
	if core == anyCore || runtime.NumCPU() <= core {
		return cmd.Start()
	}
	started := make(chan error)
	go func() {
		stayOn(core)
		started <- cmd.Start()
	}()
	return <-started
}

// stayOn gives the goroutine that calls it a thread of its own on a core. What it
// starts is on that core, too. Where that is not allowed, the cores are shared.
func stayOn(core int) {
	runtime.LockOSThread() // and never unlock: the thread ends with the goroutine
	var set unix.CPUSet
	set.Set(core)
	_ = unix.SchedSetaffinity(0, &set)
}

// leaveCore takes the threads of this process off a core until it is called back.
// What is started meanwhile, but by startOn, stays off it, too.
func leaveCore(core int) (back func()) {
	var before unix.CPUSet
	if runtime.NumCPU() <= core || unix.SchedGetaffinity(0, &before) != nil {
		return func() {}
	}
	others := before
	others.Clear(core)
	moveThreads(&others)
	return func() { moveThreads(&before) }
}

// moveThreads moves the threads of this process, where that is allowed. Those
// that are made meanwhile are moved by the second pass.
func moveThreads(set *unix.CPUSet) {
	for range 2 {
		threads, _ := os.ReadDir("/proc/self/task")
		for _, thread := range threads {
			if id, err := strconv.Atoi(thread.Name()); err == nil {
				_ = unix.SchedSetaffinity(id, set)
			}
		}
	}
}

// usage is what a process had of its core, and how fast that was.
type usage struct {
	ran    time.Duration
	waited time.Duration // while others ran; 0 where the kernel does not tell
	laps   int           // of the yardstick on the core
	lapped time.Duration // what they took of the processor, all together
}

func (u usage) since(before usage) usage {
	return usage{u.ran - before.ran, u.waited - before.waited, u.laps - before.laps, u.lapped - before.lapped}
}

func (u usage) plus(other usage) usage {
	return usage{u.ran + other.ran, u.waited + other.waited, u.laps + other.laps, u.lapped + other.lapped}
}

// usage returns what the service has used.
func (p *process) usage() usage {
	var u usage
	if p.yardstick != nil {
		u.laps, u.lapped = p.yardstick.read()
	}
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", p.cmd.Process.Pid))
	for _, thread := range threads {
		raw, _ := os.ReadFile(thread) // it may have ended
		fields := strings.Fields(string(raw))
		if len(fields) < 2 {
			continue
		}
		ran, _ := strconv.ParseInt(fields[0], 10, 64)
		waited, _ := strconv.ParseInt(fields[1], 10, 64)
		u.ran += time.Duration(ran)
		u.waited += time.Duration(waited)
	}
	return u
}
