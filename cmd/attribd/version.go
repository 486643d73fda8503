package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/attribd/attribd/internal/attrib"
)

// versionCmd is "attribd version".
type versionCmd struct{}

// Run prints one version a line.
func (versionCmd) Run(std *streams) error {
	engine, err := attrib.New()
	if err != nil {
		return fmt.Errorf("load the engine: %w", err)
	}
	fmt.Fprintf(std.out, "engine    %s\n", engine.Version())
	fmt.Fprintf(std.out, "go        %s %s/%s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	if revision := revision(); revision != "" {
		fmt.Fprintf(std.out, "revision  %s\n", revision)
	}
	return nil
}

// revision returns the commit that the binary was built from, where the build
// knew it.
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	revision := settings["vcs.revision"]
	if revision != "" && settings["vcs.modified"] == "true" {
		revision += " (modified)"
	}
	return revision
}
