package block

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/token"
)

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

// count counts one token of the line.
func (v *view) count(t *token.Token) {
	switch t.Kind {
	case token.Word:
		if c := t.Form[0]; (c < 'a' || c > 'z') && !latin(t.Form) { // most begin with a letter of ASCII
			return
		}
		v.words++
		switch t.Form {
		case "vous", "votre", "vos":
			v.addresses = true
		case "je", "j'", "moi":
			v.personal = true
		}
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
	if form != "" && form[0] < utf8.RuneSelf {
		return 'a' <= form[0] && form[0] <= 'z' || 'A' <= form[0] && form[0] <= 'Z'
	}
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

// start finds what its first tokens tell.
func (v *view) start(l *Layout, line *Line) {
	first := &l.tokens[line.First]
	v.inStretch = l.heldOver(line.First)
	if line.Last > line.First {
		second := &v.tokens[1]
		v.bulleted = bullet(first)
		v.dashed = dash(first) && (second.Gap == token.Spaced || second.Kind == token.Mark || second.Kind == token.Word)
		v.numbered = first.Kind == token.Number && (second.Is(".") || second.Is(")"))
	}
	v.pointer = first.Kind == token.Mark && l.marks.MarkOf(line.First) < 0 || first.Is(">")
	v.copyright = first.Is("©") || first.Is("©️")
	head := &v.content[0]
	v.lower = goesOn(head)
	v.addresses = v.addresses || labelled(v.content)
	v.label = label(v.content)
	v.par = signedBy(v.content)
	v.marked = first.Kind == token.Mark
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

// answersAs reports a line that begins with a name, a full stop and a dash: "Anne ROUX. -".
func answersAs(line []token.Token) bool {
	const most = 5
	for i := 0; i < most && i+2 < len(line); i++ {
		if t := &line[i]; t.Kind != token.Word || !t.Has(token.Capital) {
			return false
		}
		if line[i+1].Is(".") && dash(&line[i+2]) {
			return i > 0
		}
	}
	return false
}

// label returns the names before the colon with which a line begins: "Le Soir :".
func label(line []token.Token) string {
	const most = 4
	for i := 0; i <= most && i < len(line); i++ {
		switch t := &line[i]; {
		case t.Is(":") && i > 0:
			return line[0].Form + " " + line[i-1].Form
		case t.Kind != token.Word || !t.Has(token.Capital):
			return ""
		}
	}
	return ""
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

// end finds what its last tokens tell.
func (v *view) end(l *Layout, line *Line) {
	at := line.Last
	for at > line.First && (l.tokens[at].Kind == token.Mark || closesBracket(&l.tokens[at])) {
		at--
	}
	last := &l.tokens[at]
	v.final = l.final(at) || last.Is(";")
	v.asks = last.Is("?")
	v.colon = last.Is(":")
	v.comma = last.Is(",")
	v.trails = last.Is("…") || isSign(last) && strings.HasPrefix(last.Form, "..")
	v.endsDash = dash(&l.tokens[line.Last])
	end := &l.tokens[line.Last]
	v.dated = end.Kind == token.Number && len(end.Form) == 4
}
