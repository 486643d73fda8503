package alone

import (
	"fmt"
	"io/fs"
	"math"
	"os"
	"path"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// least is how many bytes an article of any newspaper needs, and the engine.
const least = 256 << 20

// Expendable makes this process the first to be killed when memory is short, and
// has it die by itself where it takes half of what its group may have: where
// groups are killed whole, as in Kubernetes, the worker would die with it.
func Expendable() error {
	if err := os.WriteFile("/proc/self/oom_score_adj", []byte("1000"), 0); err != nil {
		return fmt.Errorf("offer to be killed: %w", err)
	}
	limit := limitOf(os.DirFS("/"))
	if limit == math.MaxUint64 {
		return nil
	}
	var now unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_DATA, &now); err != nil {
		return fmt.Errorf("limit of memory: %w", err)
	}
	now.Cur = min(now.Cur, max(limit/2, least))
	if err := unix.Setrlimit(unix.RLIMIT_DATA, &now); err != nil {
		return fmt.Errorf("limit of memory: %w", err)
	}
	return nil
}

// limitOf returns how many bytes the control group of this process may have, or
// the most there is where nobody says.
func limitOf(root fs.FS) uint64 {
	groups, err := fs.ReadFile(root, "proc/self/cgroup")
	if err != nil {
		return math.MaxUint64
	}
	for line := range strings.Lines(string(groups)) {
		group, unified := strings.CutPrefix(strings.TrimSpace(line), "0::")
		if !unified {
			continue
		}
		lowest := uint64(math.MaxUint64)
		for group = path.Join("/", group); ; group = path.Dir(group) { // those around it hold, too
			raw, err := fs.ReadFile(root, path.Join("sys/fs/cgroup", group, "memory.max"))
			if limit, fault := strconv.ParseUint(strings.TrimSpace(string(raw)), 10, 64); err == nil && fault == nil {
				lowest = min(lowest, limit)
			}
			if group == "/" {
				return lowest
			}
		}
	}
	return math.MaxUint64
}
