package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
)

var colonRules = []Rule{
	{
		ID:          "colon.verb-marks",
		Description: "A verb, a colon, and words in marks.",
		Wake:        trigger{onVerb, lexicon.Colon | lexicon.Incise},
		Needs:       needColon | needMarks,
		Left:        []step{not(pointsOn)},
		Right:       []step{either(inOrder(whatIsSaid, nounBehind, toColon), sourceToColon, toColon), ahead(quoted)},
		Yield:       quotedRest,
		Match: []string{
			"Le maire {ajoute} : « [Nous serons prêts] ».",
			"La navigatrice {a résumé} sa course devant la presse : « [Du vent, du sel et trop peu de sommeil.] »",
		},
		Miss: []string{"Le maire ajoute une école.", "Lire aussi : « La crue, un an plus tard ».", "Le chef prévient : la sauce « tourne »."},
	},
	{
		ID:          "colon.verb-words",
		Description: "A verb, a colon, and the words it reports, without marks.",
		Wake:        trigger{onVerb, lexicon.Colon | lexicon.Incise},
		Needs:       needColon,
		Right:       []step{not(undergone), either(not(participle), takesClause), either(inOrder(whatIsSaid, nounBehind, toColon), sourceToColon, toColon), not(quoted)},
		Yield:       plainRest,
		Match: []string{
			"C'est ce qu'{a annoncé} mardi la ministre : [les nappes ne se rempliront pas avant mars].",
			"Avec une conséquence inattendue, {rapporte} Radio Lons : [les prix grimpent].",
			"Le maire {ajoute} : [la ville sera prête].",
			"L'institut {prévient} : [les nappes ne se rempliront pas avant mars].",
		},
		Miss: []string{
			"Le chef prévient : « La sauce tourne. »",
			"Le maire ajoute deux mots : merci et pardon.",
			"On attend les travaux annoncés : le pont est fermé.",
			"Une voix s'élève parlant d'avenir : le pont est fermé.",
		},
	},
	{
		ID:          "marks.verb",
		Description: "A verb with quoted words right behind it.",
		Wake:        trigger{onVerb, lexicon.Colon | lexicon.Que},
		Needs:       needMarks,
		Right:       []step{active, adverbials},
		Yield:       stretchAfter,
		Match: []string{
			"Le maire {répond} « [nous serons prêts] ».",
			"La foule {a crié} longuement « [rendez-nous le pont] » et « [honte à vous] ».",
			"Les habitants ont défilé pour {dire} « [non au péage] ».",
		},
		Miss: []string{"Le maire répond aux « Verts ».", "Le maire répond : « Nous serons prêts ».", "Le mot « kan » signifie « chant » en breton."},
	},
}
