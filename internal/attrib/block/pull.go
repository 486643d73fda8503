package block

// pulled returns the lines of answers that the page pulled out of them to show
// them large: they stand in marks where the answers do not, or say what another
// line says.
func (l *Layout) pulled(answers []Answer) map[int]bool {
	marked, all := map[int]bool{}, 0
	said := l.sought(answers)
	for i := range answers {
		for _, line := range answers[i].Lines {
			all++
			if l.inMarks(&l.Lines[line]) {
				marked[line] = true
			}
			if len(said) == 0 {
				continue
			}
			l.eachRun(&l.Lines[line], func(words string) {
				if times, ok := said[words]; ok {
					said[words] = times + 1
				}
			})
		}
	}
	if 2*len(marked) > all {
		clear(marked)
	}
	for i := range answers {
		for n, line := range answers[i].Lines {
			if n > 0 && l.echoes(&l.Lines[line], said) {
				marked[line] = true
			}
		}
	}
	return marked
}

// inMarks reports a line that one pair of marks holds, but for its full stop.
func (l *Layout) inMarks(line *Line) bool {
	at := l.marks.MarkOf(line.First)
	if at < 0 {
		return false
	}
	s := &l.marks.Stretches[at]
	return s.Open == line.First && (s.Close == line.Last || s.Close == line.Last-1 && l.final(line.Last))
}

// run is how many tokens in a row two lines share only if one repeats the other.
const run = 6

// eachRun calls yield with each run of a line.
func (l *Layout) eachRun(line *Line, yield func(string)) {
	for first := line.First; first+run-1 <= line.Last; first++ {
		yield(l.doc[l.tokens[first].Start:l.tokens[first+run-1].End])
	}
}

// sought returns the beginnings and ends of the lines that may be said elsewhere, each
// with no count yet.
func (l *Layout) sought(answers []Answer) map[string]int {
	said := map[string]int{}
	for i := range answers {
		for n, line := range answers[i].Lines {
			if first, last := l.edges(&l.Lines[line]); n > 0 && first != "" {
				said[first], said[last] = 0, 0
			}
		}
	}
	return said
}

// echoes reports a short line whose beginning and end were said elsewhere.
func (l *Layout) echoes(line *Line, said map[string]int) bool {
	first, last := l.edges(line)
	return first != "" && said[first] > 1 && said[last] > 1
}

// edges returns the first and the last run of a short line, or nothing.
func (l *Layout) edges(line *Line) (first, last string) {
	const longest = 60 // tokens
	if line.Last-line.First > longest || line.Last-line.First <= run {
		return "", ""
	}
	l.eachRun(&Line{First: line.First, Last: line.Last - 1}, func(words string) { // without its full stop
		if first == "" {
			first = words
		}
		last = words
	})
	return first, last
}
