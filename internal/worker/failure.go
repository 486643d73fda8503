package worker

import (
	"fmt"
	"strconv"

	"google.golang.org/grpc/codes"

	"github.com/attribd/attribd/internal/server"
)

// gaveUp is the error of an article that was given out too often: whoever
// worked on it died, or could not end in time.
func gaveUp(attempts int) *server.Error {
	return &server.Error{
		Code: codes.Aborted, Reason: GivenUp,
		Message:  fmt.Sprintf("no worker could answer, though it was given out %d times", attempts),
		Metadata: map[string]string{"attempts": strconv.Itoa(attempts)},
	}
}

// GivenUp is the reason of an article that was given out as often as it may be.
// It is no reason of the contract, whose calls are not given out.
const GivenUp server.Reason = "GIVEN_UP"

// tooLarge is the error of an answer that the queue cannot keep.
func tooLarge(bytes int, err error) *server.Error {
	return &server.Error{
		Code: codes.FailedPrecondition, Reason: server.ResponseTooLarge,
		Message:  fmt.Sprintf("the answer has %d bytes: %s", bytes, err),
		Metadata: map[string]string{"bytes": strconv.Itoa(bytes)},
	}
}
