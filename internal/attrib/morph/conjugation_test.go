package morph_test

import "github.com/attribd/attribd/internal/attrib/morph"

// conjugations are verbs of each group and the auxiliaries, in all simple
// tenses, the persons in order.
var conjugations = []struct {
	lemma string
	mood  morph.Mood
	tense morph.Tense
	forms string
}{
	{"déclarer", morph.Infinitive, 0, "déclarer"},
	{"déclarer", morph.PresentParticiple, 0, "déclarant"},
	{"déclarer", morph.PastParticiple, 0, "déclaré déclarée déclarés déclarées"},
	{"déclarer", morph.Indicative, morph.Present, "déclare déclares déclare déclarons déclarez déclarent"},
	{"déclarer", morph.Indicative, morph.Imperfect, "déclarais déclarais déclarait déclarions déclariez déclaraient"},
	{"déclarer", morph.Indicative, morph.PastSimple, "déclarai déclaras déclara déclarâmes déclarâtes déclarèrent"},
	{"déclarer", morph.Indicative, morph.Future, "déclarerai déclareras déclarera déclarerons déclarerez déclareront"},
	{"déclarer", morph.Conditional, 0, "déclarerais déclarerais déclarerait déclarerions déclareriez déclareraient"},
	{"déclarer", morph.Subjunctive, morph.Present, "déclare déclares déclare déclarions déclariez déclarent"},
	{"déclarer", morph.Subjunctive, morph.Imperfect, "déclarasse déclarasses déclarât déclarassions déclarassiez déclarassent"},
	{"déclarer", morph.Imperative, 0, "déclare déclarons déclarez"},

	{"avertir", morph.Infinitive, 0, "avertir"},
	{"avertir", morph.PresentParticiple, 0, "avertissant"},
	{"avertir", morph.PastParticiple, 0, "averti avertie avertis averties"},
	{"avertir", morph.Indicative, morph.Present, "avertis avertis avertit avertissons avertissez avertissent"},
	{"avertir", morph.Indicative, morph.Imperfect, "avertissais avertissais avertissait avertissions avertissiez avertissaient"},
	{"avertir", morph.Indicative, morph.PastSimple, "avertis avertis avertit avertîmes avertîtes avertirent"},
	{"avertir", morph.Indicative, morph.Future, "avertirai avertiras avertira avertirons avertirez avertiront"},
	{"avertir", morph.Conditional, 0, "avertirais avertirais avertirait avertirions avertiriez avertiraient"},
	{"avertir", morph.Subjunctive, morph.Present, "avertisse avertisses avertisse avertissions avertissiez avertissent"},
	{"avertir", morph.Subjunctive, morph.Imperfect, "avertisse avertisses avertît avertissions avertissiez avertissent"},
	{"avertir", morph.Imperative, 0, "avertis avertissons avertissez"},

	{"dire", morph.Infinitive, 0, "dire"},
	{"dire", morph.PresentParticiple, 0, "disant"},
	{"dire", morph.PastParticiple, 0, "dit dite dits dites"},
	{"dire", morph.Indicative, morph.Present, "dis dis dit disons dites disent"},
	{"dire", morph.Indicative, morph.Imperfect, "disais disais disait disions disiez disaient"},
	{"dire", morph.Indicative, morph.PastSimple, "dis dis dit dîmes dîtes dirent"},
	{"dire", morph.Indicative, morph.Future, "dirai diras dira dirons direz diront"},
	{"dire", morph.Conditional, 0, "dirais dirais dirait dirions diriez diraient"},
	{"dire", morph.Subjunctive, morph.Present, "dise dises dise disions disiez disent"},
	{"dire", morph.Subjunctive, morph.Imperfect, "disse disses dît dissions dissiez dissent"},
	{"dire", morph.Imperative, 0, "dis disons dites"},

	{"venir", morph.Indicative, morph.Present, "viens viens vient venons venez viennent"},
	{"venir", morph.Indicative, morph.PastSimple, "vins vins vint vînmes vîntes vinrent"},
	{"venir", morph.Indicative, morph.Future, "viendrai viendras viendra viendrons viendrez viendront"},
	{"venir", morph.Subjunctive, morph.Present, "vienne viennes vienne venions veniez viennent"},
	{"venir", morph.Subjunctive, morph.Imperfect, "vinsse vinsses vînt vinssions vinssiez vinssent"},

	{"avoir", morph.PastParticiple, 0, "eu eue eus eues"},
	{"avoir", morph.Indicative, morph.Present, "ai as a avons avez ont"},
	{"avoir", morph.Indicative, morph.Imperfect, "avais avais avait avions aviez avaient"},
	{"avoir", morph.Indicative, morph.PastSimple, "eus eus eut eûmes eûtes eurent"},
	{"avoir", morph.Indicative, morph.Future, "aurai auras aura aurons aurez auront"},
	{"avoir", morph.Conditional, 0, "aurais aurais aurait aurions auriez auraient"},
	{"avoir", morph.Subjunctive, morph.Present, "aie aies ait ayons ayez aient"},
	{"avoir", morph.Subjunctive, morph.Imperfect, "eusse eusses eût eussions eussiez eussent"},
	{"avoir", morph.Imperative, 0, "aie ayons ayez"},

	{"être", morph.PresentParticiple, 0, "étant"},
	{"être", morph.PastParticiple, 0, "été"},
	{"être", morph.Indicative, morph.Present, "suis es est sommes êtes sont"},
	{"être", morph.Indicative, morph.Imperfect, "étais étais était étions étiez étaient"},
	{"être", morph.Indicative, morph.PastSimple, "fus fus fut fûmes fûtes furent"},
	{"être", morph.Indicative, morph.Future, "serai seras sera serons serez seront"},
	{"être", morph.Conditional, 0, "serais serais serait serions seriez seraient"},
	{"être", morph.Subjunctive, morph.Present, "sois sois soit soyons soyez soient"},
	{"être", morph.Subjunctive, morph.Imperfect, "fusse fusses fût fussions fussiez fussent"},
	{"être", morph.Imperative, 0, "sois soyons soyez"},
}
