// Package diff answers what changed between the answers that two versions gave
// for the same documents, quotation by quotation.
//
// Quotations are the same if they share 30 % of the letters and digits that
// either has, one to one, the best first. What is compared then are the parts
// that a reader sees; confidence, explanations and ids are not.
package diff
