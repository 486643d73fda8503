package rule

import "github.com/attribd/attribd/internal/attrib/lexicon"

var prepositionRules = []Rule{
	{
		ID:          "preposition.front",
		Description: "« Selon » and its like with a source, a comma, and what it claims.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{inSense(lexicon.SourceSense), not(isPour), clauseInitial},
		Right:       []step{complement, toComma},
		Yield:       claimAfter,
		Match: []string{
			"{Selon} le préfet, [la route restera fermée].",
			"{D'après} Moreau, géologue à Lons, [la falaise peut céder].",
			"On attend, puisque {selon} le préfet, [la route restera fermée].",
		},
		Miss: []string{"Selon les cas.", "La route restera fermée selon le préfet."},
	},
	{
		ID:          "preposition.front-opinion",
		Description: "« Aux yeux de », « de l'avis de » with a source, a comma, and what it thinks.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{inSense(lexicon.OpinionSense), clauseInitial},
		Right:       []step{complement, toComma},
		Yield:       claimAfter,
		Match: []string{
			"{Aux yeux de} la préfète, [le pont a vécu].",
			"{De l'avis de} nombreux pêcheurs, [la loche disparaît].",
		},
		Miss: []string{"Le pont a vécu aux yeux de la préfète.", "Aux yeux bleus de la préfète, on devine la fatigue."},
	},
	{
		ID:          "preposition.front-pour",
		Description: "« Pour » with a source, a comma, and what it thinks.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{isPour, clauseInitial},
		Right:       []step{complement, toComma},
		Yield:       claimAfter,
		Match: []string{
			"{Pour} la préfète, [le pont a vécu].",
			"{Pour} Hélène Quérouel, [la digue « tient] ».",
		},
		Miss: []string{"Pour sa part, la préfète se tait.", "Pour tout habitant, le pont est utile.", "Le pont ferme pour la préfète."},
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
		Miss: []string{"La rumeur selon le maire.", "Le pont pour lequel il se bat est fermé."},
	},
	{
		ID:          "preposition.fragment",
		Description: "Quoted words of no clause in a sentence of the text, and right behind them a preposition with their source.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{midClause, namesSource, not(insideStretch), behindFragment},
		Right:       []step{complement},
		Yield:       attachedWords,
		Match: []string{
			"Le vaccin a des effets « [mal connus] » {selon} lui.",
			"Le village vit une saison « [sans neige ni touristes] » {d'après} la maire.",
		},
		Miss: []string{"Le vaccin a des effets mal connus selon lui.", "« Le vaccin a des effets » selon lui."},
	},
	{
		ID:          "preposition.verb",
		Description: "A claim in a subordinate clause, with a preposition and its source right behind the verb.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{midClause, namesSource, not(insideStretch), not(behindFragment), behindVerb},
		Right:       []step{complement},
		Yield:       aroundSource,
		Match: []string{
			"Il défend un barrage qui [peut], {selon} lui, [sauver la vallée].",
			"On ferme le pont parce qu'[il risque], {d'après} les ingénieures, [de céder].",
		},
		Miss: []string{"Ce barrage peut, selon lui, sauver la vallée.", "Il défend un barrage qui sauve la vallée selon lui."},
	},
	{
		ID:          "preposition.back",
		Description: "A claim, and « selon » or its like behind it or inside it with the source.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{inSense(lexicon.SourceSense), not(isPour), midClause, not(insideStretch), behindClaim},
		Right:       []step{complement},
		Yield:       claimBefore,
		Match: []string{
			"[La route restera fermée], {selon} le préfet.",
			"[La digue], {selon} la gérante, [fuit depuis mai].",
			"[Trois barques ont coulé] {d'après} les pompiers.",
		},
		Miss: []string{"Selon la météo, la neige tombera mardi.", "Le prix varie selon la ville."},
	},
	{
		ID:          "preposition.back-opinion",
		Description: "What somebody thinks, and « aux yeux de », « de l'avis de » behind it or inside it.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{inSense(lexicon.OpinionSense), midClause, not(insideStretch), behindClaim},
		Right:       []step{complement},
		Yield:       claimBefore,
		Match: []string{
			"[La loche disparaît], {de l'avis de} nombreux pêcheurs.",
			"[Le pont], {aux yeux de} la préfète, [a vécu].",
		},
		Miss: []string{"Aux yeux des enfants, la fête est finie.", "La préfète lève les yeux de la carte."},
	},
	{
		ID:          "preposition.back-pour",
		Description: "Quoted words, a comma, and « pour » with their source.",
		Wake:        trigger{kind: onPreposition},
		Left:        []step{isPour, midClause, namesSource, not(insideStretch), behindClaim},
		Right:       []step{complement},
		Yield:       claimBefore,
		Match: []string{
			"« [Le pont a vécu] », {pour} la préfète.",
			"« [La saison est perdue] », {pour} Yann Moreau, qui loue des barques.",
		},
		Miss: []string{"Le pont a vécu, pour la préfète.", "« Un pont pour la préfète », titre le journal."},
	},
}
