package credential_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/attribd/attribd/internal/credential"
	"github.com/attribd/attribd/internal/credential/pki"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const (
	one = "un-jeton-assez-long"
	two = "deux-jetons-assez-longs"
)

func put(t *testing.T, dir, name, content string) string {
	t.Helper()
	path, err := pki.Write(dir, name, []byte(content))
	require.NoError(t, err)
	return path
}

func TestTokens(t *testing.T) {
	dir := t.TempDir()
	path := put(t, dir, "tokens", "# ops\n"+one+"\n\n  "+two+"\r\n")
	tokens, err := credential.LoadTokens(path)
	require.NoError(t, err)
	for token, allowed := range map[string]bool{
		one: true, two: true, "": false, "# ops": false, one + "x": false, one[1:]: false, one + "\n" + two: false,
	} {
		assert.Equal(t, allowed, tokens.Allows(token), "%q", token)
	}
	changed, err := tokens.Reload()
	require.NoError(t, err)
	assert.False(t, changed)

	put(t, dir, "tokens", two)
	changed, err = tokens.Reload()
	require.NoError(t, err)
	assert.True(t, changed)
	assert.False(t, tokens.Allows(one))
	assert.True(t, tokens.Allows(two))

	for name, content := range map[string]string{"empty": "", "short": "court", "space": one + " " + two} {
		put(t, dir, "tokens", content)
		_, err = tokens.Reload()
		require.Error(t, err, name)
		assert.NotContains(t, err.Error(), "court")
		assert.NotContains(t, err.Error(), one)
		assert.True(t, tokens.Allows(two), "what was there holds")
	}
	require.NoError(t, os.Remove(path))
	_, err = tokens.Reload()
	require.Error(t, err)
	assert.True(t, tokens.Allows(two))
	_, err = credential.LoadTokens(path)
	require.Error(t, err)
}

// served shakes hands once and returns the certificate that the service showed.
func served(t *testing.T, config *tls.Config, client *tls.Config) (*x509.Certificate, error) {
	t.Helper()
	lis, err := tls.Listen("tcp", "127.0.0.1:0", config)
	require.NoError(t, err)
	defer lis.Close()
	go func() {
		conn, err := lis.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		if conn.(*tls.Conn).HandshakeContext(context.Background()) == nil {
			_, _ = conn.Write([]byte("ok"))
		}
	}()
	raw, err := net.Dial("tcp", lis.Addr().String())
	require.NoError(t, err)
	conn := tls.Client(raw, client)
	defer conn.Close()
	require.NoError(t, conn.SetDeadline(time.Now().Add(5*time.Second)))
	if _, err := conn.Read(make([]byte, 2)); err != nil { // with TLS 1.3 the client learns of a refusal only here
		return nil, err
	}
	return conn.ConnectionState().PeerCertificates[0], nil
}

func TestTLS(t *testing.T) {
	dir := t.TempDir()
	ca, err := pki.NewAuthority("ca")
	require.NoError(t, err)
	other, err := pki.NewAuthority("other")
	require.NoError(t, err)
	issue := func(a *pki.Authority, name string) *pki.Pair {
		pair, err := a.Issue(name)
		require.NoError(t, err)
		return pair
	}
	first := issue(ca, "first")
	cert, key := put(t, dir, "crt", string(first.Cert)), put(t, dir, "key", string(first.Key))
	roots := put(t, dir, "ca", string(ca.PEM))
	loaded, err := credential.LoadTLS(cert, key, roots)
	require.NoError(t, err)

	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(ca.PEM)
	client := func(pair *pki.Pair) *tls.Config {
		config := &tls.Config{RootCAs: pool, ServerName: "127.0.0.1"}
		if pair != nil {
			certificate, err := pair.TLS()
			require.NoError(t, err)
			config.Certificates = []tls.Certificate{certificate}
		}
		return config
	}
	ours, theirs := issue(ca, "ours"), issue(other, "theirs")
	shown, err := served(t, loaded.Config(), client(ours))
	require.NoError(t, err)
	assert.Equal(t, "first", shown.Subject.CommonName)
	_, err = served(t, loaded.Config(), client(theirs))
	require.Error(t, err)
	_, err = served(t, loaded.Config(), client(nil))
	require.Error(t, err)
	old := client(ours)
	old.MaxVersion = tls.VersionTLS11
	_, err = served(t, loaded.Config(), old)
	require.Error(t, err)

	// A certificate without its key is not taken; with it, it is.
	second := issue(ca, "second")
	put(t, dir, "crt", string(second.Cert))
	_, err = loaded.Reload()
	require.Error(t, err)
	shown, err = served(t, loaded.Config(), client(ours))
	require.NoError(t, err)
	assert.Equal(t, "first", shown.Subject.CommonName)
	put(t, dir, "key", string(second.Key))
	put(t, dir, "ca", string(other.PEM))
	changed, err := loaded.Reload()
	require.NoError(t, err)
	assert.True(t, changed)
	shown, err = served(t, loaded.Config(), client(theirs))
	require.NoError(t, err)
	assert.Equal(t, "second", shown.Subject.CommonName)
	_, err = served(t, loaded.Config(), client(ours))
	require.Error(t, err, "the authority of before is believed still")

	put(t, dir, "ca", "no certificate")
	_, err = loaded.Reload()
	require.ErrorContains(t, err, "no certificate in it")
}

// flaky is a reloader that does what it is told.
type flaky struct{ results chan error }

func (*flaky) Name() string { return "flaky" }

func (f *flaky) Reload() (bool, error) {
	select {
	case err := <-f.results:
		return err == nil, err
	default:
		return false, os.ErrNotExist
	}
}

// Changes are told each time, a fault once until it changes.
func TestWatch(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	f := &flaky{results: make(chan error, 10)}
	f.results <- nil
	f.results <- nil
	f.results <- os.ErrPermission
	hup, told := make(chan os.Signal), make(chan string, 10)
	done := make(chan struct{})
	go func() {
		credential.Watch(ctx, time.Hour, hup, func(name string, err error) {
			what := name
			if err != nil {
				what += ": " + err.Error()
			}
			told <- what
		}, f)
		close(done)
	}()
	for range 6 {
		hup <- os.Interrupt
	}
	cancel()
	<-done
	close(told)
	var all []string
	for what := range told {
		all = append(all, what)
	}
	assert.Equal(t, "flaky|flaky|flaky: permission denied|flaky: file does not exist", strings.Join(all, "|"))
}
