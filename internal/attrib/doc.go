// Package attrib finds every quotation in a French news article and says who
// speaks. It knows nothing of gRPC.
//
// [New] readies an [Engine], [Engine.Attribute] answers one document. What a
// document says in French is for package french and the stages that it runs;
// which words are reported, by whom, and how sure that is, for rule, decide,
// mention, resolve and trust, each of which answers one question and knows only
// those before it.
package attrib
