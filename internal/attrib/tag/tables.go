package tag

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

var (
	//go:embed data/closed.tsv
	closedTSV string
	//go:embed data/transitions.tsv
	transitionsTSV string
)

// choice is one reading a word may have.
type choice struct {
	cost     float32
	features Features
	tag      Tag
	reading  uint8 // the first under that tag among those of the form, from 1; 0 for none
}

// tables holds the costs, immutable once loaded.
type tables struct {
	closed      map[string][]choice
	transitions [tags][tags]float32
	manners     [tags]*manner
}

func load() (*tables, error) {
	t := &tables{closed: make(map[string][]choice)}
	if err := eachRow(closedTSV, t.addClosed); err != nil {
		return nil, fmt.Errorf("closed.tsv: %w", err)
	}
	if err := eachRow(transitionsTSV, t.addTransitions); err != nil {
		return nil, fmt.Errorf("transitions.tsv: %w", err)
	}
	for i := range t.manners {
		t.manners[i] = mannerOf(Tag(i), &t.transitions)
	}
	return t, nil
}

// eachRow calls add with the columns of each line that is no comment.
func eachRow(table string, add func(columns []string) error) error {
	for i, line := range strings.Split(strings.TrimSuffix(table, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if err := add(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return nil
}

// addClosed reads "ce", "det/ms subj:0.4/ms3 pro:0.6/ms".
func (t *tables) addClosed(columns []string) error {
	if len(columns) != 2 {
		return fmt.Errorf("want 2 columns, have %d", len(columns))
	}
	for field := range strings.FieldsSeq(columns[1]) {
		field, letters, _ := strings.Cut(field, "/")
		tag, cost, err := priced(field)
		if err != nil {
			return err
		}
		f, ok := features(letters)
		if !ok {
			return fmt.Errorf("unknown features %q", letters)
		}
		t.closed[columns[0]] = append(t.closed[columns[0]], choice{tag: tag, cost: cost, features: f})
	}
	return nil
}

// addTransitions reads "det", "6", "noun:0 adj:0.2".
func (t *tables) addTransitions(columns []string) error {
	if len(columns) != 3 {
		return fmt.Errorf("want 3 columns, have %d", len(columns))
	}
	left, ok := parse(columns[0])
	if !ok {
		return fmt.Errorf("unknown part of speech %q", columns[0])
	}
	other, err := strconv.ParseFloat(columns[1], 32)
	if err != nil {
		return err
	}
	for right := range t.transitions[left] {
		t.transitions[left][right] = float32(other)
	}
	for field := range strings.FieldsSeq(columns[2]) {
		right, cost, err := priced(field)
		if err != nil {
			return err
		}
		t.transitions[left][right] = cost
	}
	return nil
}

// priced reads "noun:0.5"; without a number the cost is 0.
func priced(field string) (Tag, float32, error) {
	name, number, _ := strings.Cut(field, ":")
	tag, ok := parse(name)
	if !ok {
		return 0, 0, fmt.Errorf("unknown part of speech %q", name)
	}
	if number == "" {
		return tag, 0, nil
	}
	cost, err := strconv.ParseFloat(number, 32)
	return tag, float32(cost), err
}
