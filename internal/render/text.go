package render

import (
	"fmt"
	"io"
	"strings"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

const indent = "  "

// Text draws each quotation of an answer: the passage, its content set off,
// then who says it, in which role, by which words. Offsets of resp must be in
// UTF-8 and belong to doc.
func Text(w io.Writer, doc string, resp *attribv1.AttributeResponse, style Style) error {
	style.Width = max(style.Width, 40)
	var out strings.Builder
	for i, quote := range resp.GetQuotes() {
		if i > 0 {
			out.WriteByte('\n')
		}
		style.quote(&out, doc, quote)
	}
	if len(resp.GetQuotes()) == 0 {
		out.WriteString(indent + style.in(dim, "no quotations") + "\n")
	}
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

func (s Style) quote(out *strings.Builder, doc string, quote *attribv1.Quote) {
	var open []rune
	for _, line := range wrap(passage(doc, quote), s.Width-len(indent)) {
		out.WriteString(indent)
		open = s.paint(out, line, open)
		out.WriteByte('\n')
	}
	for _, line := range wrap(s.attribution(quote), s.Width-2*len(indent)) {
		out.WriteString(indent + indent + line + "\n")
	}
	s.explanation(out, quote.GetExplanation())
}

// attribution returns "speaker — role — verb", what is missing left out.
func (s Style) attribution(quote *attribv1.Quote) string {
	var names, roles []string
	for _, speaker := range quote.GetSpeakers() {
		names = append(names, s.in(bold, Clean(speaker.GetName())))
		if title := speaker.GetRole().GetTitle(); title != "" {
			roles = append(roles, Clean(title))
		}
	}
	parts := []string{strings.Join(names, ", ")}
	if len(names) == 0 {
		parts[0] = s.in(dim, "nobody named")
	}
	if len(roles) > 0 {
		parts = append(parts, strings.Join(roles, ", "))
	}
	if cue := quote.GetCue().GetSpan().GetText(); cue != "" {
		parts = append(parts, s.in(yellow, Clean(cue)))
	}
	return "→ " + strings.Join(parts, " — ")
}

// explanation writes the rules that fired and the marks that were repaired.
func (s Style) explanation(out *strings.Builder, why *attribv1.Explanation) {
	for _, match := range why.GetRuleMatches() {
		line := fmt.Sprintf("%s %+.2f", match.GetRuleId(), match.GetWeight())
		out.WriteString(indent + indent + s.in(dim, line) + "\n")
	}
	for _, repair := range why.GetMarkRepairs() {
		line := fmt.Sprintf("mark at byte %d: %s", repair.GetRange().GetStart(), repair.GetReason())
		out.WriteString(indent + indent + s.in(dim, line) + "\n")
	}
}
