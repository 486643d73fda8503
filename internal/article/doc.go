// Package article answers what an article of an archive says it is, and writes
// what is answered to it: the lines of queues and pipelines.
package article
