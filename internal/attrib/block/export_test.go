package block

import "github.com/attribd/attribd/internal/attrib/quotemark"

// Marks returns the reading of the marks that the layout was made with.
func (l *Layout) Marks() *quotemark.Reading { return l.marks }

// Why returns the reason of the rule that named the line.
func (n *Line) Why() string { return n.rule.why }

// Whys returns the reasons of all rules, in order.
func Whys() []string {
	var whys []string
	for _, r := range rules {
		whys = append(whys, r.why)
	}
	return whys
}
