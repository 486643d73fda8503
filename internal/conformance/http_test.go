package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	spb "google.golang.org/genproto/googleapis/rpc/status"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"

	"github.com/attribd/attribd/internal/conformance/cases"
)

// overHTTP makes the unary calls of cases as JSON over HTTP, and again where
// the server refuses them, as the service config asks of gRPC.
type overHTTP struct {
	url    string
	client *http.Client
}

func (c *overHTTP) Invoke(ctx context.Context, method string, args, reply any, _ ...grpc.CallOption) error {
	body, err := protojson.Marshal(args.(proto.Message))
	if err != nil {
		return err
	}
	for attempt := 0; ; attempt++ {
		err = c.post(ctx, method, body, reply.(proto.Message), attempt)
		code := status.Code(err)
		if attempt == 3 || code != codes.Unavailable && code != codes.ResourceExhausted {
			return err
		}
	}
}

func (*overHTTP) NewStream(context.Context, *grpc.StreamDesc, string, ...grpc.CallOption) (grpc.ClientStream, error) {
	return nil, errors.New("no stream by plain JSON")
}

func (c *overHTTP) post(ctx context.Context, method string, body []byte, reply proto.Message, attempt int) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url+method, bytes.NewReader(body))
	if err != nil {
		return err
	}
	md, _ := metadata.FromOutgoingContext(ctx)
	for key, values := range md {
		req.Header[http.CanonicalHeaderKey(key)] = values
	}
	req.Header.Set("Content-Type", "application/json")
	if attempt > 0 {
		req.Header[http.CanonicalHeaderKey(previousKey)] = []string{strconv.Itoa(attempt)}
	}
	resp, err := c.client.Do(req)
	if err != nil {
		return status.FromContextError(ctx.Err()).Err()
	}
	raw, err := io.ReadAll(resp.Body)
	if err = errors.Join(err, resp.Body.Close()); err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return statusOf(raw)
	}
	return protojson.Unmarshal(raw, reply)
}

// statusOf reads an error of Connect's JSON.
func statusOf(raw []byte) error {
	var fault struct {
		Code    string `json:"code"`
		Message string `json:"message"`
		Details []struct {
			Type  string `json:"type"`
			Value string `json:"value"`
		} `json:"details"`
	}
	if err := json.Unmarshal(raw, &fault); err != nil {
		return err
	}
	var code codes.Code
	name := strings.ToUpper(strings.Replace(fault.Code, "canceled", "cancelled", 1))
	if err := code.UnmarshalJSON([]byte(strconv.Quote(name))); err != nil {
		return err
	}
	st := &spb.Status{Code: int32(code), Message: fault.Message}
	for _, detail := range fault.Details {
		value, err := base64.RawStdEncoding.DecodeString(detail.Value)
		if err != nil {
			return err
		}
		st.Details = append(st.Details, &anypb.Any{TypeUrl: "type.googleapis.com/" + detail.Type, Value: value})
	}
	return status.ErrorProto(st)
}

// Over HTTP the answers and the errors are those of gRPC, with their details.
func TestSuiteOverHTTP(t *testing.T) {
	s, err := serve(t.TempDir())
	require.NoError(t, err)
	ca, err := os.ReadFile(s.ca)
	require.NoError(t, err)
	trusted := x509.NewCertPool()
	require.True(t, trusted.AppendCertsFromPEM(ca))
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: trusted}}}
	t.Cleanup(func() {
		client.CloseIdleConnections()
		assert.NoError(t, s.stop(context.Background()))
	})
	all, err := cases.Load(casesDir)
	require.NoError(t, err)
	ran := 0
	for _, c := range all {
		if c.Method == "StreamingAttribute" {
			continue
		}
		ran++
		t.Run(c.Name, func(t *testing.T) {
			answer, err := cases.Ask(t.Context(), &overHTTP{s.url, client}, token, c)
			require.NoError(t, err)
			differs, err := c.Differs(answer)
			require.NoError(t, err)
			assert.Empty(t, differs)
		})
	}
	assert.Greater(t, ran, 60)
}
