package mention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// Each construction that gives a name a role stands beside what looks like it
// and gives none, or another.
func TestRoles(t *testing.T) {
	s := open(t)
	for _, test := range []struct {
		what, doc, name string
		roles           []string
	}{
		{"one of several", "Paul Vasseur, l'un des fondateurs du collectif, a parlé.", "Paul Vasseur", []string{"un des fondateurs du collectif"}},
		{"one of somebody's", "Julie Vasseur, une de leurs avocates, a parlé.", "Julie Vasseur", []string{"une de leurs avocates"}},
		{"one of the greatest", "Paul Vasseur, l'un des plus grands navigateurs du siècle, a parlé.", "Paul Vasseur", []string{"un des plus grands navigateurs du siècle"}},
		{"one of several, as attribute", "Julie Vasseur est l'une des directrices de l'école.", "Julie Vasseur", []string{"une des directrices de l'école"}},
		{"one of several without a role", "Paul Vasseur, un des trois témoins, a parlé.", "Paul Vasseur", nil},
		{"one of several is somebody else", "Paul Vasseur et l'un des avocats, Marc Morel, ont parlé.", "Paul Vasseur", nil},

		{"one of several, before the name", "L'un des avocats, Paul Vasseur, a parlé.", "Paul Vasseur", []string{"un des avocats"}},
		{"one of somebody's, before the name", "Un de ses conseillers, Paul Vasseur, a parlé.", "Paul Vasseur", []string{"Un de ses conseillers"}},
		{"one of several, in a list", "L'un des avocats, Paul Vasseur et le juge ont parlé.", "Paul Vasseur", nil},

		{"a bracket that explains", "Paul Vasseur, président de l'Association des plaisanciers (ADP), a parlé.", "Paul Vasseur", []string{"président de l'Association des plaisanciers (ADP)"}},
		{"a bracket that is a party's", "Paul Vasseur, maire (PS) de Kerlann, a parlé.", "Paul Vasseur", []string{"maire (PS) de Kerlann"}},
		{"a bracket that is a place", "Paul Vasseur, maire de Kerlann (Finistère), a parlé.", "Paul Vasseur", []string{"maire de Kerlann"}},
		{"a bracket with an age", "Paul Vasseur, boulanger (45 ans), a parlé.", "Paul Vasseur", []string{"boulanger"}},
		{"a title in marks", "Paul Vasseur, auteur de « La mer est grande » et professeur, a parlé.", "Paul Vasseur", []string{"auteur de « La mer est grande »", "professeur"}},
		{"quoted words behind a role", "Paul Vasseur, boulanger « depuis toujours, et qui le restera encore longtemps, si on le laisse faire », a parlé.", "Paul Vasseur", []string{"boulanger"}},

		{"a charge", "Paul Vasseur, ministre chargé de la Mer, a parlé.", "Paul Vasseur", []string{"ministre chargé de la Mer"}},
		{"a charge in a verb", "Paul Vasseur, négociateur chargé de dénouer la crise, a parlé.", "Paul Vasseur", []string{"négociateur chargé de dénouer la crise"}},
		{"in charge of a case", "Paul Vasseur, avocat des familles en charge du dossier, a parlé.", "Paul Vasseur", []string{"avocat des familles"}},
		{"what the body of a role does", "Paul Vasseur, porte-parole d'un collectif luttant contre le bruit, a parlé.", "Paul Vasseur", []string{"porte-parole d'un collectif luttant contre le bruit"}},
		{"what was done to its bearer", "Paul Vasseur, policier filmé par les riverains, a parlé.", "Paul Vasseur", []string{"policier"}},
		{"what was done to its bearer, who agrees", "Julie Vasseur, patronne du syndicat interrogée par l'AFP, a parlé.", "Julie Vasseur", []string{"patronne du syndicat"}},
		{"a participle of the complement", "Paul Vasseur, auteur de l'étude publiée dans la revue, a parlé.", "Paul Vasseur", []string{"auteur de l'étude publiée dans la revue"}},
		{"a participle that is an adjective", "Paul Vasseur, président de l'Association des cliniques privées, a parlé.", "Paul Vasseur", []string{"président de l'Association des cliniques privées"}},
		{"a participle of the role", "Julie Vasseur, militante aguerrie, a parlé.", "Julie Vasseur", []string{"militante aguerrie"}},
		{"since when", "Paul Vasseur, maire de Kerlann depuis 2014, a parlé.", "Paul Vasseur", []string{"maire de Kerlann"}},
		{"where it was said", "Paul Vasseur, maire de Kerlann dans une interview à la presse, a parlé.", "Paul Vasseur", []string{"maire de Kerlann"}},
		{"on which channel", "« Oui », dit Paul Vasseur, maire de Kerlann sur France Inter.", "Paul Vasseur", []string{"maire de Kerlann"}},
		{"to whom", "« Oui », dit Paul Vasseur, maire de Kerlann à l'AFP.", "Paul Vasseur", []string{"maire de Kerlann"}},
		{"where it is held", "Paul Vasseur, forgeron dans le Vaucluse, a parlé.", "Paul Vasseur", []string{"forgeron dans le Vaucluse"}},
		{"at whose initiative", "Paul Vasseur, gérant à l'initiative du projet, a parlé.", "Paul Vasseur", []string{"gérant"}},

		{"first in its sentence", "Médecin à Brest, Paul Vasseur raconte sa journée.", "Paul Vasseur", []string{"Médecin à Brest"}},
		{"first in its sentence, with other senses", "Membre du collectif, Paul Vasseur raconte sa journée.", "Paul Vasseur", []string{"Membre du collectif"}},
		{"behind a preposition, somebody else", "Pour le médecin, Paul Vasseur a menti.", "Paul Vasseur", nil},
		{"a noun with other senses, set off", "Le patron, Paul Vasseur, a parlé.", "Paul Vasseur", []string{"patron"}},
		{"a noun with other senses and a complement", "Le patron de la CFDT Paul Vasseur a parlé.", "Paul Vasseur", []string{"patron de la CFDT"}},
		{"a noun with other senses in a frame", "Dans ce cadre, Paul Vasseur, fatigué, a parlé.", "Paul Vasseur", nil},
		{"an adjective before", "La célèbre navigatrice, Julie Vasseur, a parlé.", "Julie Vasseur", []string{"navigatrice"}},
		{"who holds it now", "L'actuel président, Paul Vasseur, a parlé.", "Paul Vasseur", []string{"actuel président"}},
		{"a standing", "Le prévenu Paul Vasseur a parlé.", "Paul Vasseur", []string{"prévenu"}},
		{"no standing: a verb", "« On ira », a prévenu Paul Vasseur.", "Paul Vasseur", nil},
		{"two complements more", "Le ministre de l'Énergie, de l'Industrie et des Mines, Paul Vasseur, a parlé.", "Paul Vasseur", []string{"ministre de l'Énergie, de l'Industrie et des Mines"}},
		{"two complements more, behind", "Paul Vasseur, ministre de l'Énergie, de l'Industrie et des Mines, a parlé.", "Paul Vasseur", []string{"ministre de l'Énergie, de l'Industrie et des Mines"}},
		{"no complement: passing through", "Paul Vasseur, avocat de la famille, de passage à Brest, a parlé.", "Paul Vasseur", []string{"avocat de la famille"}},
		{"with what", "Paul Vasseur, ministre chargé des relations avec le Parlement, a parlé.", "Paul Vasseur", []string{"ministre chargé des relations avec le Parlement"}},
		{"with how much", "Julie Vasseur, candidate du parti avec 5 millions d'euros de dettes, a parlé.", "Julie Vasseur", []string{"candidate du parti"}},
		{"when", "Paul Vasseur, maire de Kerlann en 2019, a parlé.", "Paul Vasseur", []string{"maire de Kerlann"}},
		{"supposed", "Paul Vasseur, membre présumé de la cellule, a parlé.", "Paul Vasseur", []string{"membre présumé de la cellule"}},
		{"two in a row", "La ministre de la Mer, l'écologiste Anne Vasseur, a parlé.", "Anne Vasseur", []string{"ministre de la Mer", "écologiste"}},
		{"two in a row, two persons", "Le maire, le député Paul Vasseur et le préfet ont parlé.", "Paul Vasseur", []string{"député"}},
		{"a capital behind a comma", "« Non », dit Paul Vasseur, Directeur Général du groupe.", "Paul Vasseur", []string{"Directeur Général du groupe"}},
		{"an acronym first in its sentence", "PDG de la SNCF, Paul Vasseur a parlé.", "Paul Vasseur", []string{"PDG de la SNCF"}},
		{"a council with a capital", "Le président du Conseil italien Paul Vasseur a parlé.", "Paul Vasseur", []string{"président du Conseil italien"}},
		{"a noun of no list", "La collapsologue Nux Vassor a parlé.", "Nux Vassor", []string{"collapsologue"}},
		{"a noun of no list before a last name", "Le turboteur Vassor a parlé.", "Vassor", nil},
		{"a person without a role", "L'ancien donneur Paul Vasseur a parlé.", "Paul Vasseur", nil},
		{"the court of a prosecutor", "La procureure générale près la cour d'appel de Brest Anne Vasseur a parlé.", "Anne Vasseur", []string{"procureure générale près la cour d'appel de Brest"}},
		{"a number as a role", "La numéro deux Anne Vasseur a parlé.", "Anne Vasseur", []string{"numéro deux"}},
		{"the head of several", "Le leader des insoumis Paul Vasseur a parlé.", "Paul Vasseur", []string{"leader des insoumis"}},
		{"an address", "Hier, maître Paul Vasseur a parlé.", "Paul Vasseur", nil},
		{"an adjective that is a rank", "Le secrétaire général Paul Vasseur a parlé.", "Paul Vasseur", []string{"secrétaire général"}},
		{"a member with a capital", "« Non », dit l'Insoumis Paul Vasseur.", "Paul Vasseur", []string{"Insoumis"}},
		{"a party in brackets before it", "Paul Vasseur (LFV), maire de Kerlann, a parlé.", "Paul Vasseur", []string{"maire de Kerlann"}},
		{"a clause in brackets before it", "Paul Vasseur (il est malade), maire de Kerlann, a parlé.", "Paul Vasseur", nil},
		{"elected", "Paul Vasseur, élu maire de Kerlann, a parlé.", "Paul Vasseur", []string{"maire de Kerlann"}},
		{"appointed", "Paul Vasseur a été nommé directeur du club.", "Paul Vasseur", []string{"directeur du club"}},
		{"not appointed", "Paul Vasseur n'a pas été nommé directeur du club.", "Paul Vasseur", nil},
		{"as what", "Paul Vasseur, en tant que président du club, a parlé.", "Paul Vasseur", []string{"président du club"}},
		{"small and medium ones", "Paul Vasseur, président de l'Union des petites et moyennes entreprises, a parlé.", "Paul Vasseur", []string{"président de l'Union des petites et moyennes entreprises"}},
		{"before another person", "Hier, Paul Vasseur directeur du club et Luc Morel ont parlé.", "Paul Vasseur", []string{"directeur du club"}},
		{"a noun that is a verb here", "Paul Vasseur (LFV), interprète la loi à sa façon.", "Paul Vasseur", nil},
		{"an adjective that is taken for the noun", "Hier, le directeur général délégué chargé de la mer, Paul Vasseur, a parlé.", "Paul Vasseur", []string{"directeur général délégué chargé de la mer"}},
		{"a council in lower case", "Le président du conseil Paul Vasseur a parlé.", "Paul Vasseur", []string{"président du conseil"}},
		{"a long role with other senses", "Hier, l'ex-candidat à la tête du Medef Paul Vasseur a parlé.", "Paul Vasseur", []string{"ex-candidat à la tête du Medef"}},
		{"with co-", "Julie Vasseur, coanimatrice du débat, a parlé.", "Julie Vasseur", []string{"coanimatrice du débat"}},
		{"founder of a body of no list", "Le fondateur de Corvex Paul Vasseur a parlé.", "Paul Vasseur", []string{"fondateur de Corvex"}},
		{"the zone of a police", "La porte-parole de la zone de police Bruxelles Capitale-Ixelles, Anne Vasseur, a parlé.", "Anne Vasseur", []string{"porte-parole de la zone de police Bruxelles Capitale-Ixelles"}},
		{"an office that is a body", "Le Défenseur des droits, Paul Vasseur, a parlé.", "Paul Vasseur", []string{"Défenseur des droits"}},
		{"a noun with other senses right behind", "« Oui », dit Paul Vasseur responsable de l'unité virus.", "Paul Vasseur", []string{"responsable de l'unité virus"}},
		{"what somebody is judged", "Le maire juge Paul Vasseur responsable de la crise.", "Paul Vasseur", nil},
		{"somebody's", "Pour leur guide, Paul Vasseur, la visite est une chance.", "Paul Vasseur", []string{"guide"}},
		{"a vocative", "Vous avez votre libre arbitre, Paul Vasseur, dit la juge.", "Paul Vasseur", nil},
		{"a present participle in brackets", "Paul Vasseur (attaquant norvégien du club) a parlé.", "Paul Vasseur", []string{"attaquant norvégien du club"}},
		{"two trades", "La scénariste-dialoguiste Anne Vasseur a parlé.", "Anne Vasseur", []string{"scénariste-dialoguiste"}},
		{"another name before it", "Paul Vasseur, dit « Lulu », pêcheur à Brest, a parlé.", "Paul Vasseur", []string{"pêcheur à Brest"}},
		{"a company", "Corvex, fournisseur d'électricité, a parlé.", "Corvex", nil},
		{"a prefix of its own", "Paul Vasseur, le vice recteur de Brest, a parlé.", "Paul Vasseur", []string{"vice recteur de Brest"}},
		{"beside another minister", "La ministre déléguée auprès du ministre de l'Intérieur Anne Vasseur a parlé.", "Anne Vasseur", []string{"ministre déléguée auprès du ministre de l'Intérieur"}},
		{"two in a row behind a preposition", "Selon le chef d'état-major, le général Paul Vasseur, il pleut.", "Paul Vasseur", []string{"chef d'état-major", "général"}},
		{"two in a row, two persons, behind a preposition", "Avec le ministre, le général Paul Vasseur a parlé.", "Paul Vasseur", []string{"général"}},
		{"a title with its article", "Le Professeur Paul Vasseur a parlé.", "Paul Vasseur", []string{"Professeur"}},
		{"a civility between", "L'avocat de la famille, Me Paul Vasseur, a parlé.", "Paul Vasseur", []string{"avocat de la famille"}},
		{"a trade with a prefix", "Paul Vasseur, neuroscientifique à Brest, a parlé.", "Paul Vasseur", []string{"neuroscientifique à Brest"}},
		{"a group with its name between", "Le directeur du groupe français Corvex Nux, Paul Vasseur, a parlé.", "Paul Vasseur", []string{"directeur du groupe français Corvex Nux"}},
		{"on a visit", "Paul Vasseur, président de Corvex en visite à Brest, a parlé.", "Paul Vasseur", []string{"président de Corvex"}},
		{"about what", "« Oui », dit Anne Vasseur, députée des Yvelines au sujet de la loi.", "Anne Vasseur", []string{"députée des Yvelines"}},
		{"two, one with other senses", "L'ancienne ministre et candidate à la présidence, Anne Vasseur, a parlé.", "Anne Vasseur", []string{"ancienne ministre", "candidate à la présidence"}},
		{"after an agency", "Il l'a dit à l'Agence TVP, le président du port, Paul Vasseur.", "Agence TVP", nil},
		{"since when, before the name", "Président du club depuis 2010, Paul Vasseur a parlé.", "Paul Vasseur", []string{"Président du club"}},
		{"how old, before the name", "L'infirmière de 34 ans Julie Vasseur a parlé.", "Julie Vasseur", []string{"infirmière"}},
		{"now", "Aujourd'hui directeur du club, Paul Vasseur a parlé.", "Paul Vasseur", []string{"directeur du club"}},
		{"herself", "Elle-même infirmière, Julie Vasseur a parlé.", "Julie Vasseur", []string{"infirmière"}},
		{"as what, before the name", "En tant que président du club, Paul Vasseur a parlé.", "Paul Vasseur", []string{"président du club"}},
		{"appointed, before the name", "Nommée directrice du club en 2010, Julie Vasseur a parlé.", "Julie Vasseur", []string{"directrice du club"}},
		{"where from, before it", "Paul Vasseur, originaire de Brest, boulanger à Kerlann, a parlé.", "Paul Vasseur", []string{"boulanger à Kerlann"}},
		{"what somebody works as", "Paul Vasseur, qui travaille comme infirmier à Brest, a parlé.", "Paul Vasseur", []string{"infirmier à Brest"}},
		{"a trade that is also a verb, as attribute", "Paul Vasseur est boulanger.", "Paul Vasseur", []string{"boulanger"}},
		{"who somebody is", "Le nouveau patron du club s'appelle Paul Vasseur.", "Paul Vasseur", []string{"nouveau patron du club"}},
		{"who wrote it", "L'autrice du livre est Julie Vasseur.", "Julie Vasseur", []string{"autrice du livre"}},
		{"who it is not", "L'autrice du livre n'est pas Julie Vasseur.", "Julie Vasseur", nil},
		{"whom somebody met", "L'autrice du livre a vu Julie Vasseur.", "Julie Vasseur", nil},
		{"the member of a party", "Hier, la députée LFV Anne Vasseur a parlé.", "Anne Vasseur", []string{"députée LFV"}},
		{"a body of no list", "Le président de l'ODK Mirel Vassor a parlé.", "Mirel Vassor", []string{"président de l'ODK"}},
		{"a body with more capitals than the list", "La secrétaire de Force Ouvrière Anne Vasseur a parlé.", "Anne Vasseur", []string{"secrétaire de Force Ouvrière"}},
		{"two complements and two adjectives", "Le conseiller en charge du cinéma, des affaires européennes et internationales, Paul Vasseur, a parlé.", "Paul Vasseur", []string{"conseiller en charge du cinéma, des affaires européennes et internationales"}},
		{"for a country", "« Oui », a dit la directrice pour l'Algérie Nux Vassor.", "Nux Vassor", []string{"directrice pour l'Algérie"}},
		{"a role in marks", "« Oui », dit Paul Vasseur, « patron » originaire de Brest.", "Paul Vasseur", []string{"patron"}},
		{"beside a minister of either sex", "La secrétaire d'État auprès de la ministre de la Mer Anne Vasseur a parlé.", "Anne Vasseur", []string{"secrétaire d'État auprès de la ministre de la Mer"}},
		{"three words", "Le rédacteur en chef Nux Vassor a parlé.", "Nux Vassor", []string{"rédacteur en chef"}},
		{"the people of a place between", "L'ancien patron du club (CNB), le Français Paul Vasseur, a parlé.", "Paul Vasseur", []string{"ancien patron du club (CNB)"}},
		{"the people of a place alone", "Le maire recevait hier le Français Paul Vasseur.", "Paul Vasseur", nil},
		{"a word in brackets that is a verb", "« Oui », a dit la procureure de Brest (est), Anne Vasseur.", "Anne Vasseur", []string{"procureure de Brest"}},
		{"behind the letters of a party", "Anne Vasseur, LFV, sénatrice de la Sarthe, a parlé.", "Anne Vasseur", []string{"sénatrice de la Sarthe"}},
		{"behind the letters of another body", "Anne Vasseur, LFV, les sénateurs et le maire ont parlé.", "Anne Vasseur", nil},
		{"a body with its noun", "Le porte-parole du collectif Dinaphi Paul Vasseur a parlé.", "Paul Vasseur", []string{"porte-parole du collectif Dinaphi"}},
	} {
		t.Run(test.what, func(t *testing.T) {
			set := mention.Find(analyse(t, s, test.doc), s.Forms)
			m := named(set, test.name)
			require.NotNil(t, m, "%q not among %q", test.name, names(set))
			var roles []string
			for _, span := range m.Roles {
				roles = append(roles, span.Of(test.doc))
			}
			assert.Equal(t, test.roles, roles)
		})
	}
}

// Where the name does not tell the gender, the words of the role do.
func TestRoleGender(t *testing.T) {
	s := open(t)
	for _, test := range []struct {
		what, doc string
		want      lexicon.Gender
	}{
		{"the noun", "La présidente Vassor a parlé.", lexicon.Feminine},
		{"the article", "La juge Vassor a parlé.", lexicon.Feminine},
		{"the other article", "Le juge Vassor a parlé.", lexicon.Masculine},
		{"the article before an adjective", "La nouvelle juge, Nux Vassor, a parlé.", lexicon.Feminine},
		{"an adjective", "Nux Vassor, artiste bretonne, a parlé.", lexicon.Feminine},
		{"a noun of both", "Nux Vassor, maire de Brest, a parlé.", lexicon.AnyGender},
		{"a noun that is feminine for all", "Nux Vassor, figure du parti, a parlé.", lexicon.AnyGender},
		{"the same with its article", "La recrue du club, Nux Vassor, a parlé.", lexicon.AnyGender},
	} {
		t.Run(test.what, func(t *testing.T) {
			set := mention.Find(analyse(t, s, test.doc), s.Forms)
			for i := range set.Mentions {
				if m := &set.Mentions[i]; m.Named {
					require.NotEmpty(t, m.Roles)
					assert.Equal(t, test.want.String(), m.Gender.String())
					return
				}
			}
			require.Fail(t, "no name", "%q", names(set))
		})
	}
}
