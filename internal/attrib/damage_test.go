package attrib_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// Pages damage the texts that are copied from them. The quotations are found all
// the same, where they stand in the damaged text.
func TestDamage(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	for _, c := range []struct{ name, notation string }{
		{"entities", "Le maire {a d&eacute;clar&eacute;} que [l&rsquo;&eacute;t&eacute; serait sec]."},
		{"marks as entities", "&laquo;&nbsp;[La digue tiendra]&nbsp;&raquo;, {a assur&eacute;} la maire."},
		{"tags", "<p>«[La digue tiendra]», {a assuré} <strong>la maire</strong>.</p>"},
		{"decoded twice", "Â«Â [La digue tiendra dâ€™ici Ã  lundi]Â Â», {a dÃ©clarÃ©} la maire."},
		{"soft hyphens", "La maire {af\u00adfir\u00adme} que [la di\u00adgue tien\u00addra]."},
		{"rows renamed", "La maire {a déclaré} que [l'autr_innere digue tient]."},
		{"accents for apostrophes", "La maire {affirme} que [l´eau monte d´heure en heure]."},
		{"question marks for apostrophes", "La maire {affirme} que [l?eau monte]."},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, wanted(t, c.notation), found(t, engine, plain(c.notation)), c.notation)
		})
	}
}

// Names in the answer are written as they are meant; roles and mentions stand in
// the text as it is.
func TestDamagedNames(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	doc := "« La digue tiendra », a dit le maire, H&eacute;l&egrave;ne Qu&eacute;rouel."
	result := requireInvariants(t, engine, doc)
	require.Len(t, result.Entities, 1)
	assert.Equal(t, "Hélène Quérouel", result.Entities[0].Name)
	require.NotEmpty(t, result.Quotes[0].Speakers)
	assert.Equal(t, "H&eacute;l&egrave;ne Qu&eacute;rouel", result.Quotes[0].Speakers[0].Mention.Of(doc))
}
