// Package admission answers two questions under load: is there room for this
// call, and is it this document's turn?
//
// [Controller.Enter] counts a call where it arrives, before anything is read of
// it, and refuses it where its lane is full. It must be asked at arrival: on one
// core calls wait in the scheduler before their handlers run, and a limit inside
// those would never be reached. [Controller.Turn] hands out the turns in which
// documents are attributed, a few at once. Those for which somebody waits and
// those of batches and streams alternate, so that neither starves the other.
//
// The package knows no transport.
package admission
