package rule

// Past is what the sentences before one report.
type Past uint8

// What the sentences before one report.
const (
	Silent Past = iota // none of the last few reports anything
	Lately             // one of the last few does
	Quoted             // the last one holds quoted words
	Pasts              // how many there are
)

// Trail follows the sentences of an article, in text order. Its zero value stands before
// the first one.
type Trail struct {
	past Past
	idle int // sentences since the last report
	told bool
}

// Past returns what the sentences so far report.
func (t *Trail) Past() Past { return t.past }

// Add takes in what was chosen for the next sentence.
func (t *Trail) Add(chosen []Candidate) {
	const reach = 4 // sentences
	t.idle++
	if len(chosen) > 0 {
		t.idle, t.told = 0, true
	}
	t.past = Silent
	if t.told && t.idle < reach {
		t.past = Lately
	}
	for i := range chosen {
		if chosen[i].Kind != Indirect {
			t.past = Quoted
		}
	}
}
