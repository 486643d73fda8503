// Package quotemark answers which quotation marks open and close what.
//
// Marks on the web are often wrong: mixed styles, marks that nobody closes,
// marks that a scraper doubled or turned, marks that stand again before every
// paragraph. So the package does not pair glyphs. It reads the marks of a
// document in order and keeps a few readings side by side, each a stack of open
// marks. At every mark a reading may open a stretch, close one, take the mark
// as repeated at the start of a paragraph, take it as doubled, suppose that its
// partner is missing, or pass over it (an inch, an apostrophe, a stray mark).
// At the end of a line it may give up stretches that are still open, and so it
// may within a line where a stretch has held more sentences than a quotation
// does: else one lost mark would swallow an article that is all one line. Every
// choice has a cost; the costs stand in one table, in costs.go. The cheapest
// reading wins. An ordinary text costs nothing.
//
// Whatever a reading had to suppose is named in the repairs of its stretches.
//
// The work is linear in the number of tokens: the readings kept at a mark and
// the marks open in a reading are bounded.
package quotemark
