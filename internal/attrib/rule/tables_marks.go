package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
)

// heading asks for a line above the text or a part of it.
var heading = onLine(block.Title, block.Heading)

// under is the text that the examples of headings stand over.
const under = "\n\nLe village attend depuis trois semaines que les secours rouvrent la route de la vallée."

var markRules = []Rule{
	{
		ID:          "marks.alone",
		Description: "A sentence that is nothing but quoted words.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, wholeSentence, spoken},
		Yield:       thisStretch,
		Match: []string{
			"« [Nous serons prêts, quoi qu'il arrive.] »",
			"La préfète hésite encore. « [Une nuit de plus et tout cédait !] »",
		},
		Miss: []string{"« Le Cid »", "Elle a lu « Le Cid ». « La Digue » aussi."},
	},
	{
		ID:          "marks.heading",
		Description: "A heading that is nothing but quoted words.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, heading, wholeSentence},
		Yield:       thisStretch,
		Match: []string{
			"La route reste fermée\n\n« [Une folie] »" + under,
			"« [On ne dort plus à Kermaria] »" + under,
		},
		Miss: []string{"Le maire parle d'une « folie ».", "Une « folie » à Kermaria" + under},
	},
	{
		ID:          "marks.heading-colon",
		Description: "Quoted words at the beginning of a heading, with a colon behind them.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, heading, opensSentence, colonBehind, answered},
		Yield:       thisStretch,
		Match: []string{
			"« [On nous promène] » : les riverains se disent à bout" + under,
			"« [Pas un euro de plus pour la digue] » : la colère de Lons" + under,
		},
		Miss: []string{"Les « riverains » : ils se disent à bout.", "« Bonnets verts » : la maire exhorte l'État à céder" + under},
	},
	{
		ID:          "marks.text-colon",
		Description: "A quoted clause at the beginning of a sentence, with a colon behind it.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, not(heading), complete, opensSentence, colonBehind},
		Yield:       thisStretch,
		Match: []string{
			"« [Nous avons tout perdu] » : Yann regarde ce qui reste du hangar.",
			"« [Qui va payer ?] » : dans le village, la question revient chaque jour.",
			"« [Il faut agir] », « [on ne peut plus attendre] » : les élus sont inquiets.",
		},
		Miss: []string{"« Hangar 12 » : Yann regarde ce qui en reste.", "« Nous avons tout perdu », et Yann regarde le hangar."},
	},
	{
		ID:          "marks.framed",
		Description: "A quoted clause behind a few words that set its scene.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, not(heading), complete, framed, noReport},
		Yield:       thisStretch,
		Match: []string{
			"Puis, « [on a vu l'eau monter d'un coup] ».",
			"Quant au vieux pont, « [il ne passera pas l'hiver.] »",
			"Mais « [il faut attendre le printemps.] »",
		},
		Miss: []string{"Puis, « Le Phare » a fermé.", "Le maire sort, « on a vu l'eau monter d'un coup »."},
	},
	{
		ID:          "marks.because",
		Description: "A quoted clause that says why or against what, behind words that are reported.",
		Wake:        trigger{kind: onStretch},
		Needs:       needBecause,
		Left:        []step{outermost, not(heading), complete, because, reportedBefore},
		Yield:       fragmentHere,
		Match: []string{
			"La maire juge l'annonce « absurde », alors que « [la digue tient depuis un siècle] ».",
			"Elle a salué le projet, parce que « [la ville en a besoin] ».",
		},
		Miss: []string{
			"La digue tient, parce que « Le Phare » a payé.",
			"La digue tient, alors que « la crue monte encore ».",
		},
	},
	{
		ID:          "marks.heading-part",
		Description: "A complete quotation inside a heading.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, heading, not(wholeSentence), complete},
		Yield:       thisStretch,
		Match: []string{
			"Le maire de Lons, « [nous serons prêts] »" + under,
			"« [Je n'ai rien vu venir] », nuit d'angoisse à Kermaria" + under,
		},
		Miss: []string{"Le maire de Lons et la « folie »" + under, "Le maire de Lons, « nous serons prêts », et les autres attendent."},
	},
	{
		ID:          "marks.label",
		Description: "A name, a colon, and quoted words.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, label},
		Yield:       thisStretch,
		Match: []string{
			"Le maire de Lons : « [Nous serons prêts] ».",
			"Hélène Quérouel, préfète du Trévois : « [La digue tiendra] »" + under,
			"Impossible pour Hélène Quérouel : « [La digue est trop vieille.] »" + under,
			"Sur la crue de mai : « [Elle a emporté trois ponts en une nuit.] »",
			"Yann Moreau (gardien du club depuis onze ans et joueur de la saison, dans un message aux abonnés) : « [Merci à tous] ».",
		},
		Miss: []string{"À la question : « Où étiez-vous donc cette nuit-là ? », elle se tait.", "Il arrive : « Nous serons prêts ».", "« Nous serons prêts » : le maire de Lons."},
	},
	{
		ID:          "marks.colon",
		Description: "A clause, a colon, and a quotation that says why.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, behindColon, either(complete, ended)},
		Yield:       thisStretch,
		Match: []string{
			"La réponse fuse : « [Jamais !] »",
			"La maire bat en retraite : « [Nous verrons ce qu'il en est demain.] »",
			"Les salariés ont le moral au plus bas : « [On ne sait même pas qui nous rachète] ».",
			"La préfète assure que tout est prêt : « [Nous avons tenu bon, cette fois.] »",
		},
		Miss: []string{"La maire regarde un film : « Le Cid ».", "« Nous verrons », a dit la maire : elle hésite."},
	},
	{
		ID:          "marks.colon-marks",
		Description: "Quoted words, a colon, and another quotation that says more.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, colonBetween, complete},
		Yield:       thisStretch,
		Match: []string{
			"Elle a dit que « les riverains étaient oubliés » : « [C'est une honte.] »",
			"Le maire dénonce une « parodie » : « [On nous a convoqués pour rien] ».",
		},
		Miss: []string{"Le maire dénonce une « parodie » de débat : elle a duré « dix minutes ».", "Il cite « Le Cid » : « La Digue » aussi."},
	},
	{
		ID:          "predicate.copula",
		Description: "A source, « est » or its like, and what the source is in marks.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, attribute, speaks},
		Yield:       fragmentHere,
		Match: []string{
			"La maire est « [abasourdie] ».",
			"Les salariés restent aussi « [dans le flou le plus total] ».",
		},
		Miss: []string{"La maire est dite « abasourdie ».", "Le mur est « solide ».", "La maire est « malade ».", "La maire est « la patronne » du port."},
	},
	{
		ID:          "predicate.verb",
		Description: "A source as the subject of quoted words that begin with its verb.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, predicate, speaks},
		Yield:       fragmentHere,
		Match: []string{
			"Le comité « [demeure préoccupé] ».",
			"Dans une lettre, la préfète « [ne souhaite plus recevoir] » le syndicat.",
			"La Ligue des ports « [s'inquiète de la crue] ».",
		},
		Miss: []string{"Le comité regarde « Le Cid ».", "Le mur « tient encore debout »."},
	},
	{
		ID:          "predicate.relative",
		Description: "A source, « qui », and its verb in marks.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, relativePredicate, speaks},
		Yield:       fragmentHere,
		Match: []string{
			"Le drapeau a été brûlé, précise la préfecture, qui « [tient à le dénoncer] ».",
			"Voici la maire, qui « [assume d'être partie] », et son adjoint.",
		},
		Miss: []string{"Voici le mur qui « tient encore debout ».", "Voici la maire, qui a « honte »."},
	},
	{
		ID:          "predicate.infinitive",
		Description: "A source, a verb or preposition, and what the source means to do in marks.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, intent, speaks},
		Yield:       fragmentHere,
		Match: []string{
			"La mairie cherche à « [regagner la confiance des riverains] ».",
			"Les éleveurs ont occupé le pont pour « [dire leur colère au préfet] ».",
		},
		Miss: []string{"Le film « Partir avant l'hiver » sort lundi.", "Le mur penche pour « mieux tenir ».", "La mairie a la possibilité de « fermer » le pont.", "Les riverains se font « gronder » par la maire."},
	},
	{
		ID:          "marks.continuing",
		Description: "A sentence with quoted words in it that goes on with the words of the last source.",
		Wake:        trigger{kind: onStretch},
		Left:        []step{outermost, not(wholeSentence), noReport, onLine(block.Body)},
		Yield:       continuing,
		Match: []string{
			"[La route serait fermée « jusqu'au printemps] ».",
			"La digue a cédé, selon la préfète. [Ce fut « une nuit d'enfer » pour les secours].",
			"[Les travaux annoncés en mai seront finis « avant l'hiver] ».",
		},
		Miss: []string{
			"Le maire affirme que la route est fermée « jusqu'au printemps ».",
			"Une « nuit d'enfer »" + under,
		},
	},
}
