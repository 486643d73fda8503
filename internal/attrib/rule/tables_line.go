package rule

// interview is the lead of the examples' interview.
const interview = "La préfète du Trévois répond à nos questions sur la digue et sur le pont de Lons, qui inquiètent les riverains.\n\n"

var lineRules = []Rule{
	{
		ID:          "line.turn",
		Description: "A turn of a dialogue behind a dash.",
		Wake:        trigger{kind: onTurn},
		Left:        []step{unmarked},
		Yield:       thisTurn,
		Match: []string{
			"Le maire retrouve la boulangère.\n\n– [La digue tiendra.]\n– Jusqu'à quand ?",
			"Deux marins s'assoient au bar.\n\n– Tu rentres avant la nuit ?\n– [Si le vent ne tourne pas.]",
		},
		Miss: []string{"– La digue tiendra.", "Le maire retrouve :\n\n- la boulangère\n- la fleuriste"},
	},
	{
		ID:          "line.post",
		Description: "A post that the article shows.",
		Wake:        trigger{kind: onPost},
		Left:        []step{startsLine},
		Yield:       thisPost,
		Match: []string{
			"La préfète s'est exprimée lundi.\n\n[Merci aux équipes de la digue] ! pic.twitter.com/a1b2c3d4e5\n\n— Hélène Quérouel (@hquerouel) 12 mars 2024\n\nLe pont, lui, reste fermé aux voitures et aux camions depuis lundi matin.",
			"Le club a réagi dans la soirée.\n\n[Notre gardien passera des examens demain à Lons].\n\n— FC Trévois (@fctrevois) 3 mai 2023\n\nLe match, lui, s'est achevé sur un score nul devant huit mille spectateurs.",
		},
		Miss: []string{"Merci aux équipes qui ont veillé sur la digue.", "Notre gardien — Yann Moreau (@ymoreau) — passera des examens."},
	},
	{
		ID:          "line.answer",
		Description: "What somebody answers in an interview, in marks or not.",
		Wake:        trigger{kind: onAnswer},
		Yield:       thisAnswer,
		Match: []string{
			interview + "La digue tiendra-t-elle, selon vous ?\n\n[Elle tiendra, je vous l'assure.]\n\nEt le pont, le rouvrirez-vous bientôt ?\n\nNous attendons un rapport.",
			interview + "La digue tiendra-t-elle, selon vous ?\n\nHélène Quérouel : [Elle tiendra, je vous l'assure.]\n\nEt le pont, le rouvrirez-vous bientôt ?\n\nHélène Quérouel : Nous attendons un rapport.",
		},
		Miss: []string{
			interview + "Pourquoi le pont est-il fermé ?\n\nLa rivière a monté dans la nuit.\n\nQuand rouvrira-t-il ?\n\nLa mairie attend un rapport.",
			"La digue tiendra-t-elle ? Elle tiendra, je vous l'assure.",
		},
	},
}
