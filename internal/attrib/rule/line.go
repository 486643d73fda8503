package rule

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// lines wakes the rules of lines that somebody speaks: turns of a dialogue without
// marks, posts.
func (p *proposer) lines() {
	first := p.sentence.First
	var kind wakeKind
	switch k := p.article.Layout.KindOf(first); {
	case p.opensAnswer(first):
		kind = onAnswer
	case k == block.Turn:
		kind = onTurn
	case k == block.Post:
		kind = onPost
	default:
		return
	}
	c := p.context()
	c.first, c.last = first, p.sentence.Last
	p.wake(kind, &c)
}

// opensAnswer reports the first token of an answer.
func (p *proposer) opensAnswer(tok int) bool {
	layout := p.article.Layout
	at := layout.AnswerOf(tok)
	return at >= 0 && layout.Lines[layout.Answers[at].Lines[0]].First == tok
}

// pointer reports a line that points to another article or film by its title: "LIRE
// AUSSI - Hélène Quérouel : « … »", "Hélène Quérouel : « … » - Regarder la suite".
func (c *context) pointer(tok int) bool {
	const reach, end = 3, 5 // tokens
	line := &c.Layout.Lines[c.Layout.LineOf(tok)]
	for i := max(line.First+1, line.Last-end); i < line.Last; i++ {
		if c.Form(i) == "regarder" && dash(c.Form(i-1)) {
			return true
		}
	}
	for i := line.First; i < min(line.Last, line.First+reach); i++ {
		switch c.Form(i) {
		case "lire", "voir", "écouter", "relire", "revoir":
			return c.Tokens[i].Has(token.Capital) || i > line.First
		}
	}
	return false
}

// pointsOn asks for a sentence that points to another article by its title: "Lire aussi :
// « La crue nous a tout pris »".
func pointsOn(c *context) bool {
	const reach = 4 // tokens
	points := false
	for i := c.sentence.First; i < min(c.sentence.Last, c.sentence.First+reach); i++ {
		switch c.Form(i) {
		case "lire", "voir", "écouter", "relire", "revoir", "regarder":
			points = true
		case ":":
			return points
		case "à", "aussi", "également", "encore":
		default:
			return false
		}
	}
	return false
}

// unmarked asks that the sentence stands in no quotation marks.
func unmarked(c *context) bool {
	return c.Marks.Inside(c.first) < 0 && !c.marked(Range{c.sentence.First, c.sentence.Last})
}

// startsLine asks that the sentence is the first of its line.
func startsLine(c *context) bool {
	return c.Layout.Lines[c.Layout.LineOf(c.first)].First == c.first
}

// signs reports a link, also one that is glued to a word, or the dash of a
// signature: the post is over.
func (c *context) signs(i int) bool {
	form := c.Form(i)
	return c.Tokens[i].Kind == token.Link || dash(form) || strings.Contains(form, "http") || form == "pic" || strings.HasPrefix(form, "pic.")
}

// thisTurn yields the sentence without its dash.
func thisTurn(c *context) *Candidate {
	r := c.inner(Range{c.sentence.First, c.sentence.Last})
	if r.Empty() {
		return nil
	}
	return c.candidate(Direct, c.ranges(r))
}

// thisAnswer yields the lines of an answer, without the name of who gives it and
// the marks around it.
func thisAnswer(c *context) *Candidate {
	answer := &c.Layout.Answers[c.Layout.AnswerOf(c.first)]
	pieces := c.memory.ranges.Make(len(answer.Lines))
	for n, at := range answer.Lines {
		r := Range{c.Layout.Lines[at].First, c.Layout.Lines[at].Last}
		if n == 0 {
			r.First = max(r.First+answer.Label, c.unlabelled(r))
		}
		for !r.Empty() && c.IsMark(r.First) {
			r.First++
		}
		for !r.Empty() && c.IsMark(r.Last) {
			r.Last--
		}
		if r = c.inner(r); !r.Empty() {
			pieces = append(pieces, r)
		}
	}
	return c.candidate(Direct, pieces)
}

// unlabelled returns the first token behind a label: "R. ", "Hélène Quérouel : ".
func (c *context) unlabelled(r Range) int {
	const longest = 6 // tokens
	for i := r.First; i <= min(r.Last-1, r.First+longest); i++ {
		switch {
		case c.Form(i) == ":" && i > r.First:
			return i + 1
		case i == r.First && (c.Form(i) == "r." || c.Form(i) == "réponse"):
			return i + 1
		case !c.capitalAt(i) && c.Tag(i) != tag.Preposition:
			return r.First
		}
	}
	return r.First
}

// thisPost yields the line of a post, up to its first link or its signature.
func thisPost(c *context) *Candidate {
	line := &c.Layout.Lines[c.Layout.LineOf(c.first)]
	last := line.First
	for last <= line.Last && !c.signs(last) {
		last++
	}
	r := c.trim(Range{line.First, last - 1})
	if r.Empty() || c.words(r) < 3 {
		return nil
	}
	c.source = c.signature(line.Last + 1)
	return c.candidate(Direct, c.ranges(r))
}

// signature returns the name that signs a post on the line of the token: "— Hélène
// Quérouel (@hquerouel) 12 mars 2024". Some pages turn name and handle round.
func (c *context) signature(tok int) clause.Subject {
	if tok >= len(c.Tokens) || !dash(c.Form(tok)) || c.Layout.KindOf(tok) != block.Post {
		return noSource
	}
	last := c.Layout.Lines[c.Layout.LineOf(tok)].Last
	open := c.seek(tok+1, last, "(")
	closing := c.seek(open+1, last, ")")
	name := Range{tok + 1, open - 1}
	if handle := (Range{open + 2, closing - 1}); closing <= last && handle.Last > handle.First {
		name = handle
	}
	if open > last || name.Empty() {
		return noSource
	}
	return clause.NewSubject(name.First, name.Last, name.First)
}

// seek returns the first token of a form from first to last, or the one behind them.
func (c *context) seek(first, last int, form string) int {
	for first <= last && c.Form(first) != form {
		first++
	}
	return first
}
