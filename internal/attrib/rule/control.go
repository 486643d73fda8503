package rule

// not asks that a step fails, and reads nothing.
func not(s step) step {
	look := ahead(s)
	return func(c *context) bool { return !look(c) }
}

// ahead asks that a step succeeds, and reads nothing.
func ahead(s step) step {
	return func(c *context) bool {
		was := c.reading
		ok := s(c)
		c.reading = was
		return ok
	}
}

// either tries steps in order; the first that succeeds has read.
func either(steps ...step) step {
	return func(c *context) bool {
		for _, s := range steps {
			left, right, content := c.left, c.right, c.content
			if s(c) {
				return true
			}
			c.left, c.right, c.content = left, right, content
		}
		return false
	}
}

// optional reads a step if it can.
func optional(s step) step {
	return either(s, func(*context) bool { return true })
}

// inOrder reads several steps.
func inOrder(steps ...step) step {
	return func(c *context) bool {
		for _, s := range steps {
			if !s(c) {
				return false
			}
		}
		return true
	}
}
