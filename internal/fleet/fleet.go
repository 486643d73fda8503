package fleet

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// Fleet is several replicas with the same ports.
type Fleet struct {
	Replicas        []*Replica
	Port, AdminPort int
}

// Options say what to run.
type Options struct {
	Binary string               // attribd
	Dir    string               // for logs
	Size   int                  // replicas
	Args   func(i int) []string // further flags of each; nil: none
}

// Start starts replicas and waits until they serve. The caller must
// [Fleet.Close] the fleet.
func Start(ctx context.Context, o Options) (*Fleet, error) {
	ports, err := freePorts(ctx, o.Size, 2)
	if err != nil {
		return nil, err
	}
	f := &Fleet{Port: ports[0], AdminPort: ports[1]}
	for i := range o.Size {
		r := f.replica(o, i)
		if err := r.Start(ctx); err != nil {
			f.Close()
			return nil, err
		}
		f.Replicas = append(f.Replicas, r)
	}
	return f, nil
}

func (f *Fleet) replica(o Options, i int) *Replica {
	r := &Replica{
		binary:  o.Binary,
		Address: net.JoinHostPort(Host(i), strconv.Itoa(f.Port)),
		Admin:   net.JoinHostPort(Host(i), strconv.Itoa(f.AdminPort)),
		log:     filepath.Join(o.Dir, fmt.Sprintf("replica%d-%d.log", i+1, f.Port)),
	}
	r.args = []string{"serve", "--listen", r.Address, "--admin-listen", r.Admin, "--log-format", "json", "--drain-timeout", "10s"}
	if o.Args != nil {
		r.args = append(r.args, o.Args(i)...)
	}
	return r
}

// Close ends all processes at once.
func (f *Fleet) Close() {
	for _, r := range f.Replicas {
		r.Kill()
	}
}

// Addresses returns those of gRPC.
func (f *Fleet) Addresses() []string {
	var out []string
	for _, r := range f.Replicas {
		out = append(out, r.Address)
	}
	return out
}

// Host returns the address of the replica with an index.
func Host(i int) string { return fmt.Sprintf("127.0.0.%d", i+2) }

// freePorts returns ports that are free on the first so many hosts, and on
// 127.0.0.1.
func freePorts(ctx context.Context, hosts, n int) ([]int, error) {
	var ports []int
	var held []net.Listener
	defer func() {
		for _, lis := range held {
			_ = lis.Close()
		}
	}()
	var listener net.ListenConfig
	for tries := 0; len(ports) < n && tries < 100; tries++ {
		first, err := listener.Listen(ctx, "tcp", "127.0.0.1:0")
		if err != nil {
			return nil, err
		}
		held = append(held, first)
		port := first.Addr().(*net.TCPAddr).Port //nolint:forcetypeassert // of TCP
		free := true
		for i := range hosts {
			lis, err := listener.Listen(ctx, "tcp", net.JoinHostPort(Host(i), strconv.Itoa(port)))
			if err != nil {
				free = false
				break
			}
			held = append(held, lis)
		}
		if free {
			ports = append(ports, port)
		}
	}
	if len(ports) < n {
		return nil, errors.New("no port is free on " + Host(0) + " and the addresses after it")
	}
	return ports, nil
}

// Root returns the root of the project, from any directory in it.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(serviceConfig))); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("not in the project: no " + serviceConfig + " above")
		}
		dir = up
	}
}

// Build returns the path of attribd: what ATTRIBD_BINARY names, or else built
// from the project into dir.
func Build(ctx context.Context, dir string) (string, error) {
	if built := os.Getenv("ATTRIBD_BINARY"); built != "" {
		return built, nil
	}
	root, err := Root()
	if err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Minute)
	defer cancel()
	path := filepath.Join(dir, "attribd")
	cmd := exec.CommandContext(ctx, "go", "build", "-o", path, "./cmd/attribd") //nolint:gosec // into a directory of ours
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
}
