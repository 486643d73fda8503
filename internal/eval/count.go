package eval

import (
	"github.com/attribd/attribd/internal/eval/gold"
	"github.com/attribd/attribd/internal/overlap"
)

// level is how much of a content must be found.
type level struct {
	name  string
	pair  func(marked, answered []overlap.Letters, least float64) []int
	least float64
	rows  []class // that are reported
}

// The levels. The last two count as the Gender Gap Tracker's evaluation does: an
// answer that is too long costs nothing.
var levels = [...]level{
	{"strict", overlap.Best, 0.8, []class{inMarks, unmarked, all}},
	{"partial", overlap.Best, 0.3, []class{inMarks, unmarked, all}},
	{"ggt-0.8", overlap.InTurn, 0.8, []class{all}},
	{"ggt-0.3", overlap.InTurn, 0.3, []class{all}},
}

// Indices of levels.
const (
	strict = iota
	partial
)

// class is a sort of quotations that is counted on its own.
type class uint8

const (
	inMarks  class = iota // direct and mixed
	unmarked              // indirect
	all
	classes
)

var classNames = [classes]string{"marked", "indirect", "all"}

func classOf(kind string) class {
	if kind == "indirect" {
		return unmarked
	}
	return inMarks
}

// count counts quotations of one level and class.
type count struct {
	marked, answered, found int
	right, asked            [parts]int
}

func (c *count) add(v *verdicts) {
	for p, each := range v {
		if each != notAsked {
			c.asked[p]++
		}
		if each == right {
			c.right[p]++
		}
	}
}

type counts [classes]count

// in calls see with the counts of a class and of all.
func (c *counts) in(k class, see func(*count)) {
	see(&c[k])
	see(&c[all])
}

// Tally gathers what is found in articles. The zero value is empty. It is not
// safe for concurrent use.
type Tally struct {
	counts   [len(levels)]counts
	links    links
	articles []Outcome
}

// Add counts an article and the answers for it.
func (t *Tally) Add(article *gold.Article, answers []Answer) {
	j := newJudged(article, answers)
	var found [len(levels)][]int
	for n := range levels {
		found[n] = levels[n].pair(j.marked, j.answered, levels[n].least)
		t.addFound(n, j, found[n])
		t.addAnswered(n, j, found[n])
	}
	t.articles = append(t.articles, j.outcome(found[strict], found[partial]))
}

// addFound counts what is marked; found is the index of the answer for each.
func (t *Tally) addFound(level int, j *judged, found []int) {
	for i := range j.article.Attributions {
		marked := &j.article.Attributions[i]
		t.counts[level].in(classOf(marked.Kind), func(c *count) { c.marked++ })
		if found[i] == overlap.None {
			continue
		}
		answer := &j.answers[found[i]]
		v := j.judge(marked, answer)
		t.counts[level].in(classOf(marked.Kind), func(c *count) {
			c.found++
			c.add(&v)
		})
		if level == strict {
			t.links = t.links.with(j.article.Name, marked, answer)
		}
	}
}

// addAnswered counts the answers. One that finds nothing is of those in marks if
// marks stand there, whatever it calls itself.
func (t *Tally) addAnswered(level int, j *judged, found []int) {
	finds := overlap.Turned(found, len(j.answers))
	for k := range j.answers {
		of := inMarks
		switch {
		case finds[k] != overlap.None:
			of = classOf(j.article.Attributions[finds[k]].Kind)
		case !looksMarked(j.article.Text, j.answers[k].Content):
			of = classOf(j.answers[k].Kind)
		}
		t.counts[level].in(of, func(c *count) { c.answered++ })
	}
}

// links are the entities of those found, as marked and as answered.
type links [][2]string

// with returns them with that of a find, if the article says who spoke.
func (l links) with(article string, marked *gold.Attribution, answer *Answer) links {
	if marked.Entity == nil {
		return l
	}
	return append(l, [2]string{article + " " + *marked.Entity, article + " " + answer.ID()})
}

// bCubed returns the F1 of B-cubed: whether the same sources are one entity and
// others are not.
func (l links) bCubed() float64 {
	if len(l) == 0 {
		return 0
	}
	together := map[[2]string]int{}
	marked, answered := map[string]int{}, map[string]int{}
	for _, link := range l {
		together[link]++
		marked[link[0]]++
		answered[link[1]]++
	}
	precision, recall := 0.0, 0.0
	for _, link := range l {
		precision += float64(together[link]) / float64(answered[link[1]])
		recall += float64(together[link]) / float64(marked[link[0]])
	}
	return f1(precision/float64(len(l)), recall/float64(len(l)))
}

func f1(precision, recall float64) float64 {
	if precision+recall == 0 {
		return 0
	}
	return 2 * precision * recall / (precision + recall)
}

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
