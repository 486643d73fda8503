package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
)

var infinitiveRules = []Rule{
	{
		ID:          "clause.pour-infinitive",
		Description: "A verb, « pour », and an infinitive.",
		Wake:        trigger{onVerb, lexicon.PourInf},
		Right:       []step{active, adverbials, word("pour"), infinitive},
		Yield:       clauseAfter,
		Match: []string{
			"Le maire {a plaidé} pour [garder le pont ouvert].",
			"La préfète {insiste} pour [ne rien changer à la règle].",
		},
		Miss: []string{"Le maire a plaidé pour le pont.", "Le maire a plaidé une heure durant."},
	},
	{
		ID:          "clause.infinitive",
		Description: "A verb and a bare infinitive whose subject is the same.",
		Wake:        trigger{onVerb, lexicon.Inf},
		Right:       []step{active, optional(mark), adverbials, infinitive},
		Yield:       clauseAfter,
		Match: []string{
			"Le suspect {nie} [l'avoir tuée].",
			"Le témoin {dit} [les avoir vus s'enfuir].",
			"Le témoin {dit} [n'avoir vu personne].",
			"À la barre, le gérant {martèle} [n'avoir rien signé].",
			"Le maire {affirme} [avoir prévenu les habitants].",
			"La société {espère} aujourd'hui [ne pas fermer ses ateliers].",
		},
		Miss: []string{"Le maire affirme sa volonté.", "Le maire affirme que prévenir ne suffit pas."},
	},
	{
		ID:          "clause.de-infinitive",
		Description: "A verb and an infinitive with « de ».",
		Wake:        trigger{onVerb, lexicon.De},
		Right:       []step{active, adverbials, word("de", "d'"), infinitive},
		Yield:       clauseAfter,
		Match: []string{
			"Le maire {promet} de [rouvrir l'école en mai].",
			"Le pilote {menace} de [ne plus voler la nuit].",
		},
		Miss: []string{"Le maire promet de l'eau à tous.", "Le maire promet à tous une école."},
	},
	{
		ID:          "clause.a-infinitive",
		Description: "A verb and an infinitive with « à ».",
		Wake:        trigger{onVerb, lexicon.A},
		Right:       []step{active, adverbials, word("à"), infinitive},
		Yield:       clauseAfter,
		Match: []string{
			"Le syndicat {appelle} à [cesser le travail dès lundi].",
			"L'entreprise {s'engage} désormais à [ne plus arroser le jour].",
		},
		Miss: []string{"Le syndicat appelle à la grève.", "L'entreprise s'engage à ce que chacun cesse d'arroser."},
	},
	{
		ID:          "clause.object-infinitive",
		Description: "A verb, the person it turns to, and an infinitive with « de » or « à ».",
		Wake:        trigger{onVerb, lexicon.ObjDe | lexicon.ObjA},
		Right:       []step{active, either(orders, inOrder(adverbials, orders))},
		Yield:       clauseAfter,
		Match: []string{
			"Le juge {accuse} la société d'[avoir caché les faits].",
			"La mairie {demande} aux habitants et aux touristes de [rester chez eux].",
			"Les parents l'{accusent} de [mentir sur les délais].",
			"Le comité {accuse} celle qui voulait fermer l'école d'[avoir caché les chiffres].",
		},
		Miss: []string{
			"Le juge accuse la société de fraude.", "La mairie demande de rester chez soi.",
			"La maire accuse les élus au lieu de les écouter.",
			"Le club salue ceux qu'il appelle ses amis au moment où il vient de se choisir un président.",
		},
	},
	{
		ID:          "clause.passive",
		Description: "A passive verb, its agent, and an infinitive with « de » or « à ».",
		Wake:        trigger{onVerb, lexicon.ObjDe | lexicon.ObjA},
		Needs:       needPassive,
		Right:       []step{passive, agent, optional(word(",")), word("de", "d'", "à"), infinitive},
		Yield:       clauseAfter,
		Match: []string{
			"La société {est accusée} par le juge d'[avoir caché les faits].",
			"Les touristes {sont invités} par la mairie à [garder leurs déchets].",
		},
		Miss: []string{"La société est accusée d'avoir caché les faits.", "Les touristes sont invités par la mairie."},
	},
}
