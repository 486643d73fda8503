package lexicon

import (
	"io/fs"
	"strconv"
)

// CalendarKind is the part that a word plays in a date or a duration.
type CalendarKind string

// The kinds of word in dates.
const (
	Month      CalendarKind = "month"      // mai: 5
	Weekday    CalendarKind = "weekday"    // lundi: 1
	DayPart    CalendarKind = "part"       // matin
	Deictic    CalendarKind = "deictic"    // hier
	TimeSpan   CalendarKind = "span"       // semaine
	Season     CalendarKind = "season"     // printemps
	Relative   CalendarKind = "relative"   // dernier, prochain
	MonthEdge  CalendarKind = "edge"       // début, mi-mai
	Numeral    CalendarKind = "number"     // douze: 12
	Collective CalendarKind = "collective" // douzaine: 12
	Ordinal    CalendarKind = "ordinal"    // premier: 1
)

// CalendarWord is a word of dates, durations and numbers.
type CalendarWord struct {
	Form  string
	Kind  CalendarKind
	Value int // of a month, weekday or number; 0 where it has none
}

// Calendar returns the longest calendar word that words begin with, and how
// many of them it takes.
func (l *Lexicon) Calendar(words []string) (CalendarWord, int) { return l.calendar.prefix(words) }

func (l *Lexicon) loadCalendar(fsys fs.FS) error {
	rows, err := readTable(fsys, "calendar.tsv", "form", "kind", "value")
	if err != nil {
		return err
	}
	l.calendar = newPhrases[CalendarWord]()
	for _, r := range rows {
		w := CalendarWord{Form: r.fields[0], Kind: CalendarKind(r.fields[1])}
		if value := r.optional(2); value != "" {
			if w.Value, err = strconv.Atoi(value); err != nil {
				return r.errorf("no number: %q", value)
			}
		}
		if !l.calendar.add(w.Form, w) {
			return r.errorf("%q is there twice", w.Form)
		}
	}
	return nil
}
