// Package rule answers what may report what.
//
// A construction of French is one [Rule] in a table: an id, a sentence of
// description, a trigger, steps that read what stands left and right of the
// trigger, and what it yields. Each carries sentences it must match and near
// misses it must not; one test runs them all. Rules propose candidates with
// features and never lock each other out: package decide chooses.
package rule
