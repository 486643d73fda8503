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

	index int
}

// Fields lists the keys in the order of [Config].
func Fields() []Field {
	var out []Field
	t := reflect.TypeFor[Config]()
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		out = append(out, Field{
			Name: tag.Get("name"), Group: tag.Get("group"), Default: tag.Get("default"),
			Placeholder: tag.Get("placeholder"), Help: tag.Get("help"), index: i,
		})
	}
	return out
}

// Value returns the value of a field in c as a file would give it.
func (f Field) Value(c *Config) string {
	switch v := reflect.ValueOf(c).Elem().Field(f.index).Interface().(type) {
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

// Print writes c as a file that gives it, with the origin of each value.
func Print(out io.Writer, c *Config, origins map[string]Origin) {
	for _, f := range Fields() {
		fmt.Fprintf(out, "%-42s # %s\n", f.Name+": "+f.Value(c), origins[f.Name])
	}
}

// Markdown writes the documentation of all keys.
func Markdown(out io.Writer) {
	fmt.Fprint(out, head)
	group := ""
	for _, f := range Fields() {
		if f.Group != group {
			group = f.Group
			fmt.Fprintf(out, "\n## %s\n\n| flag, key | variable | default | |\n| --- | --- | --- | --- |\n", group)
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

A key is given by a flag of ` + "`attribd serve`" + `, else by an environment variable,
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
