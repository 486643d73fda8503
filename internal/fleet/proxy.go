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
	"strings"
	"syscall"
	"time"
)

// The addresses in the configurations of deploy/: of documentation, and the
// ports that the service has by default.
const (
	shippedHost  = "192.0.2.1" // and a digit: 1 is the first replica
	shippedPort  = "50051"
	shippedAdmin = "9090"
	shippedFront = "50050"
)

// Proxy is HAProxy or nginx under way.
type Proxy struct {
	Address string // HOST:PORT, where clients call

	cmd   *exec.Cmd
	ended chan struct{}
}

// HAProxy starts HAProxy with the configuration of deploy/ before a fleet of
// three. The caller must [Proxy.Close] it.
func HAProxy(ctx context.Context, dir string, f *Fleet) (*Proxy, error) {
	front, config, err := f.shipped(ctx, "deploy/haproxy/haproxy.cfg")
	if err != nil {
		return nil, err
	}
	name := filepath.Join(dir, "haproxy.cfg")
	if err := os.WriteFile(name, []byte(config), 0o600); err != nil {
		return nil, err
	}
	return front.start(ctx, dir, Find("haproxy"), "-db", "-f", name)
}

// nginxAround is what Debian has around the files of conf.d.
const nginxAround = `daemon off;
pid %[1]s/nginx.pid;
error_log %[1]s/nginx.log warn;
worker_processes 1;
events { worker_connections 1024; }
http {
    access_log off;
    client_body_temp_path %[1]s/body;
    proxy_temp_path %[1]s/proxy;
    fastcgi_temp_path %[1]s/fastcgi;
    uwsgi_temp_path %[1]s/uwsgi;
    scgi_temp_path %[1]s/scgi;
    include %[1]s/attribd.conf;
}
`

// Nginx starts nginx in the same way.
func Nginx(ctx context.Context, dir string, f *Fleet) (*Proxy, error) {
	front, config, err := f.shipped(ctx, "deploy/nginx/attribd.conf")
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, "attribd.conf"), []byte(config), 0o600); err != nil {
		return nil, err
	}
	name := filepath.Join(dir, "nginx.conf")
	if err := os.WriteFile(name, fmt.Appendf(nil, nginxAround, dir), 0o600); err != nil {
		return nil, err
	}
	return front.start(ctx, dir, Find("nginx"), "-p", dir, "-e", filepath.Join(dir, "nginx.log"), "-c", name)
}

// Find returns the path of a program, where Debian has it too: not every PATH
// has /usr/sbin. It returns the name where there is none.
func Find(program string) string {
	for _, name := range []string{program, "/usr/sbin/" + program} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return program
}

// Has reports whether a program that [Find] may find is there.
func Has(program string) bool {
	_, err := exec.LookPath(Find(program))
	return err == nil
}

// shipped returns a configuration of deploy/ with the addresses of a fleet for
// those of documentation, and a proxy to be started with it.
func (f *Fleet) shipped(ctx context.Context, path string) (*Proxy, string, error) {
	root, err := Root()
	if err != nil {
		return nil, "", err
	}
	raw, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(path)))
	if err != nil {
		return nil, "", err
	}
	ports, err := freePorts(ctx, 0, 1)
	if err != nil {
		return nil, "", err
	}
	var pairs []string
	for i := range f.Replicas {
		pairs = append(pairs, shippedHost+strconv.Itoa(i+1), Host(i))
	}
	pairs = append(pairs, shippedPort, strconv.Itoa(f.Port), shippedAdmin, strconv.Itoa(f.AdminPort), shippedFront, strconv.Itoa(ports[0]))
	config := strings.NewReplacer(pairs...).Replace(string(raw))
	return &Proxy{Address: net.JoinHostPort("127.0.0.1", strconv.Itoa(ports[0]))}, config, nil
}

// start starts the program and waits until it listens.
func (p *Proxy) start(ctx context.Context, dir, program string, args ...string) (*Proxy, error) {
	name := filepath.Join(dir, filepath.Base(program)+".out")
	log, err := os.Create(name)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	p.cmd = exec.Command(program, args...) //nolint:gosec,noctx // the proxy to run; it is stopped by a signal
	p.cmd.Stdout, p.cmd.Stderr = log, log
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	p.ended = make(chan struct{})
	go func() {
		_ = p.cmd.Wait() // it is ended by a signal
		close(p.ended)
	}()
	var dialer net.Dialer
	for begin := time.Now(); time.Since(begin) < patience; time.Sleep(20 * time.Millisecond) {
		if conn, err := dialer.DialContext(ctx, "tcp", p.Address); err == nil {
			_ = conn.Close()
			return p, nil
		}
		select {
		case <-p.ended:
			said, _ := os.ReadFile(name) // what it said is told if there is any
			return nil, fmt.Errorf("%s ended:\n%s", filepath.Base(program), said)
		default:
		}
	}
	p.Close()
	return nil, errors.New(filepath.Base(program) + " does not listen")
}

// Close ends the proxy. nginx ends its workers on SIGTERM only.
func (p *Proxy) Close() {
	_ = p.cmd.Process.Signal(syscall.SIGTERM) // it may have ended
	select {
	case <-p.ended:
	case <-time.After(5 * time.Second):
		_ = p.cmd.Process.Kill() // as above
		<-p.ended
	}
}
