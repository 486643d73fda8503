// Package alone attributes an article in a process of its own, which may die of
// it and takes nobody with it.
//
// A panic is caught; what is not are a stack or a memory that overflows. When
// articles come again whose worker died, nobody knows which of those that it
// held is to blame. Each then gets such a process, and only the guilty one fails.
package alone
