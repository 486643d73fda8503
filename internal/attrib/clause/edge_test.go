package clause_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
)

// Each sentence holds its claim in brackets.
var edges = map[string][]string{
	"the sentence": {
		"Le maire affirme que [la ville est prête].",
		"Le maire affirme que [la ville, qui a beaucoup changé, est prête pour l'hiver].",
		"Le maire affirme que [la ville a rappelé Anne Kerval, une architecte reconnue].",
		"Le maire affirme que [la ville est « prête », même sous la pluie].",
		"Le maire affirme que [la ville a fermé, il y a un an, la moitié des rues].",
		"Le maire affirme que [le vendeur hésitait après avoir annoncé son départ].",
		"Le maire affirme que [la rue rouvrira soit mardi, soit mercredi].",
		"Le maire affirme que [si la pluie cesse, les travaux reprendront lundi].",
		"Un élu dont un voisin affirme que [lorsque la pluie tombe, la rue devient un torrent].",
		"Le maire affirme que [la ville a fait appel, selon ses comptes, à trois architectes].",
		"Le maire affirme que [la ville est fermée, car elle n'a « plus d'eau »].",
		"Le maire affirme que [la ville était inquiète et menacée par l'eau].",
		"Le maire affirme que [la rue, le pont et la place sont fermés].",
		"Le maire affirme que [l'enquête, à ce stade, écarte la piste criminelle].",
		"Le maire affirme que [la ville – et son port – est prête].",
		"Le maire affirme que [les loups – ceux qui restent – n'attaquent que la nuit].",
		"Elle a promis de [rouvrir l'école et de repeindre les murs].",
		"Le juge accuse la société d'[avoir caché les faits aux habitants].",
		"Le maire affirme que [66 % (+2) des habitants restent].",
		"Ils affirment que [la ville change (8 %, +2) et que la rue dort].",
	},
	"coordination within the claim": {
		"Le maire affirme que [la ville est prête et que les travaux sont finis].",
		"Le maire affirme que [la ville est prête, mais que les travaux continuent].",
		"Elle a expliqué que [la porte était fermée et gardait le froid dehors].",
		"Le maire affirme que [la ville est prête et les travaux sont finis].",
		"Elle a demandé de [placer la table dans une salle où il fait chaud et où on voit la mer].",
	},
	"coordination behind the claim": {
		"Le maire a affirmé que [la ville était prête] et a annoncé des travaux.",
		"Le maire a répété que [la ville était prête] et menacé les absents.",
		"Le maire juge que [fermer une école que tout le canton connaît n'a pas de sens] et espère faire plier la ville.",
		"Le maire a répété lundi que [la ville était prête] et menacé les absents.",
		"Le juge a estimé que [la faute était prouvée] et condamné la société.",
		"Elle a promis de [rouvrir l'école], avant de se raviser.",
		"Le maire a affirmé que [la ville était prête], avant de quitter la salle.",
		"Le maire demande de « [fermer la rue] », même s'il en doute.",
		"Le maire affirme que [dix rues seront fermées], soit la moitié du centre.",
		"Le maire affirme que [15 % des rues sont fermées], 25 % selon le syndicat.",
		"Le maire a annoncé que [les rues rouvriraient], sans donner de date.",
		"Admettant que [l'eau montait], le maire, Paul Morel, a fermé le pont.",
		"Un vendeur disant [vouloir partir] assure le contraire.",
		"Le maire affirme que [la ville est prête], mais les habitants en doutent.",
		"Il pense que [tout va bien], mais quand la pluie tombe, la rue devient un torrent.",
		"Elle a promis de [rouvrir l'école] et les parents ont applaudi.",
		"Elle a promis de [rouvrir l'école] et pendant trois mois, elle a cherché un architecte.",
		"Je crois que [tout va bien] mais je crains la suite.",
		"Le conseil décide de [fermer le pont] car il menace de tomber.",
		"Le maire se dit [prêt à partir] et les habitants le regrettent.",
		"Elle a proposé de [repeindre l'école], mais aucune ne le souhaite.",
		"La maire a visité le chantier, affirmant que [tout était prêt] et saluant les ouvriers.",
		"Elle refuse de [le faire avec eux], mais, pour finir, ils l'ont convaincue.",
	},
	"another clause without a coordinator": {
		"Elle a promis de [rouvrir l'école], les parents ont applaudi.",
		"Les élus disent que [le pont est sûr], nous avons des doutes.",
		"Ceux qui pensent que [tout va bien] attendent dehors.",
		"Ceux qui demandent à [partir plus tôt] attendent dehors.",
		"Quand il décide de [fermer le pont] il prévient la presse.",
		"Alors qu'ils avaient promis de [quitter les lieux], les locataires y vivent toujours.",
		"La coopérative – une ligue disant [défendre les éleveurs] – se tait.",
	},
	"the journalist's own words behind a comma": {
		"Le maire affirme que [la ville est prête], alors que les travaux continuent.",
		"Le maire affirme que [la ville est prête], malgré les mises en garde.",
		"Le maire affirme que [la ville est prête], une première depuis dix ans.",
		"Le maire affirme que [la ville a revu la règle], cause de la crise.",
		"Le maire affirme que [la rue est fermée à Kerlann], un arbre ayant cédé hier.",
		"Le maire affirme que [la ville est prête], ce qui a surpris les habitants.",
		"Le maire affirme que [la ville est prête], précisant que les travaux sont finis.",
		"Le maire affirme que [la ville est prête], lors d'une visite du chantier.",
		"Le maire affirme que [la ville est prête], via un communiqué.",
		"Le maire affirme que [la ville est prête], selon la presse locale.",
		"Le maire affirme que [la ville salue ses hôtes], qui, selon la presse locale, sont venus.",
		"Le maire affirme que [la ville est prête], rapporte le journal local.",
		"Il nie [avoir volé la caisse] comme le prétend son voisin.",
		"Elle a décidé de [quitter son logement], révèle lundi un journal.",
		"Le voisin affirme que [la rue a connu un ennui, une panne], explique un riverain.",
		"Alors qu'elle avait promis de [partir], la délégation, elle, refuse.",
		"Des riverains disent [avoir fui la ville], d'autres espèrent y rester.",
		"Des riverains disent [avoir fui la ville], d'autres élus y restent.",
		"La maire dit [avoir perdu le vote], elle qui espérait gagner.",
		"La maire affirme que [la ville est prête], d'une voix ferme.",
	},
	"words of the claim behind a comma": {
		"La préfète dit que [le barrage se fissure, ce qui menace trois villages].",
		"Le maire affirme que [la ville est prête, sans attendre la fin des travaux].",
		"Le maire affirme que [la ville est prête, dans le cadre du plan].",
		"Le maire affirme que [la maison brûle comme du bois].",
		"Le maire affirme que [la ville est prête selon les critères du plan].",
		"Le maire affirme que [l'école, lors des travaux, restera ouverte].",
		"Le maire affirme que [l'école, selon lui, restera ouverte].",
		"Le maire affirme que [la ville a un port qui est selon lui « trop petit »].",
		"Le maire affirme que [la digue a cédé depuis que la pluie avait pesé, selon les riverains, sur la vanne].",
		"Le journal affirme que [le maire a menti, oubliant de dire son âge].",
		"La maire affirme que [certains habitants partiront, d'autres resteront].",
		"La maire a confirmé qu'[elle continuait, elle, à demander une enquête].",
		"La maire affirme que [l'eau monte et, selon elle, envahit le port].",
		"La maire affirme que [la digue sera refaite par Paul Morel, maçon à Lons].",
	},
	"a bracket of figures": {
		"Une majorité estime que [la ville change] (66%; -2).",
		"Une majorité estime que [la ville change] (66 %).",
		"Une majorité estime que [la ville change (et la mer aussi)].",
		"Une majorité estime que [la ville change (ses rues, ports de pêche compris) vite].",
	},
	"marks": {
		"Le maire affirme que « [la ville est prête » pour l'hiver].",
		"Le maire affirme que « [la ville est prête. Les travaux sont finis] ».",
		"Le maire affirme que [la ville est « prête »], reprenant les mots du préfet.",
		"Le maire affirme que « [la ville est prête] », « Elle a tenu bon », ajoute-t-il.",
		"Le maire affirme que « [la ville est prête] », « Elle a tenu bon », ajoute la préfète.",
		"Les uns affirment que « [la ville est prête] », d'autres en doutent.",
		"Le maire affirme que [la ville est « prête », après avoir vu le chantier].",
		"Le maire affirme que [la ville est « prête », mais que rien n'est « fini »].",
		"Le maire affirme que [le pont ne peut plus « tenir » et a « besoin d'aide »].",
		"Le maire regrette que [la ville soit fermée] : « Rien n'est prêt. »",
		"« Elle dit que [la ville est prête] », répète le maire.",
		"La gérante assure que [depuis que le quai est tenu par les « bleus », les clients passent ailleurs].",
		"Le juge accuse la société d'« [avoir menti] » après les travaux de mars.",
		"Elle a promis de « [tenir la digue] » dans la nuit.",
		"Elle a promis de « [tenir la digue » et le pont dans la nuit].",
	},
}

func TestEdge(t *testing.T) {
	reader, err := french.New()
	require.NoError(t, err)
	for name, sentences := range edges {
		t.Run(name, func(t *testing.T) {
			for _, marked := range sentences {
				assert.Equal(t, bare(marked), bare(found(t, reader, marked)))
			}
		})
	}
}

// found returns the sentence with the brackets where the edge is seen.
func found(t *testing.T, reader *french.Reader, marked string) string {
	t.Helper()
	doc := strings.NewReplacer("[", "", "]", "").Replace(marked)
	a, err := reader.Read(t.Context(), doc)
	require.NoError(t, err)
	start := strings.Index(marked, "[")
	from := 0
	for a.Tokens[from].Start < start {
		from++
	}
	s := &a.Sentences[a.Layout.SentenceOf(from)]
	last := a.Tokens[a.Edge(s, claimAt(a, s, from))].End
	return doc[:start] + "[" + doc[start:last] + "]" + doc[last:]
}

// claimAt describes the claim at a token as the rules do.
func claimAt(a *clause.Article, s *clause.Sentence, from int) clause.Claim {
	claim := clause.Claim{From: from, Subject: clause.Subject{First: clause.None, Last: clause.None, Head: clause.None, Shared: clause.None, Relative: clause.None}}
	for g := range s.Groups {
		if s.Groups[g].Reports && s.Groups[g].Last < from {
			claim.Subject = a.Subject(s, g)
			claim.Embedded = a.Subordinate(s, &s.Groups[g])
		}
	}
	return claim
}

// bare takes the signs off the end of a claim, where rules trim them.
func bare(marked string) string {
	at := strings.LastIndex(marked, "]")
	claim := strings.TrimRight(marked[:at], " .»,")
	return claim + "]" + marked[len(claim):at] + marked[at+1:]
}
