// Package clause answers who does what in a sentence, and how far it reaches.
//
// It gathers verbs with their auxiliaries, negations and clitics into groups,
// ties each to its subject by agreement (also inverted, distant or shared with
// a coordinated verb) and finds where a clause ends. Every pass is linear in the
// sentence, with bounded look-ahead.
package clause
