// Package worker answers the articles of a queue: each once, whatever dies.
//
// A [Queue] gives an article again until it is acknowledged, and keeps one
// answer for an id and refuses a second. [Worker] acknowledges an article once
// its answer is kept. So an article whose worker was killed is answered by
// another, one that was answered just before is refused and done with, and
// nothing is lost and nothing twice in the answers.
//
// What cannot be answered is answered with its error, so that no article comes
// for ever. Package natsqueue is the queue of NATS.
package worker
