package main

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"math"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/attribd/attribd/internal/admin"
	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/config"
	"github.com/attribd/attribd/internal/listen"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/telemetry"
	"github.com/attribd/attribd/internal/worker"
	"github.com/attribd/attribd/internal/worker/natsqueue"
)

// configuredWorker are the flags of commands that know a worker's configuration.
type configuredWorker struct {
	config.Worker `embed:""`

	File string `name:"config" placeholder:"FILE" help:"Read what flags and environment do not say from this file."`
}

// workerCmd is "attribd worker".
type workerCmd struct{ configuredWorker }

// laborer is what "attribd worker" is made of.
type laborer struct {
	service *server.Service
	version string // of the engine
	metrics *telemetry.Metrics
	queue   *natsqueue.Queue
	seen    *telemetry.Worker
	leaving atomic.Bool
}

// Run answers articles of the queue until ctx ends.
func (c *workerCmd) Run(ctx context.Context, std *streams) error {
	if err := c.Check(); err != nil {
		return err
	}
	log, err := telemetry.NewLogger(std.err, c.LogFormat, c.LogLevel)
	if err != nil {
		return err
	}
	l, err := assembleWorker(&c.Worker, log)
	if err != nil {
		return err
	}
	if err := l.connect(ctx, &c.Worker, log); err != nil {
		return err
	}
	defer l.queue.Close()
	stop, err := l.administer(ctx, &c.Worker, log)
	if err != nil {
		return err
	}
	defer stop()
	l.work(ctx, &c.Worker, log)
	return nil
}

// assembleWorker makes the engine, and what it does visible.
func assembleWorker(c *config.Worker, log *slog.Logger) (*laborer, error) {
	engine, err := attrib.Load(c.LexiconDir)
	if err != nil {
		return nil, &config.Error{Where: "lexicon-dir", Err: err}
	}
	room := admission.New(admission.Limits{
		Running: jobs(c), Waiting: math.MaxInt32, Streams: math.MaxInt32, Patience: math.MaxInt64,
	})
	l := &laborer{version: engine.Version(), metrics: telemetry.NewMetrics(room, engine.Version())}
	l.service = server.NewService(engine, server.ServiceOptions{Log: log, Observer: l.metrics, Admission: room})
	l.seen = l.metrics.Worker(func() bool { return l.queue != nil && l.queue.Connected() })
	return l, nil
}

func jobs(c *config.Worker) int { return cmp.Or(c.Jobs, runtime.GOMAXPROCS(0)) }

// connect opens the queue.
func (l *laborer) connect(ctx context.Context, c *config.Worker, log *slog.Logger) (err error) {
	l.queue, err = natsqueue.Open(ctx, &natsqueue.Server{
		URL: c.NATSURL, Creds: c.NATSCreds, NKey: c.NATSNKey, CA: c.NATSCA, Cert: c.NATSCert, Key: c.NATSKey,
		Log: log, Reconnected: l.seen.Reconnected,
	}, &natsqueue.Options{
		Names: natsqueue.Names{
			Articles: c.ArticlesStream, Filter: c.ArticlesSubject, Consumer: c.Consumer,
			Answers: c.AnswersStream, Prefix: c.AnswersSubject,
		},
		AckWait: c.AckWait,
		Create:  c.CreateStreams,
	})
	return err
}

// administer serves metrics and health, where the configuration wants that, and
// returns what stops it.
func (l *laborer) administer(ctx context.Context, c *config.Worker, log *slog.Logger) (stop func(), err error) {
	if c.AdminListen == "" {
		return func() {}, nil
	}
	pages := admin.New(l.metrics.Handler(), func() bool { return !l.leaving.Load() && l.queue.Connected() })
	lis, err := listen.Open(ctx, c.AdminListen, fs.FileMode(c.SocketMode))
	if err != nil {
		return nil, fmt.Errorf("admin-listen: %w", err)
	}
	log.InfoContext(ctx, "administering", "address", listen.Address(lis.Addr()))
	ended := make(chan error, 1)
	go func() { ended <- pages.Serve(lis) }()
	return func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
		defer cancel()
		pages.Stop(ctx)
		if err := <-ended; err != nil {
			log.WarnContext(ctx, "nobody could look", "error", err.Error())
		}
	}, nil
}

// work answers articles until ctx ends, and then what it has begun.
func (l *laborer) work(ctx context.Context, c *config.Worker, log *slog.Logger) {
	w := worker.New(l.queue, l.service.Attribute, worker.Options{
		Jobs: jobs(c), AckWait: c.AckWait, MaxDeliver: c.MaxDeliver, MaxTime: c.MaxArticleTime, Drain: c.DrainTimeout,
		Encoding: encodings[c.OffsetEncoding], Language: c.Language, Explanation: c.Explain,
		Alone: worker.Attribute(attributeAlone(c)),
		Log:   log, Observer: l.seen,
	})
	log.InfoContext(ctx, "working", "queue", l.queue.Server(), "jobs", jobs(c), "engine", l.version)
	tell(ctx, log, "READY=1")
	stop := context.AfterFunc(ctx, func() {
		l.leaving.Store(true)
		after := context.WithoutCancel(ctx)
		log.InfoContext(after, "stopping", "drain_timeout", c.DrainTimeout)
		tell(after, log, "STOPPING=1")
	})
	defer stop()
	drained := w.Run(ctx)
	if after := context.WithoutCancel(ctx); !drained {
		log.WarnContext(after, "stopped with articles given back that were begun")
	} else {
		log.InfoContext(after, "stopped")
	}
}
