package mention

import (
	"slices"
	"sort"
)

// From returns the first mention that begins at tok or after it, or the number
// of mentions.
func (s *Set) From(tok int) int {
	return sort.Search(len(s.Mentions), func(i int) bool { return s.Mentions[i].First >= tok })
}

// Source returns the mentions that the tokens first to last stand for, the
// subject or complement that a rule found beside a cue, with the given head:
// the name inside it if it has one outside its complements, else the phrase;
// several for a joint statement.
func (s *Set) Source(first, last, head int) []int { return s.AppendSource(nil, first, last, head) }

// AppendSource appends what [Set.Source] returns to an empty slice.
func (s *Set) AppendSource(out []int, first, last, head int) []int {
	if head >= 0 && s.owner[head] != None && s.Mentions[s.owner[head]].Last < first {
		return append(out, int(s.owner[head])) // "Paul Vasseur, président de l'ODK, a dit"
	}
	out = s.appendParts(out, first, last)
	if len(out) > 1 {
		return out
	}
	if at := s.single(head); at != None {
		return append(out[:0], at)
	}
	if len(out) == 1 {
		out[0] = s.name(out[0])
	}
	return out
}

// single returns the mention whose head stands at the token, or its name.
func (s *Set) single(head int) int {
	if head < 0 {
		return None
	}
	if at := s.Named(head); at != None {
		return s.name(at)
	}
	if at := s.At(head); at != None {
		return s.name(at)
	}
	return None
}

// name returns the name that a mention stands beside, or the mention.
func (s *Set) name(at int) int {
	if beside := s.Mentions[at].Beside; beside != None {
		return beside
	}
	return at
}

// appendParts appends the outermost mentions of a range that "et" ties together, or
// the first of them, to an empty slice.
func (s *Set) appendParts(out []int, first, last int) []int {
	end := first - 1
	for i := s.From(first); i < len(s.Mentions) && s.Mentions[i].First <= last; i++ {
		m := &s.Mentions[i]
		if len(out) > 0 && s.article.Form(m.First-1) == "(" {
			end = max(end, s.closingBracket(m.Last, last)) // "Paul Vasseur (LFV) et Anne Morel"
			continue
		}
		if len(out) == 0 && s.article.Date(&s.article.Sentences[m.Sentence], m.First) > m.Last {
			continue // "Ce Mardi 3 mai, le maire et la préfète ont dit"
		}
		if m.First <= end || m.Last > last && (m.Head > last || !s.article.IsMark(m.Last)) && (!m.Named && m.Kind != Group || len(out) == 0) {
			continue
		}
		if len(out) > 0 && !s.tied(end+1, m.First) && !s.listed(end+1, m.First, last) {
			break
		}
		at := s.name(i)
		if !slices.Contains(out, at) {
			out = s.appendTied(append(out, at), i, at)
		}
		end = max(m.Last, s.Mentions[at].Last)
	}
	return out
}

// closingBracket returns the bracket that closes behind i, up to last, or i.
func (s *Set) closingBracket(i, last int) int {
	for k := i; k <= min(last, i+bracketReach); k++ {
		if s.article.Form(k) == ")" {
			return k
		}
	}
	return i
}

// listed reports a comma between two mentions of a list that "et" ends: "Lons,
// Brest et Trévois".
func (s *Set) listed(from, to, last int) bool {
	if from != to-1 || s.article.Form(from) != "," {
		return false
	}
	for i := s.From(to) + 1; i < len(s.Mentions) && s.Mentions[i].First <= last; i++ {
		if m := &s.Mentions[i]; s.article.Form(m.First-1) == "et" && m.Beside == None {
			return true
		}
	}
	return false
}

// tied reports "et", "ou" or a comma in front of them between two mentions.
func (s *Set) tied(from, to int) bool {
	n := 0
	for k := from; k < to; k++ {
		switch s.article.Form(k) {
		case "et", "ainsi", "que", "&":
			n++
		case ",":
		case "d'", "de", "des", "du":
			if k != to-1 && n == 0 {
				return false
			}
		default:
			if s.Named(k) == None { // "et Mme Durand"
				return s.article.IsMark(k)
			}
		}
	}
	return n > 0
}

// initialsOf returns the first letters of the words of a name, in lower case.
func initialsOf(name string) []rune {
	var room [64]byte
	return []rune(string(appendInitials(room[:0], name)))
}

// plain takes the accent from a letter: acronyms are written without.
func plain(c rune) rune {
	switch c {
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'à', 'â':
		return 'a'
	case 'î', 'ï':
		return 'i'
	case 'ô':
		return 'o'
	case 'ç':
		return 'c'
	}
	return c
}
