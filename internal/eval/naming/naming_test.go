package naming_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/eval/naming"
)

func TestPlain(t *testing.T) {
	for name, want := range map[string]string{
		"":                         "",
		"La préfète":               "prefete",
		"l’Élysée":                 "elysee",
		"M. le Préfet":             "prefet",
		"Mme Lœvenbruck":           "loevenbruck",
		"Jean-Marc  Ayrault":       "jean marc ayrault",
		"le":                       "le",
		"l'":                       "l'",
		"Leïla":                    "leila",
		"Me Le Goff":               "goff",
		"La Poste (filiale)":       "poste filiale",
		"unes":                     "unes",
		"\u00a0Un  rapport\u202f!": "rapport",
	} {
		assert.Equal(t, want, naming.Plain(name), name)
	}
}

func TestNames(t *testing.T) {
	marin := &naming.Entity{Name: "Yann Marin", Person: true, Aliases: []string{"Tonton Yann"}, Mentions: []string{"le maire"}}
	baker := &naming.Entity{Name: "boulanger du village", Person: true, Mentions: []string{"l’artisan", "il"}}
	town := &naming.Entity{Name: "mairie de Lons", Mentions: []string{"la municipalité"}}
	joint := &naming.Entity{Name: "Anne Kerval et Yann Marin", Group: true, Aliases: []string{"le couple"}}
	for name, test := range map[string]struct {
		names       []string
		of          *naming.Entity
		ok, fullest bool
	}{
		"the name":               {[]string{"yann marin"}, marin, true, true},
		"the family name":        {[]string{"M. Marin"}, marin, true, false},
		"more of the name":       {[]string{"Yann Paul Marin"}, marin, true, false},
		"an alias":               {[]string{"tonton Yann"}, marin, true, false},
		"the first name alone":   {[]string{"Yann"}, marin, false, false},
		"another first name":     {[]string{"Paul Marin"}, marin, false, false},
		"an office":              {[]string{"le maire"}, marin, false, false},
		"what he is":             {[]string{"boulanger"}, baker, false, false},
		"what the text says":     {[]string{"artisan"}, baker, true, false},
		"a pronoun":              {[]string{"il"}, baker, false, false},
		"a phrase":               {[]string{"la mairie de Lons"}, town, true, true},
		"another phrase":         {[]string{"la municipalité"}, town, true, false},
		"part of it":             {[]string{"mairie"}, town, false, false},
		"nothing":                {[]string{"..."}, town, false, false},
		"both":                   {[]string{"Yann Marin", "Anne Kerval"}, joint, true, true},
		"both, one by the alias": {[]string{"le couple", "Kerval"}, joint, true, true},
		"one of both":            {[]string{"Anne Kerval"}, joint, false, false},
		"both as one":            {[]string{"Anne Kerval et Yann Marin"}, joint, true, true},
		"one of them is another": {[]string{"Anne Kerval", "Paul Loup"}, joint, false, false},
		"two for one":            {[]string{"Yann", "Marin"}, marin, false, false},
	} {
		assert.Equal(t, test.ok, naming.Names(test.names, test.of), name)
		assert.Equal(t, test.fullest, naming.IsFullest(test.names, test.of), name)
	}
}

func TestRole(t *testing.T) {
	roles := []string{"maire de Lons", "président de la communauté de communes"}
	for role, want := range map[string]bool{
		"le maire de Lons":                    true,
		"maire":                               false,
		"président de communauté de communes": true,
		"présidente de la communauté":         false,
		"":                                    false,
	} {
		assert.Equal(t, want, naming.Role(role, roles), role)
	}
	assert.False(t, naming.Role("maire", nil))
}
