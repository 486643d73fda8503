package rule

// NewSetWithoutNeeds returns the rules of the engine, each of which is tried wherever its
// trigger stands.
func NewSetWithoutNeeds() *Set {
	s := NewSet()
	for _, woken := range s.byWake {
		for i := range woken {
			woken[i].needs = 0
		}
	}
	return s
}
