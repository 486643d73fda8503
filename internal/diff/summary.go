package diff

// Summary counts what changed. It is not safe for concurrent use.
type Summary struct {
	OldVersion string         `json:"oldVersion"` // of the engine; "several" if there are
	NewVersion string         `json:"newVersion"`
	Documents  DocumentCounts `json:"documents"`
	Quotes     QuoteCounts    `json:"quotes"`
	Parts      map[string]int `json:"parts"` // how many of those changed differ in a part
}

// DocumentCounts count documents.
type DocumentCounts struct {
	Same      int `json:"same"`
	Changed   int `json:"changed"`
	OnlyOld   int `json:"onlyOld"`
	OnlyNew   int `json:"onlyNew"`
	FailedOld int `json:"failedOld"`
	FailedNew int `json:"failedNew"`
}

// QuoteCounts count quotations of documents that both files answer.
type QuoteCounts struct {
	Same    int `json:"same"`
	Changed int `json:"changed"`
	Gone    int `json:"gone"`
	Added   int `json:"added"`
}

// NewSummary returns an empty one.
func NewSummary() *Summary {
	s := &Summary{Parts: map[string]int{}}
	for i := range parts {
		s.Parts[parts[i].name] = 0
	}
	return s
}

// Add counts a document.
func (s *Summary) Add(d *Document) {
	s.OldVersion, s.NewVersion = version(s.OldVersion, d.Versions[0]), version(s.NewVersion, d.Versions[1])
	switch {
	case d.New == Absent:
		s.Documents.OnlyOld++
	case d.Old == Absent:
		s.Documents.OnlyNew++
	case d.Differs():
		s.Documents.Changed++
	default:
		s.Documents.Same++
	}
	if d.Old == Failed {
		s.Documents.FailedOld++
	}
	if d.New == Failed {
		s.Documents.FailedNew++
	}
	s.Quotes.Same += d.Same
	for i := range d.Changes {
		s.count(&d.Changes[i])
	}
}

func (s *Summary) count(c *Change) {
	switch {
	case c.Old == nil:
		s.Quotes.Added++
	case c.New == nil:
		s.Quotes.Gone++
	default:
		s.Quotes.Changed++
	}
	for _, name := range c.Parts {
		s.Parts[name]++
	}
}

// Differs reports whether anything changed.
func (s *Summary) Differs() bool {
	return s.Documents.Changed+s.Documents.OnlyOld+s.Documents.OnlyNew > 0
}

// version returns the version of all so far.
func version(before, own string) string {
	switch {
	case before == "" || before == own:
		return own
	case own == "":
		return before
	default:
		return "several"
	}
}
