// Package french answers what the French of a document says: its words, marks,
// lines, sentences, readings, phrases and clauses. It runs the stages that know
// nothing of quotations, in their order, and is what the rules stand on.
package french
