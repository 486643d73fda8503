package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/rule"
)

// Rules look ahead: an article may end anywhere in what they read.
func TestArticlesMayEndAnywhere(t *testing.T) {
	an, set := newAnalyser(t), rule.NewSet()
	var texts []string
	for _, r := range set.Rules() {
		for _, notation := range r.Match {
			texts = append(texts, parse(notation).text)
		}
	}
	texts = append(texts, "Le pont tiendra, a dit le maire, ", "Le feu est éteint, de source policière et")
	for _, text := range texts {
		for end, r := range text {
			if r != ' ' && r != ',' && r != '.' {
				continue
			}
			for _, tail := range []string{"", ",", " et", " «"} {
				doc := text[:end] + tail
				assert.NotPanics(t, func() { fired(an, set, "", doc) }, doc)
			}
		}
	}
}
