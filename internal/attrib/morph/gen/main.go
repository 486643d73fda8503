// Command gen writes the files that package morph embeds.
//
//	go run ./gen -data data            build forms.fst and tables.bin
//	go run ./gen -data data -check     fail unless they are up to date
//	go run ./gen -data data -reduce French.lex
//	                                   write grammalecte.tsv.gz anew from upstream
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	data := flag.String("data", "data", "`directory` of the sources and the embedded files")
	check := flag.Bool("check", false, "compare instead of writing")
	lex := flag.String("reduce", "", "reduce this French.lex `file` to "+reducedName)
	flag.Parse()
	if err := run(*data, *check, *lex); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(data string, check bool, lex string) error {
	if lex != "" {
		return reduce(lex, filepath.Join(data, reducedName))
	}
	files, err := build(data)
	if err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(data, f.name)
		if check {
			err = compare(path, f.content)
		} else {
			err = os.WriteFile(path, f.content, 0o600)
		}
		if err != nil {
			return err
		}
		fmt.Fprintf(os.Stdout, "%s: %d bytes\n", f.name, len(f.content))
	}
	return nil
}

func compare(path string, want []byte) error {
	got, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !bytes.Equal(got, want) {
		return fmt.Errorf("%s is not up to date: run make lexicon", path)
	}
	return nil
}
