package block

import (
	"strings"
	"unicode"

	"github.com/attribd/attribd/internal/attrib/token"
)

// longest bounds the words of a line that can be more than body.
const longest = 80

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
	bulleted  bool // begins with a bullet
	numbered  bool // begins with 1. or 2)
	pointer   bool // begins with » or >>
	final     bool // ends a sentence
	asks      bool // ends in a question mark
	colon     bool // ends in a colon
	lower     bool // begins in lower case
	capitals  bool // is all in capitals
	named     bool // all its words are names
	par       bool // begins with Par and a name
	agency    bool // names an agency in brackets
	handle    bool // holds (@name)
	posted    bool // holds a link such as posts have
	addresses bool // says vous, or begins with the name of the paper: LE SOIR. -
	copyright bool // begins with ©
	credit    bool // holds © or Crédit : near its end
	initials  bool // is the initials of writers
	dated     bool // ends in a year
	onlyDate  bool

	leading   bool // before the text begins
	headed    bool // after a title
	repeated  bool // says what a title said
	interview bool // the article is an interview
	answered  bool // the article has questions that it answers
	titled    bool // is a title, a byline or a dateline
	closing   bool // one of the last lines, after the last long one
	trailing  bool // debris after the article
	listed    bool // behind a dash, in a row that a colon announced
}

// match reports whether one of the phrases stands in the line.
func (v *view) match(p *phrases) bool { return p.match(v.content) }

// brief reports a line of few words that begins like a heading.
func (v *view) brief(words int) bool { return v.words <= words && !v.lower && !v.colon }

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

// isList reports a line behind a dash that belongs to a list: its like stand
// beside it and do not end like the turns of a dialogue, or a colon announced
// it.
func (v *view) isList() bool {
	if v.listed {
		return true
	}
	return v.beside() && !v.final
}

// beside reports that a line behind a dash stands next to this one.
func (v *view) beside() bool { return v.prev != nil && v.prev.dashed || v.next != nil && v.next.dashed }

// survey fills a view from the tokens of its line.
func (l *Layout) survey(line *Line) view {
	v := view{tokens: l.tokens[line.First : line.Last+1]}
	for i := range v.tokens {
		v.count(&v.tokens[i])
	}
	v.content = v.tokens[l.lead(line)-line.First:]
	v.start(l, line)
	v.end(l, line)
	if v.words <= longest {
		v.shape(line.text(l))
	}
	return v
}

func (v *view) count(t *token.Token) {
	switch t.Kind {
	case token.Word:
		if !latin(t.Form) {
			return
		}
		v.words++
		v.addresses = v.addresses || t.Is("vous") || t.Is("votre") || t.Is("vos")
		if t.Has(token.Capital) {
			v.names++
		}
	case token.Number:
		v.numbers++
	case token.Link:
		v.links++
	}
}

// latin reports whether a word begins with a letter of our alphabet.
func latin(form string) bool {
	for _, c := range form {
		return unicode.Is(unicode.Latin, c)
	}
	return false
}

// lead returns the first token of a line behind bullets, dashes and pointers.
func (l *Layout) lead(line *Line) int {
	at := line.First
	for at < line.Last {
		t := &l.tokens[at]
		loose := t.Kind == token.Mark && l.marks.MarkOf(at) < 0
		if !bullet(t) && !dash(t) && !loose && !t.Is(">") && !t.Is("|") {
			break
		}
		at++
	}
	return at
}

func (v *view) start(l *Layout, line *Line) {
	first := &l.tokens[line.First]
	v.inStretch = l.heldOver(line.First)
	v.bulleted = bullet(first) && line.Last > line.First
	v.dashed = dash(first) && line.Last > line.First && (v.tokens[1].Gap == token.Spaced || v.tokens[1].Kind == token.Mark || v.tokens[1].Kind == token.Word)
	v.numbered = first.Kind == token.Number && line.Last > line.First && (v.tokens[1].Is(".") || v.tokens[1].Is(")"))
	v.pointer = first.Kind == token.Mark && l.marks.MarkOf(line.First) < 0 || first.Is(">")
	v.copyright = first.Is("©") || first.Is("©️")
	head := &v.content[0]
	v.lower = goesOn(head)
	v.addresses = v.addresses || labelled(v.content)
	v.par = head.Is("par") && len(v.content) > 2 && v.content[1].Has(token.Capital)
}

// labelled reports a line that begins with words in capitals and ". -" or " :".
func labelled(line []token.Token) bool {
	const most = 4
	for i := 1; i <= most && i+1 < len(line); i++ {
		if !line[i-1].Has(token.AllCaps) {
			return false
		}
		if line[i].Is(":") || line[i].Is(".") && dash(&line[i+1]) {
			return true
		}
	}
	return false
}

// heldOver reports whether a stretch that began on an earlier line holds the
// token.
func (l *Layout) heldOver(tok int) bool {
	at := l.marks.Outermost(tok)
	if at < 0 {
		return false
	}
	s := &l.marks.Stretches[at]
	return s.First < tok || s.Open >= 0 && s.Open < tok && !l.tokens[tok].StartsLine()
}

func (v *view) end(l *Layout, line *Line) {
	at := line.Last
	for at > line.First && (l.tokens[at].Kind == token.Mark || closesBracket(&l.tokens[at])) {
		at--
	}
	last := &l.tokens[at]
	v.final = l.final(at) || last.Is(";")
	v.asks = last.Is("?")
	v.colon = last.Is(":")
	v.endsDash = dash(&l.tokens[line.Last])
	end := &l.tokens[line.Last]
	v.dated = end.Kind == token.Number && len(end.Form) == 4
}

// text returns the line as it stands.
func (n *Line) text(l *Layout) string { return l.doc[l.tokens[n.First].Start:l.tokens[n.Last].End] }

func (v *view) shape(text string) {
	v.handle = strings.Contains(text, "(@")
	v.posted = strings.Contains(text, "pic.twitter.com") || strings.Contains(text, "pic.x.com") || strings.Contains(text, "//t.co/")
	v.agency = strings.Contains(text, "(AFP)") || strings.Contains(text, "(Reuters)") || strings.Contains(text, "(APS)")
	v.credit = v.words <= 60 && (strings.Contains(text, "©") || strings.Contains(text, "Crédit :") || strings.Contains(text, "Crédits :") || strings.Contains(text, "AFP PHOTO") || strings.Contains(text, "Image :") || strings.Contains(text, "Photo :"))
	v.capitals = v.words > 0 && strings.ToUpper(text) == text
	v.named = v.words >= 1 && v.numbers == 0 && v.names == v.words && !v.final
	slashed := strings.Contains(text, "/") && !strings.ContainsAny(text, " \u00a0")
	v.initials = v.words <= 4 && len(text) <= 16 && slashed || v.words <= 5 && signed(text)
	v.onlyDate = v.numbers > 0 && v.words <= 4 && (dateWords(v.content) || numericDate(text))
}

// signed reports a line that begins with two initials: A.L., S.B.H.
func signed(text string) bool {
	return len(text) >= len("A.L") && upper(text[0]) && text[1] == '.' && upper(text[2]) && (len(text) == len("A.L") || text[3] == '.')
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' }

// numericDate reports a line that begins with a date in figures, 30/04/2023.
func numericDate(text string) bool {
	const shape = "00/00/0000"
	if len(text) < len(shape) {
		return false
	}
	for i := range len(shape) {
		if digit := text[i] >= '0' && text[i] <= '9'; digit != (shape[i] == '0') || !digit && text[i] != shape[i] {
			return false
		}
	}
	return true
}

// dateWords reports that all words of a line are months, days or hours.
func dateWords(line []token.Token) bool {
	words := 0
	for i := range line {
		if line[i].Kind != token.Word {
			continue
		}
		words++
		switch line[i].Form {
		case "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
			"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "le", "à", "h", "er", "gmt":
		default:
			return false
		}
	}
	return true
}
