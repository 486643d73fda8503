package lexicon

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// checklistVariable names a file of lemmas that must be listed or left out: tab-separated,
// the lemma first, the names of the columns in the first line.
const checklistVariable = "ATTRIBD_VERB_CHECKLIST"

// reasons are those that README.md explains.
var reasons = []string{
	"animal", "auxiliary", "dated", "feeling", "object", "perception", "sending", "silence", "sound", "voice",
}

func leftOut(t *testing.T) map[string]bool {
	rows, err := readTable(embedded, "left_out.tsv", "lemma", "reason")
	require.NoError(t, err)
	out := make(map[string]bool, len(rows))
	for _, r := range rows {
		assert.Contains(t, reasons, r.fields[1], r.fields[0])
		out[r.fields[0]] = true
	}
	return out
}

func TestVerbsLeftOutAreNotListed(t *testing.T) {
	l := loaded(t)
	for lemma := range leftOut(t) {
		assert.False(t, l.alone(lemma), "%s is in verbs.tsv", lemma)
	}
}

func TestVerbsOfChecklistAreListedOrLeftOut(t *testing.T) {
	path := os.Getenv(checklistVariable)
	if path == "" {
		t.Skipf("%s names no checklist: run make check-verbs", checklistVariable)
	}
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	l, out := loaded(t), leftOut(t)
	lines := strings.Split(strings.TrimSpace(string(raw)), "\n")[1:]
	require.NotEmpty(t, lines)
	listed := 0
	for _, line := range lines {
		lemma, _, _ := strings.Cut(line, "\t")
		lemma, _, _ = strings.Cut(lemma, " + ") // tenir à + INF
		if l.alone(lemma) || l.inPhrase(lemma) {
			listed++
			continue
		}
		assert.True(t, out[lemma], "%q is neither in verbs.tsv nor in left_out.tsv", lemma)
	}
	t.Logf("%d lemmas: %d listed, %d left out", len(lines), listed, len(lines)-listed)
}

// alone reports a lemma that is listed by itself, pronominal or not.
func (l *Lexicon) alone(lemma string) bool {
	for _, form := range []string{lemma, "se " + lemma, "s'" + lemma} {
		if _, ok := l.Verb(form); ok {
			return true
		}
	}
	return false
}

// inPhrase reports a lemma that a listed phrase begins or ends with, as « valoir »
// in « faire valoir », and a phrase that begins with a listed one, as « faire part de ».
func (l *Lexicon) inPhrase(lemma string) bool {
	lemma = fold(lemma)
	for phrase := range l.verbs.entries {
		if strings.HasPrefix(phrase, lemma+" ") || strings.HasSuffix(phrase, " "+lemma) || strings.Contains(phrase, " ") && strings.HasPrefix(lemma, phrase+" ") {
			return true
		}
	}
	return false
}
