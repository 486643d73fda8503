// Package attrib finds every quotation in a French news article and says who
// speaks. It knows nothing of gRPC.
package attrib
