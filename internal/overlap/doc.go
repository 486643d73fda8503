// Package overlap answers how much of their words two contents share, and which
// of two lists are the same. Only letters and digits count, so that it does not
// matter on which side of a mark or a space an edge was put.
package overlap
