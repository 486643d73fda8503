package eval

import (
	"cmp"
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/eval/gold"
	"github.com/attribd/attribd/internal/overlap"
	"github.com/attribd/attribd/internal/render"
)

// Sorts of faults; the others are named after parts.
const (
	missed   = "missed"   // nothing like it was answered
	spurious = "spurious" // nothing like it is marked
	edges    = "edges"    // found in part, not strictly
)

// Fault is something that an engine got wrong. It holds words of the article,
// which belong on a reader's screen alone.
type Fault struct {
	Sort     string `json:"sort"` // missed, spurious, edges, speaker, cue or role
	Start    int    `json:"start"`
	Kind     string `json:"kind"` // as marked; as answered where nothing is
	Words    string `json:"words"`
	Marked   string `json:"marked,omitempty"`
	Answered string `json:"answered,omitempty"`
}

// Outcome is how an article came out, of strict finds.
type Outcome struct {
	Article  string  `json:"article"`
	Marked   int     `json:"gold"`
	Answered int     `json:"answered"`
	Found    int     `json:"found"`
	Right    int     `json:"right"` // of those found: speaker, cue and role are right
	Whole    float64 `json:"whole"` // F1 of those right; 1 where nothing is marked and nothing answered
	Faults   []Fault `json:"faults"`
}

// outcome sums up what was found strictly and partially.
func (j *judged) outcome(strictly, partially []int) Outcome {
	out := Outcome{Article: j.article.Name, Marked: len(j.marked), Answered: len(j.answered), Faults: []Fault{}}
	for i := range j.article.Attributions {
		marked := &j.article.Attributions[i]
		switch k := strictly[i]; {
		case k != overlap.None:
			v := j.judge(marked, &j.answers[k])
			out.Found++
			if v[itsWhole] == right {
				out.Right++
			}
			out.Faults = append(out.Faults, j.faults(marked, &j.answers[k], &v)...)
		case partially[i] != overlap.None:
			fault := j.fault(edges, marked.Kind, marked.Content)
			fault.Marked, fault.Answered = fault.Words, j.words(j.answers[partially[i]].Content)
			out.Faults = append(out.Faults, fault)
		default:
			out.Faults = append(out.Faults, j.fault(missed, marked.Kind, marked.Content))
		}
	}
	for k, i := range overlap.Turned(partially, len(j.answers)) {
		if i == overlap.None {
			out.Faults = append(out.Faults, j.fault(spurious, j.answers[k].Kind, j.answers[k].Content))
		}
	}
	slices.SortStableFunc(out.Faults, func(a, b Fault) int { return cmp.Compare(a.Start, b.Start) })
	out.Whole = 1
	if out.Marked+out.Answered > 0 {
		out.Whole = f1(ratio(out.Right, out.Answered), ratio(out.Right, out.Marked))
	}
	return out
}

func (j *judged) fault(sort, kind string, content []gold.Span) Fault {
	out := Fault{Sort: sort, Kind: kind, Words: j.words(content)}
	if len(content) > 0 {
		out.Start = content[0][0]
	}
	return out
}

// faults are what is wrong with an answer that found the right words.
func (j *judged) faults(marked *gold.Attribution, answer *Answer, v *verdicts) []Fault {
	var out []Fault
	entity := j.article.Entities.Of(marked)
	if entity == nil {
		entity = &gold.Entity{}
	}
	lemma := ""
	if marked.Cue.Lemma != nil {
		lemma = *marked.Cue.Lemma
	}
	add := func(p part, want, got string) {
		if v[p] == wrong {
			fault := j.fault(partNames[p], marked.Kind, marked.Content)
			fault.Marked, fault.Answered = want, got
			out = append(out, fault)
		}
	}
	add(itsSpeaker, entity.Name, strings.Join(answer.Names, ", "))
	add(itsCue, lemma, answer.Lemma)
	add(itsRole, strings.Join(entity.Roles, ", "), strings.Join(answer.Roles, ", "))
	return out
}

// How many characters of a content are shown, at its beginning and its end.
const (
	shownFirst = 50
	shownLast  = 35
)

// words returns a content, its middle left out where it is long.
func (j *judged) words(content []gold.Span) string {
	pieces := make([]string, len(content))
	for i, s := range content {
		pieces[i] = j.article.Text.Cut(s)
	}
	return render.Clip(strings.Join(pieces, " | "), shownFirst, shownLast)
}
