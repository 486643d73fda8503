package cases

import (
	"google.golang.org/genproto/googleapis/rpc/code"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"
)

// failure reads an error of gRPC with its details; nil where there is none.
func failure(err error) *Failure {
	if err == nil {
		return nil
	}
	st := status.Convert(err)
	f := &Failure{Code: code.Code(st.Code()).String()}
	for _, detail := range st.Details() {
		switch detail := detail.(type) {
		case *errdetails.ErrorInfo:
			f.Reason, f.Domain, f.Metadata = detail.GetReason(), detail.GetDomain(), detail.GetMetadata()
		case *errdetails.BadRequest:
			for _, violation := range detail.GetFieldViolations() {
				f.Fields = append(f.Fields, violation.GetField())
			}
		case *errdetails.RetryInfo:
			f.Retry = true
		}
	}
	return f
}
