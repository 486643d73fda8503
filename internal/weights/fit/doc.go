// Package fit finds weights from choices that people made.
//
// A choice is a group of alternatives of which one is taken. An alternative's
// chance grows with the exponential of the weighted sum of its features, and the
// weights sought are those under which what people chose is likeliest, held back
// by a prior: each weight pays for the square of its way from where it began. So
// what is seldom seen stays what it was. The sum is convex, and its one minimum
// is found by Newton's method: no step size, no chance, no order of visits.
package fit
