// Package draft turns an answer into a gold file, for people to correct.
package draft
