// Package credential answers who the service is and whom it believes: its
// certificate, the authorities of its clients' certificates, and the tokens
// that calls may bring.
//
// All are files. [Watch] looks at them again and again, so that they can be
// replaced while the service runs; a file that cannot be used is reported and
// what was there before holds.
package credential
