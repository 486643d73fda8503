package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/rule"
)

// What a rule needs only spares trials: without it, the same candidates come.
func TestNeedsSpareTrialsOnly(t *testing.T) {
	an, with, without := newAnalyser(t), rule.NewSet(), rule.NewSetWithoutNeeds()
	var spared, all rule.Memory
	for _, r := range with.Rules() {
		for _, text := range append(append([]string{}, r.Match...), r.Miss...) {
			a := an.article(parse(text).text)
			for i := range a.Sentences {
				got, want := with.ProposeWith(&spared, a, i, rule.Silent), without.ProposeWith(&all, a, i, rule.Silent)
				for k := range min(len(got), len(want)) {
					assert.Equal(t, want[k].Rule.ID, got[k].Rule.ID, text)
					want[k].Rule = got[k].Rule
				}
				assert.Equal(t, want, got, text)
			}
		}
	}
	assert.Less(t, spared.Tried(), all.Tried()*2/3)
}
