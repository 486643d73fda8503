package quotemark

// never is the cost of what cannot be.
const never = 1e6

// The bounds of the search.
const (
	maxDepth  = 4   // marks open at once
	beamWidth = 8   // readings kept at a mark
	beamRange = 9.0 // readings that cost this much more than the best are dropped
)

// The costs. The unit is about one odd thing about a mark; a missing partner is
// worth three or four of those.
const (
	turnedGuillemet = 3.0 // « closes or » opens
	turnedCurly     = 1.5 // “ closes or ” opens: machine translation does both
	turnedSingle    = 2.0 // ‘ closes or ’ opens
	turnedLow       = 4.0 // „ closes

	wrongSide    = 3.0 // the space stands on the word's side of the mark
	lineEdge     = 3.0 // a mark opens at the end of a line or closes at its start
	lineCut      = 0.5 // the same, but the line was cut in the middle of a sentence
	lineBroken   = 1.0 // a mark of a clear shape closes at the start of a line: a space of the page became a line
	afterElision = 3.0 // a mark closes after l', d', qu'
	afterColon   = 2.0 // a mark closes after a colon
	afterBracket = 2.0 // a mark closes after an opening bracket
	afterTool    = 1.5 // a mark closes after an article or preposition
	afterLetter  = 3.0 // an apostrophe opens after the l or d that it elides
	elision      = 1.0 // a straight mark opens between the l or qu that it may elide and a word
	beforeComma  = 5.0 // a mark opens before a comma or full stop
	beforePoint  = 3.0 // a mark opens before ! or ?
	caseOdd      = 0.6 // a mark closes before a capital, or opens in lower case after a full stop

	mismatched     = 1.5 // “ … »
	mismatchedSize = 3.0 // ' … "
	mismatchedTwin = 0.5 // '' … "
	empty          = 5.0 // nothing stands between the marks
	nestedSame     = 2.0 // « … « … » … »
	nestedOther    = 0.3 // « … “ … ” … »
	nestedTitle    = 3.5 // a short phrase alone on its line, in an open stretch
	nestedAtStart  = 0.7 // ««…» …»: an inner stretch that begins with the outer

	lostAtLineEnd = 3.5 // a stretch ends with its line, unclosed
	lostInLine    = 4.0 // a stretch ends unclosed before the next mark opens
	lostForLong   = 2.5 // the same, where the stretch was open for long
	lostTooSoon   = 1.5 // the same, but the stretch ends in a colon or has hardly begun
	lostTogether  = 1.5 // one mark closes two stretches of different styles
	lostAlike     = 2.5 // the same, both of one style
	lostRunOn     = 1.0 // the same, in a sentence that is quoted from its start and goes on over the inner mark
	noOpening     = 4.0 // a mark closes what nothing opened
	noOpeningSoft = 3.0 // the same before a comma: », a-t-il dit
	noOpeningThin = 6.0 // the same with an apostrophe

	stayOverLine   = 1.0  // a stretch stays open over the end of a line
	stayOverBlank  = 2.0  // the same over an empty line
	stayOverCut    = 0.2  // the same over a line cut in the middle of a sentence
	stayBeforeMark = 0.6  // a stretch stays open, and the next line begins with a mark
	stayBeforeDash = 0.4  // a stretch stays open, and the next line begins with a dialogue dash
	stayForLong    = 7.0  // the most that staying open between two marks can cost
	lingerFree     = 6.0  // sentences that a stretch may hold in a line at no cost
	lingerEach     = 0.5  // each sentence more
	lingerMost     = 10.0 // the most that this can cost
	lingerWords    = 20.0 // words that a sentence must have to count as one here
	reopened       = 0.2  // a mark is repeated at the start of a line
	reopenedTurned = 0.5  // the same with »
	reopenedPlain  = 2.0  // the same, where a paragraph before it began without one
	reopenedInLine = 2.5  // the same in a line, behind one sentence
	reopenedTitle  = 3.5  // a short phrase alone on its line, in an open stretch

	doubledMark = 1.0 // a second mark beside the first

	strayMark   = 4.5 // a mark means nothing
	strayBullet = 0.5 // a mark at the start of a line is a bullet: » À lire
	strayThin   = 1.0 // an apostrophe means nothing
	strayBefore = 2.0 // the same, but it stands before a word
	strayInch   = 0.5 // a mark after a number is a unit

	strayElision = 0.5 // a straight mark is an apostrophe: l"armée
)
