// Command attribd finds the quotations in French news articles and says who
// speaks: as a gRPC service, and over files on the command line.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/attribd/attribd/internal/config"
)

// Exit codes.
const (
	exitFailure = 1
	exitUsage   = 2 // or trouble
)

// cli is the command line: one field a command.
type cli struct {
	Serve       serveCmd       `cmd:"" help:"Serve gRPC until SIGTERM or SIGINT."`
	Attribute   attributeCmd   `cmd:"" help:"Print the quotations of articles."`
	Worker      workerCmd      `cmd:"" help:"Answer the articles of a queue until SIGTERM or SIGINT."`
	Alone       aloneCmd       `cmd:"" hidden:"" help:"Answer one request on standard input, for a worker."`
	Eval        evalCmd        `cmd:"" help:"Score the answers for articles that you annotated."`
	Draft       draftCmd       `cmd:"" help:"Write answers down as annotations, to correct."`
	Diff        diffCmd        `cmd:"" help:"Show what changed between the answers of two versions."`
	Config      configCmd      `cmd:"" help:"Print the configuration of serve or worker, with the origin of each value."`
	Healthcheck healthcheckCmd `cmd:"" help:"Ask a running service whether it serves; exit 1 if not."`
	Version     versionCmd     `cmd:"" help:"Print the versions of engine, Go and source."`
}

// streams are the standard streams of a command.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	code := run(ctx, os.Args[1:], &streams{in: os.Stdin, out: os.Stdout, err: os.Stderr})
	stop()
	os.Exit(code)
}

// exit is what kong panics with to leave early, after --help.
type exit int

// run runs one command and returns the code to exit with.
func run(ctx context.Context, args []string, std *streams) (code int) {
	defer func() {
		if cause := recover(); cause != nil {
			early, ok := cause.(exit)
			if !ok {
				panic(cause)
			}
			code = int(early)
		}
	}()
	sources := &config.Sources{Lookup: os.LookupEnv}
	parser := kong.Must(&cli{},
		kong.Name("attribd"),
		kong.Description("Who says what in a French news article."),
		kong.UsageOnError(),
		kong.Writers(std.out, std.err),
		kong.ValueFormatter(help),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(std, sources),
		kong.Resolvers(sources),
	)
	command, err := parser.Parse(args)
	if fault, ok := errors.AsType[*config.Error](err); ok {
		err = fault
	}
	if err != nil {
		fmt.Fprintf(std.err, "attribd: %v\nRun \"attribd --help\" for usage.\n", err)
		return exitUsage
	}
	err = command.Run()
	if err != nil && !errors.Is(err, errReported) {
		fmt.Fprintf(std.err, "attribd: %v\n", err)
	}
	_, misconfigured := errors.AsType[*config.Error](err)
	_, troubled := errors.AsType[trouble](err)
	switch {
	case misconfigured, troubled:
		return exitUsage
	case err != nil:
		return exitFailure
	default:
		return 0
	}
}

// help adds the default of a key to its help.
func help(value *kong.Value) string {
	if value.Flag == nil || value.Flag.Group == nil || value.Default == "" {
		return value.Help
	}
	return value.Help + " [" + value.Default + "]"
}

// trouble is the failure of a command whose exit code 1 is an answer.
type trouble struct{ error }

// errReported is a failure whose reasons have been printed.
var errReported = errors.New("failed")
