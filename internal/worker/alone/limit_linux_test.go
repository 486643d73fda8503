package alone

import (
	"math"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
)

func TestLimitOf(t *testing.T) {
	file := func(content string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(content)} }
	for name, tt := range map[string]struct {
		root fstest.MapFS
		want uint64
	}{
		"nothing":        {fstest.MapFS{}, math.MaxUint64},
		"version 1":      {fstest.MapFS{"proc/self/cgroup": file("4:memory:/a\n")}, math.MaxUint64},
		"no limit":       {fstest.MapFS{"proc/self/cgroup": file("0::/a\n"), "sys/fs/cgroup/a/memory.max": file("max\n")}, math.MaxUint64},
		"in a container": {fstest.MapFS{"proc/self/cgroup": file("0::/\n"), "sys/fs/cgroup/memory.max": file("1000\n")}, 1000},
		"of systemd": {fstest.MapFS{
			"proc/self/cgroup": file("0::/system.slice/attribd.service\n"),
			"sys/fs/cgroup/system.slice/attribd.service/memory.max": file("max\n"),
			"sys/fs/cgroup/system.slice/memory.max":                 file("3000\n"),
		}, 3000},
		"the least holds": {fstest.MapFS{
			"proc/self/cgroup":             file("1:name=systemd:/\n0::/a/b\n"),
			"sys/fs/cgroup/a/b/memory.max": file("2000\n"),
			"sys/fs/cgroup/a/memory.max":   file("3000\n"),
		}, 2000},
		"elsewhere": {fstest.MapFS{"proc/self/cgroup": file("0::/../..\n"), "sys/fs/cgroup/memory.max": file("7\n")}, 7},
	} {
		assert.Equal(t, tt.want, limitOf(tt.root), name)
	}
}
