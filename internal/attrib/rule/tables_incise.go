package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
)

var inciseRules = []Rule{
	{
		ID:          "incise.pronoun",
		Description: "An inverted verb with its pronoun, cut off from the words it reports.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Left:        []step{setOff},
		Right:       []step{pronounInside, personal, optional(adverbials)},
		Yield:       around,
		Match: []string{
			"« [La ville est prête] », {a-t-elle déclaré} lundi.",
			"« [La ville est prête], {a ajouté-t-il}, [et nous partirons demain] ».",
			"[Au Québec], {a-t-il dit}, [tout a changé en un an].",
			"Il salue un peuple qui, {a-t-il dit}, [mérite notre soutien].",
		},
		Miss: []string{
			"La ville est-elle prête ?",
			"Qu'a-t-il déclaré ?",
		},
	},
	{
		ID:          "incise.noun",
		Description: "An inverted verb with its subject behind it, cut off from the words it reports.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Left:        []step{setOff},
		Right:       []step{finite, personal, nounBehind, optional(adverbials)},
		Yield:       around,
		Match: []string{
			"« [La ville est prête] », {a déclaré} lundi le maire.",
			"[Le train partira à midi], {a indiqué} la compagnie.",
		},
		Miss: []string{
			"Le maire, a décidé le conseil.",
			"« La ville est prête », a déclaré.",
		},
	},
	{
		ID:          "incise.subject-first",
		Description: "A verb with its subject before it, behind the words it reports, as machine translation leaves it.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Left:        []step{finite, active, subjectBefore, setOff, not(insideStretch)},
		Right:       []step{optional(adverbials), not(apart), not(conjunction), not(infinitive), not(mark), not(word(":", "de", "d'", "à")), not(object)},
		Yield:       around,
		Match:       []string{"« [La ville est prête] », le maire {a déclaré} lundi."},
		Miss:        []string{"« La ville est prête », le maire a déclaré que tout allait bien."},
	},
}
