package rule

// because asks for a conjunction right before the stretch that says why, or against what.
func because(c *context) bool {
	k := c.opening(c.stretch) - 1
	if k <= c.sentence.First {
		return false
	}
	switch c.Form(k) {
	case "car", "puisque", "puisqu'":
		return true
	case "que", "qu'":
		switch c.Form(k - 1) {
		case "alors", "parce", "d'autant", "autant", "bien", "tandis":
			return true
		}
	case "si":
		return c.Form(k-1) == "même"
	}
	return false
}

// reportedBefore asks for a verb before the stretch that reports, and takes its subject for
// the source, if that can speak.
func reportedBefore(c *context) bool {
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if group.Last >= c.opening(c.stretch) || !group.Reports || group.Cue.Strength < 2 || group.Denied || c.Marks.Inside(group.Head) >= 0 {
			continue
		}
		if group.Subject.Found() && c.sortOf(group.Subject.Head) != thing {
			c.source = group.Subject
			return true
		}
	}
	return false
}
