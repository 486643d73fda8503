package block

// nameLines finds the kind of every line.
func (l *Layout) nameLines() {
	l.views = room(l.views, len(l.Lines))
	views := l.views
	for i := range l.Lines {
		views[i] = l.survey(&l.Lines[i])
		if i > 0 {
			views[i].prev, views[i-1].next = &views[i-1], &views[i]
			views[i].listed = views[i].dashed && (views[i-1].listed || views[i-1].colon && !views[i-1].dashed)
		}
	}
	l.findInterview(views)
	findRows(views)
	findEnd(views)
	titles := l.countTitles()
	leading, headed := true, false
	for i := range views {
		v, line := &views[i], &l.Lines[i]
		text := l.headline(line)
		v.leading, v.headed = leading, headed
		v.repeated = titles[text] > 1
		v.follow()
		line.rule = ruleOf(v)
		line.Kind = line.rule.kind
		v.titled = line.Kind == Title || line.Kind == Byline || line.Kind == Dateline
		switch line.Kind {
		case Title:
			titles[text] += 2
			headed = true
		case Body, Turn, Question:
			leading = false
		}
	}
}

// follow tells a pointer and the links it points to: the next line, and those
// after it at the end of the text.
func (v *view) follow() {
	v.points = v.match(&loaded().pointers)
	v.pointed = v.prev != nil && !v.points && (v.prev.points || v.prev.pointed && v.ended)
}

// countTitles counts the texts of the first lines: pages often give the
// headline twice or more.
func (l *Layout) countTitles() map[string]int {
	const head, shortest = 12, 4
	if l.titles == nil {
		l.titles = map[string]int{}
	}
	clear(l.titles)
	for i := range l.Lines[:min(head, len(l.Lines))] {
		if line := &l.Lines[i]; line.Last-line.First >= shortest {
			l.titles[l.headline(line)]++
		}
	}
	return l.titles
}

// headline returns the text of a line without what the page says before it.
func (l *Layout) headline(line *Line) string {
	first := line.First + l.prefix(line)
	return l.doc[l.tokens[first].Start:l.tokens[line.Last].End]
}

// prefix returns how many tokens of the line the page put before a headline.
func (l *Layout) prefix(line *Line) int {
	return loaded().prefixes.prefix(l.tokens[line.First : line.Last+1])
}

// ruleOf returns the rule that holds for the line.
func ruleOf(v *view) *rule {
	for i := range rules {
		if rules[i].holds(v) {
			return &rules[i]
		}
	}
	return &otherwise
}

// findRows tells the rows of lines behind dashes that are a dialogue from those
// that are a list, and counts the short lines that end in a colon.
func findRows(views []view) {
	const fewest = 3
	colons := 0
	for i := range views {
		v := &views[i]
		if v.announces() {
			colons++
		}
		if !v.dashed || v.prev != nil && v.prev.dashed {
			continue
		}
		spoken := false
		for w := v; w != nil && w.dashed; w = w.next {
			spoken = spoken || w.asks || w.inStretch
		}
		for w := v; w != nil && w.dashed; w = w.next {
			w.spoken = spoken
		}
	}
	for i := range views {
		views[i].announced = colons >= fewest
	}
}

// findEnd marks the lines after the last long sentence.
func findEnd(views []view) {
	const long, most, names = 20, 12, 4
	for k := 1; k <= len(views); k++ {
		v := &views[len(views)-k]
		if v.words >= long || v.final && v.words >= 8 {
			return
		}
		if k > most {
			break
		}
		v.ended, v.closing = true, k <= names
		v.trailing = !v.final && !v.colon && v.words <= 12
	}
	for i := range views { // a list or a poem, not an article with an end
		views[i].trailing, views[i].closing, views[i].ended = false, false, false
	}
}
