package block_test

import (
	"strings"
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

func TestOneAnswerToThePaper(t *testing.T) {
	lead, asked := "La préfète du Trévois surveille la digue.\n\n", "LE COURRIER. - La digue de Lons tiendra-t-elle?\n\n"
	answer := "Hélène QUÉROUEL. - Dans la crue, elle a tenu. Nos équipes la surveillent jour et nuit."
	assert.Equal(t, [][]string{{answer}}, answers(t, lead+asked+answer))
	assert.Empty(t, answers(t, lead+asked+strings.TrimPrefix(answer, "Hélène QUÉROUEL. - ")))
	assert.Len(t, answers(t, lead+"» LIRE AUSSI - Que signifie la crue?\n"+asked+answer), 1)
	doc := lead + asked + answer
	tokens := token.NewSplitter(func(string) bool { return false }).Split(doc)
	assert.Equal(t, 4, block.Divide(doc, tokens, quotemark.Read(doc, tokens)).Answers[0].Label)
}

func TestAnswersToPrompts(t *testing.T) {
	first := "Elle tiendra, je vous l'assure. Nos équipes la surveillent jour et nuit depuis la crue, et nous avons de quoi la renforcer."
	second := "Je n'en sais rien. Nous attendons un rapport, que la région nous promet depuis un an et qui ne vient pas, hélas."
	got := answers(t, "Le Courrier : La crue de lundi a surpris tout le monde à Lons, et la digue a failli céder vers minuit. Tiendra-t-elle, selon vous ?\n"+first+
		"\nLe Courrier : Le pont vous inquiète.\n"+second+"\nLe Courrier : Que ferez-vous ?\n"+second+"\nReste la gare…\n"+first)
	assert.Equal(t, [][]string{{first}, {second}, {second}, {first}}, got)
}

// asked is the lead of an interview and its questions, answered in turn.
func asked(replies ...string) string {
	questions := []string{"La digue de Lons tiendra-t-elle jusqu'au printemps prochain ?", "Le pont de Lons rouvrira-t-il avant les grandes vacances ?", "Que faut-il attendre du rapport de la région Trévois ?"}
	parts := []string{"La préfète Hélène Quérouel répond à nos questions sur la digue et sur le pont de Lons, qui inquiètent tant les riverains."}
	for i, reply := range replies {
		parts = append(parts, questions[i], reply)
	}
	return strings.Join(parts, "\n\n")
}

func labels(doc string) []string {
	tokens := token.NewSplitter(func(s string) bool { return s == "Mme." }).Split(doc)
	layout := block.Divide(doc, tokens, quotemark.Read(doc, tokens))
	var out []string
	for _, a := range layout.Answers {
		first := layout.Lines[a.Lines[0]].First
		label := ""
		if a.Label > 0 {
			label = doc[tokens[first].Start:tokens[first+a.Label-1].End]
		}
		out = append(out, label)
	}
	return out
}

func TestLabels(t *testing.T) {
	const vow = ", je vous l'assure, car nos équipes la surveillent jour et nuit."
	for _, c := range []struct {
		name, doc string
		want      []string
	}{
		{"a name and a colon once", asked("Hélène Quérouel : Elle tient"+vow, "Il tient"+vow, "Rien"+vow), []string{"Hélène Quérouel :", "", ""}},
		{"initials after the name", asked("Hélène Quérouel. Elle tient"+vow, "H. Q. Il tient"+vow, "H. Q. Rien"+vow), []string{"Hélène Quérouel.", "H. Q.", "H. Q."}},
		{"a dash", asked("Hélène QUÉROUEL.- Elle tient"+vow, "Il tient"+vow, "Hélène QUÉROUEL. - Rien"+vow), []string{"Hélène QUÉROUEL.-", "", "Hélène QUÉROUEL. -"}},
		{"a name that the lead gives", asked("Hélène Quérouel Elle tient"+vow, "Il tient"+vow, "Rien"+vow), []string{"Hélène Quérouel", "", ""}},
		{"the word that follows some labels", asked("Hélène Quérouel Le pont tient"+vow, "Hélène Quérouel Le maire tient"+vow, "Hélène Quérouel Rien"+vow), []string{"Hélène Quérouel", "Hélène Quérouel", "Hélène Quérouel"}},
		{"no name", asked("Anne Roux tient"+vow, "Paris. Rome. Non"+vow, "Paul Blanc Elle"+vow), []string{"", "", ""}},
	} {
		assert.Equal(t, c.want, labels(c.doc), c.name)
	}
}

func TestPulledLines(t *testing.T) {
	const vow = ", je vous l'assure, car nos équipes la surveillent jour et nuit."
	got := answers(t, asked("Elle tient"+vow+"\n\n« Le pont est à refaire. »\n\nRien ne presse.", "Il tient"+vow+"\n\nIl tient, je vous l'assure, car nos équipes la surveillent", "« Rien »"+vow))
	assert.Equal(t, [][]string{{"Elle tient" + vow, "Rien ne presse."}, {"Il tient" + vow}, {"« Rien »" + vow}}, got)
	marked := answers(t, asked("« Elle tient. »\n\n« Je le dis. »", "« Il tient. »\n\n« Je le dis. »", "« Rien. »"))
	assert.Len(t, marked, 3)
	assert.Len(t, marked[0], 2)
}

func TestInterviewsAnnounced(t *testing.T) {
	replies := []string{"Elle tiendra comme elle a tenu depuis vingt ans.", "Il rouvrira quand la rivière aura baissé.", "Une carte, et un calendrier."}
	assert.Empty(t, answers(t, strings.ReplaceAll(asked(replies...), "répond à nos questions sur", "surveille")))
	assert.Len(t, answers(t, asked(replies...)+"\n\nPropos recueillis par Anne Roux"), 3)
	readers := strings.NewReplacer("de Lons tiendra", "de mon village tiendra", "rouvrira-t-il", "sera-t-il pour moi")
	assert.Empty(t, answers(t, readers.Replace(asked(replies...))+"\n\nPropos recueillis par Anne Roux"))
}

func TestExplainersAnswerNobody(t *testing.T) {
	const lead = "Le pont de Lons est fermé depuis lundi, et les riverains se posent des questions auxquelles la mairie tarde à répondre.\n\n"
	got := answers(t, lead+"Pourquoi le pont est-il fermé ?\n\nLe pont est fermé parce que la rivière a monté dans la nuit.\n\nQuand rouvrira-t-il ?\n\nLa mairie attend un rapport, qui doit être rendu en mai.")
	assert.Empty(t, got)
}
