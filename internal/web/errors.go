package web

import (
	"errors"
	"math"
	"strconv"
	"time"

	"connectrpc.com/connect"
	"google.golang.org/grpc/status"

	"github.com/attribd/attribd/internal/server"
)

// connectError returns an error of the service as connect sends it, with its
// details. Other errors are connect's own.
func connectError(err error) *connect.Error {
	fault, ok := errors.AsType[*server.Error](err)
	if !ok {
		if already, ok := errors.AsType[*connect.Error](err); ok {
			return already
		}
		st := status.Convert(err)
		return connect.NewError(connect.Code(st.Code()), errors.New(st.Message()))
	}
	out := connect.NewError(connect.Code(fault.Code), errors.New(fault.Message))
	for _, packed := range fault.GRPCStatus().Proto().GetDetails() {
		if detail, err := connect.NewErrorDetail(packed); err == nil {
			out.AddDetail(detail)
		}
	}
	if fault.RetryAfter > 0 {
		out.Meta().Set("Retry-After", strconv.Itoa(int(math.Ceil(fault.RetryAfter.Seconds()))))
		out.Meta().Set("Grpc-Retry-Pushback-Ms", strconv.FormatInt(int64(fault.RetryAfter/time.Millisecond), 10))
	}
	return out
}
