package rule

var unnamedRules = []Rule{
	{
		ID:          "unnamed.front",
		Description: "A source without a name, a comma, and what it says.",
		Wake:        trigger{kind: onUnnamed},
		Left:        []step{clauseInitial},
		Right:       []step{unnamed, toComma},
		Yield:       claimAfter,
		Match: []string{
			"{De source} policière, [deux hommes ont été arrêtés].",
			"{De sources concordantes}, [le rachat serait signé vendredi].",
		},
		Miss: []string{"De source en source, deux hommes marchent.", "Une eau froide coule de source toute l'année."},
	},
	{
		ID:          "unnamed.back",
		Description: "What a source without a name says, a comma, and that source.",
		Wake:        trigger{kind: onUnnamed},
		Left:        []step{midClause, behindComma},
		Right:       []step{unnamed},
		Yield:       around,
		Match: []string{
			"[Deux hommes ont été arrêtés], {de source} proche de l'enquête.",
			"[La ministre quitterait le gouvernement], {de sources} diplomatiques.",
		},
		Miss: []string{"La réponse, pour elle, coule de source.", "Deux hommes ont été arrêtés de source policière."},
	},
	{
		ID:          "self.front",
		Description: "« À l'en croire », « à son avis » and its like, and what the person says.",
		Wake:        trigger{kind: onSelf},
		Left:        []step{clauseInitial},
		Right:       []step{toComma},
		Yield:       claimAfter,
		Match: []string{
			"{À l'en croire}, [le pont est sûr].",
			"{De son propre aveu}, [le maire n'a rien vu].",
		},
		Miss: []string{"À l'en croire.", "Le maire donne à son avis du poids."},
	},
	{
		ID:          "self.back",
		Description: "What a person says, a comma, and « à l'en croire », « à son avis ».",
		Wake:        trigger{kind: onSelf},
		Left:        []step{midClause, behindComma},
		Yield:       around,
		Match: []string{
			"[Le pont est sûr], {à l'en croire}.",
			"[Les abeilles], {à son avis}, [reviendront au printemps].",
		},
		Miss: []string{"Le pont est sûr, à en juger par ses piles.", "Le maire tient à son avis."},
	},
}
