// Command docrun runs the commands of a page as they are printed.
//
//	docrun [-update] PAGE...
//
// A command is a block fenced by ```sh. Where a block fenced by ```json or
// ```text comes next, it is what the command prints, but for numbers and
// versions that change with the engine; -update writes it anew.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	update := flag.Bool("update", false, "write what the commands print into the pages")
	flag.Parse()
	ok := true
	for _, page := range flag.Args() {
		if err := run(context.Background(), page, *update, os.Stdout); err != nil {
			fmt.Fprintf(os.Stderr, "docrun: %s: %v\n", page, err)
			ok = false
		}
	}
	if !ok {
		os.Exit(1)
	}
}

// run runs the commands of one page, and says how many.
func run(ctx context.Context, file string, update bool, out io.Writer) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	page := parse(string(raw))
	commands, err := page.run(ctx, update)
	if err != nil {
		return err
	}
	if commands == 0 {
		return errNoCommand
	}
	fmt.Fprintf(out, "%s: %d commands\n", file, commands)
	if !update {
		return nil
	}
	return os.WriteFile(file, []byte(page.String()), 0o600)
}
