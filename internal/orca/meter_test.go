package orca_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"

	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/orca"
	"github.com/attribd/attribd/internal/server"
)

// work has the service attribute documents for a time, so many at once.
func work(t *testing.T, c *admission.Controller, m *orca.Meter, documents int, lasts time.Duration) {
	t.Helper()
	for range documents {
		require.NoError(t, c.Turn(t.Context(), admission.Batch))
	}
	time.Sleep(lasts)
	for range documents {
		c.Done()
		m.Document(t.Context(), &server.DocumentReport{})
	}
}

func TestReport(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := admission.New(admission.Limits{Running: 4, Waiting: 4, Streams: 4, Patience: time.Hour})
		m := orca.NewMeter(c)
		assert.Nil(t, m.Report(), "nothing is known yet")

		work(t, c, m, 2, time.Second) // of 4, in all of the time
		r := m.Report()
		assert.InDelta(t, .5, r.GetApplicationUtilization(), 1e-9)
		assert.InDelta(t, 2, r.GetRpsFractional(), 1e-9)
		assert.Zero(t, r.GetEps())

		time.Sleep(time.Second) // idle for as long
		r = m.Report()
		assert.InDelta(t, .25, r.GetApplicationUtilization(), 1e-9)
		assert.InDelta(t, 1, r.GetRpsFractional(), 1e-9)

		work(t, c, m, 1, 100*time.Millisecond)
		assert.Same(t, r, m.Report(), "a report stands for a while")

		for range 20 { // what was is forgotten
			time.Sleep(500 * time.Millisecond)
			r = m.Report()
		}
		assert.Zero(t, r.GetApplicationUtilization())
		assert.Zero(t, r.GetRpsFractional())

		time.Sleep(time.Hour) // after a long silence the first second counts
		m.Report()
		work(t, c, m, 4, time.Second)
		assert.InDelta(t, 1, m.Report().GetApplicationUtilization(), 1e-9)
	})
}

// Documents that wait count too: utilization goes above 1.
func TestReportOfACrowd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := admission.New(admission.Limits{Running: 1, Waiting: 4, Streams: 4, Patience: time.Hour})
		m := orca.NewMeter(c)
		for range 3 {
			go func() {
				if assert.NoError(t, c.Turn(t.Context(), admission.Single)) {
					time.Sleep(time.Second)
					c.Done()
				}
			}()
		}
		synctest.Wait()
		time.Sleep(3 * time.Second)
		synctest.Wait()
		assert.InDelta(t, 2, m.Report().GetApplicationUtilization(), 1e-9, "3 + 2 + 1 seconds in 3")
	})
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct {
		name   string
		tell   func(m *orca.Meter)
		counts float64
	}{
		{"panic", func(m *orca.Meter) { fail(t, m, codes.Internal) }, 1},
		{"no turn in time", func(m *orca.Meter) { fail(t, m, codes.ResourceExhausted) }, 1},
		{"the client's text", func(m *orca.Meter) { fail(t, m, codes.InvalidArgument) }, 0},
		{"given up by the client", func(m *orca.Meter) { fail(t, m, codes.Canceled) }, 0},
		{"no room", func(m *orca.Meter) {
			m.Call(t.Context(), &server.CallReport{Works: true, Refused: true, Reason: server.Overloaded})
		}, 1},
		{"no turn in time, told of the call too", func(m *orca.Meter) {
			m.Call(t.Context(), &server.CallReport{Works: true, Documents: 1, Reason: server.Overloaded})
		}, 0},
		{"no token", func(m *orca.Meter) {
			m.Call(t.Context(), &server.CallReport{Works: true, Refused: true, Reason: server.TokenInvalid})
		}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				m := orca.NewMeter(admission.New(admission.Limits{Running: 1}))
				time.Sleep(time.Second)
				tt.tell(m)
				r := m.Report()
				assert.InDelta(t, tt.counts, r.GetEps(), 1e-9)
				assert.Zero(t, r.GetRpsFractional())
			})
		})
	}
}

func fail(t *testing.T, m *orca.Meter, code codes.Code) {
	t.Helper()
	m.Document(t.Context(), &server.DocumentReport{Err: &server.Error{Code: code}})
}

// Processor time is that of this process.
func TestCPU(t *testing.T) {
	m := orca.NewMeter(admission.New(admission.Limits{Running: 1}))
	sum := 0
	for begin := time.Now(); time.Since(begin) < 300*time.Millisecond; {
		sum++
	}
	assert.NotZero(t, sum)
	assert.Greater(t, m.Report().GetCpuUtilization(), .01)
}
