package main

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/attribd/attribd/internal/conformance/cases"
)

// The suite reads files of the project from its root.
func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil {
		panic(err)
	}
	goleak.VerifyTestMain(m)
}

// The server gives the expected answers. Where the engine has learnt better
// ones, make conformance-update writes them anew.
func TestSuite(t *testing.T) {
	s, err := serve(t.TempDir())
	require.NoError(t, err)
	conn, err := s.dial()
	require.NoError(t, err)
	t.Cleanup(func() {
		conn.Close()
		assert.NoError(t, s.stop(context.Background()))
	})
	all, err := cases.Load(casesDir)
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(all), 30)
	for _, c := range all {
		t.Run(c.Name, func(t *testing.T) {
			answer, err := cases.Ask(t.Context(), conn, token, c)
			require.NoError(t, err)
			differs, err := c.Differs(answer)
			require.NoError(t, err)
			assert.Empty(t, differs, "if the answer is better now: make conformance-update")
		})
	}
}

// A call that differs from what is expected is told.
func TestSuiteCanFail(t *testing.T) {
	s, err := serve(t.TempDir())
	require.NoError(t, err)
	conn, err := s.dial()
	require.NoError(t, err)
	t.Cleanup(func() {
		conn.Close()
		assert.NoError(t, s.stop(context.Background()))
	})
	all, err := cases.Load(casesDir)
	require.NoError(t, err)
	byName := map[string]*cases.Case{}
	for _, c := range all {
		byName[c.Name] = c
	}
	for asked, expected := range map[string]string{
		"direct-utf16":     "direct-utf8",
		"direct-utf8":      "error-text-empty",
		"error-text-empty": "direct-utf8",
		"error-panic":      "error-text-empty",
		"rules":            "rules-all",
	} {
		answer, err := cases.Ask(t.Context(), conn, token, byName[asked])
		require.NoError(t, err)
		differs, err := byName[expected].Differs(answer)
		require.NoError(t, err)
		assert.NotEmpty(t, differs, asked)
	}
}

func TestRun(t *testing.T) {
	require.NoError(t, run(t.Context(), options{command: strings.Fields("printenv ATTRIBD_ADDRESS ATTRIBD_CA ATTRIBD_TOKEN")}))
	require.Error(t, run(t.Context(), options{command: []string{"false"}}))
}
