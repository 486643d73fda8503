package resolve

// The tables as they are embedded, and the names of what can stand in them.
var (
	PriorTSV   = priorTSV
	WeightsTSV = weightsTSV
	SortsTSV   = sortsTSV
	KinTSV     = kinTSV
	OfficesTSV = officesTSV
)

// Features lists what a table can weigh.
func Features() []string {
	var out []string
	for a := range anaphors {
		for c := range clues {
			out = append(out, a.feature(c))
		}
	}
	return out
}

// How names are made comparable: by a table, and as Unicode has it.
var (
	Fold    = fold
	FoldAny = foldAny
)
