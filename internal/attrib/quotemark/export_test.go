package quotemark

// Steps returns how many choices the search weighed.
func (r *Reading) Steps() int { return r.steps }
