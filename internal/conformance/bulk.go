package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/sys/unix"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// bulkCount is how many articles a bulk client is given: more than fit in any
// window.
const bulkCount = 300

// quotations returns what the program "attribute" of every client prints of a
// file, from the spans' own texts.
func (s *suite) quotations(ctx context.Context, file string) (string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	conn, err := s.dial()
	if err != nil {
		return "", err
	}
	defer conn.Close()
	resp, err := attribv1.NewAttributionServiceClient(conn).Attribute(withToken(ctx), &attribv1.AttributeRequest{
		Document: &attribv1.Document{Text: string(text)},
	})
	if err != nil {
		return "", err
	}
	var out strings.Builder
	for _, quote := range resp.GetQuotes() {
		speakers, words := picture(quote)
		fmt.Fprintf(&out, "%s: %s\n", speakers, words)
	}
	return out.String(), nil
}

// picture writes the speakers and the words of a quote.
func picture(quote *attribv1.Quote) (speakers, words string) {
	var names, parts []string
	for _, speaker := range quote.GetSpeakers() {
		names = append(names, speaker.GetName())
	}
	if len(names) == 0 {
		names = []string{"?"}
	}
	for _, content := range quote.GetContents() {
		parts = append(parts, content.GetText())
	}
	return strings.Join(names, ", "), strings.Join(parts, " … ")
}

// checkBulk sends many articles through a client's bulk program, whose standard
// error is a terminal, and compares its lines. Each fourth article is empty.
func (s *suite) checkBulk(ctx context.Context, l language) error {
	var in bytes.Buffer
	var want []string
	for i := range bulkCount {
		article := struct {
			ID   string `json:"id"`
			Text string `json:"text"`
		}{fmt.Sprintf("a%d", i), fmt.Sprintf("« Le pont %d 🌉 rouvrira », a annoncé Solène Marchadier.", i)}
		line := fmt.Sprintf("a%d\tSolène Marchadier\tLe pont %d 🌉 rouvrira", i, i)
		if i%4 == 3 {
			article.Text, line = "", fmt.Sprintf("a%d\tfailed\tTEXT_EMPTY", i)
		}
		raw, err := json.Marshal(article)
		if err != nil {
			return err
		}
		in.Write(append(raw, '\n'))
		want = append(want, line)
	}
	out, progress, err := s.onTerminal(ctx, l.dir(), l.bulk, &in)
	if err != nil {
		return fmt.Errorf("%w\n%s", err, progress)
	}
	got := strings.Split(strings.TrimSpace(out), "\n")
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		return fmt.Errorf("%d lines, not %d, or others: %q", len(got), len(want), out[:min(len(out), 500)])
	}
	shown := regexp.MustCompile(`\r(\d+) articles, \d+ quotations, \d+ failed`).FindAllString(progress, -1)
	last := fmt.Sprintf("\r%d articles, %d quotations, %d failed", bulkCount, bulkCount-bulkCount/4, bulkCount/4)
	if len(shown) < 2 || shown[len(shown)-1] != last {
		return fmt.Errorf("progress ends with %q, not %q", shown[max(0, len(shown)-1):], last)
	}
	return nil
}

// onTerminal runs a script whose standard error is a terminal, and returns what
// it writes to standard output and there.
func (s *suite) onTerminal(ctx context.Context, dir, script string, in io.Reader) (out, shown string, err error) {
	terminal, screen, err := openTerminal()
	if err != nil {
		return "", "", err
	}
	defer terminal.Close()
	cmd := exec.CommandContext(ctx, "bash", "-euo", "pipefail", "-c", script) //nolint:gosec // that is what it is for
	cmd.Dir = dir
	cmd.Env = s.environment()
	cmd.Stdin = in
	var stdout bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, terminal
	seen := make(chan string, 1)
	go func() {
		raw, _ := io.ReadAll(screen) // ends with an error once nobody writes any more
		seen <- string(raw)
	}()
	err = cmd.Run()
	terminal.Close()
	shown = <-seen
	screen.Close()
	return stdout.String(), shown, err
}

// openTerminal returns the two ends of a pseudo-terminal: what a program writes
// to and where it can be seen.
func openTerminal() (terminal, screen *os.File, err error) {
	screen, err = os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		return nil, nil, err
	}
	fd := int(screen.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		return nil, nil, err
	}
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		return nil, nil, err
	}
	terminal, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	return terminal, screen, err
}
