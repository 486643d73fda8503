package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// Set is a table of rules made ready. It is immutable and safe for concurrent
// use.
type Set struct {
	rules  []Rule
	byWake [kinds][]waking
}

// waking is a rule and what it asks of its trigger, side by side with others.
type waking struct {
	frames lexicon.Frame
	needs  need
	rule   *Rule
}

// NewSet returns the rules of the engine.
func NewSet() *Set {
	s := &Set{}
	for _, table := range [][]Rule{
		inciseRules, clauseRules, infinitiveRules, colonRules, fragmentRules, prepositionRules,
		unnamedRules, comparisonRules, impersonalRules, nounRules, markRules, lineRules,
	} {
		s.rules = append(s.rules, table...)
	}
	for i := range s.rules {
		r := &s.rules[i]
		r.feature = "rule:" + r.ID
		s.byWake[r.Wake.kind] = append(s.byWake[r.Wake.kind], waking{r.Wake.frames, r.Needs, r})
	}
	return s
}

// Rules returns the rules in the order of the tables. The caller must not change
// them.
func (s *Set) Rules() []Rule { return s.rules }

// Propose returns the candidates of a sentence, in the order of their triggers.
// Past says what the sentences before it report.
func (s *Set) Propose(a *clause.Article, index int, past Past) []Candidate {
	return s.ProposeWith(new(Memory), a, index, past)
}

// ProposeWith is Propose in memory that it uses again: the candidates are good until
// the memory serves another sentence.
func (s *Set) ProposeWith(m *Memory, a *clause.Article, index int, past Past) []Candidate {
	m.reset()
	p := proposer{set: s, memory: m, article: a, sentence: &a.Sentences[index], index: index, past: past, out: m.proposed}
	p.verbs()
	p.prepositions()
	p.nouns()
	p.stretches()
	p.lines()
	p.compare()
	m.proposed = p.out
	return p.out
}

// proposer wakes the rules of one sentence.
type proposer struct {
	set      *Set
	memory   *Memory
	article  *clause.Article
	sentence *clause.Sentence
	index    int
	past     Past
	triggers int
	out      []Candidate
}

// wake tries the rules that a trigger wakes.
func (p *proposer) wake(kind wakeKind, c *context) {
	p.triggers++
	work := &p.memory.work
	*work = *c
	frames, takes := c.taking()
	var met need
	switch {
	case c.group != nil:
		met = work.needs()
	case c.stretch != None && because(work):
		met = needBecause
	}
	for _, w := range p.set.byWake[kind] {
		if takes && !frames.Has(w.frames) || w.needs&^met != 0 {
			continue
		}
		p.memory.tried++
		work.first, work.last = c.first, c.last
		if cand := work.try(w.rule); cand != nil {
			cand.Trigger = p.triggers
			work.measure(cand)
			p.out = append(p.out, *cand)
		}
	}
}

func (p *proposer) context() context {
	return context{Article: p.article, memory: p.memory, sentence: p.sentence, index: p.index, past: p.past, stretch: None, at: None}
}

// verbs wakes the rules of verbs that report, or must do so where they stand.
func (p *proposer) verbs() {
	for i := range p.sentence.Groups {
		g := &p.sentence.Groups[i]
		if !g.Reports {
			if g = p.byPlace(i); g == nil {
				continue
			}
		}
		if p.remarks(g) {
			continue
		}
		c := p.context()
		c.group, c.at, c.first, c.last, c.lemma = g, i, g.First, g.Last, g.Lemma
		p.wake(onVerb, &c)
	}
}

// remarks reports what whoever writes asks the reader to note: "À noter que le pont rouvre",
// "Rappelons que le pont rouvre".
func (p *proposer) remarks(g *clause.Group) bool {
	a, first := p.article, p.sentence.First
	for first < p.sentence.Last && a.IsMark(first) {
		first++
	}
	switch g.Form {
	case clause.Infinitive:
		return g.First == first+1 && (a.Form(first) == "à" || a.Form(first) == "a") && a.Tag(min(g.Last+1, p.sentence.Last)) != tag.Punct
	case clause.Finite:
		return g.First == first && !g.Subject.Found() && g.Clitic == None && g.Features&tag.Persons == tag.First && g.Features&tag.Numbers == tag.Plural
	}
	return false
}

// prepositions wakes the rules of prepositions and their like, each in the sense that the
// list gives it.
func (p *proposer) prepositions() {
	var room [6]string
	next := p.sentence.First
	for _, opener := range p.sentence.Openers {
		i := int(opener)
		if i < next || !p.article.Opens(i, lexicon.PrepositionOpening) || p.article.Tokens[i].Kind != token.Word {
			continue
		}
		words := p.article.Forms(room[:], i, p.sentence.Last)
		cue, taken := p.article.Lexicon.PrepositionCue(words)
		if taken == 0 || !names(cue) || cue.Kind == lexicon.SourceSense && p.article.Tag(i) == tag.Noun && taken == 1 {
			continue
		}
		if _, adverb := p.article.Lexicon.CueAdverb(words); adverb > taken { // "pour sa part"
			next = i + adverb
			continue
		}
		c := p.context()
		c.first, c.last, c.lemma = i, i+taken-1, cue.Lemma
		c.sense = cue.Kind
		p.wake(wakes(cue.Kind), &c)
		next = i + taken
	}
}

// names reports a preposition whose complement is the source.
func names(cue lexicon.PrepositionCue) bool {
	switch cue.Kind {
	case lexicon.SourceSense:
		return cue.Strength >= 3 || cue.Lemma == "pour"
	case lexicon.OpinionSense, lexicon.UnnamedSense, lexicon.SelfSense:
		return cue.Strength >= 2
	}
	return false
}

// wakes returns what a preposition wakes: rules that read its complement, or those
// of phrases that are whole.
func wakes(sense lexicon.CueSense) wakeKind {
	switch sense {
	case lexicon.UnnamedSense:
		return onUnnamed
	case lexicon.SelfSense:
		return onSelf
	}
	return onPreposition
}

// stretches wakes the rules of marked words.
func (p *proposer) stretches() {
	if !p.article.Marks.Touches(p.sentence.First, p.sentence.Last) {
		return
	}
	seen := None
	for i := p.sentence.First; i <= p.sentence.Last; i++ {
		s := p.article.Marks.MarkOf(i)
		if s < 0 {
			s = p.article.Marks.Inside(i)
		}
		if s <= seen || s < 0 || p.article.Marks.Stretches[s].Empty() {
			continue
		}
		seen = s
		st := &p.article.Marks.Stretches[s]
		c := p.context()
		c.stretch, c.first, c.last = s, st.First, st.Last
		p.wake(onStretch, &c)
	}
}
