package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
)

// judged is the frames of the passives that quoted words stand with.
const judged = lexicon.Frag | lexicon.ObjDe | lexicon.Attr | lexicon.Preposition

var fragmentRules = []Rule{
	{
		ID:          "fragment.object",
		Description: "A verb whose object holds quoted words.",
		Wake:        trigger{onVerb, lexicon.Frag | lexicon.Attr},
		Needs:       needMarks,
		Right:       []step{active, optional(adverbials), not(attributed), directObject},
		Yield:       fragments,
		Match: []string{
			"Le maire {dénonce} une « [décision absurde] ».",
			"La navigatrice {a salué} hier le travail « [remarquable] » des sauveteurs.",
			"L'élu {évoque} des « [retards] » et une « [gabegie] ».",
			"L'élu {dépeint} le candidat « Ponts ouverts » comme un « [traître] ».",
			"Elle {traite} le maire de « [Tartuffe] ».",
			"Elle {salue} les élus « [pour leur appui] », ainsi que ceux de Lons « [pour leur courage] ».",
		},
		Miss: []string{"Le maire dénonce une décision.", "Le maire répond à la colère des « gilets jaunes ».", "Le maire évoque la loi (« Grande Digue », AD).", "C'est ce que réclame le mensuel « Jardins ».", "Elle cite le film d'Anne Morel « Jardins ».", "Elle présentait une émission de la chaîne, « Le Grand Jeu ».", "Elle annonce la fin du « Projet 12 ».", "Elle dénonce le débat sur les « blouses roses »."},
	},
	{
		ID:          "fragment.attribute-que",
		Description: "A verb, what it judges to be so in marks, and the clause that is.",
		Wake:        trigger{onVerb, lexicon.Attr},
		Needs:       needMarks | needQue,
		Right:       []step{active, judgedThat},
		Yield:       judgedClause,
		Match: []string{
			"La maire {juge} « [plus sain » que le débat ait lieu en mai].",
			"Le syndicat {estime} « [urgent » que l'État paie].",
		},
		Miss: []string{"La maire juge « plus sain » le débat.", "Elle se juge moins « douée » que la maire.", "La maire juge que le débat est « plus sain »."},
	},
	{
		ID:          "fragment.attribute",
		Description: "A verb, its object, and quoted words that say what the object is.",
		Wake:        trigger{onVerb, lexicon.Attr},
		Needs:       needMarks,
		Right:       []step{active, optional(adverbials), attributed},
		Yield:       fragments,
		Match: []string{
			"Le syndicat {juge} la réforme « [brutale] ».",
			"La préfète le {trouve} « [peu fiable] ».",
		},
		Miss: []string{
			"Le syndicat juge la réforme brutale.",
			"Le syndicat juge « brutale » la réforme.",
		},
	},
	{
		ID:          "fragment.preposition",
		Description: "A verb with quoted words behind a preposition that it takes.",
		Wake:        trigger{onVerb, lexicon.Preposition},
		Needs:       needMarks,
		Right:       []step{active, either(taken, takenInside, inOrder(adverbials, taken))},
		Yield:       fragments,
		Match: []string{
			"Le maire {parle} d'une « [décision absurde] ».",
			"La préfète {insiste} longuement sur une « [urgence absolue] ».",
			"Il {s'est présenté} « [comme un homme simple] ».",
			"Les uns {parlent} de « [miracle] », les autres de « chance ».",
			"Le parquet {a ouvert une enquête} pour « [vol aggravé] ».",
		},
		Miss: []string{
			"Le maire parle d'une décision.",
			"Accusé de « folie », il se tait.",
			"Elle parle à quelques jours de la « Fête du pont ».",
		},
	},
	{
		ID:          "fragment.object-preposition",
		Description: "A verb, its object, and quoted words behind a preposition that it takes.",
		Wake:        trigger{onVerb, lexicon.Preposition},
		Needs:       needMarks,
		Right:       []step{active, optional(adverbials), not(taken), bareObject, optional(adverbials), either(taken, takenInside)},
		Yield:       fragments,
		Match: []string{
			"Elle {qualifie} la loi de « [folie] ».",
			"La chanteuse {a vécu} ce départ comme une « [trahison] ».",
			"Le guide {décrit} ce glacier comme un « [malade] ».",
			"La préfète {appelle} les riverains « [à la plus grande prudence] ».",
		},
		Miss: []string{
			"Elle qualifie la loi de folie.",
			"Elle parle de la loi comme d'une « folie ».",
		},
	},
	{
		ID:          "fragment.passive",
		Description: "A passive verb with its agent and quoted words.",
		Wake:        trigger{onVerb, judged},
		Needs:       needPassive | needMarks,
		Right:       []step{passive, agent, passiveJudges},
		Yield:       fragments,
		Match: []string{
			"La société {est accusée} par le juge de « [fraude] ».",
			"L'accord {a été salué} par les pêcheurs comme un « [soulagement] ».",
		},
		Miss: []string{"La société est accusée de « fraude ».", "La société est accusée de fraude par le juge « itinérant ».", "Le pont est soutenu par la maire, qui lance une « fête ».", "Le projet est porté par la maire pour « vivre mieux »."},
	},
	{
		ID:          "fragment.passive-before",
		Description: "A passive verb, quoted words, and its agent.",
		Wake:        trigger{onVerb, judged},
		Needs:       needPassive,
		Right:       []step{passive, not(called), agent},
		Yield:       fragmentsBefore,
		Match: []string{
			"Le projet {est jugé} « [absurde] » par les riverains.",
			"Des « [écarts de prix] » {ont été relevés} par le syndicat.",
			"Un chantier {qualifié} de « [gâchis] » par le syndicat a été arrêté.",
		},
		Miss: []string{"Le projet est jugé absurde par les riverains.", "Un vote dit « de raison » a été demandé par la maire.", "Le projet est jugé par les riverains « absurde »."},
	},
	{
		ID:          "predicate.dire",
		Description: "« Se dire » and its like with an adjective.",
		Wake:        trigger{onVerb, lexicon.Attr},
		Right:       []step{reflexive, adverbials, adjective},
		Yield:       attributeAfter,
		Match: []string{
			"La ministre {se dit} [prête à discuter].",
			"La ministre {se dit} « [très inquiète] », malgré tout.",
			"La ministre {se dit} « [ravie » que le pont rouvre].",
			"Une lettre aux élus qui {se disent} [prêts à partir] et dont nul ne part.",
			"Ils {s'estiment} [lésés par la réforme] et une audience est prévue en mai.",
		},
		Miss: []string{"La ministre se dit que tout va bien.", "La ministre dit bonjour à tous."},
	},
}
