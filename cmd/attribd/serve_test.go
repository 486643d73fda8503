package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	coltracepb "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/channelz/grpc_channelz_v1"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/connectivity"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	reflectionv1 "google.golang.org/grpc/reflection/grpc_reflection_v1"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/prototext"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/credential/pki"
)

const secret = "un-jeton-assez-long"

// dialed returns a connection that ends with the test.
func dialed(t *testing.T, address string, config *tls.Config) *grpc.ClientConn {
	t.Helper()
	transport := insecure.NewCredentials()
	if config != nil {
		transport = credentials.NewTLS(config)
	}
	conn, err := grpc.NewClient(address, grpc.WithTransportCredentials(transport))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, conn.Close()) })
	return conn
}

func ask(t *testing.T, conn *grpc.ClientConn, header ...string) error {
	t.Helper()
	ctx, cancel := context.WithTimeout(metadata.AppendToOutgoingContext(t.Context(), header...), 10*time.Second)
	defer cancel()
	_, err := attribv1.NewAttributionServiceClient(conn).Attribute(ctx, &attribv1.AttributeRequest{
		Document: &attribv1.Document{Text: "« C’est prêt », a dit Solène Marchadier, la préfète."},
	})
	return err
}

func healthy(t *testing.T, conn *grpc.ClientConn) error {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	_, err := healthv1.NewHealthClient(conn).Check(ctx, &healthv1.HealthCheckRequest{})
	return err
}

func reasonOf(err error) string {
	for _, detail := range status.Convert(err).Details() {
		if info, ok := detail.(*errdetails.ErrorInfo); ok {
			return info.GetReason()
		}
	}
	return ""
}

func TestServeTokens(t *testing.T) {
	tokens := file(t, secret+"\n")
	address, log, stop := serve(t, "127.0.0.1:0", "--auth-tokens", tokens)
	conn := dialed(t, address, nil)
	for _, header := range [][]string{
		nil,
		{"authorization", "Bearer faux"},
		{"authorization", "Basic " + secret},
		{"authorization", secret},
		{"authorization", "Bearer " + secret, "authorization", "Bearer " + secret},
	} {
		err := ask(t, conn, header...)
		assert.Equal(t, codes.Unauthenticated, status.Code(err), header)
		assert.Equal(t, "TOKEN_INVALID", reasonOf(err))
	}
	require.NoError(t, ask(t, conn, "authorization", "Bearer "+secret))
	require.NoError(t, ask(t, conn, "authorization", "bearer "+secret))
	require.NoError(t, healthy(t, conn))

	stream, err := reflectionv1.NewServerReflectionClient(conn).ServerReflectionInfo(t.Context())
	require.NoError(t, err)
	_, err = stream.Recv()
	assert.Equal(t, codes.Unauthenticated, status.Code(err))
	assert.Zero(t, stop())
	assert.NotContains(t, log.String(), secret)
}

// Connections end in good order at their age, and calls go on over new ones.
func TestServeConnectionAge(t *testing.T) {
	address, log, _ := serve(t, "0.0.0.0:0", "--connection-age", "1s", "--connection-age-grace", "1s")
	assert.Contains(t, log.String(), "there is no TLS")
	conn := dialed(t, address, nil)
	require.NoError(t, ask(t, conn))
	require.Equal(t, connectivity.Ready, conn.GetState())
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	require.True(t, conn.WaitForStateChange(ctx, connectivity.Ready), "the connection lasts")
	require.NoError(t, ask(t, conn))
}

// SIGHUP has files read again at once.
func TestServeReloadsOnSignal(t *testing.T) {
	tokens := file(t, secret)
	address, log, _ := serve(t, "127.0.0.1:0", "--auth-tokens", tokens, "--reload-interval", "1h")
	conn := dialed(t, address, nil)
	require.NoError(t, os.WriteFile(tokens, []byte("un-autre-jeton-assez-long"), 0o600))
	self, err := os.FindProcess(os.Getpid())
	require.NoError(t, err)
	require.NoError(t, self.Signal(syscall.SIGHUP))
	require.Eventually(t, func() bool { return strings.Contains(log.String(), "msg=reloaded what=tokens") }, 5*time.Second, 10*time.Millisecond)
	assert.Equal(t, codes.Unauthenticated, status.Code(ask(t, conn, "authorization", "Bearer "+secret)))
	require.NoError(t, ask(t, conn, "authorization", "Bearer un-autre-jeton-assez-long"))
}

func TestConfig(t *testing.T) {
	t.Setenv("ATTRIBD_MAX_STREAMS", "7")
	got := attribd(t, "", "config", "--config", file(t, "max-wait: 3s\n"), "--drain-timeout", "9s")
	require.Zero(t, got.code, got.err)
	assert.Regexp(t, `(?m)^max-streams: 7 +# ATTRIBD_MAX_STREAMS$`, got.out)
	assert.Regexp(t, `(?m)^max-wait: 3s +# .*article\.txt:1$`, got.out)
	assert.Regexp(t, `(?m)^drain-timeout: 9s +# flag$`, got.out)
	assert.Regexp(t, `(?m)^log-level: info +# default$`, got.out)
	for _, args := range [][]string{{"--tls-cert", "x"}, {"--config", file(t, "max-weight: 3s\n")}, {"--max-wait", "soon"}} {
		for _, command := range []string{"config", "serve"} {
			got := attribd(t, "", append([]string{command}, args...)...)
			assert.Equal(t, exitUsage, got.code, args)
			assert.Empty(t, got.out)
		}
	}
}

func TestAttributeWithOwnWords(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "verbs.tsv"), []byte("crépiter\tque\tmanner\t3\t-\n"), 0o600))
	const text = "Le maire crépite que la digue tiendra jusqu’au printemps."
	got := attribd(t, text, "attribute", "--format", "jsonl", "--lexicon-dir", dir, "-")
	require.Zero(t, got.code, got.err)
	assert.Contains(t, got.out, "crépiter")
	assert.Contains(t, got.out, "+lexicon.")
	got = attribd(t, text, "attribute", "--lexicon-dir", "/none", "-")
	assert.Equal(t, exitFailure, got.code)
}

// authority returns an authority and its certificate as a file.
func authority(t *testing.T, name string) (*pki.Authority, string) {
	t.Helper()
	ca, err := pki.NewAuthority(name)
	require.NoError(t, err)
	return ca, file(t, string(ca.PEM))
}

// issued returns the files of a certificate and key.
func issued(t *testing.T, ca *pki.Authority, name string) (tls.Certificate, string, string) {
	t.Helper()
	pair, err := ca.Issue(name)
	require.NoError(t, err)
	certificate, err := pair.TLS()
	require.NoError(t, err)
	return certificate, file(t, string(pair.Cert)), file(t, string(pair.Key))
}

func TestServeMutualTLS(t *testing.T) {
	ca, roots := authority(t, "ca")
	other, _ := authority(t, "other")
	_, cert, key := issued(t, ca, "attribd.example")
	address, _, _ := serve(t, "127.0.0.1:0", "--tls-cert", cert, "--tls-key", key,
		"--tls-client-ca", roots, "--tls-client-names", "news.example,archive.example")
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(ca.PEM)
	client := func(issuer *pki.Authority, name string) *grpc.ClientConn {
		config := &tls.Config{RootCAs: pool, ServerName: "attribd.example"}
		if issuer != nil {
			certificate, _, _ := issued(t, issuer, name)
			config.Certificates = []tls.Certificate{certificate}
		}
		return dialed(t, address, config)
	}
	require.NoError(t, ask(t, client(ca, "archive.example")))
	forbidden := client(ca, "blog.example")
	err := ask(t, forbidden)
	assert.Equal(t, codes.PermissionDenied, status.Code(err))
	assert.Equal(t, "CLIENT_FORBIDDEN", reasonOf(err))
	require.NoError(t, healthy(t, forbidden))
	assert.Equal(t, codes.Unavailable, status.Code(ask(t, client(other, "news.example"))))
	assert.Equal(t, codes.Unavailable, status.Code(ask(t, client(nil, ""))))
	assert.Equal(t, codes.Unavailable, status.Code(ask(t, dialed(t, address, nil))))
}

func TestServeHealthcheckOverTLS(t *testing.T) {
	ca, roots := authority(t, "ca")
	_, cert, key := issued(t, ca, "attribd.example")
	address, _, _ := serve(t, "127.0.0.1:0", "--tls-cert", cert, "--tls-key", key, "--auth-tokens", file(t, secret))
	got := attribd(t, "", "healthcheck", "--address", address, "--tls-ca", roots)
	assert.Equal(t, result{out: "SERVING\n"}, got)
	got = attribd(t, "", "healthcheck", "--address", address)
	assert.Equal(t, exitFailure, got.code)
}

// By the service's configuration alone, health is asked where it listens, with
// its own certificate, also where clients must show one.
func TestServeHealthcheckOfItself(t *testing.T) {
	ca, roots := authority(t, "ca")
	_, cert, key := issued(t, ca, "attribd.example")
	_, renewed, renewedKey := issued(t, ca, "attribd.example")
	address, _, _ := serve(t, "127.0.0.1:0", "--tls-cert", cert, "--tls-key", key, "--tls-client-ca", roots, "--tls-client-names", "news.example")
	_, port, err := net.SplitHostPort(address)
	require.NoError(t, err)
	told := "listen: :" + port + "\ntls-cert: " + cert + "\ntls-key: " + key + "\n"
	for _, args := range [][]string{{"--config", file(t, told)}, {"--config", file(t, told), "--address", address}} {
		got := attribd(t, "", append([]string{"healthcheck"}, args...)...)
		assert.Equal(t, result{out: "SERVING\n"}, got)
	}
	t.Setenv("ATTRIBD_LISTEN", "0.0.0.0:"+port)
	t.Setenv("ATTRIBD_TLS_CERT", renewed)
	t.Setenv("ATTRIBD_TLS_KEY", renewedKey)
	got := attribd(t, "", "healthcheck")
	assert.Equal(t, exitFailure, got.code)
	assert.Contains(t, got.err, "another certificate")
	t.Setenv("ATTRIBD_LISTEN", "systemd")
	got = attribd(t, "", "healthcheck")
	assert.Equal(t, exitFailure, got.code)
	assert.Contains(t, got.err, "--address")
	t.Setenv("ATTRIBD_TLS_KEY", "/none")
	assert.Equal(t, exitUsage, attribd(t, "", "healthcheck", "--address", address).code)
}

func TestServeRefusesBadFiles(t *testing.T) {
	for _, args := range [][]string{
		{"--tls-cert", "/none", "--tls-key", "/none"},
		{"--auth-tokens", "/none"},
		{"--auth-tokens", file(t, "court")},
		{"--lexicon-dir", "/none"},
	} {
		got := attribd(t, "", append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
		assert.Equal(t, exitUsage, got.code, args)
		assert.Contains(t, got.err, args[0][2:])
		assert.NotContains(t, got.err, "court")
	}
}

func TestServeWithoutReflection(t *testing.T) {
	address, _, _ := serve(t, "127.0.0.1:0", "--reflection=false")
	stream, err := reflectionv1.NewServerReflectionClient(dialed(t, address, nil)).ServerReflectionInfo(t.Context())
	require.NoError(t, err)
	_, err = stream.Recv()
	assert.Equal(t, codes.Unimplemented, status.Code(err))
}

// page returns what the admin listener says.
func page(t *testing.T, address, path string) (int, string) {
	t.Helper()
	resp, err := http.Get("http://" + address + path)
	require.NoError(t, err)
	body, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	require.NoError(t, resp.Body.Close())
	return resp.StatusCode, string(body)
}

func TestServeAdmin(t *testing.T) {
	defer http.DefaultClient.CloseIdleConnections()
	address, log, stop := serve(t, "127.0.0.1:0", "--admin-listen", "127.0.0.1:0", "--drain-delay", "1s")
	admin := regexp.MustCompile(`msg=administering address=(\S+)`).FindStringSubmatch(log.String())[1]
	require.NoError(t, ask(t, dialed(t, address, nil)))

	code, body := page(t, admin, "/healthz")
	assert.Equal(t, http.StatusOK, code)
	assert.Equal(t, "SERVING\n", body)
	for _, line := range []string{
		`(?m)^attribd_rpc_duration_seconds_count\{code="OK",method="Attribute"\} 1$`,
		`(?m)^attribd_quotes_total\{kind="direct"\} 1$`,
		`(?m)^attribd_rule_matches_total\{rule="[^"]+"\} 1$`,
		`(?m)^attribd_text_characters_count 1$`,
		`(?m)^attribd_engine_duration_seconds_per_kilobyte_count 1$`,
		`(?m)^attribd_panics_total 0$`,
		`(?m)^attribd_calls_inside\{lane="single"\} 0$`,
		`(?m)^attribd_engine_info\{version="[^"]+"\} 1$`,
		`(?m)^process_resident_memory_bytes `,
	} {
		require.Eventually(t, func() bool { _, body = page(t, admin, "/metrics"); return regexp.MustCompile(line).MatchString(body) },
			5*time.Second, 10*time.Millisecond, line)
	}
	assert.NotContains(t, body, "Marchadier")
	code, _ = page(t, admin, "/debug/pprof/goroutine?debug=1")
	assert.Equal(t, http.StatusOK, code)
	servers, err := grpc_channelz_v1.NewChannelzClient(dialed(t, admin, nil)).GetServers(t.Context(), &grpc_channelz_v1.GetServersRequest{})
	require.NoError(t, err)
	assert.NotEmpty(t, servers.GetServer())
	require.NoError(t, healthy(t, dialed(t, admin, nil)))

	stopped := make(chan int)
	go func() { stopped <- stop() }()
	require.Eventually(t, func() bool { code, _ := page(t, admin, "/healthz"); return code == http.StatusServiceUnavailable },
		time.Second, 10*time.Millisecond)
	assert.Equal(t, result{code: exitFailure, out: "NOT_SERVING\n"}, attribd(t, "", "healthcheck", "--address", admin))
	require.NoError(t, ask(t, dialed(t, address, nil)), "calls are answered while balancers notice")
	assert.Zero(t, <-stopped)
}

func TestServeLogs(t *testing.T) {
	address, log, stop := serve(t, "127.0.0.1:0", "--log-format", "json", "--log-level", "debug")
	require.NoError(t, ask(t, dialed(t, address, nil), "x-request-id", "abc-1"))
	require.NoError(t, healthy(t, dialed(t, address, nil)))
	require.Zero(t, stop())
	assert.Regexp(t, `"level":"INFO","msg":"call","request_id":"abc-1","method":"attrib.v1.AttributionService/Attribute",`+
		`"code":"OK","duration":\d+,"documents":1,"characters":52,"quotes":1`, log.String())
	assert.Regexp(t, `"level":"DEBUG","msg":"call",.*grpc.health.v1.Health/Check`, log.String())
	assert.Regexp(t, `"msg":"stopped","accepted":1,"answered":1`, log.String())
	assert.NotContains(t, log.String(), "Marchadier")
}

// collector keeps the spans that it is sent.
type collector struct {
	coltracepb.UnimplementedTraceServiceServer

	got chan *coltracepb.ExportTraceServiceRequest
}

func (c *collector) Export(_ context.Context, req *coltracepb.ExportTraceServiceRequest) (*coltracepb.ExportTraceServiceResponse, error) {
	c.got <- req
	return &coltracepb.ExportTraceServiceResponse{}, nil
}

func TestServeTraces(t *testing.T) {
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	c, traces := &collector{got: make(chan *coltracepb.ExportTraceServiceRequest, 10)}, grpc.NewServer()
	coltracepb.RegisterTraceServiceServer(traces, c)
	go func() { _ = traces.Serve(lis) }()
	defer traces.Stop()
	address, _, stop := serve(t, "127.0.0.1:0", "--otlp-endpoint", "http://"+lis.Addr().String(), "--trace-ratio", "1")
	require.NoError(t, healthy(t, dialed(t, address, nil)))
	require.NoError(t, ask(t, dialed(t, address, nil), "traceparent", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"))
	require.Zero(t, stop())
	spans := prototext.Format(<-c.got)
	assert.Contains(t, spans, "attrib.v1.AttributionService/Attribute")
	assert.Contains(t, spans, "attribd.characters")
	assert.Contains(t, spans, `\x01#Eg\x89\xab\xcd\xef\x01#Eg\x89\xab\xcd\xef`, "the caller's trace goes on")
	assert.NotContains(t, spans, "Health")
	assert.NotContains(t, spans, "Marchadier")
	assert.Empty(t, c.got)
}

func TestServeUnixMode(t *testing.T) {
	path := filepath.Join(t.TempDir(), "attribd.sock")
	address, _, _ := serve(t, "unix:"+path, "--socket-mode", "0600")
	require.NoError(t, ask(t, dialed(t, address, nil)))
	assert.FileExists(t, path)
}
