package attrib_test

// body stands under a headline, so that it is read as one.
const body = "\n\nLe village attend depuis trois semaines que les ouvriers rouvrent la route de la vallée."

var constructions = []construction{
	{
		name: "incise behind marks, subject behind",
		holds: []string{
			"« [La digue tiendra] », {a promis} mardi Hélène Quérouel, la préfète du Trévois.",
			"« [Nous n'avons plus d'eau] », {témoigne} Yann, boulanger à Kermaria.",
			"« [La digue tiendra] », {a assuré} à la presse, depuis Lons, le directeur des routes.",
			"« [La digue tiendra] », {expliquait} récemment dans un entretien au Courrier la préfète Hélène Quérouel.",
		},
	},
	{
		name: "incise behind marks, pronoun behind",
		holds: []string{
			"« [La digue tiendra] », {a-t-elle promis} mardi.",
			"« [La digue tiendra] », {assure-t-on} à la mairie.",
			"À la préfecture, on {explique} que [la digue tiendra].",
			"« [Osons le pont] », {écrivent} plus de cinquante élus.",
			"Le spectacle valait le détour « [Qu'on parle de moi, peu importe] », {disait} le maire.",
			"La digue est fermée (« [on n'y voit rien] », {dit} un riverain).",
			"[Puisque l'eau monte], {dit-il}, [mieux vaut partir].",
			"« [La digue tiendra] », {ajoute-t-elle}, avant de partir.",
		},
	},
	{
		name: "incise behind a question or a cry",
		holds: []string{
			"« [Qui paiera les travaux ?] », {s'interroge} la présidente du comité.",
			"« [Qui paiera les travaux ?] » {demande} une riveraine.",
			"« [C'est une honte !] » {s'est exclamé} un riverain.",
		},
	},
	{
		name: "a source about itself",
		holds: []string{
			"La préfète {explique} qu'[elle souhaite « quitter la ville] ».",
			"Le maire {indique} qu'[il utilise « une vieille carte] ».",
			"Le maire {indique} que [la préfète dénonce « un gâchis] »." + and +
				"Le maire indique que la préfète {dénonce} « [un gâchis] ».",
		},
	},
	{
		name: "incise inside marks",
		holds: []string{
			"« [La digue tiendra.] {Annonce-t-il}. Je n'ai pas peur » conclut-il." + and + "« La digue tiendra. Annonce-t-il. [Je n'ai pas peur] » {conclut-il}.",
			"« [La digue], {assure} le maire, [tiendra jusqu'au printemps] », ajoute-t-il.",
			"« [La digue], {assure} le maire, [dans cette affaire, a bon dos]. »",
			"« [La digue], {assure} le maire, [tiendra jusqu'au printemps]. »",
			"« [La digue tiendra], {a assuré} la préfète. [Personne ne sera évacué.] »",
			"« [La digue tiendra], {a-t-elle dit}, [mais nous fermerons la route]. »",
		},
	},
	{
		name: "incise between two pairs of marks",
		holds: []string{
			"« [La digue] », {assure} le maire, « [tiendra jusqu'au printemps] ».",
			"« [La digue tiendra.] », {a assuré} la préfète. « Personne ne sera évacué. »" + and +
				"« La digue tiendra. », a assuré la préfète. « [Personne ne sera évacué.] »",
			"« [La digue tiendra] », {a assuré} la préfète, et « [personne ne sera évacué] ».",
			"« [La digue tiendra] », {a assuré} la préfète, « Personne ne sera évacué », a-t-elle ajouté." + and +
				"« La digue tiendra », a assuré la préfète, « [Personne ne sera évacué] », {a-t-elle ajouté}.",
		},
	},
	{
		name: "what one should say, which nobody says",
		holds: []string{
			"Il est à rappeler que la digue date de 1920.",
			"À noter que le pont ferme lundi.",
			"A noter également que le pont ferme lundi.",
			"Notons, enfin, que le pont ferme lundi.",
			"Il est utile de signaler que la route est coupée.",
		},
	},
	{
		name: "incise without marks",
		holds: []string{
			"[La digue tiendra jusqu'au printemps], {assure-t-on} à la mairie.",
			"[La digue], {assure} le maire, [tiendra jusqu'au printemps].",
			"[La digue], {assure} Hélène Quérouel, 42 ans, la préfète, [tiendra jusqu'au printemps].",
			"[La digue], {assure} l'ingénieure, qui a tout mesuré, [tiendra jusqu'au printemps].",
			"La route sera fermée, [afin], {a-t-il expliqué}, [de protéger les riverains].",
			"Hélène Quérouel s'étonne car dans le même temps, {explique-t-elle}, « [on ferme la route] ».",
			"À ce jour, {précise} la préfète, « [la digue tient encore] ».",
			"S'il pleut encore, « [nous fermerons la route] », {dit} la préfète.",
			"Sur la crue, qui n'avait pas été prévue, « [nous verrons en mai] », {dit} la préfète.",
			"Le maire a dénoncé un « gâchis », « [tout est à refaire] », {a-t-il dit}." + and + "Le maire {a dénoncé} un « [gâchis] », « tout est à refaire », a-t-il dit.",
			"[Le maire, lui, « sait que la digue cède »], {dit} la préfète.",
			"[Le pont sera fermé lundi], {a annoncé} la mairie de Lons.",
			"[Un homme a été blessé dans la nuit], {a-t-on appris} auprès des pompiers.",
		},
	},
	{
		name: "incise between dashes or brackets",
		holds: []string{
			"[La digue] – {assure} le maire – [tiendra jusqu'au printemps].",
			"« [La digue tiendra] » ({a dit} la préfète).",
		},
	},
	{
		name: "incise with its subject in front",
		holds: []string{
			"« [La digue tiendra] », la préfète {a confirmé} hier.",
		},
	},
	{
		name: "que",
		holds: []string{
			"La préfète {a affirmé} que [la digue tiendrait].",
			"Elle {a précisé}, lundi, que [la digue tiendrait].",
			"Le maire {a estimé} que [l'offre était « ridicule »].",
			"Le maire {a rappelé} aux riverains que « [la route est fermée] ».",
			"Le maire {exige} que [l'État finance les travaux].",
		},
	},
	{
		name: "si",
		holds: []string{
			"La juge {a demandé} si [la clé avait été rendue].",
			"Une élue {se demande} si [la digue tiendra].",
		},
	},
	{
		name: "interrogatives",
		holds: []string{
			"Le maire {a expliqué} [pourquoi le pont avait été fermé].",
			"La gérante {raconte} [comment l'eau est montée dans la cave].",
			"Le syndicat {se demande} [combien de postes seront supprimés].",
		},
		knownFailures: []string{
			"La juge {a demandé} à l'accusé [ce qu'il faisait sur le pont].",
		},
	},
	{
		name: "de + infinitive",
		holds: []string{
			"Le maire {a promis} de [rouvrir le pont en mai].",
			"La mairie {a demandé} aux riverains de [rester chez eux].",
			"La région {menace} de [couper les subventions].",
			"L'opposition {accuse} le maire d'[avoir caché le rapport].",
		},
	},
	{
		name: "à + infinitive",
		holds: []string{
			"Le syndicat {appelle} à [manifester lundi devant la mairie].",
			"La préfète {a invité} les riverains à [quitter leurs maisons].",
		},
	},
	{
		name: "infinitive",
		holds: []string{
			"Elle {dit} [ne rien regretter].",
			"L'entreprise {affirme} [avoir prévenu la mairie].",
			"Le suspect {nie} [avoir vu la victime].",
			"Il {reconnaît} [s'être trompé].",
		},
	},
	{
		name: "ce que dénonce X",
		holds: []string{
			"Ce que {dénonce} le syndicat, c'est [la baisse des effectifs].",
			"Ce que le maire {regrette}, c'est que [personne ne l'ait prévenu].",
			"« [La digue tiendra] », c'est ce qu'{a affirmé} la préfète lundi.",
			"[Le chantier a pris du retard], ce que {dénonce} l'opposition.",
			"[Les travaux auraient coûté deux fois plus], c'est du moins ce qu'{affirme} un rapport.",
		},
	},
	{
		name: "coordinated clauses",
		holds: []string{
			"Le maire {a dit} que [le pont fermerait et que les bus passeraient par Lons].",
			"Le maire {a promis} de [rouvrir le pont et de réparer la digue].",
			"Le maire {a dit} que [le pont fermerait], mais la route reste ouverte.",
		},
	},
	{
		name: "il ressort que",
		holds: []string{
			"Il en {ressort} que [deux foyers sur trois chauffent au bois].",
			"{Selon} le rapport, il ressort que [le pont vibrait].",
			"[Le pont vibrait depuis un an]. C'est ce qui {ressort} du rapport de la mairie.",
		},
		knownFailures: []string{
			"Ils ont rejeté les {appels} à [quitter leurs maisons] lancés par la mairie.",
		},
	},
	{
		name: "what is told amid other things",
		holds: []string{
			"La préfète a fermé la route, non sans {dénoncer} au passage « [un gâchis] ».",
			"À la barre, elle {affirme} [s'en sortir mieux].",
		},
		knownFailures: []string{
			"Le maire est parti, au {motif} que [la caisse était vide].",
			"[Ce serait là], {à ses yeux}, [une erreur].",
		},
	},
	{
		name: "agency style",
		holds: []string{
			"LONS, 12 mars (AFP) - [La digue tiendra], {a annoncé} mardi la préfète du Trévois.",
			"Lons, 12 mars – {Selon} la préfète, [la digue tiendra].",
			"LE POINT - Comme l'{a annoncé} la mairie, [le pont fermera lundi].",
			"LA CRUE - {Selon} la mairie, [la digue tiendra].",
		},
	},
	{
		name: "coordinated verbs with one subject",
		holds: []string{
			"Le maire {a salué} « [un effort] » et promis de rouvrir le pont." + and +
				"Le maire a salué « un effort » et {promis} de [rouvrir le pont].",
			"La préfète {a confirmé} que [la digue tiendrait] et a demandé aux riverains de rester chez eux." + and +
				"La préfète a confirmé que la digue tiendrait et {a demandé} aux riverains de [rester chez eux].",
			"Elle {reconnaît} que [le pont est usé], mais assure qu'il est sûr." + and +
				"Elle reconnaît que le pont est usé, mais {assure} qu'[il est sûr].",
		},
	},
	{
		name: "colon behind a verb",
		holds: []string{
			"Le maire {prévient} : « [Nous irons au tribunal.] »",
			"Le maire {est formel} : « [Nous irons au tribunal.] »",
			"Le maire {résume} : [le pont ne rouvrira pas avant mai].",
			"Le maire {a répondu} aux riverains par une lettre : « [Nous irons au tribunal.] »",
			"Et la préfète de {conclure} : « [Nous tiendrons.] »",
		},
	},
	{
		name: "colon behind a noun cue",
		holds: []string{
			"La {réponse} du maire : « [Nous irons au tribunal.] »",
			"Les riverains défilent derrière un {slogan} : « [Rendez-nous le pont !] »",
		},
		knownFailures: []string{
			"Le {constat} de la préfète est sans appel : « [La digue est perdue.] »",
		},
	},
	{
		name: "colon without a cue",
		holds: []string{
			"Le maire ne décolère pas : « [Nous irons au tribunal.] »",
			"La préfète : « [La digue tiendra.] »",
			"Le maire lève les bras au ciel : « [Nous avons tout essayé.] »",
		},
	},
	{
		name: "selon",
		holds: []string{
			"Le maire {affirme} que [la digue tiendra], selon un communiqué.",
			"{Selon} la préfète, [la digue tiendra].",
			"[La digue tiendra], {selon} la préfète.",
			"[La digue], {selon} la préfète, [tiendra jusqu'au printemps].",
			"{Selon} Hélène Quérouel, « [la digue tiendra jusqu'au printemps] ».",
			"« [La digue tiendra jusqu'au printemps] », {selon} un communiqué de la mairie.",
			"Les riverains, {selon} qui [la digue fuit], ont écrit au maire.",
			"Le bilan est lourd : [deux cents sacs perdus], {selon} la mairie.",
			"Le maire hésite, tandis que [la digue cède] {selon} les riverains.",
			"[Le prix est de 7 euros], {selon} la mairie, [en baisse par rapport à mai], mais les riverains l'attendent.",
			"[La digue serait « trop fragile] » {selon} la préfète.",
			"[La digue tiendra], {selon} Hélène Quérouel, préfète du Trévois.",
			"[La digue tiendra], {selon} la préfète, Hélène Quérouel, dans un entretien au Courrier.",
			"[La digue tiendra], {selon} ce dernier.",
			"[Deux cents sacs par jour], {selon} la mairie.",
			"Ainsi, {selon} la mairie, [la digue tiendra].",
			"{Selon} un sondage paru dans le « Courrier », [la digue fait peur].",
			"{Selon} les récits qu'ils font de la crue, [la digue a tenu trois jours].",
			"[Un feu a pris dans la tour dont une vitre manquait], {selon} un témoin.",
			"[La digue tiendra], {selon} plus de la moitié des riverains.",
			"{Selon} Yann, 42 ans, [la digue tiendra].",
		},
	},
	{
		name: "d'après",
		holds: []string{
			"{D'après} un rapport de la région, [le chantier a coûté trois millions].",
			"[Le chantier a coûté trois millions], {d'après} l'association.",
		},
	},
	{
		name: "pour",
		holds: []string{
			"{Pour} la maire, [ce projet est « une folie »].",
			"{Pour} Yann Kerdoncuff, [le pont ne tiendra pas].",
			"« [C'est une folie] », {pour} la maire de Lons.",
			"{Pour} l'élue qui parle d'un « gâchis », [le pont ne tiendra pas]." + and + "Pour l'élue qui {parle} d'un « [gâchis] », le pont ne tiendra pas.",
			"{Pour} elle, [le pont ne tiendra pas], elle pense que le bois est pourri." + and + "Pour elle, le pont ne tiendra pas, elle {pense} que [le bois est pourri].",
		},
	},
	{
		name: "aux yeux de",
		holds: []string{
			"{Aux yeux de} la préfète, [la digue est perdue].",
			"[La digue], {aux yeux du} maire, [est perdue].",
		},
	},
	{
		name: "de l'avis de",
		holds: []string{
			"{De l'avis de} tous les riverains, [le pont est dangereux].",
			"[Le pont est dangereux], {de l'avis du} maire.",
		},
	},
	{
		name: "à en croire",
		holds: []string{
			"{À en croire} le maire, [le pont est sûr].",
			"[Le pont est sûr], {à en croire} la mairie.",
			"[Le pont est sûr], {si l'on en croit} la mairie.",
			"{À l'en croire}, [le pont est sûr].",
		},
	},
	{
		name: "de source …",
		holds: []string{
			"[Deux hommes ont été arrêtés], {a-t-on appris} de source policière.",
			"{De source} policière, [deux hommes ont été arrêtés].",
			"[Deux hommes ont été arrêtés], {de source} proche de l'enquête.",
			"{De sources concordantes}, [deux hommes ont été arrêtés].",
		},
	},
	{
		name: "comme l'a dit X",
		holds: []string{
			"Comme l'{a annoncé} la mairie, [le pont fermera lundi].",
			"[Le pont fermera lundi], comme l'{a annoncé} la mairie.",
		},
		knownFailures: []string{
			"[Le pont], comme le {souligne} le rapport, [date de 1931].",
			"C'est un « [gâchis] », comme {dit} le maire.",
		},
	},
	{
		name: "au dire de",
		holds: []string{
			"{Au dire du} maire, [le pont est sûr].",
			"[Le pont est sûr], {aux dires des} ouvriers.",
			"{De l'aveu même du} maire, [le pont est usé].",
		},
	},
	{
		name: "dixit",
		holds: []string{
			"« [Le pont est sûr] », {dixit} le maire.",
		},
	},
	{
		name: "noun cues",
		holds: []string{
			"L'{aveu} de l'ingénieur que [le pont était usé] a surpris.",
			"La {promesse} du maire de [rouvrir le pont en mai] n'a convaincu personne.",
			"L'{appel} du syndicat à [cesser le travail] a été suivi.",
		},
		knownFailures: []string{
			"« [La digue tiendra] », dans un {communiqué} de la préfecture.",
			"Le {témoignage} d'un riverain selon lequel [le pont vibrait] a été retenu.",
			"Les {propos} du maire, selon lesquels [la digue tiendrait], ont surpris.",
			"Les riverains rejettent l'{accusation} de « [sabotage] » lancée par le maire.",
		},
	},
	{
		name: "quoted fragments as objects",
		holds: []string{
			"Le maire {a dénoncé} des « [casseurs] », qui n'étaient là que pour leur « [plaisir] ».",
			"Hélène Quérouel {demande} au maire des « [gestes forts] » envers les riverains.",
			"Le maire {dénonce} « [une folie] ».",
			"La ministre {a salué} « [des échanges très francs] » avec son homologue.",
			"Le maire {dénonce} une « [décision absurde] » et un « [mépris total] ».",
			"La préfète {évoque} une situation « [inquiétante] ».",
		},
	},
	{
		name: "quoted fragments behind a preposition",
		holds: []string{
			"Le maire {parle} d'« [une folie] ».",
			"La préfète {a appelé} au « [calme] ».",
			"Le syndicat {s'insurge} contre « [un passage en force] ».",
			"La préfète {insiste} sur « [l'urgence] » des travaux.",
		},
	},
	{
		name: "quoted fragments as attributes of an object",
		holds: []string{
			"Le maire {qualifie} le projet de « [folie] ».",
			"Le maire {juge} le projet « [absurde] ».",
			"Le syndicat {décrit} le chantier comme « [un gâchis] ».",
			"Le maire {voit} dans le projet « [une menace] ».",
		},
	},
	{
		name: "quoted fragments as predicates",
		holds: []string{
			"La ministre {se dit} « [très inquiète] ».",
			"La ministre {se dit} [prête à recevoir les riverains].",
			"Le comité « [demeure préoccupé] » par l'état du pont.",
			"La préfète {s'est déclarée} « [confiante] ».",
			"Le maire est « [abasourdi] » par la décision.",
		},
	},
	{
		name: "passives",
		holds: []string{
			"La société {est accusée} par le maire d'[avoir caché le rapport].",
			"Une mesure {saluée} par le maire comme « [un progrès] » entre en vigueur.",
			"La société, {accusée} par le maire d'[avoir caché le rapport], se tait.",
			"Le projet {est jugé} « [absurde] » par les riverains.",
			"Le projet {a été qualifié} de « [folie] » par le maire.",
			"Un chantier {qualifié} de « [gâchis] » par le syndicat a été arrêté.",
		},
	},
	{
		name: "participles",
		holds: []string{
			"La mairie a fermé le pont, {précisant} que [les bus passeraient par Lons].",
			"{Estimant} que [le pont est sûr], le maire l'a rouvert.",
			"La préfète a reçu les riverains, {promettant} de [réparer la digue].",
			"La préfète a quitté la salle, {dénonçant} « [une mascarade] ».",
		},
	},
	{
		name: "gerunds",
		holds: []string{
			"La mairie a fermé le pont en {ajoutant} que [les bus passeraient par Lons].",
			"Le maire a quitté la salle en {dénonçant} une « [mascarade] ».",
			"« [La digue tiendra] », {a dit} la préfète, tout en reconnaissant que le risque existe." + and +
				"« La digue tiendra », a dit la préfète, tout en {reconnaissant} que [le risque existe].",
		},
	},
	{
		name: "infinitives",
		holds: []string{
			"Le maire a salué la foule avant d'{affirmer} que [le pont rouvrirait].",
			"Le maire a fermé le pont après {avoir déclaré} que [tout allait bien].",
			"Et le maire de {s'interroger} : « [Qui paiera ?] »",
		},
		knownFailures: []string{
			"« Qui paiera ? », et le maire d'{ajouter} que [la ville n'a plus d'argent]." + and +
				"« [Qui paiera ?] », et le maire d'ajouter que la ville n'a plus d'argent.",
		},
	},
	{
		name: "periphrases",
		holds: []string{
			"Le maire, qui {n'a pas manqué d'affirmer} que [la digue cède], a quitté la salle.",
			"Hélène Quérouel, ne voyant que la digue, {a affirmé} que [l'eau montait].",
			"Le maire {n'a pas manqué de rappeler} que [le pont était usé].",
			"La préfète {tient à souligner} que [la digue a tenu].",
			"La mairie {vient d'annoncer} que [le pont fermerait].",
			"Le ministre {a fini par reconnaître} que [le projet était mort].",
			"« [Le pont rouvrira] », {a tenu à rassurer} le maire.",
		},
	},
	{
		name: "multiword verbs",
		holds: []string{
			"La mairie {a fait savoir} que [le pont fermerait].",
			"La société {fait valoir} que [le contrat est signé].",
			"La préfète {met en garde} contre « [de fausses rumeurs] ».",
			"Le ministre {a laissé entendre} que [le projet serait abandonné].",
			"Les médecins {tirent la sonnette d'alarme} : « [Nous manquons de tout.] »",
			"Le syndicat {monte au créneau} : « [On nous méprise.] »",
			"Le maire {s'en prend à} une « [poignée d'agitateurs] ».",
		},
	},
	{
		name: "pronominals",
		holds: []string{
			"La préfète {s'est réjouie} que [la digue ait tenu].",
			"« [On nous méprise] », {s'indigne} la boulangère.",
			"Les riverains {se plaignent} de [ne plus pouvoir dormir].",
			"Le maire {s'est engagé} à [rouvrir le pont en mai].",
			"Le maire {s'est félicité} d'[avoir tenu parole].",
		},
	},
	{
		name: "headline: name, colon, words",
		holds: []string{
			"Hélène Quérouel : « [La digue tiendra] »" + body,
			"Trévois. « [La digue tiendra] »" + body,
		},
	},
	{
		name: "headline: words, selon X",
		holds: []string{
			"« [La digue tiendra] », {selon} la préfète" + body,
			"[La digue tiendra], {selon} la préfète" + body,
			"[La digue tiendra], {assure} la préfète" + body,
		},
	},
	{
		name: "headline: words, colon, X réagit",
		holds: []string{
			"« [On nous promène] » : la colère des riverains" + body,
		},
		knownFailures: []string{
			"« [On nous promène] » : les riverains {réagissent}" + body,
		},
	},
	{
		name: "interview",
		holds: []string{
			"Hélène Quérouel, préfète du Trévois, répond à nos questions.\n\nLa digue tiendra-t-elle ?\n\n« [Elle tiendra jusqu'au printemps. Nos équipes la surveillent jour et nuit.] »",
		},
		knownFailures: []string{
			"Hélène Quérouel, préfète du Trévois, répond à nos questions.\n\nLe Courrier : La digue tiendra-t-elle ?\n\nHélène Quérouel : [Elle tiendra jusqu'au printemps. Nos équipes la surveillent jour et nuit.]",
			"Hélène Quérouel, préfète du Trévois, répond à nos questions.\n\nQ. La digue tiendra-t-elle ?\nR. [Elle tiendra jusqu'au printemps. Nos équipes la surveillent jour et nuit.]",
			"Hélène Quérouel, préfète du Trévois, répond à nos questions.\n\nLa digue tiendra-t-elle jusqu'au printemps ?\n\n[Elle tiendra, je vous l'assure. Nos équipes la surveillent jour et nuit.]\n\nEt le pont, quand rouvrira-t-il ?\n\nJe ne peux pas vous le dire. Nous attendons un rapport." + and +
				"Hélène Quérouel, préfète du Trévois, répond à nos questions.\n\nLa digue tiendra-t-elle jusqu'au printemps ?\n\nElle tiendra, je vous l'assure. Nos équipes la surveillent jour et nuit.\n\nEt le pont, quand rouvrira-t-il ?\n\n[Je ne peux pas vous le dire. Nous attendons un rapport.]",
		},
	},
	{
		name: "dialogue dashes",
		holds: []string{
			"Le maire retrouve la boulangère sur le pont.\n\n– [La digue tiendra.]\n– Jusqu'à quand ?" + and +
				"Le maire retrouve la boulangère sur le pont.\n\n– La digue tiendra.\n– [Jusqu'à quand ?]",
			"Le maire retrouve la boulangère sur le pont.\n\n— [La digue tiendra], {dit} le maire.\n— Jusqu'à quand ? demande la boulangère." + and +
				"Le maire retrouve la boulangère sur le pont.\n\n— La digue tiendra, dit le maire.\n— [Jusqu'à quand ?] {demande} la boulangère.",
		},
	},
	{
		name: "embedded posts and signatures",
		holds: []string{
			"« [La digue tiendra. Merci à tous.] »\n\nHélène Quérouel, préfète du Trévois",
			"La préfète s'est exprimée sur les réseaux sociaux.\n\n[Merci aux équipes qui ont veillé toute la nuit sur la digue.]\n\n— Hélène Quérouel (@hquerouel) 12 mars 2024\n\nLe pont, lui, reste fermé aux voitures et aux camions depuis lundi matin.",
			"La préfète s'est exprimée sur les réseaux sociaux.\n\n[Merci aux équipes qui ont veillé toute la nuit sur la digue.] pic.twitter.com/a1b2c3d4e5 — Hélène Quérouel (@hquerouel) March 12, 2024\n\nLe pont, lui, reste fermé aux voitures et aux camions depuis lundi matin.",
		},
	},
	{
		name: "orphan paragraphs",
		holds: []string{
			"La préfète Hélène Quérouel a reçu la presse lundi.\n\n« [La digue tiendra.] »\n\n« Personne ne sera évacué. »" + and +
				"La préfète Hélène Quérouel a reçu la presse lundi.\n\n« La digue tiendra. »\n\n« [Personne ne sera évacué.] »",
			"« [La digue tiendra] », {a dit} la préfète.\n\nElle sera surveillée « jour et nuit »." + and +
				"« La digue tiendra », a dit la préfète.\n\n[Elle sera surveillée « jour et nuit »].",
		},
	},
	{
		name: "words over several paragraphs",
		holds: []string{
			"La préfète {a conclu} : « [La digue tiendra jusqu'au printemps.]\n\n[Personne ne sera évacué.] »",
			"La préfète {a conclu} : « [La digue tiendra jusqu'au printemps.]\n\n« [Personne ne sera évacué.] »",
		},
	},
	{
		name: "words in words",
		holds: []string{
			"Le maire {a dit} que [la préfète avait promis de réparer la digue]." + and +
				"Le maire a dit que la préfète {avait promis} de [réparer la digue].",
			"« [Le maire m'a dit : “Tout va bien”] », {raconte} la boulangère." + and +
				"« Le maire m'{a dit} : “[Tout va bien]” », raconte la boulangère.",
		},
	},
	{
		name: "no quotation: names, titles and terms in marks",
		holds: []string{
			"Le maire souligne la volonté de la ville de juger « de visu » de la crue.",
			"La page a recueilli plus de mille mentions « j'aime ».",
			"Les décisions de la ville relèvent de l'inédit, « d'abord parce qu'elles sont secrètes ».",
			"Le film « Le Vent du large » sort mercredi.",
			"Les « gilets jaunes » ont défilé à Lons.",
			"Ce que l'on nomme « effet de serre » réchauffe la planète.",
		},
		knownFailures: []string{
			"Yann Kerdoncuff, dit « le Grand », tient la boulangerie.",
		},
	},
	{
		name: "no quotation: nobody spoke",
		holds: []string{
			"La mairie n'a pas confirmé que le pont fermerait.",
			"Le maire devrait annoncer que le pont rouvrira.",
			"S'il disait que le pont est sûr, personne ne le croirait.",
			"Il aurait quitté la ville dans la nuit.",
			"Il est accusé d'avoir caché le rapport.",
			"Selon la loi, le pont appartient à la commune.",
			"On sait que le pont date de 1931.",
			"Selon nos informations, le pont fermera lundi.",
		},
	},
}

// notHeld are the constructions that no sentence shows to be held.
var notHeld = []string{}
