package block_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/block"
)

// articles are texts whose lines each name their kind and the rule that must
// decide it: "kind | reason | line". Empty lines stay.
var articles = []string{
	`
title | the first line | Le maire quitte ses fonctions
byline | a name under the headline | Anne Roux
byline | Par and a name | Par Paul Blanc
byline | a signing phrase or an agency | Le Courrier du Port avec AFP
dateline | a date phrase | Publié le 3 mai 2024 à 10h20
dateline | a date and perhaps a place | 03/05/2024 08:35, LILLE
dateline | a place and an agency: Paris (AFP) - | Lille (AFP) -
caption | a picture phrase | Photo : la mairie au printemps
caption | a credit | La mairie de la ville. © Paul Blanc

body | running text | Le maire a annoncé lundi qu’il quittait ses fonctions à la fin du mois, après douze ans de mandat.
boilerplate | a phrase of the page | Lire aussi : la ville et son budget
boilerplate | a pointer: » À lire, >> Voir | » À VOIR - Le conseil en images
boilerplate | only links | En ligne https://exemple.fr/un

heading | short, without a full stop, before text | Une décision attendue

body | running text | « Je suis fatigué », a dit le maire devant le conseil municipal, qui l’a écouté sans un mot pendant une heure.
heading | between dashes: - Climat - | - Climat -
body | running text | Le conseil élira son successeur en juin, selon la préfecture, qui veut aller vite et ne craint pas de le dire.
heading | short, behind a dash, before text | - Des finances saines
body | running text | La ville doit moins que ses voisines, selon la chambre des comptes, qui loue sa prudence depuis des années.
list item | behind a bullet | • Deux adjoints restent
list item | numbered and short | 2. Un autre part
heading | short capitals | UN MOT POUR FINIR :
body | running text | « Il a beaucoup fait pour cette ville et pour ses habitants, nous lui devons le port et la gare », dit une voisine de longue date.
boilerplate | no letters of ours | ***
boilerplate | short lines at the end | Vie locale
byline | a name at the end | Paul Blanc
byline | initials: HA/APA, emd-burs/blb | pb/ar
boilerplate | the copyright of a year | © 2024 AFP`, `
title | the headline again | You are currently viewing Le port ferme ce soir
title | the headline again | Le port ferme ce soir
body | running text | Le port ferme ce soir à cause du vent, a annoncé le capitaine à la radio, qui craint des vagues de six mètres.
list item | behind a dash, among its like | - le quai nord
list item | behind a dash, among its like | - le quai sud
body | running text | « Ne sortez pas, dit-il.
body | a line that begins inside a quotation | Restez chez vous.
turn | a turn of a dialogue whose marks stay open | – Et demain ?
turn | a turn of a dialogue whose marks stay open | – Demain non plus. »
body | running text | Il n’a pas voulu en dire davantage à la foule qui l’attendait devant la capitainerie du port depuis le matin.
turn | behind a dash, among its like | – Vous partez ?
turn | behind a dash, among its like | – Oui.
post | the line before a signature | Restez à l’abri ce soir et cette nuit
post | the signature of a post: — Name (@name) 1 mai 2020 | — Le port (@leport) 3 mai 2024
post | a link inside a post | Le vent forcit encore https://t.co/abc
body | running text | Les bateaux resteront à quai jusqu’à jeudi, selon la capitainerie, qui attend une accalmie dans la nuit de mercredi.`, `
title | the first line | « La mer monte »
boilerplate | a phrase of the page | La suite après cette publicité
body | running text | Jean Roy étudie les vagues depuis vingt ans et publie un livre sur les ports de la côte, qu’il a tous visités.
boilerplate | a phrase of the page | La suite après cette publicité
question | a question of an interview | La mer monte-t-elle, et comment le mesurez-vous ?
body | running text | Elle monte. Nous le voyons à nos mesures, que nous prenons chaque jour depuis le phare et depuis le large.
question | what an interviewer says without asking | Le phare ne suffit pourtant plus à tout voir…
body | running text | Il suffit encore pour quelques années, mais nous en voulons un second au sud, où les vagues sont les plus hautes et les plus longues…
body | running text | J'attends une réponse…
question | a question of an interview | Que conseillez-vous aux maires de la côte ?
body | running text | De lire la carte. Elle dit où l’eau ira, et elle ne se trompe pas souvent quand la lune est pleine.`, `
title | the first line | Ce que l’on sait de la panne
question | a short question among its like | Que s’est-il passé ?
body | running text | Une ligne est tombée dimanche vers midi, et la ville est restée sans courant jusqu’au soir, selon la préfecture.
question | a short question among its like | Qui est touché ?
body | running text | Près de mille foyers du centre et du port, selon la même source, qui espère un retour à la normale lundi matin.`, `
heading | a date behind a dash, in a diary | - 15 avril
body | running text | La salle est pleine et les lits manquent, mais personne ne se plaint et le chef passe nous voir deux fois par jour.`, `
boilerplate | no letters of ours | : 4968
boilerplate | a rubric: Sénégal – Presse – Revue | Bénin – Ports – Climat
title | the first line | Le port change de mains
byline | Par and a name | AIB – Cotonou (Bénin) Par Anne Roux
body | running text | Le port a un nouveau maître depuis lundi, et les dockers de la ville attendent de lui des grues neuves et des embauches.
body | a line cut off inside its sentence | Le ministre
body | running text | a signé l’accord dans la capitale, devant les dockers qui étaient venus de
body | running text | Porto-Novo,
body | a line cut off inside its sentence | »
body | a line cut off inside its sentence | Ouidah
body | running text | , Abomey et de plus loin encore pour l’entendre parler de leurs salaires et de leurs journées.
boilerplate | a pointer alone: Lire aussi | Lire aussi
boilerplate | what a pointer points to | Ports : dix ans de promesses
post | an embedded post: Une publication partagée par | Une publication partagée par Le Port (@leport) le 3 mai 2024 à 10h20
heading | short, ending in a colon, among its like | Les grues :
body | running text | Elles viendront par mer avant l’été, selon le contrat que nous avons lu.
heading | short, ending in a colon, among its like | Les dockers :
body | running text | Ils seront deux cents de plus à la fin de l’année, selon le même contrat.
heading | short, ending in a colon, among its like | La dette de la ville :
body | running text | Elle baissera de moitié en dix ans si les bateaux reviennent comme avant.
body | running text | Trois points restent ouverts :
list item | behind a dash, among its like | - Le quai nord doit être refait avant les pluies.
list item | behind a dash, among its like | - Le quai sud attend son éclairage depuis dix ans.
body | running text | Les pêcheurs, eux, n’ont rien obtenu de plus que l’an dernier, et leur syndicat dit qu’il ne signera pas.
boilerplate | a pointer alone: Lire aussi | À relire
boilerplate | what a pointer points to | Ports : les grues de la discorde
boilerplate | what a pointer points to | Bénin : un contrat à lire de près`, `
title | the first line | Éditorial. Le quai et la ville
byline | a column and its writer: La chronique d’Anne Roux | L’éditorial de Paul Blanc.
body | running text | La ville tourne le dos à son port depuis vingt ans, et le port le lui rend bien, comme on l’a vu cette semaine.
list item | behind a dash, among its like | - Le quai nord doit être refait avant les pluies.
list item | behind a dash, among its like | - Le quai sud attend son éclairage depuis dix ans.
body | running text | La ville ferait bien de s’en souvenir avant de voter un budget qui n’en dit pas un mot, ou presque pas un mot.
body | running text | Elle le peut encore.
body | running text | La ville ferait bien de s’en souvenir avant de voter un budget qui n’en dit pas un mot, ou presque pas un mot.`,
}

// TestRules reads articles in which every rule decides a line.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, article := range articles {
		var text, want []string
		for line := range strings.SplitSeq(strings.TrimPrefix(article, "\n"), "\n") {
			kind, rest, _ := strings.Cut(line, " | ")
			why, words, _ := strings.Cut(rest, " | ")
			text = append(text, words)
			if line != "" {
				want = append(want, kind+" | "+why)
			}
		}
		doc := strings.Join(text, "\n")
		l, tokens := divide(doc)
		require.Len(t, l.Lines, len(want))
		for i := range l.Lines {
			line := &l.Lines[i]
			assert.Equal(t, want[i], line.Kind.String()+" | "+line.Why(), doc[tokens[line.First].Start:tokens[line.Last].End])
			seen[line.Why()] = true
		}
	}
	for _, why := range block.Whys() {
		assert.True(t, seen[why], "no example of %q", why)
	}
}
