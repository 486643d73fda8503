package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
)

var clauseRules = []Rule{
	{
		ID:          "clause.que",
		Description: "A verb and the clause that it introduces with « que ».",
		Wake:        trigger{onVerb, telling},
		Right:       []step{not(participle), not(addressed), toQue, conjunction},
		Yield:       clauseAfter,
		Match: []string{
			"Le maire {a affirmé} que [la ville était prête].",
			"Le maire {constate} ainsi, que [la ville est prête].",
			"La ville est-elle prête ? Le maire {assure} que [non].",
			"Le maire {a reconnu} depuis que [la ville n'était pas prête].",
			"Elle est partie après {avoir admis} que [rien n'était « décidé] ».",
		},
		Miss: []string{
			"Le maire a affirmé son soutien.",
			"Le maire a plus affirmé que prouvé.",
			"Le maire affirme aux élus que la ville est prête.",
			"Le maire ironise sur les craintes de ceux que la crue inquiète.",
			"Le maire, craignant plus que tout la crue, ferme le pont.",
			"Le maire demande aux élus ainsi qu'au préfet de fermer le pont.",
		},
	},
	{
		ID:          "clause.que-participle",
		Description: "A participle or gerund and the clause that it introduces with « que ».",
		Wake:        trigger{onVerb, telling},
		Right:       []step{participle, toQue, either(conjunction, inOrder(either(addressee, informed), adverbials, conjunction))},
		Yield:       clauseAfter,
		Match: []string{
			"Le maire a fermé le pont, {précisant} que [la pile bougeait].",
			"Elle a quitté la salle en {répétant} aux élus que [la source était tarie].",
			"Le maire a fermé le pont, {convaincu} que [la pile bougeait].",
		},
		Miss: []string{
			"Le maire a précisé que la pile bougeait.",
			"En répétant son refus, elle sait que la source est tarie.",
		},
	},
	{
		ID:          "clause.que-addressee",
		Description: "A verb, to whom it is told with « à », and a clause with « que ».",
		Wake:        trigger{onVerb, telling},
		Right:       []step{not(participle), ahead(addressed), toQue, either(conjunction, inOrder(addressee, adverbials, conjunction))},
		Yield:       clauseAfter,
		Match: []string{
			"Elle {a expliqué} à la presse que [rien n'était « décidé] ».",
			"Le directeur {a promis} aux salariés que [l'usine resterait ouverte].",
			"Elle {apprend} aux enquêteurs que [le pont était fermé].",
		},
		Miss: []string{
			"Elle a expliqué que l'accord donné à la presse tenait.",
			"Elle parle aux salariés que l'usine emploie.",
		},
	},
	{
		ID:          "clause.que-object",
		Description: "A verb, whom it tells without a preposition, and a clause with « que ».",
		Wake:        trigger{onVerb, telling},
		Right:       []step{not(participle), toQue, informed, adverbials, conjunction},
		Yield:       clauseAfter,
		Match: []string{
			"La préfète {a prévenu} les riverains que [l'eau monterait dans la nuit].",
			"Le médecin {avertit} la mère que [le vaccin manque].",
		},
		Miss: []string{
			"La préfète a prévenu que l'eau monterait.",
			"La préfète a prévenu les riverains de la crue.",
		},
	},
	{
		ID:          "clause.que-passive",
		Description: "A passive verb, its agent, and the clause that it introduces with « que ».",
		Wake:        trigger{onVerb, lexicon.ObjQue},
		Right:       []step{passive, agent, optional(word(",")), conjunction},
		Yield:       clauseAfter,
		Match: []string{
			"Le maire {a été prévenu} par le préfet que [la digue céderait].",
			"Les riverains {ont été informés} par la mairie que [l'eau était coupée].",
		},
		Miss: []string{"Le maire a été prévenu que la digue céderait.", "Le maire a été prévenu par le préfet."},
	},
	{
		ID:          "clause.pour-que",
		Description: "A verb, « pour que », and what somebody asks for.",
		Wake:        trigger{onVerb, lexicon.PourQue},
		Right:       []step{active, adverbials, word("pour"), conjunction},
		Yield:       clauseAfter,
		Match: []string{
			"Le maire {a plaidé} pour que [le pont reste ouvert].",
			"La préfète {insiste} pour que [chacun reste chez soi].",
		},
		Miss: []string{"L'avocate a plaidé pour sa cliente.", "Le maire plaide que c'est faux."},
	},
	{
		ID:          "clause.a-ce-que",
		Description: "A verb, « à ce que », and a clause.",
		Wake:        trigger{onVerb, lexicon.AceQue},
		Right:       []step{active, word("à"), word("ce"), conjunction},
		Yield:       clauseAfter,
		Match: []string{
			"Le syndicat {appelle} à ce que [le pont reste ouvert].",
			"Le maire {s'est engagé} à ce que [les bus passent par Lons].",
		},
		Miss: []string{"Le syndicat appelle à ce rassemblement.", "Le syndicat appelle à cesser le travail."},
	},
	{
		ID:          "clause.fact",
		Description: "A verb, a noun phrase with « fait » or « idée », and the clause behind it.",
		Wake:        trigger{onVerb, lexicon.Incise | lexicon.PrepSur | lexicon.Frag},
		Right:       []step{active, either(noted, inOrder(adverbials, noted), inOrder(bareObject, noted)), conjunction},
		Yield:       clauseAfter,
		Match: []string{
			"Elle {a insisté} sur le fait que [la ville restait prête].",
			"Le ministre {défend} l'idée que [chaque canton garde son tribunal].",
			"Les riverains {ont exprimé} leur crainte que [l'eau monte encore].",
			"La maire {a redit} sa conviction que [la digue tiendrait].",
			"La gendarmerie m'{a informé} du fait que [le pont était fermé].",
			"Elle {explique} ce choix par le fait que [la ville manque d'eau].",
		},
		Miss: []string{"Elle a insisté sur le fait divers.", "Le ministre défend l'idée d'un tribunal que chaque canton gardera."},
	},
	{
		ID:          "clause.wish",
		Description: "A verb, a noun for what somebody wants, and an infinitive.",
		Wake:        trigger{onVerb, telling | lexicon.PrepDe},
		Right:       []step{active, adverbials, wished, infinitive},
		Yield:       clauseAfter,
		Match: []string{
			"Le comité {a formulé} le souhait de [voir le pont rouvrir].",
			"La directrice {fait part} de son intention de [garder l'usine ouverte].",
			"La chanteuse {a annoncé} sa décision de [quitter la scène].",
			"La ministre {réaffirme} son engagement à [fermer la mine].",
		},
		Miss: []string{"Le comité a formulé un souhait.", "La directrice fait part de sa décision aux salariés."},
	},
	{
		ID:          "clause.si",
		Description: "A verb and the question that it introduces with « si ».",
		Wake:        trigger{onVerb, lexicon.Si},
		Right:       []step{active, adverbials, asked(whether)},
		Yield:       clauseAfter,
		Match: []string{
			"La maire {a demandé} si [la ville était prête].",
			"Un élu {demande} à la préfète si [l'eau est encore potable].",
		},
		Miss: []string{"La maire a demandé une enquête.", "La maire demande comment la ville se prépare."},
	},
	{
		ID:          "clause.question",
		Description: "A verb and the question that it introduces with an interrogative.",
		Wake:        trigger{onVerb, lexicon.Si},
		Right:       []step{active, adverbials, asked(interrogative)},
		Yield:       clauseAfter,
		Match: []string{
			"L'ingénieure {explique} [pourquoi la pile a bougé].",
			"Les élus {ont demandé} au préfet [quand la route rouvrirait].",
		},
		Miss: []string{"L'ingénieure explique la raison pour laquelle la pile a bougé.", "Les élus ont demandé si la route rouvrirait.", "Ils demandent la libération des gens à qui il reste six mois."},
	},
	{
		ID:          "clause.ce-que",
		Description: "A verb and the question that it introduces with « ce que », « ce qui » or « ce dont ».",
		Wake:        trigger{onVerb, lexicon.Si},
		Right:       []step{active, adverbials, asked(whatever)},
		Yield:       clauseAfter,
		Match: []string{
			"La guide {raconte} [ce que les crues ont emporté].",
			"Le chercheur {précise} [ce qui attire les loups dans la vallée].",
		},
		Miss: []string{"La guide raconte ce voyage.", "Le chercheur précise où vivent les loups."},
	},
}
