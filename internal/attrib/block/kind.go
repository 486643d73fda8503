package block

// rule gives a line its kind.
type rule struct {
	kind  Kind
	why   string
	holds func(*view) bool
}

// otherwise is the rule for the lines of which no other holds.
var otherwise = rule{Body, "running text", nil}

// rules are tried in order; the first that holds decides.
// What they ask of a line stands in view.go.
var rules = [...]rule{
	{Turn, "a turn of a dialogue whose marks stay open", func(v *view) bool { return v.inStretch && v.dashed && !v.isList() }},
	{Body, "a line that begins inside a quotation", func(v *view) bool { return v.inStretch && v.words > 0 }},
	{Boilerplate, "no letters of ours", func(v *view) bool { return v.words == 0 && !v.onlyDate && !v.framed() && !v.cut() }},
	{Post, "the signature of a post: — Name (@name) 1 mai 2020", func(v *view) bool { return v.handle && v.words <= 14 && (v.dashed || v.dated) }},
	{Post, "an embedded post: Une publication partagée par", func(v *view) bool { return v.words <= 40 && v.match(&loaded().posts) }},
	{Post, "a link inside a post", func(v *view) bool { return v.posted && v.words <= 80 }},
	{Post, "the line before a signature", func(v *view) bool { return v.next != nil && v.next.handle && v.next.dashed && v.words <= 55 }},
	{Title, "the headline again", func(v *view) bool {
		return v.repeated && v.words > 2 && v.words <= 40 && (v.leading || !v.sentence()) && !v.match(&loaded().boilerplate)
	}},
	{Boilerplate, "only links", func(v *view) bool { return v.links > 0 && v.words <= 2*v.links && !v.final }},
	{Byline, "a signing phrase or an agency", func(v *view) bool { return v.words <= 14 && v.match(&loaded().bylines) && !v.sentence() }},
	{Byline, "a column and its writer: La chronique d’Anne Roux", func(v *view) bool { return v.words <= 14 && v.signs(&loaded().columns) }},
	{Byline, "initials: HA/APA, emd-burs/blb", func(v *view) bool { return v.initials }},
	{Byline, "Par and a name", func(v *view) bool { return v.par && v.words <= 9 && !v.sentence() }},
	{Heading, "a date behind a dash, in a diary", func(v *view) bool { return v.onlyDate && v.dashed && v.followed() }},
	{Dateline, "a date phrase", func(v *view) bool { return v.words <= 20 && v.match(&loaded().datelines) }},
	{Dateline, "a place and an agency: Paris (AFP) -", func(v *view) bool { return v.words <= 4 && v.agency && v.endsDash }},
	{Dateline, "a date and perhaps a place", func(v *view) bool { return v.onlyDate }},
	{Byline, "a name under the headline", func(v *view) bool {
		return v.leading && v.named && v.words >= 2 && v.words <= 4 && v.prev != nil && v.prev.titled
	}},
	{Boilerplate, "the copyright of a year", func(v *view) bool { return v.copyright && v.numbers > 0 && v.words <= 12 }},
	{Caption, "a picture phrase", func(v *view) bool { return v.words <= 60 && v.match(&loaded().captions) }},
	{Caption, "a credit", func(v *view) bool { return v.words <= 60 && (v.credit || v.copyright) }},
	{Boilerplate, "a pointer alone: Lire aussi", func(v *view) bool { return v.points }},
	{Boilerplate, "what a pointer points to", func(v *view) bool { return v.pointed && v.words <= 25 && !v.sentence() }},
	{Boilerplate, "a phrase of the page", func(v *view) bool { return v.words <= 45 && v.match(&loaded().boilerplate) }},
	{Boilerplate, "a pointer: » À lire, >> Voir", func(v *view) bool { return v.pointer && v.words > 0 && v.words <= 40 }},
	{Boilerplate, "a rubric: Sénégal – Presse – Revue", func(v *view) bool { return v.leading && v.rubric && v.words <= 8 }},
	{Body, "a line cut off inside its sentence", func(v *view) bool { return v.cut() }},
	{Title, "the first line", func(v *view) bool { return v.leading && v.words > 2 && !v.headed && v.headlined() }},
	{Heading, "between dashes: - Climat -", func(v *view) bool { return v.framed() && v.words <= 16 }},
	{Question, "a question of an interview", func(v *view) bool { return v.interview && v.asks && v.words <= 70 }},
	{Question, "what an interviewer says without asking", func(v *view) bool { return v.prompts }},
	{Question, "a short question among its like", func(v *view) bool { return v.answered && v.asks && v.words <= briefest && v.followed() }},
	{ListItem, "behind a bullet", func(v *view) bool { return v.bulleted && v.words <= 80 }},
	{ListItem, "behind a dash, among its like", func(v *view) bool { return v.dashed && v.isList() }},
	{Heading, "short, behind a dash, before text", func(v *view) bool { return v.dashed && v.words <= 14 && !v.sentence() && v.followed() }},
	{Turn, "behind a dash, among its like", func(v *view) bool { return v.dashed && v.beside() }},
	{ListItem, "numbered and short", func(v *view) bool { return v.numbered && v.words <= 20 }},
	{Heading, "short, without a full stop, before text", func(v *view) bool { return v.brief(18) && !v.sentence() && v.alone() && v.followed() && v.led() }},
	{Heading, "short, ending in a colon, among its like", func(v *view) bool { return v.announced && v.announces() }},
	{Heading, "short capitals", func(v *view) bool { return v.capitals && v.words <= 14 && v.followed() }},
	{Byline, "a name at the end", func(v *view) bool { return v.closing && v.named && v.words >= 2 && v.words <= 6 }},
	{Boilerplate, "short lines at the end", func(v *view) bool { return v.trailing }},
}
