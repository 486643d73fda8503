package gold

// worded is a file with words for spans.
type worded struct {
	SHA256       string              `json:"sha256"`
	Entities     Entities            `json:"entities"`
	Attributions []wordedAttribution `json:"attributions"`
}

type wordedAttribution struct {
	Kind    string    `json:"kind"`
	Content []any     `json:"content"` // a string or a Span each
	Cue     wordedCue `json:"cue"`
	Mention any       `json:"mention"`
	Entity  *string   `json:"entity"`
}

type wordedCue struct {
	Kind  string  `json:"kind"`
	Lemma *string `json:"lemma"`
	Span  any     `json:"span"`
}

// Words is [File.Bytes] with the words of the text for spans, where they are
// enough to find the span again, and numbers where not.
func (f *File) Words(text *Text) ([]byte, error) {
	out := worded{SHA256: f.SHA256, Entities: f.Entities, Attributions: []wordedAttribution{}}
	find := &finder{text: text}
	for i := range f.Attributions {
		out.Attributions = append(out.Attributions, find.worded(&f.Attributions[i]))
	}
	return indented(out)
}

func (f *finder) worded(a *Attribution) wordedAttribution {
	out := wordedAttribution{Kind: a.Kind, Content: []any{}, Entity: a.Entity, Cue: wordedCue{Kind: a.Cue.Kind, Lemma: a.Cue.Lemma}}
	at := 0
	for _, s := range a.Content {
		out.Content = append(out.Content, f.words(s, func(words string) (Span, bool) { return f.content(words, at) }))
		at = s[1]
	}
	f.found(a.Content)
	if a.Cue.Span != nil {
		out.Cue.Span = f.words(*a.Cue.Span, f.beside)
	}
	if a.Mention != nil {
		out.Mention = f.words(*a.Mention, f.beside)
	}
	return out
}

// words returns the words of a span if they are found where it is, else itself.
func (f *finder) words(s Span, find func(words string) (Span, bool)) any {
	words := f.text.Cut(s)
	if found, ok := find(words); ok && found == s {
		return words
	}
	return s
}
