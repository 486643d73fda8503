// Package natsqueue is the queue of NATS: articles are taken from one stream by
// a durable pull consumer, answers are put into another.
//
// An answer has a subject of its own, made of its article's id, and is
// published on condition that the subject has none yet. The server checks that
// as it stores, so that of two answers to one article it refuses the second,
// however much later it comes. The streams that [Open] makes also refuse it
// when it comes without that condition.
package natsqueue
