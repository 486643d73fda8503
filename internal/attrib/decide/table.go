package decide

import (
	"fmt"
	"strconv"
	"strings"
)

// Line is a line of a table: a feature and what it adds to a score.
type Line struct {
	Feature string
	Weight  float64
}

// Lines reads a table that is called name: features and weights stand in its
// first two columns.
func Lines(name, table string) ([]Line, error) {
	var out []Line
	number := 0
	for line := range strings.Lines(table) {
		number++
		if strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) < 2 {
			return nil, fmt.Errorf("decide: %s: line %d: want a name and a number", name, number)
		}
		weight, err := strconv.ParseFloat(columns[1], 64)
		if err != nil {
			return nil, fmt.Errorf("decide: %s: line %d: want a name and a number", name, number)
		}
		out = append(out, Line{Feature: columns[0], Weight: weight})
	}
	return out, nil
}
