package token

// cutPosts gives the posts of a text without lines their own: the page shows the
// words, the signature, and often the words again.
func (r *reader) cutPosts() {
	for i := 1; i < len(r.tokens); i++ {
		end := r.signature(i)
		if end == 0 {
			continue
		}
		r.breakAt(i)
		r.breakAt(end)
		if length := r.repeated(i, end); length > 0 {
			r.breakAt(i - length)
			r.breakAt(end + length)
		}
		i = end - 1
	}
}

// breakAt lets a line begin at the token, if there is one.
func (r *reader) breakAt(tok int) {
	if tok < len(r.tokens) {
		r.tokens[tok].Gap = max(r.tokens[tok].Gap, NewLine)
	}
}

// signature returns the token behind a signature that begins at the dash, "— Anne
// Roux (@aroux) 3 mai 2024", or 0.
func (r *reader) signature(dash int) int {
	const name, date = 10, 4 // tokens
	t := r.tokens
	if !r.dashAt(dash) {
		return 0
	}
	at := dash + 1
	for at < len(t) && at <= dash+name && !t[at].Is("(") {
		at++
	}
	if at+1 >= len(t) || !t[at].Is("(") || !t[at+1].Is("@") {
		return 0
	}
	for end := at; end < len(t) && end <= at+name; end++ {
		if !t[end].Is(")") {
			continue
		}
		for year := end + 1; year < len(t) && year <= end+date; year++ {
			if t[year].Kind == Number && len(t[year].Form) == len("2024") {
				return year + 1
			}
		}
		return end + 1
	}
	return 0
}

// repeated returns how many tokens before the dash the text says again from the
// token: the words of a post.
func (r *reader) repeated(dash, again int) int {
	const shortest, longest = 4, 80
	for length := min(dash, longest, len(r.tokens)-again); length >= shortest; length-- {
		if r.alike(dash-length, again, length) {
			return length
		}
	}
	return 0
}

func (r *reader) alike(a, b, length int) bool {
	for k := range length {
		if r.tokens[a+k].Form != r.tokens[b+k].Form {
			return false
		}
	}
	return true
}
