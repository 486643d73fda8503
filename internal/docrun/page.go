package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
)

var errNoCommand = errors.New("no command to run")

// page is a page in pieces: fenced blocks, and what stands between them.
type page []piece

type piece struct {
	fence string // "sh", "json", "text"; "" is not fenced
	text  string // lines, with their ends
}

// parse cuts a page at its fences. A fence that nobody reads stays in the text.
func parse(text string) page {
	pieces := page{{}}
	open := false
	for line := range strings.Lines(text) {
		fence, fenced := strings.CutPrefix(strings.TrimRight(line, "\n"), "```")
		switch {
		case !open && fenced && (fence == "sh" || fence == "json" || fence == "text"):
			pieces = append(pieces, piece{fence: fence})
			open = true
		case open && fenced:
			pieces = append(pieces, piece{})
			open = false
		default:
			pieces[len(pieces)-1].text += line
		}
	}
	return pieces
}

// String puts a page together again.
func (p page) String() string {
	var out strings.Builder
	for _, piece := range p {
		if piece.fence == "" {
			out.WriteString(piece.text)
			continue
		}
		fmt.Fprintf(&out, "```%s\n%s```\n", piece.fence, piece.text)
	}
	return out.String()
}

// run runs the commands in turn, and compares or updates what they print.
func (p page) run(ctx context.Context, update bool) (int, error) {
	commands := 0
	for i, piece := range p {
		if piece.fence != "sh" {
			continue
		}
		commands++
		out, err := shell(ctx, piece.text)
		if err != nil {
			return 0, fmt.Errorf("%s: %w\n%s", piece.text, err, out)
		}
		printed := p.printed(i)
		switch {
		case printed == nil:
		case update:
			printed.text = out
		case steady(out) != steady(printed.text):
			return 0, fmt.Errorf("%s prints\n%s", piece.text, out)
		}
	}
	return commands, nil
}

// printed returns the block of output behind a command, or nil.
func (p page) printed(i int) *piece {
	if i+2 < len(p) && strings.TrimSpace(p[i+1].text) == "" && (p[i+2].fence == "json" || p[i+2].fence == "text") {
		return &p[i+2]
	}
	return nil
}

// shell runs commands in bash and returns all that they print.
func shell(ctx context.Context, commands string) (string, error) {
	cmd := exec.CommandContext(ctx, "bash", "-euo", "pipefail", "-c", commands) //nolint:gosec // that is what it is for
	cmd.Env = os.Environ()
	out, err := cmd.CombinedOutput()
	text := string(out)
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return text, err
}

// What changes with the engine.
var unsteady = regexp.MustCompile(`("(?:confidence|weight|engineVersion|nextPageToken)": ?)("[^"]*"|[-+.e0-9]+)`)

func steady(text string) string { return unsteady.ReplaceAllString(text, "${1}…") }
