package credential

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"os"
	"sync/atomic"
)

// TLS is the certificate of the service and the authorities it believes. It is
// safe for concurrent use.
type TLS struct {
	cert, key, ca string
	current       atomic.Pointer[tls.Config]
	seen          last
}

// LoadTLS reads a certificate and its key and, unless ca is empty, the
// authorities one of which must have signed a client's certificate.
func LoadTLS(cert, key, ca string) (*TLS, error) {
	t := &TLS{cert: cert, key: key, ca: ca}
	_, err := t.Reload()
	return t, err
}

// Name says what is reloaded.
func (*TLS) Name() string { return "tls" }

// Config returns a configuration whose every handshake uses what was loaded
// last. TLS 1.3 is taken where the client has it, 1.2 at least.
func (t *TLS) Config() *tls.Config {
	return &tls.Config{
		MinVersion:         tls.VersionTLS12,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) { return t.current.Load(), nil },
	}
}

// Reload reads the files again and reports whether one had changed. After an
// error, such as a key that is not the certificate's, what was there holds.
func (t *TLS) Reload() (bool, error) {
	var files [][]byte
	for _, name := range []string{t.cert, t.key, t.ca} {
		if name == "" {
			continue
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			return false, err
		}
		files = append(files, raw)
	}
	all := bytes.Join(files, []byte{0})
	if !t.seen.differs(all) {
		return false, nil
	}
	config, err := t.build(files)
	if err != nil {
		return false, err
	}
	t.current.Store(config)
	t.seen.keep(all)
	return true, nil
}

func (t *TLS) build(files [][]byte) (*tls.Config, error) {
	pair, err := tls.X509KeyPair(files[0], files[1])
	if err != nil {
		return nil, fmt.Errorf("%s, %s: %w", t.cert, t.key, err)
	}
	config := &tls.Config{
		MinVersion:   tls.VersionTLS12,
		Certificates: []tls.Certificate{pair},
		NextProtos:   []string{"h2"},
	}
	if t.ca == "" {
		return config, nil
	}
	config.ClientCAs = x509.NewCertPool()
	if !config.ClientCAs.AppendCertsFromPEM(files[2]) {
		return nil, fmt.Errorf("%s: %w", t.ca, errors.New("no certificate in it"))
	}
	config.ClientAuth = tls.RequireAndVerifyClientCert
	config.SessionTicketsDisabled = true // a session must not outlive its authority
	return config, nil
}
