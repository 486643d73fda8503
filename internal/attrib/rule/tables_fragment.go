package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
)

var fragmentRules = []Rule{
	{
		ID:          "fragment.object",
		Description: "A verb whose object holds quoted words.",
		Wake:        trigger{onVerb, lexicon.Frag | lexicon.Attr},
		Right:       []step{active, optional(adverbials), directObject},
		Yield:       fragments,
		Match:       []string{"Le maire {dénonce} une « [décision absurde] »."},
		Miss:        []string{"Le maire dénonce une décision.", "Le maire répond à la colère des « gilets jaunes »."},
	},
	{
		ID:          "fragment.preposition",
		Description: "A verb whose prepositional complement holds quoted words.",
		Wake:        trigger{onVerb, lexicon.Preposition},
		Right:       []step{active, optional(adverbials), either(taken, inOrder(bareObject, optional(adverbials), taken))},
		Yield:       fragments,
		Match:       []string{"Le maire {parle} d'une « [décision absurde] ».", "Elle {qualifie} la loi de « [folie] »."},
		Miss:        []string{"Le maire parle d'une décision.", "Accusé de « folie », il se tait.", "Elle parle à quelques jours de la « Fête du pont »."},
	},
	{
		ID:          "fragment.passive",
		Description: "A passive verb with its agent and quoted words.",
		Wake:        trigger{onVerb, lexicon.Frag | lexicon.ObjDe | lexicon.Attr | lexicon.Preposition},
		Right:       []step{passive, agent},
		Yield:       fragments,
		Match:       []string{"La société {est accusée} par le juge de « [fraude] »."},
		Miss:        []string{"La société est accusée de « fraude »."},
	},
	{
		ID:          "fragment.passive-before",
		Description: "A passive verb, quoted words, and its agent.",
		Wake:        trigger{onVerb, lexicon.Frag | lexicon.ObjDe | lexicon.Attr | lexicon.Preposition},
		Right:       []step{passive, agent},
		Yield:       fragmentsBefore,
		Match: []string{
			"Le projet {est jugé} « [absurde] » par les riverains.",
			"Un chantier {qualifié} de « [gâchis] » par le syndicat a été arrêté.",
		},
		Miss: []string{"Le projet est jugé absurde par les riverains.", "Le projet est jugé par les riverains « absurde »."},
	},
	{
		ID:          "predicate.dire",
		Description: "« Se dire » and its like with an adjective.",
		Wake:        trigger{onVerb, lexicon.Attr},
		Right:       []step{reflexive, adverbials, adjective},
		Yield:       attributeAfter,
		Match: []string{
			"La ministre {se dit} [prête à discuter].",
			"La ministre {se dit} « [très inquiète] », malgré tout.",
			"Ils {s'estiment} [lésés par la réforme] et une audience est prévue en mai.",
		},
		Miss: []string{"La ministre se dit que tout va bien.", "La ministre dit bonjour à tous."},
	},
}
