package block

// findInterview tells an interview by its questions, which somebody answers in
// a longer line: at least two of them say vous, or they take turns with the
// answers, or the paper's name before one is answered by the name of somebody.
func (l *Layout) findInterview(views []view) {
	const fewest = 2
	asked, addressed, doubled, short, signed := 0, 0, 0, 0, false
	first, last := 0, 0
	for i := 0; i+1 < len(views); i++ {
		v, next := &views[i], &views[i+1]
		if !v.asks || v.inStretch || v.pointer || i == 0 && !v.asksFirst() {
			continue
		}
		signed = signed || labelled(v.content) && answersAs(next.content)
		if next.asks {
			doubled++
			continue
		}
		if asked++; asked == 1 {
			first = i
		}
		last = i
		if v.addresses {
			addressed++
		}
		if v.words <= briefest && v.followed() {
			short++
		}
	}
	turns := asked > fewest && doubled == 0 && (last-first) <= 4*(asked-1)
	l.Interview = addressed >= fewest || turns || signed
	for i := range views {
		views[i].answered = short >= fewest && i > 0
		views[i].interview = l.Interview && (i > 0 || views[i].asksFirst())
	}
	if l.Interview {
		findPrompts(views)
	}
}

// asksFirst reports a first line that is no headline but puts a question to
// somebody.
func (v *view) asksFirst() bool { return (v.words > briefest || labelled(v.content)) && v.addresses }

// findPrompts marks what an interviewer says without asking: a line that leaves
// its sentence open, or that begins with the interviewer's name as questions do.
func findPrompts(views []view) {
	const fewest, longest, answer = 2, 45, 20
	asking := map[string]int{}
	for i := range views {
		if v := &views[i]; v.asks && v.label != "" {
			asking[v.label]++
		}
	}
	begun := false
	for i := 1; i+1 < len(views); i++ {
		v, before := &views[i], &views[i-1]
		begun = begun || before.interview && before.asks
		if !begun || v.asks || v.inStretch || before.asks || before.prompts {
			continue
		}
		open := v.trails && !v.personal && !v.lower && !v.item() && v.words <= longest && v.next.words >= max(v.words, answer)
		v.prompts = open || asking[v.label] >= fewest
	}
}
