package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// Claim is what a source says in a clause of its own, as far as it is known
// before its edge is.
type Claim struct {
	From     int     // the first token
	Subject  Subject // of the reporting verb
	Embedded bool    // the reporting verb itself stands in a subordinate clause
}

// Edge returns the last token of a claim: before the journalist goes on in a
// clause of their own.
func (a *Article) Edge(s *Sentence, claim Claim) int {
	e := newEdge(a, s, claim)
	for i := claim.From; i <= e.last; i++ {
		if i < e.bracket {
			continue
		}
		if i > claim.From && a.Marks.Inside(i) == e.stretch && e.ends(i) {
			return e.beforeRelative(e.beforeLink(i - 1))
		}
		if end := e.verb(i); end != None {
			return max(end, claim.From)
		}
	}
	return e.last
}

// beforeRelative leaves out a relative pronoun behind a comma, whose clause is somebody
// else's: "que le pont cède, qui, selon la maire, a tenu".
func (e *edge) beforeRelative(end int) int {
	if end-2 >= e.claim.From && e.article.Tag(end) == tag.Relative && e.article.Form(end-1) == "," {
		return end - 2
	}
	return end
}

// beforeLink leaves out a coordinator that ties the claim to somebody else's: "que la
// digue cède | et, selon la maire, a tenu".
func (e *edge) beforeLink(end int) int {
	if end > e.claim.From && e.article.Tag(end) == tag.Coordinator {
		return end - 1
	}
	return end
}

// longestClaim bounds a claim, in tokens.
const longestClaim = 400

// edge looks for the end of one claim.
type edge struct {
	article  *Article
	sentence *Sentence
	claim    Claim
	last     int // where it ends at the latest
	stretch  int // the marks that hold it whole
	lastMark int // the last quotation mark up to there
	lastVerb int // the last finite verb up to there
	bracket  int // where the last bracket closes
	report   int // the group of the verb that reports, or None
	verbs    verbs
}

// newEdge finds what the search for the end of a claim looks at again and again.
func newEdge(a *Article, s *Sentence, claim Claim) edge {
	e := edge{article: a, sentence: s, claim: claim, last: min(s.Last, claim.From+longestClaim), report: s.reportBefore(claim.From)}
	// Marks that open with the claim hold its first words, and maybe no more.
	outer := claim.From
	if held := a.Marks.Inside(outer); held >= 0 && a.Marks.Stretches[held].First == outer && a.Marks.Stretches[held].Open >= s.First {
		outer = a.Marks.Stretches[held].Open
	}
	e.stretch = a.Marks.Inside(outer)
	if e.stretch >= 0 {
		e.last = min(e.last, a.Marks.Stretches[e.stretch].Last)
	}
	e.lastMark = e.lastOf(func(i int) bool { return a.IsMark(i) && a.Marks.MarkOf(i) >= 0 })
	e.lastVerb = e.lastOf(func(i int) bool { return a.Tag(i) == tag.Finite })
	e.verbs = e.expected()
	return e
}

// lastOf returns the last token that may be in the claim and is of a kind, or the
// one before the claim.
func (e *edge) lastOf(is func(i int) bool) int {
	i := e.last
	for i >= e.claim.From && !is(i) {
		i--
	}
	return i
}

// reportBefore returns the nearest group before a token that reports, or None.
func (s *Sentence) reportBefore(tok int) int {
	found := None
	for g := range s.Groups {
		if s.Groups[g].First >= tok {
			break
		}
		if s.Groups[g].Reports {
			found = g
		}
	}
	return found
}

// ends reports whether the claim is over before token i.
func (e *edge) ends(i int) bool {
	a := e.article
	if a.Form(i-1) == "etc." && a.Tokens[i].Has(token.Capital) {
		return true
	}
	switch a.Form(i) {
	case ".", "?", "!", ";":
		return true
	case "(":
		return e.figures(i)
	case "–", "—", "-":
		return e.atDash(i)
	case ",":
		return e.afterComma(i)
	case ":":
		return i < e.last && (a.IsMark(i+1) || !e.verbs.clause && e.verbs.counted && i < e.lastVerb)
	case "avant", "après", "tout":
		return a.reportingNext(e.sentence, i) && (a.Form(i) != "après" || e.clauseAhead(i)) || e.afterQuoted(i)
	case "comme":
		return e.likewise(i + 1)
	case "selon":
		return (a.Tag(i-1) != tag.Finite || !e.verbs.counted) && !e.waits(i) && e.source(i+1) && (a.Form(i-1) != "," || !e.resumes(i))
	}
	switch a.Tag(i) {
	case tag.Preposition:
		return e.afterQuoted(i) || e.throughChannel(i)
	case tag.Relative:
		return e.quotedWhole(i)
	case tag.Coordinator:
		return e.verbReturns(i) && (a.Form(i) != "car" || i > e.lastMark)
	case tag.Finite, tag.Negation, tag.Object:
		return e.mainVerb(i)
	}
	return false
}

// clauseAhead reports a "que" right behind the next verb: "après avoir dit que".
func (e *edge) clauseAhead(i int) bool {
	for k := i; k <= min(i+4, e.last); k++ {
		if g := e.sentence.GroupAt(k); g != None {
			next := e.sentence.Groups[g].Last + 1
			return next <= e.last && e.article.Tag(next) == tag.Que
		}
	}
	return false
}

// mainVerb reports a verb whose subject stands before the claim: "les témoins qui
// disent que c'est faux mentent".
func (e *edge) mainVerb(i int) bool {
	group := e.sentence.FiniteFrom(i)
	return group != nil && e.claim.Embedded && group.Subject.Found() && group.Subject.Shared == None &&
		group.Subject.Relative == None && group.Clitic == None && group.Subject.Last < e.claim.From
}

// likewise reports "comme le prétend X", from behind "comme".
func (e *edge) likewise(i int) bool {
	if i > e.last {
		return false
	}
	verb := e.sentence.FiniteFrom(i)
	return verb != nil && verb.Reports
}

// source reports somebody who says things, right at i.
func (e *edge) source(i int) bool {
	a := e.article
	p := e.sentence.PhraseAt(min(i, e.last))
	if i > e.last || p == None {
		return false
	}
	head := e.sentence.Phrases[p].Head
	if a.Tag(head) != tag.Noun {
		return true
	}
	_, n := a.Lexicon.Noun([]string{a.Words[head].Lemma()})
	return n > 0
}
