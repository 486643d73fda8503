package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"runtime"
	"runtime/debug"
	"slices"
	"time"
	"unicode/utf8"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/admission"
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
	ServiceOptions

	engine   Engine
	rules    []attrib.Rule // by id
	workers  int           // documents of one batch or stream under way at once
	draining signal        // no more reading from streams
	aborting signal        // no more work
}

// ServiceOptions say what a service may use and whom it tells.
type ServiceOptions struct {
	Log        *slog.Logger          // what goes wrong, never with article text; nil: nowhere
	Observer   Observer              // nil: nobody
	Admission  *admission.Controller // nil: as many documents at once as there are CPUs, and any number of calls
	StreamIdle time.Duration         // after which a stream that neither sends nor reads is ended; 0: never
	StreamLife time.Duration         // after which a stream is asked to start anew; 0: never
}

// NewService returns a service around engine.
func NewService(engine Engine, options ServiceOptions) *Service {
	rules := slices.Clone(engine.Rules())
	slices.SortFunc(rules, func(a, b attrib.Rule) int { return cmp.Compare(a.ID, b.ID) })
	if options.Log == nil {
		options.Log = slog.New(slog.DiscardHandler)
	}
	if options.Observer == nil {
		options.Observer = nobody{}
	}
	workers := runtime.GOMAXPROCS(0)
	if options.Admission == nil {
		options.Admission = admission.New(admission.Limits{
			Running: workers, Waiting: math.MaxInt32, Streams: math.MaxInt32, Patience: math.MaxInt64,
		})
	}
	return &Service{
		ServiceOptions: options,
		engine:         engine,
		rules:          rules,
		workers:        min(workers, options.Admission.Limits().Running),
		draining:       newSignal(),
		aborting:       newSignal(),
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
	resp, err := s.attribute(ctx, admission.Single, req)
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

// attribute checks a request, waits for its turn and answers it. A panic fails
// the document and nothing else.
func (s *Service) attribute(ctx context.Context, lane admission.Lane, req *attribv1.AttributeRequest) (resp *attribv1.AttributeResponse, failure *Error) {
	report := &DocumentReport{}
	defer func() {
		if cause := recover(); cause != nil {
			resp, failure = nil, s.panicked(ctx, cause)
		}
		report.Err = failure
		tallyOf(ctx).count(report)
		s.Observer.Document(ctx, report)
	}()
	if failure := check(req); failure != nil {
		return nil, failure
	}
	if failure := s.turn(ctx, lane); failure != nil {
		return nil, failure
	}
	defer s.Admission.Done()
	if failure := checkLanguage(req); failure != nil {
		return nil, failure
	}
	if resp, failure = s.run(ctx, req, report); failure != nil {
		return nil, failure
	}
	if size := proto.Size(resp); size > MaxResponseBytes {
		return nil, tooLarge(size)
	}
	return resp, nil
}

// turn waits until a document may be worked on.
func (s *Service) turn(ctx context.Context, lane admission.Lane) *Error {
	switch err := s.Admission.Turn(ctx, lane); {
	case err == nil:
		return nil
	case errors.Is(err, admission.ErrPatience):
		return overloaded(s.Admission.Retry(lane))
	default:
		return contextError(ctx)
	}
}

// run calls the engine and converts its result.
func (s *Service) run(ctx context.Context, req *attribv1.AttributeRequest, report *DocumentReport) (*attribv1.AttributeResponse, *Error) {
	text := req.GetDocument().GetText()
	report.Bytes, report.Characters = len(text), utf8.RuneCountInString(text)
	begin := time.Now()
	result, err := s.engine.Attribute(ctx, text)
	report.Engine = time.Since(begin)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		if ctx.Err() == nil {
			panic(err) // the engine broke its promise
		}
		return nil, contextError(ctx)
	}
	report.Result = result
	return convert(req, result, s.engine.Version()), nil
}

// panicked logs where a panic came from. A panic's value may hold text of the
// article, so that only its type is told, and the words of the Go runtime.
func (s *Service) panicked(ctx context.Context, cause any) *Error {
	attrs := []any{"type", fmt.Sprintf("%T", cause), "stack", string(debug.Stack())}
	if fault, ok := cause.(runtime.Error); ok {
		attrs = append(attrs, "fault", fault.Error())
	}
	s.Log.ErrorContext(ctx, "engine panicked", attrs...)
	s.Observer.Panicked(ctx)
	return &Error{Code: codes.Internal, Reason: Panic, Message: "the engine failed; this is a bug in attribd"}
}

func tooLarge(size int) *Error {
	return &Error{
		Code: codes.FailedPrecondition, Reason: ResponseTooLarge,
		Message:  fmt.Sprintf("the response has %d bytes, more than %d; ask for fewer kinds of quote or without explanations", size, MaxResponseBytes),
		Metadata: pairs([]any{"maxBytes", MaxResponseBytes, "bytes", size}),
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
