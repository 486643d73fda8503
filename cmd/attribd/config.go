package main

import (
	"github.com/alecthomas/kong"

	"github.com/attribd/attribd/internal/config"
)

// configCmd is "attribd config".
type configCmd struct {
	configured

	Format string `default:"yaml" enum:"yaml,markdown" placeholder:"FORMAT" help:"yaml: the configuration as a file. markdown: what every key means. [${default}]"`
}

// Run prints what "attribd serve" would be configured to, and who said so.
func (c *configCmd) Run(ctx *kong.Context, sources *config.Sources, std *streams) error {
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
