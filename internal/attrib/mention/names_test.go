package mention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/mention"
)

// Where a name begins and ends, and what it is the name of.
func TestNames(t *testing.T) {
	s := open(t)
	for _, test := range []struct {
		what, doc, name string
		kind            mention.Kind
	}{
		{"a name behind an agency", "Il l'a dit à l'AFP Mohammed Vasseur.", "Mohammed Vasseur", mention.Person},
		{"a civility behind an agency", "« On ira », a affirmé à l'AFP M. Vasseur.", "Vasseur", mention.Person},
		{"an initial like a civility", "« On ira », a affirmé Paul M. Vasseur.", "Paul M. Vasseur", mention.Person},
		{"a name before its answer", "Julie Vasseur Elle sera là.", "Julie Vasseur", mention.Person},
		{"a name before its answer, an article", "Julie Vasseur La gauche est réduite.", "Julie Vasseur", mention.Person},
		{"a particle with a capital", "Hier, Philippe De Vasseur a parlé.", "Philippe De Vasseur", mention.Person},
		{"a particle of nobility behind a full name", "Hier, Paul Morel de Vasseurac a parlé.", "Paul Morel de Vasseurac", mention.Person},
		{"a town behind a full name", "Hier, Paul Morel de Lyon a parlé.", "Paul Morel", mention.Person},
		{"a body behind a full name", "Hier, Paul Morel de la CGT a parlé.", "Paul Morel", mention.Person},
		{"what a body is for", "Selon la Ligue pour la défense des ânes, il pleut.", "Ligue pour la défense des ânes", mention.Organization},
		{"three complements", "La Direction générale de la pêche, de la mer et de la plage a parlé.", "Direction générale de la pêche, de la mer et de la plage", mention.Organization},
		{"two complements without a last one", "La Direction générale de la pêche, de la mer a parlé.", "Direction générale de la pêche", mention.Organization},
		{"what a text is about", "Selon un rapport sur la pêche côtière, il pleut.", "rapport sur la pêche côtière", mention.Document},
		{"a subject named before", "Selon un rapport sur le même sujet, il pleut.", "rapport", mention.Document},
		{"where a text stands", "Selon une étude sur Twitter, il pleut.", "étude", mention.Document},
		{"whom a poll is for", "Selon un sondage Ifop pour Libération et Mediapart, il pleut.", "sondage Ifop pour Libération et Mediapart", mention.Document},
		{"what an inquiry is about", "La commission d'enquête sénatoriale sur la pêche a parlé.", "commission d'enquête sénatoriale sur la pêche", mention.Organization},
		{"where a body tells something", "Selon la commission d'enquête sur son site, il pleut.", "commission d'enquête", mention.Organization},
		{"where somebody works, before a medium", "Selon une infirmière dans le camp à l'AFP, il pleut.", "infirmière dans le camp", mention.UnnamedPerson},
		{"two complements of place", "Selon une source diplomatique en poste à Bamako, il pleut.", "source diplomatique en poste à Bamako", mention.Source},
		{"in whose name somebody speaks", "La police au nom de la loi a parlé.", "police", mention.Organization},
		{"a participle with its object", "Des groupes défendant les marins ont parlé.", "groupes défendant les marins", mention.Group},
		{"a participle and where it was", "Deux hommes croisés plus loin dans la rue parlent.", "Deux hommes croisés plus loin dans la rue", mention.Group},
		{"a participle that tells who cites", "Des sources citées par le journal ont parlé.", "sources", mention.Group},
		{"a participle behind another verb", "Des groupes, défendant les marins, ont parlé.", "groupes", mention.Group},
		{"a listed name in a participle's complement", "Des experts mandatés par les Nations unies ont parlé.", "experts mandatés par les Nations unies", mention.Group},
		{"a date before who published a text", "Selon une enquête publiée mardi par la Ligue des marins, il pleut.", "enquête publiée mardi par la Ligue des marins", mention.Document},
		{"two who published a text", "Selon une enquête publiée mardi par la Ligue des marins (LDM) et l'Union des ports, il pleut.", "enquête publiée mardi par la Ligue des marins (LDM) et l'Union des ports", mention.Document},
		{"the name of the site that published a text", "Selon une enquête publiée mardi par le site Corvex, il pleut.", "enquête publiée mardi par le site Corvex", mention.Document},
		{"when a text was published, with a clause", "Selon une enquête publiée il y a dix jours, il pleut.", "enquête", mention.Document},
		{"what a body deals with", "Selon l'Institut norlandais de recherche sur la mer, il pleut.", "Institut norlandais de recherche sur la mer", mention.Organization},
		{"what a body is against and for", "Selon le Mouvement contre la faim et pour la paix, il pleut.", "Mouvement contre la faim et pour la paix", mention.Organization},
		{"no purpose without a capital", "Selon le gouvernement pour la première fois, il pleut.", "gouvernement", mention.Organization},
		{"two adjectives", "Selon le Bureau de recherches maritimes et minières, il pleut.", "Bureau de recherches maritimes et minières", mention.Organization},
		{"two things of a body", "Selon le Syndicat national des lycées et collèges, il pleut.", "Syndicat national des lycées et collèges", mention.Organization},
		{"a listed name inside", "Selon le Haut-Commissariat des Nations unies pour les réfugiés, il pleut.", "Haut-Commissariat des Nations unies pour les réfugiés", mention.Organization},
		{"the number of a section", "Hier, le SNORM 93 a parlé.", "SNORM 93", mention.Organization},
		{"a number that counts", "Le SNORM 93 jours plus tard a parlé.", "SNORM", mention.Organization},
		{"several and their adjective as a body", "Hier, le collectif Lycées ouverts a parlé.", "Lycées ouverts", mention.Organization},
		{"a headline's plural", "Hier, l'État proches d'un accord a parlé.", "État", mention.Organization},
		{"a firm of two", "Hier, Paul & Vassor a parlé.", "Paul & Vassor", mention.Organization},
		{"a body in English", "Selon le Centre for Ocean Research, il pleut.", "Centre for Ocean Research", mention.Organization},
		{"a company and its country", "Google France a parlé.", "Google France", mention.Organization},
		{"a company in English", "Hier, Corvex Technologies a parlé.", "Corvex Technologies", mention.Organization},
		{"a first name before such a word", "Hier, Rose Airlines a parlé.", "Rose Airlines", mention.Organization},
		{"a department", "Le Finistère a parlé.", "Finistère", mention.Place},
		{"a place that is somebody's last name", "Paul Hollande a parlé. « Non », estime Hollande.", "Hollande", mention.Person},
		{"a place that is nobody's", "Paul Vasseur a parlé. « Non », estime Paris.", "Paris", mention.Place},
		{"a percentage", "Selon 62 % des Français, il pleut.", "62 % des Français", mention.Group},
		{"people with their article", "Hier, les Français ont parlé.", "Français", mention.Group},
		{"one of several counsellors", "« Non », explique l'un de ses conseillers.", "l'un de ses conseillers", mention.UnnamedPerson},
		{"one of them", "« Non », dit l'un d'eux.", "l'un d'eux", mention.UnnamedPerson},
		{"some of them", "Certains disent que non.", "Certains", mention.Group},
		{"a number of countries", "Deux pays africains disent que non.", "Deux pays africains", mention.Group},
		{"two names behind an agency", "Il l'a dit à l'AFP Nijaz Skender.", "Nijaz Skender", mention.Person},
		{"a medium and its edition", "Hier, BBC Afrique a parlé.", "BBC Afrique", mention.Organization},
		{"a question behind a name", "Paul Vasseur Comment Vasseur a gagné.", "Paul Vasseur", mention.Person},
		{"a particle of nobility behind names of no list", "Apollinaire Kyelem de Tambela a parlé.", "Apollinaire Kyelem de Tambela", mention.Person},
		{"a seat of power in lower case", "Selon la place Beauvau, il pleut.", "place Beauvau", mention.Organization},
		{"a medium in lower case", "Selon franceinfo, il pleut.", "franceinfo", mention.Organization},
		{"the address of a site", "Selon vasseur.fr, il pleut.", "vasseur.fr", mention.Organization},
		{"a name of no list that tells", "« Non », raconte Vassor.", "Vassor", mention.Person},
		{"a name of no list that says so in an incise", "« Non », dit Vassor.", "Vassor", mention.Person},
		{"a name of no list that announces", "Vassor annonce que non.", "Vassor", mention.Organization},
		{"a product name that tells", "« Non », raconte AgriVassor.", "AgriVassor", mention.Organization},
		{"a last name with its article in lower case", "Le président Abdel al-Vasseur a parlé.", "Abdel al-Vasseur", mention.Person},
		{"a site and what it is about", "« Oui », écrit le site spécialisé Corvex Mag.", "Corvex Mag", mention.Organization},
		{"a generic acronym before a name", "Hier, l'ONG Reporters sans frontières a parlé.", "Reporters sans frontières", mention.Organization},
		{"a town as a body", "Selon la Ville de Paris, il pleut.", "Ville de Paris", mention.Organization},
		{"the field of an expert", "« Oui », a confirmé un expert en balistique.", "expert en balistique", mention.UnnamedPerson},
		{"the field of an expert and where he works", "« Oui », a dit un chercheur en économie à l'université de Brest.", "chercheur en économie à l'université de Brest", mention.UnnamedPerson},
		{"a party in brackets", "La maire (LR) du 7e arrondissement a parlé.", "maire (LR) du 7e arrondissement", mention.UnnamedPerson},
		{"a place in brackets", "La maire (à gauche) de la liste a parlé.", "maire", mention.UnnamedPerson},
		{"a club", "Hier, le FC Christian Vassor a parlé.", "FC Christian Vassor", mention.Organization},
		{"where an expert speaks", "« Oui », a confirmé un expert en marge du procès.", "expert", mention.UnnamedPerson},
		{"an association with its name", "Un responsable de l'association Nux Vassor a parlé.", "responsable de l'association Nux Vassor", mention.UnnamedPerson},
		{"a pronoun where a period is missing", "« Non », a expliqué le parlementaire Je regrette.", "parlementaire", mention.UnnamedPerson},
		{"what a body is for", "Selon l'Association pour la mémoire des marins, il pleut.", "Association pour la mémoire des marins", mention.Organization},
		{"what a body acts for", "Hier, l'association a appelé pour la paix.", "association", mention.Organization},
		{"a capital and its country", "La capitale malienne a parlé.", "capitale malienne", mention.Thing},
		{"towards whom", "Les journalistes français à l'égard du Maroc ont parlé.", "journalistes français", mention.Group},
		{"a company and its product", "Google Assistant a parlé.", "Google Assistant", mention.Organization},
		{"a body in English", "Hier, National Vassor a parlé.", "National Vassor", mention.Organization},
		{"an acronym and a name", "Hier, RS Corvexia a parlé.", "RS Corvexia", mention.Organization},
		{"an elided first name", "Hier, N’Golo Vassor a parlé.", "N’Golo Vassor", mention.Person},
		{"a family name that stands first", "Hier, Zhang Vassor a parlé.", "Zhang Vassor", mention.Person},
		{"a family name in capitals that stands first", "Hier, KIM Jong-un a parlé.", "KIM Jong-un", mention.Person},
		{"names of no list", "Hier, Nux Vassor a parlé.", "Nux Vassor", mention.Person},
		{"initials", "Hier, J.-P. Vasseur a parlé.", "J.-P. Vasseur", mention.Person},
		{"three first names and two last ones", "Hier, Andrés Manuel López Vasseur a parlé.", "Andrés Manuel López Vasseur", mention.Person},
		{"a king", "Hier, Charles III a parlé.", "Charles III", mention.Person},
		{"between whom", "« Oui », a dit la secrétaire chargée de l'égalité entre les femmes et les hommes.", "secrétaire chargée de l'égalité entre les femmes et les hommes", mention.UnnamedPerson},
		{"where somebody works", "« Oui », a dit une chercheuse à l'université de Brest.", "chercheuse à l'université de Brest", mention.UnnamedPerson},
		{"to whom somebody speaks", "« Oui », a dit un expert à l'agence Corvex.", "expert", mention.UnnamedPerson},
		{"where somebody speaks", "« Oui », a dit le ministre à l'Assemblée.", "ministre", mention.UnnamedPerson},
		{"many of a people", "De nombreux Irakiens ont parlé.", "nombreux Irakiens", mention.Group},
		{"services that are a body", "Les services secrets coréens ont parlé.", "services secrets coréens", mention.Organization},
		{"another one", "« Non », dit une autre.", "autre", mention.UnnamedPerson},
		{"half a pair of marks", "« Non », ajoute ce « gilet jaune » interrogé hier.", "gilet jaune", mention.UnnamedPerson},
		{"a listed noun and its participle", "Selon la lettre ouverte de Lons, il pleut.", "lettre ouverte de Lons", mention.Document},
		{"a title in marks", "L'autrice de « La mer est grande » a parlé.", "autrice de « La mer est grande »", mention.UnnamedPerson},
		{"a team in marks", "Un élu de la cellule « Afrique et Asie » a parlé.", "élu de la cellule « Afrique et Asie »", mention.UnnamedPerson},
	} {
		t.Run(test.what, func(t *testing.T) {
			set := mention.Find(analyse(t, s, test.doc), s.Forms)
			m := named(set, test.name)
			require.NotNil(t, m, "%q not among %q", test.name, names(set))
			assert.Equal(t, test.kind.String(), m.Kind.String())
		})
	}
}

func TestPlaceBehindItsPreposition(t *testing.T) {
	s := open(t)
	set := mention.Find(analyse(t, s, "Paul Hollande a parlé. Il vit en Hollande."), s.Forms)
	assert.Equal(t, mention.Place, named(set, "Hollande").Kind)
}
