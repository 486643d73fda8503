package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	clientsPage = "docs/clients.md" // the commands from nothing to the first quotation
	firstText   = "examples/barrage.txt"
	otherText   = "testdata/clients/article.txt" // astral and combining characters, CRLF
	patience    = 15 * time.Minute               // for a language, with its downloads
)

// language is a client in clients/NAME. Its commands are run there, once those
// of the page were.
type language struct {
	name                   string
	tools                  []string
	attribute, bulk, suite string
}

func languages() []language {
	return []language{
		{"go", []string{"go"}, "go run ./attribute", "go run ./bulk", "go run ./conformance"},
		{"python", []string{"python3"}, ".venv/bin/python attribute.py", ".venv/bin/python bulk.py", ".venv/bin/python conformance.py"},
		{"typescript", []string{"node", "npm"}, "node dist/attribute.js", "node dist/bulk.js", "node dist/conformance.js"},
		{"java", []string{"java", "javac", "mvn"}, javaPrefix + "Attribute", javaPrefix + "Bulk", javaPrefix + "Conformance"},
		{"rust", []string{"cargo"}, cargoPrefix + "attribute", cargoPrefix + "bulk", cargoPrefix + "conformance"},
	}
}

const (
	javaPrefix  = "java -cp 'target/classes:target/lib/*' io.attribd.client."
	cargoPrefix = "cargo run --quiet --locked --bin "
)

// errIncomplete says that a client did not do all that it must; why is printed.
var errIncomplete = errors.New("clients are not complete")

// runClients builds every client as its page says and holds it against the
// suite. It prints what fails, and a line a language at the end.
func (s *suite) runClients(ctx context.Context, all []language, only, skip []string, out io.Writer) error {
	var lines []string
	complete := true
	for _, l := range all {
		if len(only) > 0 && !slices.Contains(only, l.name) {
			continue
		}
		if slices.Contains(skip, l.name) {
			lines = append(lines, fmt.Sprintf("clients: %s skipped", l.name))
			continue
		}
		if missing := l.missing(); missing != "" {
			lines = append(lines, fmt.Sprintf("clients: %s has no %s; SKIP=%s leaves it out", l.name, missing, l.name))
			complete = false
			continue
		}
		fmt.Fprintf(out, "--- %s\n", l.name)
		r := &tally{out: out}
		err := s.try(ctx, l, r)
		if err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("clients: %s %d/%d", l.name, r.passed, r.total))
		complete = complete && r.passed == r.total
	}
	fmt.Fprintln(out, strings.Join(lines, "\n"))
	if !complete {
		return errIncomplete
	}
	return nil
}

// missing returns a tool that the language needs and this machine lacks, or "".
func (l language) missing() string {
	for _, tool := range l.tools {
		if _, err := exec.LookPath(tool); err != nil {
			return tool
		}
	}
	return ""
}

// tally counts the checks of a language.
type tally struct {
	passed, total int
	out           io.Writer // for problems
}

// check counts one, and prints its problem.
func (t *tally) check(name, problem string) {
	t.total++
	if problem == "" {
		t.passed++
		return
	}
	fmt.Fprintf(t.out, "FAIL %s: %s\n", name, problem)
}

// try builds a client by the commands of its page and checks its programs.
func (s *suite) try(ctx context.Context, l language, t *tally) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	commands, err := block(clientsPage, l.name)
	if err != nil {
		return err
	}
	want, err := s.quotations(ctx, firstText)
	if err != nil {
		return err
	}
	out, err := s.shell(ctx, ".", commands, nil)
	if err == nil && !strings.HasSuffix(out, want) {
		err = fmt.Errorf("the commands of %s print %q, not %q", clientsPage, out, want)
	}
	t.check("first quotation", problem(err))
	if want, err = s.quotations(ctx, otherText); err != nil {
		return err
	}
	out, err = s.shell(ctx, l.dir(), l.attribute+" ../../"+otherText, nil)
	if err == nil && out != want {
		err = fmt.Errorf("prints %q, not %q", out, want)
	}
	t.check("offsets", problem(err))
	t.check("bulk", problem(s.checkBulk(ctx, l)))
	t.check("back-pressure", problem(s.checkHeld(ctx, l)))
	return s.checkCases(ctx, l, t)
}

func (l language) dir() string { return filepath.Join("clients", l.name) }

func problem(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// checkCases runs the suite by a client, and counts the cases that it passes. A
// case that it does not name has failed.
func (s *suite) checkCases(ctx context.Context, l language, t *tally) error {
	files, err := filepath.Glob(filepath.Join(casesDir, "*.json"))
	if err != nil {
		return err
	}
	out, err := s.shell(ctx, l.dir(), l.suite+" ../../"+casesDir, nil)
	told := map[string]string{}
	for line := range strings.Lines(out) {
		if name, ok := strings.CutPrefix(line, "ok "); ok {
			told[strings.TrimSpace(name)] = ""
		} else if rest, ok := strings.CutPrefix(line, "FAIL "); ok {
			name, why, _ := strings.Cut(rest, ":")
			told[name] = strings.TrimSpace(why) + " "
		}
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		why, ok := told[name]
		if !ok {
			why = "not run"
		}
		t.check(name, why)
	}
	if err != nil && t.passed == t.total {
		t.check("exit", err.Error())
	}
	return nil
}

// block returns the indented or fenced commands that stand between the marks
// <!-- NAME --> and <!-- /NAME --> of a page.
func block(page, name string) (string, error) {
	raw, err := os.ReadFile(page)
	if err != nil {
		return "", err
	}
	_, rest, ok := bytes.Cut(raw, []byte("<!-- "+name+" -->\n"))
	inside, _, closed := bytes.Cut(rest, []byte("<!-- /"+name+" -->"))
	if !ok || !closed {
		return "", fmt.Errorf("%s has no commands marked %q", page, name)
	}
	var out strings.Builder
	lines := bufio.NewScanner(bytes.NewReader(inside))
	for lines.Scan() {
		if line := strings.TrimSpace(lines.Text()); !strings.HasPrefix(line, "```") {
			fmt.Fprintln(&out, line)
		}
	}
	return out.String(), lines.Err()
}

// shell runs a script of bash in a directory of the project, and returns what
// it writes to standard output.
func (s *suite) shell(ctx context.Context, dir, script string, in []byte) (string, error) {
	cmd := exec.CommandContext(ctx, "bash", "-euo", "pipefail", "-c", script) //nolint:gosec // that is what it is for
	cmd.Dir = dir
	cmd.Env = s.environment()
	cmd.Stdin = bytes.NewReader(in)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	err := cmd.Run()
	if err != nil {
		err = fmt.Errorf("%s: %w\n%s", script, err, out.String())
	}
	return out.String(), err
}
