// Package attribtest helps to test the engine and what stands around it: it
// writes broken news articles, and checks what must hold of any answer.
package attribtest
