package server

import (
	"context"
	"fmt"
	"sync"
	"unicode/utf8"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/admission"
)

// BatchAttribute attributes several documents. A document that fails does not
// fail the others.
func (s *Service) BatchAttribute(ctx context.Context, req *attribv1.BatchAttributeRequest) (*attribv1.BatchAttributeResponse, error) {
	if err := checkBatch(req); err != nil {
		return nil, err
	}
	ctx, cancel := s.untilAbort(ctx)
	defer cancel()
	results := s.attributeAll(ctx, req.GetRequests())
	if ctx.Err() != nil {
		return nil, contextError(ctx)
	}
	return &attribv1.BatchAttributeResponse{Results: fit(results)}, nil
}

func checkBatch(req *attribv1.BatchAttributeRequest) *Error {
	switch n := len(req.GetRequests()); {
	case n == 0:
		return invalid(BatchEmpty, "requests", "requests is empty")
	case n > MaxBatchSize:
		return invalid(BatchTooLarge, "requests",
			fmt.Sprintf("requests has %d elements, more than %d", n, MaxBatchSize),
			"maxRequests", MaxBatchSize, "requests", n)
	}
	characters, field := 0, ""
	for i, r := range req.GetRequests() {
		characters += utf8.RuneCountInString(r.GetDocument().GetText())
		if characters > MaxTextCharacters && field == "" {
			field = fmt.Sprintf("requests[%d].document.text", i)
		}
	}
	if field == "" {
		return nil
	}
	return invalid(BatchTooLarge, field,
		fmt.Sprintf("the texts have %d characters together, more than %d", characters, MaxTextCharacters),
		"maxCharacters", MaxTextCharacters, "characters", characters)
}

// attributeAll answers the requests, a few at once, in their order.
func (s *Service) attributeAll(ctx context.Context, requests []*attribv1.AttributeRequest) []*attribv1.BatchAttributeResult {
	results := make([]*attribv1.BatchAttributeResult, len(requests))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(s.workers, len(requests)) {
		workers.Go(func() {
			for i := range next {
				results[i] = batchResult(s.attribute(ctx, admission.Batch, requests[i]))
			}
		})
	}
	for i := range requests {
		next <- i
	}
	close(next)
	workers.Wait()
	return results
}

func batchResult(resp *attribv1.AttributeResponse, err *Error) *attribv1.BatchAttributeResult {
	if err != nil {
		return &attribv1.BatchAttributeResult{Result: &attribv1.BatchAttributeResult_Error{Error: err.Document()}}
	}
	return &attribv1.BatchAttributeResult{Result: &attribv1.BatchAttributeResult_Response{Response: resp}}
}

// fit keeps a batch's response below the limit: the responses that would pass
// it become errors, and their documents can be sent again.
func fit(results []*attribv1.BatchAttributeResult) []*attribv1.BatchAttributeResult {
	const envelope = 16 // bytes around a result, and room for its error
	total := 0
	for _, result := range results {
		if result.GetError() != nil {
			total += proto.Size(result) + envelope
		}
	}
	for i, result := range results {
		if result.GetError() != nil {
			continue
		}
		if size := proto.Size(result) + envelope; total+size <= MaxResponseBytes {
			total += size
			continue
		}
		results[i] = batchResult(nil, &Error{
			Code: codes.FailedPrecondition, Reason: ResponseTooLarge,
			Message:  fmt.Sprintf("the responses have more than %d bytes together; send this document in another batch", MaxResponseBytes),
			Metadata: pairs([]any{"maxBytes", MaxResponseBytes}),
		})
		total += proto.Size(results[i]) + envelope
	}
	return results
}
