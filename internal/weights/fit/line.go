package fit

import "math"

// Line turns a score into a chance: that of base + slope * score, in log-odds.
type Line struct{ Base, Slope float64 }

// Chance is how likely it is that what has the score is right.
func (l Line) Chance(score float64) float64 { return 1 / (1 + math.Exp(-l.Base-l.Slope*score)) }

// light is the price of leaving the line through 0 with slope 1: it only keeps
// the line from growing steep without end where nothing is wrong.
const light = 0.1

// Through returns the line that fits what was right at which score.
func Through(scores []float64, right []bool) (Line, error) {
	choices := make([]Choice, len(scores))
	for i, score := range scores {
		choices[i] = Choice{{}, {Terms: []Term{{Feature: 0, Value: 1}, {Feature: 1, Value: score}}}}
		if right[i] {
			choices[i][1].Share = 1
		} else {
			choices[i][0].Share = 1
		}
	}
	found, err := Fit(choices, []float64{0, 1}, light)
	if err != nil {
		return Line{}, err
	}
	return Line{Base: found[0], Slope: found[1]}, nil
}
