package diff

import (
	"container/list"
	"errors"
	"fmt"
	"io"

	"github.com/attribd/attribd/internal/answers"
)

// pair is what two files say of one document; a side that has nothing is nil.
type pair [2]*answers.Answer

// joiner brings the answers of two files together by their ids. It reads the two
// in turn, and holds the answers whose other has not come yet.
type joiner struct {
	sides [2]side
	most  int // bytes of answers that may wait
	size  int // bytes that wait
}

// side is one of the files.
type side struct {
	in      *answers.Reader
	waiting map[string]*list.Element
	order   list.List // of *answers.Answer, as they came
	ended   bool
}

func newJoiner(old, after *answers.Reader, most int) *joiner {
	j := &joiner{most: most}
	for i, in := range []*answers.Reader{old, after} {
		j.sides[i].in, j.sides[i].waiting = in, map[string]*list.Element{}
	}
	return j
}

// each calls see for each document, in the order in which they are known.
func (j *joiner) each(see func(pair) error) error {
	for !j.sides[0].ended || !j.sides[1].ended {
		for i := range j.sides {
			if err := j.step(i, see); err != nil {
				return err
			}
		}
	}
	return nil
}

// step reads one answer of a side.
func (j *joiner) step(i int, see func(pair) error) error {
	own, other := &j.sides[i], &j.sides[1-i]
	if own.ended {
		return nil
	}
	answer, err := own.in.Next()
	if errors.Is(err, io.EOF) {
		own.ended = true
		return j.alone(1-i, see)
	}
	if err != nil {
		return err
	}
	p := pair{}
	p[i] = answer
	if p[1-i] = other.take(answer.ID); p[1-i] != nil {
		j.size -= p[1-i].Size()
		return see(p)
	}
	if other.ended {
		return see(p)
	}
	return j.hold(own, answer)
}

// alone sees off what waits on a side for another that will not come.
func (j *joiner) alone(i int, see func(pair) error) error {
	for front := j.sides[i].order.Front(); front != nil; front = j.sides[i].order.Front() {
		p := pair{}
		p[i] = j.sides[i].remove(front)
		j.size -= p[i].Size()
		if err := see(p); err != nil {
			return err
		}
	}
	return nil
}

func (j *joiner) hold(s *side, answer *answers.Answer) error {
	if _, twice := s.waiting[answer.ID]; twice {
		return fmt.Errorf("%s: two answers for %q", s.in.Name(), answer.ID)
	}
	if j.size += answer.Size(); j.size > j.most {
		return fmt.Errorf("over %d MiB of answers wait for their other: the files are in different orders, or lack much of each other; bring both into one order, or raise --window", j.most>>20)
	}
	s.waiting[answer.ID] = s.order.PushBack(answer)
	return nil
}

// take returns an answer that waits, no longer; nil if it does not.
func (s *side) take(id string) *answers.Answer {
	if e := s.waiting[id]; e != nil {
		return s.remove(e)
	}
	return nil
}

func (s *side) remove(e *list.Element) *answers.Answer {
	answer := s.order.Remove(e).(*answers.Answer) //nolint:forcetypeassert // nothing else is put in
	delete(s.waiting, answer.ID)
	return answer
}
