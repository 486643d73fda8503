package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
)

var markRules = []Rule{
	{
		ID:          "marks.alone",
		Description: "A sentence that is nothing but quoted words.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, wholeSentence, spoken},
		Yield:       thisStretch,
		Match:       []string{"« [Nous serons prêts, quoi qu'il arrive.] »"},
		Miss:        []string{"« Le Cid »"},
	},
	{
		ID:          "marks.heading",
		Description: "A heading that is nothing but quoted words.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, onLine(block.Title, block.Heading), wholeSentence},
		Yield:       thisStretch,
		Match:       []string{"La route reste fermée\n\n« [Une folie] »\n\nLe village attend depuis trois semaines que les secours rouvrent la route de la vallée."},
		Miss:        []string{"Le maire parle d'une « folie »."},
	},
	{
		ID:          "marks.heading-colon",
		Description: "Quoted words at the beginning of a heading, with a colon behind them.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, spoken, either(onLine(block.Title, block.Heading), complete), opensSentence, colonBehind},
		Yield:       thisStretch,
		Match:       []string{"« [On nous promène] » : les riverains se disent à bout\n\nLe village attend depuis trois semaines que les secours rouvrent la route de la vallée."},
		Miss:        []string{"Les « riverains » : ils se disent à bout."},
	},
	{
		ID:          "marks.heading-part",
		Description: "A complete quotation inside a heading.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, onLine(block.Title, block.Heading), not(wholeSentence), complete},
		Yield:       thisStretch,
		Match:       []string{"Le maire de Lons, « [nous serons prêts] »\n\nLe village attend depuis trois semaines que les secours rouvrent la route de la vallée."},
		Miss:        []string{"Le maire de Lons et la « folie »\n\nLe village attend depuis trois semaines que les secours rouvrent la route de la vallée."},
	},
	{
		ID:          "marks.label",
		Description: "A name, a colon, and quoted words.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, label},
		Yield:       thisStretch,
		Match:       []string{"Le maire de Lons : « [Nous serons prêts] »."},
		Miss:        []string{"Il arrive : « Nous serons prêts »."},
	},
	{
		ID:          "marks.colon",
		Description: "A clause, a colon, and a quotation that says why.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, behindColon, complete, noReport},
		Yield:       thisStretch,
		Match:       []string{"La maire bat en retraite : « [Nous verrons ce qu'il en est demain.] »"},
		Miss:        []string{"La maire regarde un film : « Le Cid ».", "La maire affirme ceci : « Nous verrons »."},
	},
	{
		ID:          "predicate.copula",
		Description: "A source, « est » or its like, and what the source is in marks.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, attribute, speaks},
		Yield:       fragmentHere,
		Match: []string{
			"La maire est « [abasourdie] ».",
			"Les salariés restent aussi « [dans le flou le plus total] ».",
		},
		Miss: []string{"La maire est dite « abasourdie ».", "Le mur est « abasourdi »."},
	},
	{
		ID:          "predicate.verb",
		Description: "A source as the subject of quoted words that begin with its verb.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, predicate, speaks},
		Yield:       fragmentHere,
		Match: []string{
			"Le comité « [demeure préoccupé] ».",
			"Dans une lettre, la préfète « [ne souhaite plus recevoir] » le syndicat.",
		},
		Miss: []string{"Le comité regarde « Le Cid ».", "Le mur « demeure préoccupé »."},
	},
	{
		ID:          "marks.continuing",
		Description: "A sentence with quoted words in it that goes on with the words of the last source.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, not(wholeSentence), noReport, onLine(block.Body)},
		Yield:       continuing,
		Match:       []string{"[La route serait fermée « jusqu'au printemps] »."},
		Miss:        []string{"Le maire affirme que la route est fermée « jusqu'au printemps »."},
	},
}
