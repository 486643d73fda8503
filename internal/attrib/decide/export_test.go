package decide

// The tables as they are embedded.
var (
	PriorTSV   = priorTSV
	WeightsTSV = weightsTSV
)
