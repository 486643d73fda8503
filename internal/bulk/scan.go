package bulk

// fields calls see for each key of a JSON object and its value, both as they are
// written. It reports whether the object is whole; of broken JSON it sees what
// stands before the break.
func fields(object []byte, see func(key, value []byte)) bool {
	s := scanner{raw: object}
	if !s.sign('{') {
		return false
	}
	if s.sign('}') {
		return s.ended()
	}
	for {
		key, ok := s.value()
		if !ok || key[0] != '"' || !s.sign(':') {
			return false
		}
		value, ok := s.value()
		if !ok {
			return false
		}
		see(key, value)
		if s.sign('}') {
			return s.ended()
		}
		if !s.sign(',') {
			return false
		}
	}
}

// scanner reads JSON without looking into its values.
type scanner struct {
	raw []byte
	at  int
}

func (s *scanner) blanks() {
	for s.at < len(s.raw) && (s.raw[s.at] == ' ' || s.raw[s.at] == '\t' || s.raw[s.at] == '\r' || s.raw[s.at] == '\n') {
		s.at++
	}
}

// sign reads a sign if it is next.
func (s *scanner) sign(c byte) bool {
	s.blanks()
	if s.at < len(s.raw) && s.raw[s.at] == c {
		s.at++
		return true
	}
	return false
}

func (s *scanner) ended() bool {
	s.blanks()
	return s.at == len(s.raw)
}

// value reads a string, a number, a literal, or whatever stands in brackets.
func (s *scanner) value() ([]byte, bool) {
	s.blanks()
	begin := s.at
	for depth := 0; s.at < len(s.raw); {
		switch c := s.raw[s.at]; c {
		case '"':
			if !s.text() {
				return nil, false
			}
		case '{', '[':
			depth++
			s.at++
		case '}', ']':
			if depth--; depth < 0 {
				return s.raw[begin:s.at], s.at > begin
			}
			s.at++
		case ',', ':', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return s.raw[begin:s.at], s.at > begin
			}
			s.at++
			continue
		default:
			s.at++
			continue
		}
		if depth == 0 {
			return s.raw[begin:s.at], true
		}
	}
	return nil, false
}

// text reads a string.
func (s *scanner) text() bool {
	for s.at++; s.at < len(s.raw); s.at++ {
		switch s.raw[s.at] {
		case '\\':
			s.at++
		case '"':
			s.at++
			return true
		}
	}
	return false
}
