// Package profile says which stage of the engine spends time and allocates. It
// needs nothing of the engine but its package names: a stack counts for the
// stage that is nearest to its root.
package profile
