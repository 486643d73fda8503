package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
)

// withSubject reads the inverted subject of an incise, pronoun or noun.
var withSubject = either(inOrder(pronounInside, personal), inOrder(finite, personal, nounBehind))

var inciseRules = []Rule{
	{
		ID:          "incise.pronoun-inside",
		Description: "An inverted verb and its pronoun, cut into the words between the marks.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut | needClitic,
		Left:        []step{setOff},
		Right:       []step{pronounInside, personal, optional(adverbials), stands(amongMarks)},
		Yield:       insideMarks,
		Match: []string{
			"« [Le bateau est prêt], {a-t-il ajouté}, [et nous partirons demain] ».",
			"« [Ce pont], {s'indigne-t-elle}, [n'a jamais été contrôlé.] »",
			"« [Nous écoutons], {insiste-t-on} du côté de la mairie. [C'est notre rôle.] »",
		},
		Miss: []string{
			"« Ce pont n'a jamais été contrôlé », s'indigne-t-elle.",
			"« Ce pont a-t-il jamais été contrôlé ? »",
		},
	},
	{
		ID:          "incise.pronoun-marks",
		Description: "An inverted verb and its pronoun behind words in marks.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut | needClitic,
		Left:        []step{setOff},
		Right:       []step{pronounInside, personal, optional(adverbials), stands(behindMarks)},
		Yield:       behindWords,
		Match: []string{
			"« [La ville est prête] », {a-t-elle déclaré} lundi.",
			"« [Ce pont] », {poursuit-il}, « [n'a jamais été contrôlé] ».",
			"« [On ne quittera pas le pont] », {chantonnent-ils} ensemble.",
		},
		Miss: []string{
			"Pourquoi a-t-il dit « la ville est prête » ?",
			"« Le Cid » a-t-il ému le public ?",
		},
	},
	{
		ID:          "incise.pronoun-clause",
		Description: "An inverted verb and its pronoun behind a clause without marks.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut | needClitic,
		Left:        []step{setOff},
		Right:       []step{pronounInside, personal, optional(adverbials), stands(behindClause)},
		Yield:       behindWords,
		Match: []string{
			"[Les écoles rouvriront en mai], {précise-t-elle}.",
			"[Le village manque d'eau], {a-t-il reconnu} devant les élus.",
			"[Il n'est pas question], {a-t-elle dit}, [de « vendre » le pont].",
			"[Le chantier est], {a-t-elle dit}, « [un gâchis » pour la ville].",
			"[La ville manque d'eau], {peut-on lire} dans un rapport.",
		},
		Miss: []string{
			"La ville est-elle prête ?",
			"Les écoles, précise-t-elle, rouvriront en mai.",
		},
	},
	{
		ID:          "incise.pronoun-opening",
		Description: "An inverted verb and its pronoun between what opens a clause and the clause.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut | needClitic,
		Left:        []step{setOff},
		Right:       []step{pronounInside, personal, optional(adverbials), stands(pastOpening)},
		Yield:       behindOpening,
		Match: []string{
			"[Au Québec], {a-t-il dit}, [tout a changé en un an].",
			"Il salue un peuple qui, {a-t-il dit}, [mérite notre soutien].",
		},
		Miss: []string{
			"Qu'a-t-il déclaré ?",
			"Tout a changé en un an, a-t-il dit.",
		},
	},
	{
		ID:          "incise.noun-inside",
		Description: "An inverted verb and the noun behind it, cut into the words between the marks.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut | needFinite,
		Left:        []step{setOff},
		Right:       []step{finite, personal, nounBehind, optional(adverbials), stands(amongMarks)},
		Yield:       insideMarks,
		Match: []string{
			"« [La digue], {assure} la préfète, [tiendra jusqu'au printemps.] »",
			"« [On nous oublie], {soupire} un éleveur de Lons. [Personne n'est venu.] »",
			"« [On nous oublie], {soupire} Anne, éleveuse à Lons (Jura). [Moi, je pars, c'est dit.] »",
			"« [On nous oublie], {soupire} Anne, une éleveuse de Lons. [Personne n'est venu.] »",
		},
		Miss: []string{
			"« La digue tiendra », assure la préfète.",
			"« La digue que défend la préfète tiendra. »",
		},
	},
	{
		ID:          "incise.noun-marks",
		Description: "An inverted verb and the noun behind it, behind words in marks.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut | needFinite,
		Left:        []step{setOff},
		Right:       []step{finite, personal, nounBehind, optional(adverbials), stands(behindMarks)},
		Yield:       behindWords,
		Match: []string{
			"« [La ville est prête] », {a déclaré} lundi le maire.",
			"« [Qui paiera les travaux ?] » {s'interroge} une riveraine.",
			"[Un « gâchis] », {juge} une riveraine.",
			"« [On ne quittera pas le pont] », {chantonnent} les éleveurs.",
			"Le maire affirmait que l'eau était « bonne », mais « [tout est à refaire] », {a précisé} la préfète.",
			"« [Toute la ville applaudit » ce vote], {a déploré} le préfet, qui a quitté la salle.",
			"C'est pourquoi « [nous fermons le pont] », {a dit} la préfète.",
			"« [Le plus dur est fait] », {dit} la préfète car « [l'eau baisse] ».",
			"« [Notre parole a eu un poids] », {dit} Anne Morel, « heureuse ».",
			"[Un retard dû à « une crue soudaine] », {explique} la préfète.",
			"« [On oublie les éleveurs] », {expliquent} au quotidien régional deux bergers de Lons.",
			"[Les bus ne vont « pas rouler] », {regrette} la préfète, mais « [la route sera sûre] ».",
			"« Bonnets rouges » : [le pont « n'est pas un jouet] », {dit} la maire.",
		},
		Miss: []string{
			"« La ville est prête », a déclaré.",
			"« La ville est prête » : le maire a déclaré forfait.",
			"« La ville est prête » pour la préfète, qui avant l'été, réclamait un juge.",
		},
	},
	{
		ID:          "incise.noun-clause",
		Description: "An inverted verb and the noun behind it, behind a clause without marks.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut | needFinite,
		Left:        []step{setOff},
		Right:       []step{finite, personal, nounBehind, optional(adverbials), stands(behindClause)},
		Yield:       behindWords,
		Match: []string{
			"[Le train partira à midi], {a indiqué} la compagnie.",
			"[Les bus ne rouleront pas jeudi], {préviennent} les syndicats du port.",
			"[Le port rouvrira en mai], {annonce} Radio Lons.",
		},
		Miss: []string{
			"Le train part à midi, la compagnie indique le quai.",
			"Un train que la compagnie indique à midi est parti.",
		},
	},
	{
		ID:          "incise.noun-opening",
		Description: "An inverted verb and the noun behind it, between what opens a clause and the clause.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut | needFinite,
		Left:        []step{setOff},
		Right:       []step{finite, personal, nounBehind, optional(adverbials), stands(pastOpening)},
		Yield:       behindOpening,
		Match: []string{
			"[La digue], {assure} le maire, [tiendra jusqu'au printemps].",
			"[La digue], {écrit} la préfète, [est un « rempart » contre la mer].",
			"On ferme le pont puisque, {rappelle} la préfète, [il a déjà cédé deux fois].",
			"On ferme le pont car, {dit} la préfète, « [il a déjà cédé] ».",
		},
		Miss: []string{
			"Le pont a déjà cédé deux fois, rappelle la préfète.",
			"Puisque la préfète rappelle la règle, le pont ferme.",
		},
	},
	{
		ID:          "incise.turn",
		Description: "A verb and its inverted subject behind a turn of a dialogue.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut,
		Left:        []step{setOff},
		Right:       []step{withSubject, optional(adverbials), stands(behindTurn)},
		Yield:       behindWords,
		Match: []string{
			"Le maire retrouve la boulangère.\n\n– [La digue tiendra], {dit-il}.\n– Jusqu'à quand ?",
			"Deux marins s'assoient au bar.\n\n– Tu rentres avant la nuit ?\n– [Le vent tourne], {répond} le plus vieux.",
		},
		Miss: []string{
			"La digue tiendra, dit-il.",
			"Deux marins s'assoient au bar.\n\n– Que répond le plus vieux ?\n– Rien.",
		},
	},
	{
		ID:          "incise.phrase",
		Description: "A verb and its inverted subject behind words that have no other verb: a heading, or all of a sentence.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needCut,
		Left:        []step{setOff},
		Right:       []step{withSubject, optional(adverbials), stands(behindPhrase)},
		Yield:       behindWords,
		Match: []string{
			"[Pas de pont avant le mois de mai], {prévient} la préfète" + under,
			"[Rien de neuf pour les riverains], {regrette-t-on} à Lons" + under,
			"[Pas de pont avant le mois de mai], {prévient} la préfète.",
			"[Une crise sans fin], {a-t-il indiqué}, [malgré les dons des riverains].",
		},
		Miss: []string{
			"Joint hier au téléphone, a répondu la préfète.",
			"Avec les beaux jours, prévient la préfète, le pont va rouvrir.",
			"Le pont restera fermé, prévient la préfète" + under,
			"Les « bonnets verts » promettent un nouveau blocage" + under,
		},
	},
	{
		ID:          "incise.subject-first",
		Description: "A verb with its subject before it, behind the words it reports, as machine translation leaves it.",
		Wake:        trigger{onVerb, lexicon.Incise},
		Needs:       needFinite,
		Left:        []step{finite, active, subjectBefore, setOff, not(insideStretch), not(concession)},
		Right:       []step{optional(adverbials), not(apart), not(conjunction), not(infinitive), not(mark), not(word(":", "de", "d'", "à")), not(object)},
		Yield:       around,
		Match: []string{
			"« [La ville est prête] », le maire {a déclaré} lundi.",
			"« [Nous avons tout perdu] », Moreau {a ajouté}.",
		},
		Miss: []string{
			"« La ville est prête », le maire a déclaré que tout allait bien.",
			"« La ville est prête », le maire a ajouté une phrase.",
		},
	},
}
