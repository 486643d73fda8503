package token

// Memory is what [Splitter.SplitWith] uses again from text to text. Its zero value
// is ready; it serves one goroutine at a time.
type Memory struct {
	vocabulary vocabulary
	tokens     []Token
	segments   []segment
	apart      []segment
}

// Spellings returns how many spellings the memory knows: the highest number of any
// token.
func (m *Memory) Spellings() int { return m.vocabulary.spellings.Len() }

// Swap exchanges all but what is known of spellings with another memory.
func (m *Memory) Swap(other *Memory) {
	m.vocabulary, other.vocabulary = other.vocabulary, m.vocabulary
	*m, *other = *other, *m
}

// Forget drops all but the spellings that were met first, which are the common ones.
// What was dropped gets other numbers when it is met again.
func (m *Memory) Forget(keep int) { m.vocabulary.forget(keep) }
