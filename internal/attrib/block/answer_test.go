package block_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/token"
)

func answers(t *testing.T, doc string) [][]string {
	t.Helper()
	tokens := token.NewSplitter(func(string) bool { return false }).Split(doc)
	layout := block.Divide(doc, tokens, quotemark.Read(doc, tokens))
	var out [][]string
	for _, a := range layout.Answers {
		var lines []string
		for _, i := range a.Lines {
			line := layout.Lines[i]
			lines = append(lines, doc[tokens[line.First].Start:tokens[line.Last].End])
		}
		out = append(out, lines)
	}
	return out
}

func TestAnswers(t *testing.T) {
	const lead = "La préfète du Trévois répond à nos questions sur la digue et sur le pont de Lons, qui inquiètent tant les riverains.\n\n"
	first := "Elle tiendra, je vous l'assure. Nos équipes la surveillent jour et nuit."
	second := "Je ne peux pas vous le dire. Nous attendons un rapport."
	got := answers(t, lead+"La digue tiendra-t-elle, selon vous ?\n\n"+first+"\n\nEt le pont, quand rouvrira-t-il selon vous ?\n\n"+second+"\n\nCe rapport viendra en mai.")
	require.Len(t, got, 2)
	assert.Equal(t, []string{first}, got[0])
	assert.Equal(t, []string{second, "Ce rapport viendra en mai."}, got[1])
}

func TestAnswersHaveLabels(t *testing.T) {
	doc := "La préfète du Trévois répond à nos questions sur la digue et sur le pont de Lons, qui inquiètent tant les riverains.\n\n" +
		"La digue tiendra-t-elle, selon vous ?\n\nHélène Quérouel Elle tiendra, je vous l'assure.\n\nEt le pont, quand rouvrira-t-il selon vous ?\n\nHélène Quérouel Nous attendons un rapport."
	tokens := token.NewSplitter(func(string) bool { return false }).Split(doc)
	layout := block.Divide(doc, tokens, quotemark.Read(doc, tokens))
	require.Len(t, layout.Answers, 2)
	for _, a := range layout.Answers {
		assert.Equal(t, 2, a.Label)
	}
}

func TestAnswersToPrompts(t *testing.T) {
	first := "Elle tiendra, je vous l'assure. Nos équipes la surveillent jour et nuit depuis la crue, et nous avons de quoi la renforcer."
	second := "Je n'en sais rien. Nous attendons un rapport, que la région nous promet depuis un an et qui ne vient pas, hélas."
	got := answers(t, "Le Courrier : La crue de lundi a surpris tout le monde à Lons, et la digue a failli céder vers minuit. Tiendra-t-elle, selon vous ?\n"+first+
		"\nLe Courrier : Le pont vous inquiète.\n"+second+"\nLe Courrier : Que ferez-vous ?\n"+second+"\nReste la gare…\n"+first)
	assert.Equal(t, [][]string{{first}, {second}, {second}, {first}}, got)
}

func TestExplainersAnswerNobody(t *testing.T) {
	const lead = "Le pont de Lons est fermé depuis lundi, et les riverains se posent des questions auxquelles la mairie tarde à répondre.\n\n"
	got := answers(t, lead+"Pourquoi le pont est-il fermé ?\n\nLe pont est fermé parce que la rivière a monté dans la nuit.\n\nQuand rouvrira-t-il ?\n\nLa mairie attend un rapport, qui doit être rendu en mai.")
	assert.Empty(t, got)
}
