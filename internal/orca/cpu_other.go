//go:build !unix

package orca

import "time"

// cpuTime is not known here: the report then has no cpu_utilization, and
// balancers take application_utilization anyway.
func cpuTime() time.Duration { return 0 }
