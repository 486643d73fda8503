package main

import (
	"math"
	"slices"
	"time"

	"golang.org/x/sys/unix"
)

// spent returns the processor time that run takes in this process. Others who
// use the machine do not count.
func spent(run func() error) (time.Duration, error) {
	begin := processorTime(0)
	err := run()
	return processorTime(0) - begin, err
}

// processorTime returns the processor time of a process so far, 0 being this
// one.
func processorTime(pid int) time.Duration {
	clock := int32(unix.CLOCK_PROCESS_CPUTIME_ID)
	if pid != 0 {
		const scheduled = 2 // as clock_getcpuclockid(3) has it
		clock = int32(^pid)<<3 | scheduled
	}
	var t unix.Timespec
	if unix.ClockGettime(clock, &t) != nil {
		return 0 // it has ended
	}
	return time.Duration(t.Nano())
}

// median returns the middle of some values, NaN of none.
func median(values []float64) float64 { return quantile(values, .5) }

// quantile returns the value below which a share of them lies.
func quantile(values []float64, q float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[min(int(q*float64(len(sorted))), len(sorted)-1)]
}
