package rule

import "github.com/attribd/attribd/internal/attrib/lexicon"

// saying is the frames of the verbs that stand in "comme l'a dit X".
const saying = lexicon.Incise | lexicon.Que

var comparisonRules = []Rule{
	{
		ID:          "comme.front",
		Description: "« Comme l'a dit X » at the beginning, a comma, and what X said.",
		Wake:        trigger{onVerb, saying},
		Needs:       needAsSaid,
		Left:        []step{asSaid, opening},
		Right:       []step{finite, personal, active, optional(nounBehind), toComma},
		Yield:       claimAfter,
		Match: []string{
			"Comme l'{a annoncé} la mairie, [le pont fermera lundi].",
			"Comme les pompiers l'{avaient prédit}, [le feu a repris dans la nuit].",
		},
		Miss: []string{"Comme l'an dernier, le pont fermera lundi.", "Comme il pleut, le maire a annoncé une crue."},
	},
	{
		ID:          "comme.back",
		Description: "What X said, a comma, and « comme l'a dit X ».",
		Wake:        trigger{onVerb, saying},
		Needs:       needAsSaid,
		Left:        []step{asSaid, either(behindComma, resuming)},
		Right:       []step{finite, personal, active, affirms, either(pronounInside, nounBehind, subjectBetween), animate, optional(adverbials)},
		Yield:       aroundClaim,
		Match: []string{
			"[Le pont fermera lundi], comme l'{a annoncé} la mairie.",
			"[Les loups ont passé la rivière], comme deux bergers l'{ont raconté}.",
			"« [La digue tiendra] », ainsi que l'{a affirmé} la préfète.",
			"[Le vin sera rare cette année] comme le {craignait} la coopérative.",
			"[Le pont], comme le {souligne} le rapport, [a été bâti en 1931].",
		},
		Miss: []string{"Le pont fermera lundi, comme prévu.", "Le pont fermera, comme l'a montré la crue.", "Le pont fermera, comme le souhaite la mairie.", "Le pont fermera, comme dirait la maire."},
	},
	{
		ID:          "ce-que.front",
		Description: "« Ce que dit X, c'est que », and what X said.",
		Wake:        trigger{onVerb, saying | lexicon.Frag},
		Needs:       needWhich,
		Left:        []step{thatWhich, opening},
		Right:       []step{finite, personal, active, optional(nounBehind), isThat},
		Yield:       clauseAfter,
		Match: []string{
			"Ce que le maire {regrette}, c'est que [personne ne l'ait prévenu].",
			"Ce que {dénonce} le syndicat, c'est [la baisse des effectifs].",
		},
		Miss: []string{"Ce que le maire regrette est connu.", "Ce que dénonce le syndicat ne change rien."},
	},
	{
		ID:          "ce-que.announced",
		Description: "« X l'a redit », a comma, and what X said.",
		Wake:        trigger{onVerb, saying},
		Needs:       needFinite,
		Left:        []step{finite, subjectBefore},
		Right:       []step{personal, active, pointing, another},
		Yield:       clauseAfter,
		Match: []string{
			"Le maire l'{a redit}, [le pont rouvrira en mai].",
			"Hélène Quérouel l'{assure}, [la digue est vieille].",
		},
		Miss: []string{"Le maire l'a redit, malgré tout.", "Le maire l'a redit à Lons, et il est parti."},
	},
	{
		ID:          "ce-que.back",
		Description: "What X said, a comma, and « ce que dénonce X ».",
		Wake:        trigger{onVerb, saying | lexicon.Frag},
		Needs:       needWhich,
		Left:        []step{thatWhich, behindComma},
		Right:       []step{finite, personal, active, affirms, either(nounBehind, subjectBetween), animate, ends},
		Yield:       aroundClaim,
		Match: []string{
			"[Le chantier a pris du retard], ce que {dénonce} l'opposition.",
			"[Deux lits sur trois sont vides], ce que la directrice {reconnaît}.",
		},
		Miss: []string{"Le maire ignore ce que dénonce l'opposition.", "Le maire a pris du retard, ce que dit son bilan reste vague."},
	},
	{
		ID:          "ce-que.presented",
		Description: "What X said, a comma, and « c'est ce que dit X ».",
		Wake:        trigger{onVerb, saying},
		Needs:       needWhich,
		Left:        []step{thatWhich, presented, behindComma},
		Right:       []step{finite, personal, active, either(nounBehind, subjectBetween)},
		Yield:       around,
		Match: []string{
			"« [La digue tiendra] », c'est ce qu'{a affirmé} la préfète lundi.",
			"[Les travaux auraient coûté deux fois plus], c'est du moins ce qu'{affirme} un rapport.",
		},
		Miss: []string{"La digue tiendra, c'est ce qui compte.", "C'est ce qu'a affirmé la préfète lundi."},
	},
	{
		ID:          "ce-que.previous",
		Description: "A sentence without marks, and behind it « C'est ce que dit X ».",
		Wake:        trigger{onVerb, saying},
		Needs:       needWhich,
		Left:        []step{thatWhich, presented, opening},
		Right:       []step{finite, personal, active, affirms, either(pronounInside, nounBehind, subjectBetween), animate},
		Yield:       previousSentence,
		Match: []string{
			"[La digue a cédé dans la nuit]. C'est ce qu'{affirme} la préfète.",
			"[Le pont sera vendu en mai]. C'est du moins ce que la mairie {a annoncé} hier.",
		},
		Miss: []string{
			"La digue « tiendra ». C'est ce qu'affirme la préfète.",
			"La digue a cédé. C'est ce que la crue montre.",
		},
	},
}
