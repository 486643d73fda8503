package rule

import "github.com/attribd/attribd/internal/attrib/lexicon"

var nounRules = []Rule{
	{
		ID:          "noun.que",
		Description: "A noun that reports, and the clause that it introduces with « que ».",
		Wake:        trigger{onNoun, lexicon.Que | lexicon.Subj},
		Right:       []step{one, qualified, optional(ofSource), conjunction, not(verbNext), embedded},
		Yield:       clauseAfter,
		Match: []string{
			"L'{affirmation} du maire que [la ville est prête] surprend.",
			"La {promesse} que [le pont serait rouvert en mai] est oubliée.",
		},
		Miss: []string{"La promesse du maire surprend.", "L'affirmation, que le maire a faite hier, surprend.", "Les promesses que le maire a faites surprennent.", "C'est la thèse que défend la préfète.", "C'est le message qu'ont fait passer les élus."},
	},
	{
		ID:          "noun.is-that",
		Description: "A noun that reports, whose it is, and the clause that it is: « sa conviction est que ».",
		Wake:        trigger{onNoun, lexicon.Que},
		Right:       []step{qualified, either(ofSource, owned), equals, embedded},
		Yield:       clauseAfter,
		Match: []string{
			"Sa {conviction} est que [le pont tiendra].",
			"L'{argument} du maire, c'est que [la ville n'a plus d'argent].",
		},
		Miss: []string{"La conviction est que le pont tiendra.", "L'argument du maire, c'est la dette."},
	},
	{
		ID:          "noun.infinitive",
		Description: "A noun that reports, and an infinitive with « de » or « à ».",
		Wake:        trigger{onNoun, lexicon.De | lexicon.A},
		Right:       []step{qualified, either(ofSource, owned, marksNext), word("de", "d'", "à"), infinitive, embedded},
		Yield:       clauseAfter,
		Match: []string{
			"La {promesse} du maire de [rouvrir le pont en mai] est oubliée.",
			"L'{appel} des syndicats à [cesser le travail] est suivi.",
			"Son {appel} à « [occuper » le pont] lui vaut un procès.",
		},
		Miss: []string{"La promesse du maire de Lons est oubliée.", "L'appel au calme est suivi."},
	},
	{
		ID:          "noun.marks",
		Description: "A noun that reports, with quoted words right behind it or behind « de ».",
		Wake:        trigger{onNoun, lexicon.Frag | lexicon.PrepDe | lexicon.Colon},
		Right:       []step{qualified, optional(ofSource), optional(word("de", "d'")), marksHere},
		Yield:       phraseHere,
		Match: []string{
			"Une pancarte portait le {slogan} « [Rendez-nous le pont] ».",
			"Les riverains ont défilé aux {cris} de « [Dehors] ».",
			"L'{accusation} de « [trahison] » vise le maire.",
		},
		Miss: []string{"À la question « Où étiez-vous ? », elle se tait.", "Le slogan de la ville est connu.", "L'accusation vise le maire « sortant »."},
	},
	{
		ID:          "noun.colon",
		Description: "A noun that reports, a colon, and quoted words.",
		Wake:        trigger{onNoun, lexicon.Colon},
		Right:       []step{qualified, optional(ofSource), word(":"), marksHere},
		Yield:       phraseHere,
		Match: []string{
			"Les manifestants avaient un {slogan} : « [Pas de train, pas de ville] ».",
			"La {réponse} du maire : « [Le pont rouvrira en mai.] »",
			"Le maire a eu ces {mots} : « [Grand merci] ».",
		},
		Miss: []string{"Un slogan : le pont.", "Le slogan plaît : « Le Cid » aussi."},
	},
}
