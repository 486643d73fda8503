package server

// The limits that the contract promises.
const (
	MaxTextCharacters = 1_000_000 // code points in Document.text, and in a batch together
	MaxBatchSize      = 100       // requests in a batch
	MaxIDCharacters   = 256       // code points in Document.id
	MaxResponseBytes  = 7 << 19   // 3.5 MiB, below the 4 MiB at which most clients give up
	defaultPageSize   = 100
	maxPageSize       = 1000
	MaxReceiveBytes   = 16 << 20 // in a message: well above what the contract allows, so that its error is the one seen
	maxSendBytes      = MaxReceiveBytes + 4<<20
)
