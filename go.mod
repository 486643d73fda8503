module github.com/attribd/attribd

go 1.26.0

require (
	github.com/bits-and-blooms/bitset v1.24.2 // indirect
	github.com/blevesearch/mmap-go v1.2.0 // indirect
	github.com/blevesearch/vellum v1.2.1 // indirect
	golang.org/x/sys v0.40.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)
