// Package attribbeam finds the quotations of French news articles in pipelines
// of Apache Beam: on one machine, or by Flink, Spark or Dataflow on many.
//
// [Attribute] answers articles by the engine of attribd, in the process of the
// worker and without a server, on lines as those of "attribd worker" and
// "attribd attribute --format jsonl". A runner keeps what came out of a bundle
// only when all of it succeeded, so that nothing is lost and nothing comes twice
// when workers die. [Distinct] makes articles that came in twice one.
//
// Command archive is such a pipeline, over files.
package attribbeam
