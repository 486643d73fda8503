package attribbeam

import (
	"sync"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

// shared are the engines of this process, by their directories of word lists.
// Beam makes functions of bytes, one for each bundle under way, so that an engine
// of theirs has no other place to be.
type shared struct {
	mu sync.Mutex
	by map[string]*server.Service
}

var services = &shared{by: map[string]*server.Service{}}

// of returns the service around an engine with word lists.
func (s *shared) of(lexicon string) (*server.Service, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if service, ready := s.by[lexicon]; ready {
		return service, nil
	}
	engine, err := attrib.Load(lexicon)
	if err != nil {
		return nil, err
	}
	s.by[lexicon] = server.NewService(engine, server.ServiceOptions{})
	return s.by[lexicon], nil
}
