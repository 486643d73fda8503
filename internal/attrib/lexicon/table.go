package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed data/*.tsv
var embedded embed.FS

// none stands in a field that holds nothing.
const none = "-"

// row is one line of a table.
type row struct {
	file   string
	line   int
	fields []string
}

// errorf returns an error that names the file and line of r.
func (r row) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

// optional returns a field, or "" where it holds nothing.
func (r row) optional(i int) string {
	if r.fields[i] == none {
		return ""
	}
	return r.fields[i]
}

// list splits a comma-separated field.
func (r row) list(i int) []string {
	if r.fields[i] == none {
		return nil
	}
	return strings.Split(r.fields[i], ",")
}

// readTable reads a file of data, which must have the columns named, in that
// order, and its rows in byte order of the first.
func readTable(fsys fs.FS, name string, columns ...string) ([]row, error) {
	raw, err := fs.ReadFile(fsys, "data/"+name)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
	if err := checkHeader(name, lines, columns); err != nil {
		return nil, err
	}
	rows := make([]row, 0, len(lines)-2)
	for i, line := range lines[2:] {
		r := row{file: name, line: i + 3, fields: strings.Split(line, "\t")}
		if len(r.fields) != len(columns) {
			return nil, r.errorf("%d fields, want %d", len(r.fields), len(columns))
		}
		if i > 0 && r.fields[0] < rows[i-1].fields[0] {
			return nil, r.errorf("%q is out of order", r.fields[0])
		}
		rows = append(rows, r)
	}
	if own, ok := fsys.(*overlay); ok {
		return own.over(name, rows, columns)
	}
	return rows, nil
}

func checkHeader(name string, lines, columns []string) error {
	want := "# columns: " + strings.Join(columns, "\t")
	switch {
	case len(lines) < 3:
		return fmt.Errorf("%s: no rows", name)
	case !strings.HasPrefix(lines[0], "# "):
		return fmt.Errorf("%s:1: no provenance", name)
	case lines[1] != want:
		return fmt.Errorf("%s:2: got %q, want %q", name, lines[1], want)
	}
	return nil
}
