// Package survive shows that nothing is lost and nothing comes twice when
// workers die: its test kills real ones, by SIGKILL, while they empty a real
// queue. "go test" kills two in a few hundred articles; flags of the test make
// it more, as the row worker of "make operate" does:
//
//	go test ./internal/worker/survive -articles 20000 -kills 5 -poison 50 -v
package survive
