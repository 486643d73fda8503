package tag_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// ambiguous gives the forms that most often mislead, each as what it can be.
var ambiguous = []struct{ form, notation string }{
	{"prévenu", "Le/det prévenu/noun nie/fin les/det faits/noun ."},
	{"prévenu", "Le/det prévenu/noun a/fin été/pp relaxé/pp ."},
	{"prévenu", "La/det mairie/noun a/fin prévenu/pp les/det habitants/noun ."},
	{"prévenu", "« C'/subj est/fin trop/adv tard/adv » , a/fin prévenu/pp la/det ministre/noun ."},
	{"prévenus", "Les/det trois/num prévenus/noun seront/fin jugés/pp en/prep mai/noun ."},
	{"note", "Le/det ministre/noun note/fin une/det hausse/noun ."},
	{"s'", "Il/subj affirme/fin s'/obj en/obj sortir/inf mieux/adv ."},
	{"dit", "Le/det témoin/noun dit/fin n'/neg avoir/inf vu/pp personne ."},
	{"note", "La/det note/noun a/fin été/pp publiée/pp jeudi ."},
	{"note", "« Rien/pro ne/neg change/fin » , note/fin le/det rapporteur/noun ."},
	{"note", "Dans/prep une/det note/noun interne/adj , la/det direction/noun s'/obj inquiète/fin ."},
	{"annonce", "Cette/det annonce/noun surprend/fin les/det élus/noun ."},
	{"annonce", "La/det région/noun annonce/fin un/det plan/noun ."},
	{"annonces", "Les/det annonces/noun du/prep gouvernement/noun déçoivent/fin ."},
	{"note", "La/det juge/noun le/obj note/fin ."},
	{"note", "Le/det maire/noun les/obj note/fin ."},
	{"porte", "Les/det élus/noun la/obj portent/fin ."},
	{"charge", "Le/det maire/noun les/obj charge/fin de/prep répondre/inf ."},
	{"annonce", "Elle/subj les/obj annonce/fin ."},
	{"annonce", "Le/det pont/noun rouvre/fin , annonce/fin Anne/name Kerval/name ."},
	{"relève", "Le/det pont/noun rouvre/fin , relève/fin Radio/name Lons/name ."},
	{"note", "« Trois/num morts/noun » , note/fin Anne/name Kerval/name ."},
	{"annonce", "« Fermeture/noun du/prep port/noun » , annonce/fin une/det affiche/noun ."},
	{"lance", "« Le/det bonheur/noun » , lance/fin Anne/name Kerval/name ."},
	{"juge", "« Une/det honte/noun » , juge/fin Kerval/name ."},
	{"rapporte", "« Une/det honte/noun » rapporte/fin la/det presse/noun ."},
	{"rapport", "Le/det rapport/noun dénonce/fin un/det retard/noun ."},
	{"rapporte", "Le/det quotidien/noun rapporte/fin un/det incident/noun ."},
	{"constat", "Le/det constat/noun est/fin accablant/adj ."},
	{"constate", "L'/det inspection/noun constate/fin que/que rien/pro n'/neg avance/fin ."},
	{"estime", "Le/det maire/noun estime/fin que/que la/det ville/noun paie/fin trop/adv ."},
	{"estime", "Il/subj a/fin perdu/pp l'/det estime/noun de/prep ses/det voisins/noun ."},
	{"juge", "La/det juge/noun a/fin tranché/pp ."},
	{"reproche", "La/det région/noun leur/obj reproche/fin d'/prep avoir/inf menti/pp ."},
	{"demande", "Leur/det demande/noun de/prep report/noun attend/fin ."},
	{"dit", "La/det fédération/noun des/prep pêcheurs/noun dit/fin que/que la/det mer/noun monte/fin ."},
	{"dit", "La/det fédération/noun a/fin dit/pp que/que la/det mer/noun monte/fin ."},
	{"rose", "Rose/name , infirmière/noun à/prep Lons/name , dit/fin que/que non/adv ."},
	{"constant", "Constant/name , 22/num ans/noun , pense/fin que/que non/adv ."},
	{"juge", "Un/det élu/noun local/adj juge/fin que/que la/det loi/noun passe/fin ."},
	{"demande", "Le/det syndicat/noun agricole/adj demande/fin « un/det geste/noun » ."},
	{"craint", "Le/det maire/noun craint/fin que/que l'/det eau/noun monte/fin ."},
	{"écrit", "Le/det juge/noun écrit/fin que/que l'/det eau/noun monte/fin ."},
	{"écrit", "Le/det juge/noun a/fin écrit/pp que/que l'/det eau/noun monte/fin ."},
	{"dit", "Le/det préfet/noun dit/fin de/prep lui/pro qu'/que il/subj pense/fin vite/adv ."},
	{"demande", "Le/det maire/noun , soutenu/pp par/prep Lons/name , demande/fin de/prep fermer/inf le/det pont/noun ."},
	{"demande", "Voici/adv sa/det lettre/noun , demande/noun de/prep report/noun ."},
	{"demande", "La/det première/adj demande/noun que/que j'/subj ai/fin faite/pp attend/fin ."},
	{"menace", "Le/det groupe/noun rebelle/adj menace/fin de/prep « frapper/inf » ."},
	{"car", "Le/det car/noun est/fin parti/pp ."},
	{"mise", "Sa/det dernière/adj mise/noun à/prep jour/noun date/fin de/prep mai/noun ."},
	{"juge", "L'/det opposition/noun juge/fin le/det projet/noun trop/adv cher/adj ."},
	{"juge", "Le/det juge/noun juge/fin l'/det affaire/noun close ."},
	{"lance", "« Partez/fin ! » , lance/fin un/det manifestant/noun ."},
	{"lance", "Il/subj tenait/fin une/det lance/noun à/prep incendie/noun ."},
	{"poursuit", "« On/subj verra/fin » , poursuit/fin - elle/subj ."},
	{"poursuite", "La/det poursuite/noun du/prep chantier/noun dépend/fin du/prep budget/noun ."},
	{"confie", "Elle/subj confie/fin sa/det peur/noun à/prep un/det proche/noun ."},
	{"assure", "Le/det préfet/noun assure/fin que/que tout/pro ira/fin bien/adv ."},
	{"assure", "Il/subj s'/obj assure/fin de/prep leur/det soutien/noun ."},
	{"avocat", "L'/det avocat/noun du/prep suspect/noun plaide/fin la/det folie/noun ."},
	{"avocats", "Ses/det avocats/noun ont/fin fait/pp appel/noun ."},
	{"porte", "La/det porte/noun du/prep magasin/noun était/fin fermée/pp ."},
	{"dit", "Le/det patron/noun dit/fin ignorer/inf la/det loi/noun ."},
	{"dit", "Il/subj l'/obj a/fin dit/pp hier/adv ."},
	{"dit", "Elle/subj s'/obj est/fin dite/pp confiante/adj ."},
	{"élue", "La/det maire/noun , élue/pp en/prep mars , sort/fin ."},
	{"élue", "Une/det élue/noun de/prep Lons/name sort/fin ."},
	{"soit", "Elle/subj craint/fin que/que la/det ville/noun soit/fin calme/adj ."},
	{"soit", "Soit/cc il/subj part/fin , soit/cc il/subj dort/fin ."},
	{"fait", "Le/det fait/noun est/fin rare/adj ."},
	{"fait", "Le/det maire/noun fait/fin valoir/inf son/det bilan/noun ."},
	{"fait", "Ils/subj ont/fin fait/pp fausse/adj route/noun ."},
	{"faits", "Il/subj reconnaît/fin les/det faits/noun ."},
	{"accuse", "Le/det syndicat/noun accuse/fin la/det direction/noun de/prep mentir/inf ."},
	{"accusé", "L'/det accusé/noun garde/fin le/det silence/noun ."},
	{"signale", "La/det police/noun signale/fin un/det incendie/noun ."},
	{"demande", "La/det demande/noun baisse/fin depuis/prep mars/noun ."},
	{"demande", "Elle/subj demande/fin pourquoi/sub rien/pro ne/neg bouge/fin ."},
	{"réponse", "La/det réponse/noun tarde/fin ."},
	{"charge", "Il/subj charge/fin son/det adjoint/noun de/prep répondre/inf ."},
	{"charge", "La/det charge/noun est/fin lourde/adj ."},
	{"montre", "L'/det enquête/noun montre/fin que/que le/det mur/noun était/fin fissuré/pp ."},
	{"montre", "Sa/det montre/noun avance/fin ."},
	{"avance", "Elle/subj avance/fin un/det autre/adj chiffre/noun ."},
	{"est", "Il/subj vit/fin dans/prep l'/det est/noun du/prep pays/noun ."},
	{"été", "L'/det été/noun fut/fin chaud/adj ."},
	{"pas", "Elle/subj n'/neg a/fin pas/adv répondu/pp ."},
	{"sommes", "Nous/subj sommes/fin inquiets/adj ."},
	{"sommes", "Les/det sommes/noun dues sont/fin élevées ."},
	{"suivi", "Le/det suivi/noun des/prep malades/noun est/fin assuré/pp ."},
	{"élus", "Les/det élus/noun de/prep gauche/noun dénoncent/fin un/det passage/noun en/prep force/noun ."},
	{"blessés", "Les/det blessés/noun sont/fin soignés/pp à/prep Kerholm/name ."},
	{"courant", "Le/det courant/noun est/fin rétabli/pp ."},
	{"rappelant", "Il/subj refuse/fin , rappelant/ppr que/que la/det loi/noun l'/obj interdit/fin ."},
	{"porte", "Le/det texte/noun porte/fin sur/prep les/det retraites/noun ."},
	{"que", "Elle/subj dit/fin que/que le/det train/noun que/que nous/subj attendions/fin est/fin parti/pp ."},
	{"qui", "La/det femme/noun qui/rel parle/fin est/fin la/det maire/noun ."},
	{"Pierre", "Pierre/name a/fin lancé/pp une/det pierre/noun ."},
}

// little gives the short words that are several things.
var little = []struct{ form, notation string }{
	{"la", "Elle/subj la/obj voit/fin ."},
	{"la", "La/det voisine/noun la/obj connaît/fin bien/adv ."},
	{"le", "Il/subj le/obj dit/fin souvent/adv ."},
	{"les", "Le/det juge/noun les/obj entend/fin ."},
	{"les", "Il/subj veut/fin les/obj entendre/inf ."},
	{"l'", "L'/det homme/noun l'/obj avait/fin annoncé/pp ."},
	{"leur", "Leur/det avocat/noun leur/obj conseille/fin la/det prudence/noun ."},
	{"lui", "On/subj lui/obj reproche/fin un/det oubli/noun ."},
	{"lui", "Selon/prep lui/pro , tout/pro est/fin prêt/adj ."},
	{"en", "Il/subj en/obj parle/fin en/prep public/noun ."},
	{"y", "Elle/subj y/obj croit/fin ."},
	{"si", "Il/subj demande/fin si/sub la/det route/noun est/fin ouverte/pp ."},
	{"si", "La/det route/noun est/fin si/adv longue/adj ."},
	{"s'", "S'/sub il/subj pleut/fin , le/det bal/noun s'/obj arrête/fin ."},
	{"que", "Il/subj n'/neg a/fin que/que deux/num amis/noun ."},
	{"l'un des", "L'/det un/pro des/prep pilotes/noun a/fin survécu/pp ."},
	{"l'une des", "L'/det une/pro des/prep victimes/noun a/fin parlé/pp ."},
	{"des", "Des/det habitants/noun se/obj plaignent/fin ."},
	{"A", "A/prep Kerholm/name , le/det port/noun est/fin fermé/pp ."},
	{"A", "A/prep la/det mairie/noun , on/subj se/obj tait/fin ."},
	{"A", "A/fin -t- il/subj menti/pp ?"},
	{"à", "Le/det maire/noun a/fin parlé/pp à/prep la/det presse/noun ."},
	{"nous", "Nous/subj avons/fin tenu/pp ."},
	{"nous", "Il/subj nous/obj répond/fin ."},
	{"tout", "Tout/det projet/noun a/fin un/det coût/noun ."},
	{"tous", "Tous/det les/det invités/noun sont/fin partis/pp ."},
	{"personne", "Personne/pro n'/neg est/fin venu/pp ."},
	{"personne", "Cette/det personne/noun est/fin venue/pp ."},
	{"même", "Le/det même/adj homme/noun revient/fin ."},
	{"plus", "Elle/subj ne/neg répond/fin plus/adv ."},
	{"vers", "Il/subj marche/fin vers/prep la/det mer/noun ."},
	{"certains", "Certains/det élus/noun doutent/fin ."},
	{"ce que", "Elle/subj sait/fin ce/pro que/que le/det maire/noun pense/fin ."},
	{"en", "En/prep arrivant/ppr , elle/subj en/obj rit/fin ."},
	{"ce", "Ce/subj sont/fin des/det erreurs/noun ."},
}

// capitals gives words with a capital, and pronouns behind their verbs.
var capitals = []struct{ form, notation string }{
	{"Note", "Note/noun interne/adj ou/cc non/adv , le/det texte/noun fuite/fin ."},
	{"Interrogé", "Interrogé/pp par/prep la/det presse/noun , le/det maire/noun se/obj tait/fin ."},
	{"Selon", "Selon/prep Anne/name Kerval/name , rien/pro ne/neg presse/fin ."},
	{"Lance", "Hier/adv , Marc/name Lance/name a/fin démissionné/pp ."},
	{"Président", "Le/det Président parle/fin ce/det soir/noun ."},
	{"État", "L'/det État paie/fin ses/det dettes/noun ."},
	{"Assemblée", "L'/det Assemblée vote/fin le/det budget/noun ."},
	{"SNCF", "La/det SNCF/name annonce/fin des/det retards/noun ."},
	{"M.", "M. Oléron/name estime/fin que/que c'/subj est/fin fini/pp ."},
	{"Mme", "Mme Kerval/name a/fin dit/pp non/adv ."},
	{"a-t-il", "« Non/adv » , a/fin -t- il/subj répondu/pp ."},
	{"dit-on", "La/det route/noun , dit/fin - on/subj , est/fin sûre/adj ."},
	{"ont-elles", "« Assez/adv ! » , ont/fin - elles/subj crié/pp ."},
	{"s'est-il", "« Et/cc moi/pro ? » , s'/obj est/fin - il/subj étonné/pp ."},
	{"n'a-t-elle", "« Jamais/adv » , n'/neg a/fin -t- elle/subj cessé/pp de/prep répéter/inf ."},
	{"La", "La/det Rochelle/name attend/fin ses/det touristes/noun ."},
	{"12", "Les/det 12/num élus/noun ont/fin voté/pp ."},
}

// knownFailures holds what the engine reads wrong although the French is plain. A case
// that passes belongs in one of the tables above.
var knownFailures = []struct{ form, notation string }{
	{"juge", "Le/det préfet/noun la/obj juge/fin trop/adv chère/adj ."},
	{"passe", "Le/det texte/noun « injuste/adj » , note/fin la/det presse/noun , passe/fin ."},
	{"plainte", "Elle/subj porte/fin plainte/noun contre/prep son/det voisin/noun ."},
	{"tranche", "La/det tranche/noun basse/adj paie/fin moins/adv ."},
	{"le", "Comme/sub le/obj rappelle/fin le/det maire/noun , la/det place/noun est/fin petite/adj ."},
}

func TestReadings(t *testing.T) {
	reader := open(t)
	for name, table := range map[string][]struct{ form, notation string }{
		"ambiguous": ambiguous, "little": little, "capitals": capitals,
	} {
		for _, test := range table {
			t.Run(name+"/"+test.form, func(t *testing.T) {
				article := read(t, reader, plain(test.notation))
				assert.Equal(t, test.notation, tagged(article, test.notation))
			})
		}
	}
}

func TestKnownFailures(t *testing.T) {
	reader := open(t)
	for _, test := range knownFailures {
		t.Run(test.form, func(t *testing.T) {
			article := read(t, reader, plain(test.notation))
			assert.NotEqual(t, test.notation, tagged(article, test.notation), "it passes: move it to the tables")
		})
	}
}
