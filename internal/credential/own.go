package credential

import (
	"bytes"
	"crypto/tls"
	"errors"
	"fmt"
)

// Own returns how a client on the service's own machine calls it: it believes
// the service's certificate in the file cert alone, whatever its names, and shows
// it where the service asks for one.
func Own(cert, key string) (*tls.Config, error) {
	pair, err := tls.LoadX509KeyPair(cert, key)
	if err != nil {
		return nil, fmt.Errorf("%s, %s: %w", cert, key, err)
	}
	return &tls.Config{
		MinVersion:         tls.VersionTLS12,
		Certificates:       []tls.Certificate{pair},
		InsecureSkipVerify: true, //nolint:gosec // the very certificate is asked for below
		VerifyConnection: func(state tls.ConnectionState) error {
			if !bytes.Equal(state.PeerCertificates[0].Raw, pair.Certificate[0]) {
				return errors.New("the service shows another certificate than that of its configuration")
			}
			return nil
		},
	}, nil
}
