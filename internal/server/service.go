package server

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"runtime"
	"runtime/debug"
	"slices"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
)

// Engine is what the service needs of [attrib.Engine]. Its methods may be
// called concurrently.
type Engine interface {
	// Version names rules and lexicon together.
	Version() string
	// Rules lists the rules that a match can name.
	Rules() []attrib.Rule
	// Attribute finds the quotes of a document; its only errors are ctx's.
	Attribute(ctx context.Context, doc string) (*attrib.Result, error)
}

// Service answers the methods of attrib.v1, whatever carries them. Every error
// it returns is an [*Error], but for those of a stream's own send and receive
// functions. It is safe for concurrent use.
type Service struct {
	engine   Engine
	log      *slog.Logger
	rules    []attrib.Rule // by id
	workers  int           // documents attributed at once for one batch or stream
	draining signal        // no more reading from streams
	aborting signal        // no more work
}

// NewService returns a service around engine, which logs what goes wrong to
// log, never with article text.
func NewService(engine Engine, log *slog.Logger) *Service {
	rules := slices.Clone(engine.Rules())
	slices.SortFunc(rules, func(a, b attrib.Rule) int { return cmp.Compare(a.ID, b.ID) })
	return &Service{
		engine:   engine,
		log:      log,
		rules:    rules,
		workers:  runtime.GOMAXPROCS(0),
		draining: newSignal(),
		aborting: newSignal(),
	}
}

// Drain ends streams with SHUTTING_DOWN once what they have read is answered.
// Other calls go on. It may be called more than once.
func (s *Service) Drain() { s.draining.set() }

// Abort drains, and makes the calls still running fail with SHUTTING_DOWN.
func (s *Service) Abort() {
	s.Drain()
	s.aborting.set()
}

// Attribute attributes the quotes of one document.
func (s *Service) Attribute(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
	ctx, cancel := s.untilAbort(ctx)
	defer cancel()
	resp, err := s.attribute(ctx, req)
	if err != nil {
		return nil, err
	}
	return resp, nil
}

// GetEngineInfo tells version, languages and limits.
func (s *Service) GetEngineInfo(context.Context, *attribv1.GetEngineInfoRequest) (*attribv1.GetEngineInfoResponse, error) {
	return &attribv1.GetEngineInfoResponse{
		EngineVersion:     s.engine.Version(),
		LanguageCodes:     []string{"fr"},
		MaxTextCharacters: MaxTextCharacters,
		MaxBatchSize:      MaxBatchSize,
	}, nil
}

// attribute checks a request and answers it. A panic fails the document and
// nothing else.
func (s *Service) attribute(ctx context.Context, req *attribv1.AttributeRequest) (resp *attribv1.AttributeResponse, failure *Error) {
	defer func() {
		if cause := recover(); cause != nil {
			resp, failure = nil, s.panicked(ctx, cause)
		}
	}()
	if err := check(req); err != nil {
		return nil, err
	}
	resp, failure = s.run(ctx, req)
	if failure != nil {
		return nil, failure
	}
	if size := proto.Size(resp); size > MaxResponseBytes {
		return nil, tooLarge(size)
	}
	return resp, nil
}

// run calls the engine and converts its result.
func (s *Service) run(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, *Error) {
	result, err := s.engine.Attribute(ctx, req.GetDocument().GetText())
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		if ctx.Err() == nil {
			panic(err) // the engine broke its promise
		}
		return nil, contextError(ctx)
	}
	return convert(req, result, s.engine.Version()), nil
}

// panicked logs where a panic came from. A panic's value may hold text of the
// article, so that only its type is told, and the words of the Go runtime.
func (s *Service) panicked(ctx context.Context, cause any) *Error {
	attrs := []any{"type", fmt.Sprintf("%T", cause), "stack", string(debug.Stack())}
	if fault, ok := cause.(runtime.Error); ok {
		attrs = append(attrs, "fault", fault.Error())
	}
	s.log.ErrorContext(ctx, "engine panicked", attrs...)
	return &Error{Code: codes.Internal, Reason: Panic, Message: "the engine failed; this is a bug in attribd"}
}

func tooLarge(size int) *Error {
	return &Error{
		Code: codes.FailedPrecondition, Reason: ResponseTooLarge,
		Message:  fmt.Sprintf("the response has %d bytes, more than %d; ask for fewer kinds of quote or without explanations", size, MaxResponseBytes),
		Metadata: metadata([]any{"maxBytes", MaxResponseBytes, "bytes", size}),
	}
}

// untilAbort returns a context that also ends when the service aborts.
func (s *Service) untilAbort(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	stop := context.AfterFunc(s.aborting.context, func() { cancel(errStopping) })
	return ctx, func() {
		stop()
		cancel(nil)
	}
}
