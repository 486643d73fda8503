package natsqueue_test

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nkeys"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/credential/pki"
	"github.com/attribd/attribd/internal/worker/natsqueue"
)

// opened reports what comes of opening a queue there.
func opened(t *testing.T, server natsqueue.Server) error {
	t.Helper()
	server.Log = slog.New(slog.DiscardHandler)
	queue, err := natsqueue.Open(t.Context(), &server, &natsqueue.Options{Names: names, AckWait: time.Second, Create: true})
	if err == nil {
		queue.Close()
	}
	return err
}

func written(t *testing.T, content []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(name, content, 0o600))
	return name
}

func TestMutualTLS(t *testing.T) {
	ca, err := pki.NewAuthority("ca")
	require.NoError(t, err)
	other, err := pki.NewAuthority("other")
	require.NoError(t, err)
	pair, err := ca.Issue("attribd.example")
	require.NoError(t, err)
	foreign, err := other.Issue("attribd.example")
	require.NoError(t, err)
	roots, cert, key := written(t, ca.PEM), written(t, pair.Cert), written(t, pair.Key)
	server := start(t, "--tlsverify", "--tlscert", cert, "--tlskey", key, "--tlscacert", roots)
	url := strings.Replace(server.URL(), "nats:", "tls:", 1)

	require.NoError(t, opened(t, natsqueue.Server{URL: url, CA: roots, Cert: cert, Key: key}))
	for _, refused := range []natsqueue.Server{
		{URL: url, CA: roots},
		{URL: url, CA: written(t, other.PEM), Cert: cert, Key: key},
		{URL: url, CA: roots, Cert: written(t, foreign.Cert), Key: written(t, foreign.Key)},
	} {
		assert.Error(t, opened(t, refused))
	}
}

func TestNKey(t *testing.T) {
	user := func() (public string, seed []byte) {
		pair, err := nkeys.CreateUser()
		require.NoError(t, err)
		public, err = pair.PublicKey()
		require.NoError(t, err)
		seed, err = pair.Seed()
		require.NoError(t, err)
		return public, seed
	}
	public, seed := user()
	_, stranger := user()
	server := start(t, "--config", written(t, fmt.Appendf(nil, "authorization: {users: [{nkey: %s}]}", public)))
	require.NoError(t, opened(t, natsqueue.Server{URL: server.URL(), NKey: written(t, seed)}))
	for _, file := range []string{"", written(t, stranger)} {
		assert.Error(t, opened(t, natsqueue.Server{URL: server.URL(), NKey: file}))
	}
}
