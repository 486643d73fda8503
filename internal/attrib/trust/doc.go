// Package trust answers how sure an answer is.
//
// The words of a quotation and who says them are each right with a chance that
// grows with a weighted sum of what is known of them: how far the words are ahead
// of their rivals, how the speaker was found. The weights stand in data/words.tsv
// and data/speaker.tsv, one line a fact, on the scale of log-odds. Command weights
// fits them on the answers that the engine gives about articles it was not fitted
// on, so that of the answers with confidence 0.9 nine in ten are right.
package trust
