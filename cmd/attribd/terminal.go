package main

import (
	"io"
	"os"

	"golang.org/x/term"

	"github.com/attribd/attribd/internal/render"
)

const (
	plainWidth = 80  // columns, where there is no terminal
	mostWidth  = 100 // columns that are easy to read
)

// styleOf returns how to draw on out: in colour only on a terminal, and not
// where NO_COLOR or TERM=dumb asks for none.
func styleOf(out io.Writer) render.Style {
	file, ok := out.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return render.Style{Width: plainWidth}
	}
	style := render.Style{
		Width:  plainWidth,
		Colour: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
	}
	if width, _, err := term.GetSize(int(file.Fd())); err == nil {
		style.Width = min(width, mostWidth)
	}
	return style
}
