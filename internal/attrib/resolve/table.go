package resolve

import "slices"

// Way is a means by which the mention of a speaker is tied to an entity.
type Way struct {
	Method      Method
	ID          string // as in "RESOLUTION_METHOD_PARTIAL_NAME"
	Description string
	Fires       []Example
	PassesOver  []Example // near misses, tied in another way or to another entity
}

// Example is a text and who says the last quotation in it, empty for nobody.
type Example struct {
	Text, Speaker string
}

// Ways lists the means by which mentions are tied to entities.
func Ways() []Way { return slices.Clone(ways) }

var ways = []Way{
	{
		ByName, "name", "The mention is the fullest name that the article gives, or a phrase for somebody who has none.",
		[]Example{
			{"« La digue tiendra », a dit Hélène Quérouel.", "Hélène Quérouel"},
			{"« La digue tiendra », assure un pêcheur de Trévois.", "pêcheur de Trévois"},
			{"« La digue tiendra », indique le ministère de la Mer.", "ministère de la Mer"},
		},
		[]Example{{"Hélène Quérouel est venue. « La digue tiendra », a dit Mme Quérouel.", "Hélène Quérouel"}},
	},
	{
		ByPartialName, "partial-name", "Part of a name that the article gives in full, before or after: a last name, a first name, another spelling. Of two of one name the title and the gender decide.",
		[]Example{
			{"Hélène Quérouel est venue à Trévois. « La digue tiendra », a dit Mme Quérouel.", "Hélène Quérouel"},
			{"Hélène Quérouel, infirmière, est venue. « La digue tiendra », a dit Hélène.", "Hélène Quérouel"},
			{"Paul Quérouel et Hélène Quérouel sont venus. « La digue tiendra », a dit Mme Quérouel.", "Hélène Quérouel"},
		},
		[]Example{{"« J'ai tout perdu », a dit Luc, 49 ans, boulanger. Le ministre Luc Kerdoncuff est venu.", "Luc"}},
	},
	{
		ByAcronym, "acronym", "An acronym of a body that the article names in full.",
		[]Example{
			{"La Ligue océane des pêcheurs (LOP) proteste. « La digue fuit », écrit la LOP.", "Ligue océane des pêcheurs"},
		},
		[]Example{{"« La digue fuit », écrit la CGT.", "CGT"}},
	},
	{
		ByRole, "role", "A description: a role that the article gives one person, an office that somebody is known to have held, what suits anybody, the noun of a body.",
		[]Example{
			{"La préfète du Trévois, Hélène Quérouel, a reçu le maire Yann Kerdoncuff. « La digue tiendra », a dit la préfète.", "Hélène Quérouel"},
			{"Angela Merkel est arrivée à Trévois. « La digue tiendra », a dit la chancelière allemande.", "Angela Merkel"},
			{"Hélène Quérouel a reçu Yann Kerdoncuff. « La digue tiendra », a dit la jeune femme.", "Hélène Quérouel"},
			{"Paul Quérouel et Hélène Quérouel sont venus. Le premier se tait, la seconde a annoncé « un plan ».", "Hélène Quérouel"},
			{"Le Figaro a visité le pont. « La digue fuit », écrit le quotidien.", "Le Figaro"},
			{"L'entraîneur du club, Paul Quérouel, a reçu Yann. « On a mal joué », a dit le technicien breton.", "Paul Quérouel"},
		},
		[]Example{{"La préfète Hélène Quérouel est venue. « La digue tiendra », a dit un pêcheur.", "pêcheur"}},
	},
	{
		ByPronoun, "pronoun", "A pronoun: of those in mind that agree, the one for whom most clues speak.",
		[]Example{
			{"Hélène Quérouel a reçu Yann Kerdoncuff. « La digue tiendra », a-t-elle dit.", "Hélène Quérouel"},
			{"« La digue tiendra », a dit Paul Quérouel. Yann Kerdoncuff a écrit aux pêcheurs. « Le pont aussi », a-t-il promis.", "Yann Kerdoncuff"},
			{"Paul Quérouel a reçu Yann Kerdoncuff. « La digue tiendra », a dit ce dernier.", "Yann Kerdoncuff"},
			{"Hélène Quérouel a reçu Yann Kerdoncuff. « La digue tiendra », a dit celle qui a fondé le club.", "Hélène Quérouel"},
			{"À la mairie, on assure que la digue tiendra.", "mairie"},
			{"Le ministère de la Mer prévoit deux ans de travaux, précise-t-il.", "ministère de la Mer"},
			{"Un pêcheur énumère les fautes du maire. Paul Quérouel est, selon lui, un « menteur ».", "pêcheur"},
		},
		[]Example{{"« Un homme est mort », a-t-on appris auprès des pompiers.", "pompiers"}},
	},
	{
		ByContinuation, "continuation", "No mention: the words go on with the last speaker's, or repeat what somebody says elsewhere in the article.",
		[]Example{
			{"« La digue tiendra », a dit Hélène Quérouel. « Le pont aussi. Nous y veillerons jour et nuit. »", "Hélène Quérouel"},
		},
		[]Example{{"« La digue tiendra », a dit Hélène Quérouel.\n\nYann Kerdoncuff est inquiet.\n\n« Nous avons peur de l'hiver qui vient. »", "Yann Kerdoncuff"}},
	},
	{
		ByTurn, "turn", "No mention: somebody else takes the word, such as the subject of the sentence before.",
		[]Example{
			{"« La digue tiendra », a dit Hélène Quérouel.\n\nYann Kerdoncuff est inquiet.\n\n« Nous avons peur de l'hiver qui vient. »", "Yann Kerdoncuff"},
		},
		[]Example{
			{"« La digue tiendra », a dit Hélène Quérouel. « Le pont aussi. Nous y veillerons jour et nuit. »", "Hélène Quérouel"},
			{"« La digue tiendra jusqu'au printemps. »", ""},
		},
	},
}

// Clue is a fact that speaks for or against an antecedent.
type Clue struct {
	Name, Meaning string
	Weights       map[string]float64 // by what points back; none where it says nothing
}

// Clues lists the clues with their weights.
func (w *Weights) Clues() []Clue {
	var out []Clue
	for c := range clues {
		each := Clue{Name: clueWords[c].name, Meaning: clueWords[c].meaning, Weights: map[string]float64{}}
		for a := range anaphors {
			if weight := w.of[a][c]; weight != 0 {
				each.Weights[anaphorNames[a]] = weight
			}
		}
		out = append(out, each)
	}
	return out
}
