package block

import "github.com/attribd/attribd/internal/attrib/token"

// longest bounds the words of a line that can be more than body.
const longest = 80

// briefest bounds the words of a question that stands for a heading.
const briefest = 20

// view is what the rules see of a line and its neighbours.
type view struct {
	prev, next *view
	tokens     []token.Token // of the line
	content    []token.Token // the same without bullets, dashes and marks before the first word

	words, numbers, links int
	names                 int // words with a capital

	inStretch bool // a quotation is open where the line begins
	dashed    bool // begins with a dash and a space
	endsDash  bool
	bulleted  bool   // begins with a bullet
	numbered  bool   // begins with 1. or 2)
	pointer   bool   // begins with » or >>
	final     bool   // ends a sentence
	asks      bool   // ends in a question mark
	colon     bool   // ends in a colon
	comma     bool   // ends in a comma
	marked    bool   // begins with a quotation mark
	lower     bool   // begins in lower case
	capitals  bool   // is all in capitals
	named     bool   // all its words are names
	par       bool   // begins with Par and a name, or has them behind other names
	agency    bool   // names an agency in brackets
	handle    bool   // holds (@name)
	posted    bool   // holds a link such as posts have
	trails    bool   // ends in dots of suspension
	personal  bool   // says je
	prompts   bool   // is what an interviewer says without asking
	label     string // the names before a colon with which it begins
	addresses bool   // says vous, or begins with the name of the paper: LE SOIR. -
	copyright bool   // begins with ©
	credit    bool   // holds © or Crédit : near its end
	initials  bool   // is the initials of writers
	dated     bool   // ends in a year
	onlyDate  bool

	leading   bool // before the text begins
	headed    bool // after a title
	repeated  bool // says what a title said
	interview bool // the article is an interview
	answered  bool // the article has questions that it answers
	titled    bool // is a title, a byline or a dateline
	closing   bool // one of the last lines, after the last long one
	ended     bool // after the last long line
	trailing  bool // debris after the article
	listed    bool // behind a dash, in a row that a colon announced
	spoken    bool // behind a dash, in a row that asks or in which a quotation is open
	rubric    bool // is names between spaced dashes
	announced bool // the article has several short lines that end in a colon before text
	points    bool // is a pointer alone, to the link on the next line
	pointed   bool // is that link
}

// match reports whether one of the phrases stands in the line.
func (v *view) match(p *phrases) bool { return p.match(v.content) }

// brief reports a line of few words that begins like a heading.
func (v *view) brief(words int) bool { return v.words <= words && !v.lower && !v.colon && !v.comma }

// headlined reports a line that can be a headline.
func (v *view) headlined() bool {
	const exclaimed = 22
	return v.brief(34) && !v.sentence() && (!v.final || v.words <= exclaimed)
}

// sentence reports a line that ends like a sentence; a question or exclamation
// may be a heading.
func (v *view) sentence() bool {
	last := &v.tokens[len(v.tokens)-1]
	return v.final && !v.asks && !last.Is("!") && !last.Is("…")
}

// alone reports that the line before does not run into this one.
func (v *view) alone() bool {
	return v.prev == nil || v.prev.final || v.prev.brief(20) || v.prev.words == 0
}

// followed reports that text comes soon after.
func (v *view) followed() bool {
	const near = 3
	next := v.next
	for k := 0; k < near && next != nil; k++ {
		if next.words > v.words && (next.final || next.words > 25) {
			return true
		}
		next = next.next
	}
	return false
}

// led reports that a line that ends in ? or ! leads to a paragraph, not to one
// more sentence.
func (v *view) led() bool {
	const paragraph = 25
	return !v.final || v.next != nil && v.next.words >= paragraph
}

// isList reports a line behind a dash that belongs to a list: a colon announced
// it, or its like stand beside it and are not the turns of a dialogue.
func (v *view) isList() bool {
	if v.listed {
		return true
	}
	return v.beside() && (!v.final || !v.spoken)
}

// beside reports that a line behind a dash stands next to this one.
func (v *view) beside() bool { return v.prev != nil && v.prev.dashed || v.next != nil && v.next.dashed }

// announces reports a short line that ends in a colon before a paragraph of
// its own. A name before a colon speaks instead.
func (v *view) announces() bool {
	const most = 12
	if !v.colon || v.words == 0 || v.words > most || v.lower || v.named || v.dashed || v.bulleted {
		return false
	}
	next := v.next
	return next != nil && next.final && next.words > v.words && !next.lower && !next.marked && !next.dashed
}

// cut reports a line of running text that the page broke off inside a sentence:
// the next goes on in lower case, or it goes on from the line before.
func (v *view) cut() bool {
	if v.leading || v.links > 0 || v.item() || v.prev == nil {
		return false
	}
	if v.next == nil {
		return v.prev.comma
	}
	if v.next.words > 0 && v.next.continues() && !v.final && !v.colon {
		return true
	}
	return v.prev.comma || v.words == 0 && v.continues() && !v.prev.final && v.prev.words > 0
}

// continues reports a line that begins inside a sentence. Some pages use a full
// stop as a bullet.
func (v *view) continues() bool {
	return v.lower && !v.item() && !v.initials && !v.content[0].Is(".") && !v.match(&loaded().boilerplate)
}

func (v *view) item() bool { return v.dashed || v.bulleted || v.numbered }

// framed reports a line between dashes that is not empty.
func (v *view) framed() bool { return v.dashed && v.endsDash && v.words+v.numbers > 0 }

// signs reports one of the phrases and then only names.
func (v *view) signs(p *phrases) bool {
	n := p.prefix(v.content)
	return n > 0 && nameOnly(v.content[n:])
}
