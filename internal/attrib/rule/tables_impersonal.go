package rule

import "github.com/attribd/attribd/internal/attrib/lexicon"

var impersonalRules = []Rule{
	{
		ID:          "impersonal.que",
		Description: "« Il ressort » and its like, perhaps a document, and what the document says.",
		Wake:        trigger{onVerb, lexicon.IlQue},
		Needs:       needQue,
		Left:        []step{impersonal},
		Right:       []step{active, adverbials, optional(ofDocument), optional(word(",")), conjunction},
		Yield:       clauseAfter,
		Match: []string{
			"Il en {ressort} que [deux foyers sur trois chauffent au bois].",
			"Il {ressort} d'une enquête de la mairie que [le pont vibrait].",
			"Mené en mai, l'audit est sévère : il en {ressort} notamment que [la caisse était vide].",
		},
		Miss: []string{"Le nageur ressort de l'eau.", "Il ressort ce que le tiroir cachait."},
	},
	{
		ID:          "impersonal.presented",
		Description: "What a document says, and « c'est ce qui ressort de » with the document.",
		Wake:        trigger{onVerb, lexicon.IlQue},
		Left:        []step{thatWho, presented, behindComma},
		Right:       []step{active, adverbials, ofDocument},
		Yield:       around,
		Match: []string{
			"[Deux foyers sur trois chauffent au bois], c'est ce qui {ressort} d'une enquête de la mairie.",
			"[Le pont vibrait depuis un an], c'est du moins ce qui {ressort} du rapport.",
		},
		Miss: []string{"Le pont vibrait, c'est ce qui compte.", "C'est ce qui ressort de l'eau."},
	},
	{
		ID:          "impersonal.previous",
		Description: "A sentence without marks, and behind it « C'est ce qui ressort de » with a document.",
		Wake:        trigger{onVerb, lexicon.IlQue},
		Left:        []step{thatWho, presented, opening},
		Right:       []step{active, adverbials, ofDocument},
		Yield:       previousSentence,
		Match: []string{
			"[Deux foyers sur trois chauffent au bois]. C'est ce qui {ressort} d'une enquête de la mairie.",
			"[Le pont vibrait depuis un an]. C'est en tout cas ce qui {ressort} du rapport.",
		},
		Miss: []string{"Le pont vibrait « trop ». C'est ce qui ressort du rapport.", "Le pont vibrait. C'est ce qui ressort de l'eau."},
	},
}
