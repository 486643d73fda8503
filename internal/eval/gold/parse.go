package gold

import (
	"cmp"
	"slices"
)

// Parse reads the gold file of a text. Its name serves to say what is wrong with
// it. What could be read is returned in any case.
func Parse(name string, raw []byte, text *Text) (*File, Problems) {
	root, problem := parse(raw)
	if problem != nil {
		problem.File = name
		return &File{}, Problems{*problem}
	}
	r := &reading{file: name, doc: text, finder: finder{text: text}}
	out := r.whole(&root)
	slices.SortStableFunc(r.problems, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
	return out, r.problems
}

func (r *reading) whole(root *node) *File {
	fields := r.object(root, "the file", "sha256", "entities", "attributions")
	out := &File{SHA256: r.text(fields[0], "sha256"), Attributions: []Attribution{}}
	if n := fields[0]; n != nil && n.sort == words && out.SHA256 != Sum(r.doc.String()) {
		r.failf(n, "sha256 is not that of the text: it was changed since, or is another")
	}
	r.entities(fields[1], out)
	used := map[string]bool{}
	before := []string{}
	nodes := r.list(fields[2], "attributions")
	for i := range nodes {
		attribution := r.attribution(&nodes[i], out.Entities)
		if attribution.Entity != nil {
			used[*attribution.Entity] = true
		}
		out.Attributions = append(out.Attributions, attribution)
		r.inOrder(&nodes[i], out.Attributions)
		before = r.once(&nodes[i], &attribution, before)
	}
	for i, e := range out.Entities {
		if !used[e.Key] {
			r.doubtf(&fields[1].values[i], "entity %q says nothing", e.Key)
		}
	}
	return out
}

func (r *reading) entities(n *node, out *File) {
	out.Entities = Entities{}
	if n == nil || !r.is(n, "entities", object) {
		return
	}
	for i, key := range n.names {
		value := &n.values[i]
		if slices.Contains(n.names[:i], key) {
			r.failf(value, "entity %q stands twice", key)
		}
		fields := r.object(value, "an entity", "name", "kind", "gender", "aliases", "roles")
		out.Entities = append(out.Entities, Entity{
			Key:     key,
			Name:    r.named(fields[0], "name"),
			Kind:    r.choice(fields[1], "kind", entityKinds),
			Gender:  r.choice(fields[2], "gender", genders),
			Aliases: r.names(fields[3], "aliases"),
			Roles:   r.names(fields[4], "roles"),
		})
	}
}

func (r *reading) attribution(n *node, entities Entities) Attribution {
	fields := r.object(n, "an attribution", "kind", "content", "cue", "mention", "entity")
	out := Attribution{Kind: r.choice(fields[0], "kind", kinds)}
	out.Content = r.content(fields[1])
	r.finder.found(out.Content)
	out.Cue = r.cue(fields[2])
	out.Mention = r.optional(fields[3], "mention")
	if key := fields[4]; key != nil && key.sort != null {
		name := r.text(key, "entity")
		out.Entity = &name
		if key.sort == words && entities.Of(&out) == nil {
			r.failf(key, "there is no entity %q", name)
		}
	}
	r.apart(fields, &out)
	return out
}

// content returns the pieces of a content, which must be in order and apart.
func (r *reading) content(n *node) []Span {
	if n == nil {
		return nil
	}
	var out []Span
	at := 0
	pieces := r.list(n, "content")
	for i := range pieces {
		piece := &pieces[i]
		span, ok := r.span(piece, "content", " behind the beginning of the content before", func(words string) (Span, bool) { return r.finder.content(words, at) })
		if !ok {
			continue
		}
		if span[0] < at {
			r.failf(piece, "content %s begins before the piece before it ends", span)
		}
		r.edges(piece, span)
		out, at = append(out, span), span[1]
	}
	if n.sort == list && len(pieces) == 0 {
		r.failf(n, "content is empty")
	}
	return out
}

func (r *reading) cue(n *node) Cue {
	out := Cue{Kind: None}
	if n == nil {
		return out
	}
	fields := r.object(n, "cue", "kind", "lemma", "span")
	out.Kind = r.choice(fields[0], "cue kind", cueKinds)
	out.Span = r.optional(fields[2], "cue")
	if lemma := fields[1]; lemma != nil && lemma.sort != null {
		name := r.named(lemma, "lemma")
		out.Lemma = &name
	}
	if fields[0] == nil || fields[1] == nil || fields[2] == nil {
		return out
	}
	if none := out.Kind == None; none != (fields[2].sort == null) || none != (fields[1].sort == null) {
		r.failf(n, "a cue of kind none has neither lemma nor span, any other has both")
	}
	return out
}

// optional returns a span that may be null.
func (r *reading) optional(n *node, what string) *Span {
	if n == nil || n.sort == null {
		return nil
	}
	span, ok := r.span(n, what, "", r.finder.beside)
	if !ok {
		return nil
	}
	r.wholeWords(n, what, span)
	return &span
}
