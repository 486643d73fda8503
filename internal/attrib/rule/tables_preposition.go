package rule

var prepositionRules = []Rule{
	{
		ID:          "preposition.front",
		Description: "A preposition that names a source, a comma, and what it claims.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{clauseInitial},
		Right:       []step{complement, toComma},
		Yield:       claimAfter,
		Match:       []string{"{Selon} le préfet, [la route restera fermée].", "On attend, puisque {selon} le préfet, [la route restera fermée]."},
		Miss:        []string{"Selon les cas."},
	},
	{
		ID:          "preposition.relative",
		Description: "A source, a preposition with a relative pronoun, and what the source claims.",
		Wake:        trigger{kind: onPreposition},
		Right:       []step{relativeSource},
		Yield:       claimAfter,
		Match: []string{
			"Une rumeur court, {selon} laquelle [la route serait fermée].",
			"Un élu, {pour} qui [la route est « perdue] », réclame un pont.",
		},
		Miss: []string{"La rumeur selon le maire."},
	},
	{
		ID:          "preposition.back",
		Description: "A claim, and a preposition behind it that names its source.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{midClause, namesSource},
		Right:       []step{complement},
		Yield:       claimBefore,
		Match:       []string{"[La route restera fermée], {selon} le préfet.", "[La digue], {selon} la gérante, [fuit depuis mai]."},
		Miss:        []string{"La route restera fermée."},
	},
}
