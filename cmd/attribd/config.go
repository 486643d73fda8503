package main

import (
	"github.com/alecthomas/kong"

	"github.com/attribd/attribd/internal/config"
)

// configCmd is "attribd config".
type configCmd struct {
	Serve  configServeCmd  `cmd:"" default:"withargs" help:"Print the configuration of serve. This is the default."`
	Worker configWorkerCmd `cmd:"" help:"Print the configuration of worker."`
}

// configServeCmd is "attribd config serve".
type configServeCmd struct {
	configured

	Format string `default:"yaml" enum:"yaml,markdown" placeholder:"FORMAT" help:"yaml: the configuration as a file. markdown: what every key means. [${default}]"`
}

// Run prints what "attribd serve" would be configured to, and who said so.
func (c *configServeCmd) Run(ctx *kong.Context, sources *config.Sources, std *streams) error {
	if c.Format == "markdown" {
		config.Markdown(std.out)
		return nil
	}
	if err := c.Check(); err != nil {
		return err
	}
	config.Print(std.out, &c.Config, sources.Origins(ctx))
	return nil
}

// configWorkerCmd is "attribd config worker".
type configWorkerCmd struct{ configuredWorker }

// Run prints what "attribd worker" would be configured to, and who said so.
func (c *configWorkerCmd) Run(ctx *kong.Context, sources *config.Sources, std *streams) error {
	if err := c.Check(); err != nil {
		return err
	}
	config.Print(std.out, &c.Worker, sources.Origins(ctx))
	return nil
}
