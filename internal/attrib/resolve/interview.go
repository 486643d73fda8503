package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// answers tells who answers the questions of an interview.
type answers struct {
	by   []int // for each answer the entity that its label names, or the last one before it; or None
	whom int   // whom the article introduces as the one who answers, or None
}

// answering returns who gives the answer that a quote is, or None.
func (r *resolver) answering(q int) int {
	quote := &r.quotes[q]
	at := r.a.Layout.AnswerOf(quote.First)
	if at < 0 || quote.CueFirst != None || quote.Parent != None {
		return None
	}
	if r.answers == nil {
		r.answers = r.findAnswering()
	}
	if e := r.answers.by[at]; e != None {
		return e
	}
	return r.answers.whom
}

// invitation is what speaks for a person as the one who answers.
type invitation struct {
	named, calls, answered int // before the questions, as the guest, in the answers
}

// points weighs an invitation. Nobody names himself in what he says.
func (i *invitation) points() int {
	const most = 3
	return min(i.named, most) + 4*i.calls - i.answered
}

// findAnswering reads the labels of answers, and weighs the persons named before
// the first question and in the questions.
func (r *resolver) findAnswering() *answers {
	found := &answers{by: filled[int](nil, len(r.a.Layout.Answers), None), whom: None}
	invited := make([]invitation, len(r.entities))
	labels := labelling{}
	begun := false
	for m := range r.set.Mentions {
		men, e := &r.set.Mentions[m], int(r.of[m])
		at := r.a.Layout.AnswerOf(men.First)
		begun = begun || at >= 0
		switch {
		case e == None || !men.Named || r.entities[e].kind != mention.Person:
		case at >= 0 && r.inLabel(men, at):
			found.by[at] = labels.add(initials(men.Name), e)
			invited[e].calls++
		case at >= 0:
			invited[e].answered++
		case r.calls(men, begun):
			invited[e].calls++
		case !begun && r.a.Layout.KindOf(men.First).Prose():
			invited[e].named++
			if r.isSubject(men) {
				invited[e].named++
			}
		}
	}
	last := None
	for at, label := range found.by {
		if label != None {
			last = r.fullest(labels.entities[label])
		}
		found.by[at] = last
	}
	points := 0
	for e := range invited {
		if p := invited[e].points(); p > points {
			found.whom, points = e, p
		}
	}
	return found
}

// inLabel reports a mention in the label of an answer.
func (r *resolver) inLabel(m *mention.Mention, answer int) bool {
	a := &r.a.Layout.Answers[answer]
	return len(a.Lines) > 0 && m.First < r.a.Layout.Lines[a.Lines[0]].First+a.Label
}

// calls reports a name as that of the guest: a question speaks to it, or before the
// questions a colon follows it or its line announces an interview.
func (r *resolver) calls(m *mention.Mention, begun bool) bool {
	line := &r.a.Layout.Lines[r.a.Layout.LineOf(m.First)]
	switch {
	case m.Last >= line.Last || !line.Kind.Prose():
		return false
	case line.Kind == block.Question:
		return m.First == line.First && r.a.Form(m.Last+1) == ","
	}
	return !begun && (r.a.Form(m.Last+1) == ":" || r.announces(m.Sentence))
}

// announces reports a sentence that says who answers, alone or with the word before
// it: "ENTRETIEN. Anne Roux raconte".
func (r *resolver) announces(sentence int) bool {
	const word = 2 // tokens
	s := r.a.Sentences[sentence]
	if sentence > 0 {
		if before := &r.a.Sentences[sentence-1]; before.Last-before.First < word {
			s.First = before.First
		}
	}
	for i := s.First; i <= s.Last; i++ {
		switch r.a.Form(i) {
		case "entretien", "interview", "entrevue", "questions", "rencontre":
			return true
		}
		switch r.a.Words[i].Lemma() {
		case "répondre", "interroger", "questionner", "rencontrer", "interviewer":
			return true
		}
	}
	return false
}

// labelling gathers the labels that stand for one person: "Éric Sadin", "E. S.",
// and a name with the word that follows it.
type labelling struct {
	keys     []string
	entities [][]int
}

// add notes a label and returns the index of its person.
func (l *labelling) add(key string, e int) int {
	for i, other := range l.keys {
		if strings.HasSuffix(other, key) || strings.HasSuffix(key, other) {
			l.entities[i] = append(l.entities[i], e)
			return i
		}
	}
	l.keys, l.entities = append(l.keys, key), append(l.entities, []int{e})
	return len(l.keys) - 1
}

// fullest returns the entity that the article names most often, other than by its
// initials.
func (r *resolver) fullest(entities []int) int {
	best, most := entities[0], 0
	for _, e := range entities {
		mentions := len(r.entities[e].mentions)
		if strings.Contains(r.set.Mentions[r.entities[e].name].Name, ".") || len(r.set.Mentions[r.entities[e].name].Name) < 3 {
			mentions = 0
		}
		if mentions > most {
			best, most = e, mentions
		}
	}
	return best
}

// initials returns the first letters of the first two words of a name, without
// accents: of "Éric Sadin" as of "E. S.".
func initials(name string) string {
	var out []rune
	for word := range strings.FieldsSeq(fold(name)) {
		if c, _ := utf8.DecodeRuneInString(word); unicode.IsLetter(c) && len(out) < 2 {
			out = append(out, c)
		}
	}
	return string(out)
}
