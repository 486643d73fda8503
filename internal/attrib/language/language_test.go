package language

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

func TestPlainlyNotFrench(t *testing.T) {
	tests := map[string]string{
		"English":       "The mayor said on Tuesday that the old bridge would not reopen before the autumn. “We are waiting for the last report,” he told reporters.",
		"short English": "The minister said that the law would be voted on before the summer.",
		"Spanish":       "El alcalde dijo el martes que el puente viejo no se abriría antes del otoño. «Estamos esperando el último informe», explicó a los periodistas.",
		"Italian":       "Il sindaco ha detto martedì che il vecchio ponte non sarà riaperto prima dell'autunno. «Aspettiamo l'ultima perizia», ha spiegato ai giornalisti.",
		"German":        "Der Bürgermeister sagte am Dienstag, die alte Brücke werde nicht vor dem Herbst wieder geöffnet. „Wir warten auf den letzten Bericht“, erklärte er.",
		"Portuguese":    "O presidente da câmara disse na terça-feira que a ponte velha não vai abrir antes do outono. «Estamos à espera do último relatório», explicou aos jornalistas.",
		"Catalan":       "L'alcalde va dir dimarts que el pont vell no s'obriria abans de la tardor. «Estem esperant l'últim informe», va explicar als periodistes, i no va voler dir res més.",
		"Dutch":         "De burgemeester zei dinsdag dat de oude brug niet voor de herfst weer opengaat. “Wij wachten op het laatste rapport”, zei hij tegen de pers.",
		"Polish":        "Burmistrz powiedział we wtorek, że stary most nie zostanie otwarty przed jesienią. „Czekamy na ostatni raport”, wyjaśnił dziennikarzom. Prace opóźniły się z powodu złej pogody i nikt jeszcze nie wie, kto za nie zapłaci.",
		"Romanian":      "Primarul a spus marți că podul vechi nu va fi redeschis înainte de toamnă. „Așteptăm ultimul raport”, a explicat el presei. Lucrările au întârziat din cauza vremii și nimeni nu știe cine va plăti pentru ele.",
		"Arabic":        "قال رئيس البلدية يوم الثلاثاء إن الجسر القديم لن يفتح قبل الخريف.",
		"Russian":       "Мэр заявил во вторник, что старый мост не откроют до осени.",
		"Greek":         "Ο δήμαρχος είπε την Τρίτη ότι η γέφυρα δεν θα ανοίξει.",
		"Chinese":       "市长星期二表示，旧桥在秋天之前不会重新开放。",
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			assert.True(t, PlainlyNotFrench(text), "%+v", look(text))
			assert.True(t, PlainlyNotFrench(strings.Repeat(text+"\n\n", 50)), "fifty times")
		})
	}
}

func TestCannotTell(t *testing.T) {
	const foreign = "The mayor said on Tuesday that the old bridge would not reopen before the autumn, and that it was not his fault. "
	tests := map[string]string{
		"empty":            "",
		"a name":           "Volodymyr Zelensky",
		"a word":           "Oui.",
		"a few words":      "« No comment », dit-il.",
		"numbers":          strings.Repeat("12 000 - 3,4 % ", 100),
		"results":          strings.Repeat("Lormont - Orvane 3-1 ; Kerholm - Saint-Aubrac 0-0 ; ", 30),
		"French":           "Le maire a dit mardi que le vieux pont ne rouvrirait pas avant l’automne.",
		"without accents":  "Le depute a declare qu'il etait pret a voter la reforme des la semaine prochaine.",
		"capitals":         "LE MAIRE REFUSE DE S’EXPLIQUER SUR LES TRAVAUX DU PONT",
		"decomposed":       norm.NFD.String("Le député a déclaré qu’il était prêt à voter la réforme."),
		"French in Arabic": "Le mot « العربية الفصحى » est écrit dans le texte.",
		"mostly English": strings.Repeat(foreign, 10) +
			"Le maire a dit mardi que le vieux pont ne rouvrirait pas avant l’automne, et qu’il n’y était pour rien dans cette affaire.",
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			assert.False(t, PlainlyNotFrench(text), "%+v", look(text))
		})
	}
}

// What comes after a passage of French costs nothing.
func TestLooksNoFurther(t *testing.T) {
	passage := strings.Repeat("Le maire a dit mardi que le vieux pont ne rouvrirait pas avant l’automne. ", 4)
	assert.Less(t, look(strings.Repeat(passage, 1000)).whole.words, 2*window)
	assert.Equal(t, 6000, look(strings.Repeat("wort ", 6000)).whole.words)
}

func TestExamplesAreFrench(t *testing.T) {
	names, err := filepath.Glob("../../../examples/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		for paragraph := range strings.SplitSeq(string(text), "\n") {
			assert.False(t, PlainlyNotFrench(paragraph), "%s: %s", name, paragraph)
		}
	}
}

// The table is sorted, without duplicates, in NFC, and names known languages.
func TestWords(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(wordsTSV, "\n"), "\n")
	require.True(t, strings.HasPrefix(lines[0], "# "), "no provenance")
	var listed []string
	for _, line := range lines[1:] {
		word, languages, ok := strings.Cut(line, "\t")
		require.True(t, ok, line)
		listed = append(listed, word)
		assert.Equal(t, strings.ToLower(word), word)
		names := strings.Split(languages, ",")
		assert.True(t, slices.IsSorted(names), line)
		assert.Subset(t, []string{"ca", "de", "en", "es", "fr", "it", "nl", "pt"}, names)
	}
	assert.True(t, slices.IsSorted(listed))
	assert.Len(t, slices.Compact(slices.Clone(listed)), len(listed))
	assert.True(t, norm.NFC.IsNormalString(wordsTSV))
}
