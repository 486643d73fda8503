package tag

// The tables as they are embedded.
var (
	ClosedTSV      = closedTSV
	TransitionsTSV = transitionsTSV
)

// CheckClosed reads a table of words.
func CheckClosed(table string) error {
	t := &tables{closed: make(map[string][]choice)}
	return eachRow(table, t.addClosed)
}

// CheckTransitions reads a table of costs.
func CheckTransitions(table string) error { return eachRow(table, new(tables).addTransitions) }

// ParseTag returns the tag of a short name.
func ParseTag(name string) (Tag, bool) { return parse(name) }
