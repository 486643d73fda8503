package profile

import "runtime"

// Count is what a stage allocated.
type Count struct{ Objects, Bytes int64 }

// Allocations runs the engine and returns what each stage allocated. Nothing
// else may run meanwhile.
func Allocations(run func() error) (map[string]Count, error) {
	rate := runtime.MemProfileRate
	runtime.MemProfileRate = 1
	before := counts()
	err := run()
	runtime.MemProfileRate = rate
	if err != nil {
		return nil, err
	}
	after := counts()
	for stage, count := range after {
		after[stage] = Count{count.Objects - before[stage].Objects, count.Bytes - before[stage].Bytes}
	}
	return after, nil
}

func counts() map[string]Count {
	for range 2 { // what is allocated shows after the second collection
		runtime.GC()
	}
	n, _ := runtime.MemProfile(nil, true)
	records := make([]runtime.MemProfileRecord, n+64)
	n, ok := runtime.MemProfile(records, true)
	for ; !ok; n, ok = runtime.MemProfile(records, true) {
		records = make([]runtime.MemProfileRecord, n+64)
	}
	out := map[string]Count{}
	for i := range records[:n] {
		stage := stageOf(functions(records[i].Stack()))
		count := out[stage]
		out[stage] = Count{count.Objects + records[i].AllocObjects, count.Bytes + records[i].AllocBytes}
	}
	return out
}

func functions(stack []uintptr) []string {
	if len(stack) == 0 {
		return nil
	}
	var out []string
	frames := runtime.CallersFrames(stack)
	for {
		frame, more := frames.Next()
		out = append(out, frame.Function)
		if !more {
			return out
		}
	}
}
