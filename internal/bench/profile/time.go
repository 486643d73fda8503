package profile

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"runtime/pprof"
)

// Time runs the engine and returns the share of the processor time that each
// stage took.
func Time(run func() error) (map[string]float64, error) {
	var raw bytes.Buffer
	if err := pprof.StartCPUProfile(&raw); err != nil {
		return nil, err
	}
	err := run()
	pprof.StopCPUProfile()
	if err != nil {
		return nil, err
	}
	samples, err := read(&raw)
	if err != nil {
		return nil, fmt.Errorf("profile: %w", err)
	}
	shares, total := map[string]float64{}, 0.
	for _, s := range samples {
		shares[stageOf(s.functions)] += float64(s.value)
		total += float64(s.value)
	}
	for stage := range shares {
		shares[stage] /= total
	}
	return shares, nil
}

func read(packed io.Reader) ([]sample, error) {
	in, err := gzip.NewReader(packed)
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	return decode(raw)
}
