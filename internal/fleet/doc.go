// Package fleet runs replicas of the real binary, as on machines of their own,
// and calls them as a client with the shipped service config does. Tests and
// make operate use it.
//
// Each replica has a loopback address of its own, 127.0.0.2 and on, and all have
// the same ports, so that the configurations of deploy/ hold for them as they
// stand but for addresses. Linux has these addresses; other systems must be
// given them.
package fleet
