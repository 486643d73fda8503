package tag

// A finite verb needs a clause of its own. The path counts the clauses that are
// open and have none yet.
const (
	crowded  = 1.2 // a second finite verb in one clause: "il gagne le titre mondial"
	mostOpen = 2   // clauses that are counted

	clauseEnds = 1.0 // a finite verb right behind that of a relative clause: "la femme qui parle est maire"

	secondFinite = 1.5 // a finite verb where an auxiliary waits: "a encore dit"

	headless = 0.8 // a determiner and no noun: "ce dernier"
)

// waiting is what a path still waits for.
type waiting uint8

const (
	forNoun       waiting = 1 << iota // behind a determiner
	forParticiple                     // behind an auxiliary, across adverbs

	waitings = 1 << iota
)

// roomsAfter are the clauses that wait behind a word, by those before it.
type roomsAfter [mostOpen + 1]uint8

// manner is how a tag behaves behind others: what does not hang on the word is found
// once, for the search asks it at every step.
type manner struct {
	behind  [lefts]float32                   // the cost behind a tag
	clashes [inPhrase + 1][agreeings]float32 // that of disagreement within a noun phrase, by features
	owes    [waitings]float32                // that behind a determiner whose noun it is not
	plain   roomsAfter
	quoted  roomsAfter // right behind a mark
	keeps   waiting    // what goes on waiting behind it
	sets    waiting    // what waits behind it anyhow
}

// roomsFor returns the clauses that wait behind the tag.
func (m *manner) roomsFor(quoted bool) *roomsAfter {
	if quoted {
		return &m.quoted
	}
	return &m.plain
}

// total returns the total of a node with the costs of the tag behind it.
func (m *manner) total(n *node, clashes *[agreeings]float32) float32 {
	return n.total + m.behind[n.left] + clashes[n.sets]
}

// mannerOf returns the manner of a tag, given the costs of tags behind others.
func mannerOf(t Tag, transitions *[tags][tags]float32) *manner {
	var m manner
	for left := range transitions {
		m.behind[left] = transitions[left][t]
	}
	m.behind[inverted] = transitions[Finite][t]
	for right := range m.clashes {
		for left := range m.clashes[right] {
			m.clashes[right][left] = phraseClash(agreeing(left), t, Features(right))
		}
	}
	for room := range uint8(mostOpen + 1) {
		m.plain[room], m.quoted[room] = roomAfter(t, room), roomAfter(t, min(room+1, mostOpen))
	}
	switch {
	case passes(t):
		m.keeps = forNoun
	case t != Noun && t != Name && t != Pronoun:
		m.owes = [waitings]float32{forNoun: headless, forNoun | forParticiple: headless}
	}
	switch t {
	case Adverb:
		m.keeps |= forParticiple
	case Determiner:
		m.sets = forNoun
	}
	return &m
}

// passes reports a word that may stand between a determiner and its noun.
func passes(t Tag) bool {
	switch t {
	case Determiner, Adjective, Numeral, Adverb, PastParticiple:
		return true
	}
	return false
}

// roomAfter returns how many clauses wait for their verb behind a word. Those
// that begin with "que" wait beside the main one, those after a comma are the
// next one.
func roomAfter(t Tag, room uint8) uint8 {
	switch t {
	case Finite:
		return max(room, 1) - 1
	case Que, Relative, Subordinator:
		return min(room+1, mostOpen)
	case Coordinator, Punct:
		return max(room, 1)
	}
	return room
}
