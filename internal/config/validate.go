package config

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
)

// Check says what does not go together in c, naming the key.
func (c *Config) Check() error {
	for _, check := range []func() error{c.checkTLS, c.checkHTTP, c.checkCounts, c.checkTimes, c.checkTraces} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (c *Config) checkTLS() error {
	switch {
	case (c.TLSCert == "") != (c.TLSKey == ""):
		return wrong("tls-key", "tls-cert and tls-key are given together or not at all")
	case c.TLSClientCA != "" && c.TLSCert == "":
		return wrong("tls-client-ca", "needs tls-cert and tls-key")
	case len(c.TLSClientNames) > 0 && c.TLSClientCA == "":
		return wrong("tls-client-names", "needs tls-client-ca")
	case c.Listen == "":
		return wrong("listen", "an address is needed")
	}
	return nil
}

func (c *Config) checkHTTP() error {
	if len(c.HTTPCORSOrigins) > 0 && c.HTTPListen == "" {
		return wrong("http-cors-origins", "needs http-listen")
	}
	for _, origin := range c.HTTPCORSOrigins {
		u, err := url.Parse(origin)
		if origin != "*" && (err != nil || u.Scheme == "" || u.Host == "" || u.Scheme+"://"+u.Host != origin) {
			return wrong("http-cors-origins", fmt.Sprintf("%q is no origin, such as https://news.example", origin))
		}
	}
	return nil
}

func (c *Config) checkCounts() error {
	switch {
	case c.MaxConcurrency < 0:
		return wrong("max-concurrency", fmt.Sprintf("%d is less than 0", c.MaxConcurrency))
	case c.MaxWaiting < 0:
		return wrong("max-waiting", fmt.Sprintf("%d is less than 0", c.MaxWaiting))
	case c.MaxStreams < 1:
		return wrong("max-streams", fmt.Sprintf("%d is less than 1", c.MaxStreams))
	case c.MaxCallsPerConnection < 1:
		return wrong("max-calls-per-connection", "0 is less than 1")
	}
	return nil
}

func (c *Config) checkTimes() error {
	for _, t := range []struct {
		key   string
		value time.Duration
		least time.Duration
	}{
		{"reload-interval", c.ReloadInterval, 100 * time.Millisecond},
		{"max-wait", c.MaxWait, time.Millisecond},
		{"max-call-time", c.MaxCallTime, time.Millisecond},
		{"stream-idle-timeout", c.StreamIdleTimeout, time.Millisecond},
		{"keepalive-interval", c.KeepaliveInterval, time.Second},
		{"keepalive-timeout", c.KeepaliveTimeout, time.Millisecond},
		{"keepalive-min-interval", c.KeepaliveMinInterval, time.Millisecond},
		{"connection-idle", c.ConnectionIdle, time.Second},
		{"connection-age", c.ConnectionAge, time.Second},
		{"connection-age-grace", c.ConnectionAgeGrace, time.Second},
		{"drain-delay", c.DrainDelay, 0},
		{"drain-timeout", c.DrainTimeout, 0},
	} {
		if t.value < t.least {
			return wrong(t.key, fmt.Sprintf("%s is less than %s", t.value, t.least))
		}
	}
	return nil
}

func (c *Config) checkTraces() error {
	if !(c.TraceRatio >= 0 && c.TraceRatio <= 1) { // NaN is neither
		return wrong("trace-ratio", fmt.Sprintf("%v is not between 0 and 1", c.TraceRatio))
	}
	if c.OTLPEndpoint == "" {
		return nil
	}
	u, err := url.Parse(c.OTLPEndpoint)
	if err != nil || u.Host == "" || !strings.HasPrefix(u.Scheme, "http") {
		return wrong("otlp-endpoint", "http://HOST:PORT or https://HOST:PORT is wanted")
	}
	return nil
}

func wrong(key, what string) error { return &Error{Where: key, Err: errors.New(what)} }
