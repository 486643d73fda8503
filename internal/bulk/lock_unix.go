//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package bulk

import (
	"os"
	"syscall"
)

// lock fails if another process has locked the file. It ends with the process.
func lock(file *os.File) error {
	return syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
}
