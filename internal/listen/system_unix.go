//go:build unix

package listen

import (
	"io/fs"
	"syscall"
)

// narrow gives a socket its mode before it has a name. It is born with that on
// Linux; elsewhere chmod is all there is.
func narrow(fd uintptr, mode fs.FileMode) { _ = syscall.Fchmod(int(fd), uint32(mode.Perm())) }

// keep keeps a file descriptor from the programs that we start.
func keep(fd int) { syscall.CloseOnExec(fd) }
