package rule

var lineRules = []Rule{
	{
		ID:          "line.turn",
		Description: "A turn of a dialogue behind a dash.",
		Wake:        trigger{kind: onTurn},
		Left:        []step{unmarked},
		Yield:       thisTurn,
		Match: []string{
			"Le maire retrouve la boulangère.\n\n– [La digue tiendra.]\n– Jusqu'à quand ?",
			"Le maire retrouve la boulangère.\n\n– La digue tiendra.\n– [Jusqu'à quand ?]",
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
			"La préfète s'est exprimée lundi.\n\n[Merci aux équipes qui ont veillé sur la digue].\n\n— Hélène Quérouel (@hquerouel) 12 mars 2024\n\nLe pont, lui, reste fermé aux voitures et aux camions depuis lundi matin.",
		},
		Miss: []string{"Merci aux équipes qui ont veillé sur la digue.", "La préfète s'est exprimée lundi, merci à elle."},
	},
}
