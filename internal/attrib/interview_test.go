package attrib_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// The answers of an interview are one person's, whoever else they name.
func TestInterviewsHaveOneGuest(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	const first, second = "Elle tiendra, je vous l'assure. Luc Vasseur la surveille jour et nuit, et nous lui devons beaucoup.", "Nous attendons un rapport que Luc Vasseur doit rendre en mai, et qui dira ce qu'il faut refaire."
	for _, c := range []struct{ name, lead, first, second string }{
		{"announced", "Rencontre avec Hélène Quérouel, qui veille sur la digue de Lons. Luc Vasseur, lui, répare le pont depuis un an.", first, second},
		{"headline", "Hélène Quérouel : « La digue tiendra »\n\nLuc Vasseur répare le pont. Luc Vasseur a trente ouvriers, et Luc Vasseur ne dort plus.", first, second},
		{"word before", "ENTRETIEN. Hélène Quérouel surveille la digue de Lons depuis douze ans. Le pont est à Luc Vasseur.", first, second},
		{"labels", "Luc Vasseur répare le pont, Hélène Quérouel surveille la digue de Lons depuis douze ans.", "Hélène Quérouel : " + first, "H. Q. : " + second},
		{"spoken to", "Luc Vasseur répare le pont de Lons depuis un an, et Hélène Quérouel surveille la digue avec ses équipes.", "Luc Vasseur le sait : elle tient, et nous en sommes heureux.", second},
	} {
		asked := "La digue tiendra-t-elle, selon vous ?"
		if c.name == "spoken to" {
			asked = "Hélène Quérouel, la digue tiendra-t-elle, selon vous ?"
		}
		doc := strings.Join([]string{c.lead, asked, c.first, "Et le pont, le rouvrirez-vous bientôt ?", c.second}, "\n\n")
		result := requireInvariants(t, engine, doc)
		answers := 0
		for i := range result.Quotes {
			if result.Quotes[i].Matches[0].RuleID != "line.answer" {
				continue
			}
			answers++
			require.Len(t, result.Quotes[i].Speakers, 1, c.name)
			assert.Equal(t, "Hélène Quérouel", result.Entities[result.Quotes[i].Speakers[0].Entity].Name, c.name)
		}
		assert.Equal(t, 2, answers, c.name)
	}
}
