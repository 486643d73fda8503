// Package language answers one question: is this text plainly not French?
//
// It counts function words and scripts, and says yes only where the answer is
// beyond doubt, so that no French article is refused. It tells no languages
// apart otherwise.
package language
