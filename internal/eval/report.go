package eval

import (
	"cmp"
	"slices"
	"strings"
)

// Report is what a tally says.
type Report struct {
	EngineVersion string   `json:"engineVersion"` // empty: answers of several, or of none
	Articles      int      `json:"articles"`
	Unanswered    []string `json:"unanswered"` // articles without an answer, which count as found nothing in
	Scores        Scores   `json:"scores"`

	Worst []Outcome `json:"worst,omitempty"` // the articles that came out worst, the worst first
}

// Scores are figures by row, as "strict/all", and name: "gold" and "answered"
// count quotations; "quote", "quote.precision" and "quote.recall" tell how well
// they are found; a part as "speaker" is counted end to end, "speaker.found" over
// what was found. "entities" stands in "strict/all" alone.
type Scores map[string]map[string]float64

// Of returns the figure of a full name; 0 if there is none.
func (s Scores) Of(name string) float64 {
	row, figure := cutName(name)
	return s[row][figure]
}

// FullName returns the name of a figure with its row, which is "strict/all" where
// it has none.
func FullName(name string) string {
	if strings.Contains(name, "/") {
		return name
	}
	return "strict/all." + name
}

// cutName cuts a full name behind its row, which may hold a full stop:
// "ggt-0.8/all.quote".
func cutName(name string) (row, figure string) {
	level, rest, _ := strings.Cut(name, "/")
	class, figure, _ := strings.Cut(rest, ".")
	return level + "/" + class, figure
}

// Report returns the figures, and the outcomes of the worst articles that have
// faults, so many at most.
func (t *Tally) Report(worst int) *Report {
	scores := Scores{}
	for n, level := range levels {
		for _, class := range level.rows {
			scores[level.name+"/"+classNames[class]] = t.counts[n][class].scores()
		}
	}
	scores["strict/all"]["entities"] = t.links.bCubed()
	return &Report{
		Articles:   len(t.articles),
		Unanswered: []string{},
		Scores:     scores,
		Worst:      t.worst(worst),
	}
}

// worst returns the n articles of the lowest F1, of equals those with the most
// faults.
func (t *Tally) worst(n int) []Outcome {
	faulty := slices.DeleteFunc(slices.Clone(t.articles), func(o Outcome) bool { return len(o.Faults) == 0 })
	slices.SortStableFunc(faulty, func(a, b Outcome) int {
		return cmp.Or(cmp.Compare(a.Whole, b.Whole), len(b.Faults)-len(a.Faults))
	})
	return faulty[:min(max(n, 0), len(faulty))]
}

func (c *count) scores() map[string]float64 {
	precision, recall := ratio(c.found, c.answered), ratio(c.found, c.marked)
	out := map[string]float64{
		"gold": float64(c.marked), "answered": float64(c.answered),
		"quote": f1(precision, recall), "quote.precision": precision, "quote.recall": recall,
	}
	for p, name := range partNames {
		out[name] = f1(ratio(c.right[p], c.answered), ratio(c.right[p], c.marked))
		out[name+".found"] = ratio(c.right[p], c.asked[p])
	}
	return out
}

// Names are those of all figures, in order.
func Names() []string {
	var out []string
	for row, figures := range new(Tally).Report(0).Scores {
		for figure := range figures {
			out = append(out, row+"."+figure)
		}
	}
	slices.Sort(out)
	return out
}
