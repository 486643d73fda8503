// Package naming answers whether two phrases name the same source or the same
// role, as a reader would: whatever their accents, capitals, titles and
// determiners are.
package naming
