package config

import (
	"fmt"
	"io"
	"reflect"
	"strings"
)

// Field is what is known of a key, from its tags.
type Field struct {
	Name, Group, Default, Placeholder, Help string

	index []int
}

// Fields lists the keys in the order of [Config].
func Fields() []Field { return fields(reflect.TypeFor[Config]()) }

// WorkerFields lists the keys in the order of [Worker].
func WorkerFields() []Field { return fields(reflect.TypeFor[Worker]()) }

func fields(of reflect.Type) []Field {
	var out []Field
	for _, field := range reflect.VisibleFields(of) {
		if field.Anonymous {
			continue
		}
		tag := field.Tag
		out = append(out, Field{
			Name: tag.Get("name"), Group: tag.Get("group"), Default: tag.Get("default"),
			Placeholder: tag.Get("placeholder"), Help: tag.Get("help"), index: field.Index,
		})
	}
	return out
}

// every calls visit with the name of each key that a command has; some have it
// twice.
func every(visit func(name string)) {
	for _, list := range [][]Field{Fields(), WorkerFields()} {
		for _, field := range list {
			visit(field.Name)
		}
	}
}

// value returns the value of a field in c, a pointer to its struct, as a file
// would give it.
func (f Field) value(c any) string {
	switch v := reflect.ValueOf(c).Elem().FieldByIndex(f.index).Interface().(type) {
	case []string:
		quoted := make([]string, len(v))
		for i, s := range v {
			quoted[i] = written(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	case string:
		return written(v)
	case Mode:
		return fmt.Sprintf("%q", v)
	default:
		return fmt.Sprint(v)
	}
}

// written writes a string as YAML, quoted where it has to be.
func written(v string) string {
	if v == "" || strings.ContainsAny(v, "#'\"\n*&!?{}[],|>%@`") || strings.Contains(v, ": ") {
		return fmt.Sprintf("%q", v)
	}
	return v
}

// Print writes c, a [Config] or a [Worker], as a file that gives it, with the
// origin of each value.
func Print[C Config | Worker](out io.Writer, c *C, origins map[string]Origin) {
	for _, f := range fields(reflect.TypeFor[C]()) {
		fmt.Fprintf(out, "%-42s # %s\n", f.Name+": "+f.value(c), origins[f.Name])
	}
}

// Markdown writes the documentation of all keys.
func Markdown(out io.Writer) {
	fmt.Fprint(out, head)
	tables(out, "##", Fields())
	fmt.Fprint(out, workerHead)
	tables(out, "###", WorkerFields())
}

// tables writes a table for each group of fields, under a heading.
func tables(out io.Writer, heading string, list []Field) {
	group := ""
	for _, f := range list {
		if f.Group != group {
			group = f.Group
			fmt.Fprintf(out, "\n%s %s\n\n| flag, key | variable | default | |\n| --- | --- | --- | --- |\n", heading, group)
		}
		standard := "none"
		if f.Default != "" {
			standard = "`" + f.Default + "`"
		}
		fmt.Fprintf(out, "| `--%s` | `%s` | %s | %s |\n", f.Name, Variable(f.Name), standard, strings.ReplaceAll(f.Help, "|", `\|`))
	}
}

const head = `# Configuration

<!-- Written by "make configuration" from internal/config. -->

A key is given by a flag of ` + "`attribd serve`" + ` or ` + "`attribd worker`" + `, else by an environment variable,
else in the file that ` + "`--config FILE`" + ` or ` + "`ATTRIBD_CONFIG`" + ` names, else it has its
default. The file is YAML with the flags' names as keys:

    listen: 0.0.0.0:50051
    tls-cert: /etc/attribd/tls.crt
    tls-key: /etc/attribd/tls.key
    tls-client-names: [news.example, archive.example]

Unknown keys in it and bad values anywhere are errors that name the key and its place.
Unknown variables are not: Kubernetes sets such for a service named attribd. ` + "`attribd config`" + `
takes the same flags as ` + "`attribd serve`" + ` and prints what would hold, as such a file,
with the origin of each value. Durations are written ` + "`300ms`, `20s`, `1h30m`" + `.
`

const workerHead = `
## attribd worker

Its keys are given as those of ` + "`attribd serve`" + ` above, and may stand in the same
file: each command takes those that it has. ` + "`attribd config worker`" + ` prints them.
`
