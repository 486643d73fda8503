package decide

// WeightsTSV is the table as it is embedded.
var WeightsTSV = weightsTSV

// Compatible reports whether two candidates can stand together.
var Compatible = compatible

// LoadFrom reads another table than the one embedded. It must not run beside
// other tests.
func LoadFrom(table string) (*Weights, error) {
	defer func() { weightsTSV = WeightsTSV }()
	weightsTSV = table
	return Load()
}
