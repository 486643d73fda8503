package mention

import "strings"

// spells reports whether the letters of an acronym begin words of the long form
// in order; it may leave one out.
func spells(short, long string) bool {
	initials := initialsOf(long)
	missed, at := 0, 0
	for _, c := range short {
		found := -1
		for k := at; k < len(initials); k++ {
			if initials[k] == c {
				found = k
				break
			}
		}
		if found < 0 {
			missed++
			continue
		}
		at = found + 1
	}
	return len(initials) > 0 && strings.HasPrefix(short, string(initials[0])) && missed <= len(short)/3 && missed < len(short)-1
}

// spelled reports whether all the letters of an acronym begin words of a name, in
// order.
func spelled(short, long string) bool {
	initials, at := initialsOf(long), 0
	for _, c := range short {
		for at < len(initials) && initials[at] != plain(c) {
			at++
		}
		if at == len(initials) {
			return false
		}
		at++
	}
	return len(initials) > 0 && strings.HasPrefix(short, string(initials[0]))
}

// endingAt returns the shortest mention before i that ends at tok and has all the
// letters of i, or else the longest.
func (f *finder) endingAt(i, tok int) int {
	found := None
	for k := i - 1; k >= max(0, i-12); k-- {
		m := &f.set.Mentions[k]
		if m.Last != tok {
			continue
		}
		if m.Core < m.Last && spelled(f.a.Form(f.set.Mentions[i].Core), m.Name) {
			return k
		}
		if found == None || m.First < f.set.Mentions[found].First {
			found = k
		}
	}
	return found
}

// startingAt returns the longest mention that begins at tok.
func (f *finder) startingAt(tok int) int {
	if at := f.set.From(tok); at < len(f.set.Mentions) && f.set.Mentions[at].First == tok {
		return at
	}
	return None
}

// syllabic reports a short name made of syllables of the long one: "Insee", "Unicef".
func syllabic(short, long string) bool {
	letters := []rune(short)
	if len(letters) < 4 {
		return false
	}
	at, first := 0, true
	for _, c := range strings.ToLower(long) {
		c = plain(c)
		if first && c != plain(letters[0]) {
			return false
		}
		first = false
		if at < len(letters) && c == plain(letters[at]) {
			at++
		}
	}
	return at == len(letters)
}
