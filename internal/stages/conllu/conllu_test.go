package conllu_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/stages/conllu"
)

const sample = `# newdoc id = a
# text = L'avis du maire compte, dit-il.
1	L'	le	DET	_	_	2	det	_	SpaceAfter=No
2	avis	avis	NOUN	_	Gender=Masc	6	nsubj	_	_
3-4	du	_	_	_	_	_	_	_	_
3	de	de	ADP	_	_	5	case	_	_
4	le	le	DET	_	_	5	det	_	_
5	maire	maire	NOUN	_	_	2	nmod	_	_
6	compte	compter	VERB	_	Mood=Ind|VerbForm=Fin	0	root	_	SpaceAfter=No
7	,	,	PUNCT	_	_	8	punct	_	_
8	dit	dire	VERB	_	_	6	parataxis	_	SpaceAfter=No
9	-il	il	PRON	_	_	8	nsubj:expl	_	SpaceAfter=No
10	.	.	PUNCT	_	_	6	punct	_	_
`

func TestRead(t *testing.T) {
	sentences, err := conllu.Read(strings.NewReader(sample + "\n"))
	require.NoError(t, err)
	require.Len(t, sentences, 1)
	s := &sentences[0]
	assert.True(t, s.Opens)
	require.Len(t, s.Words, 10)
	assert.Equal(t, "du", s.Text[s.Words[2].Start:s.Words[2].End])
	assert.Equal(t, s.Words[2].Start, s.Words[3].Start, "a contraction is two words in one place")
	assert.Equal(t, "maire", s.Text[s.Words[4].Start:s.Words[4].End])
	assert.Equal(t, "-il", s.Text[s.Words[8].Start:s.Words[8].End])
	assert.Equal(t, conllu.None, s.Words[5].Head)
	assert.True(t, s.Words[8].Is("obj", "nsubj"))
	assert.True(t, s.Words[5].Has("VerbForm=Fin"))
	assert.Equal(t, 4, s.Last(1), "avis … maire")
	assert.Equal(t, 0, s.First(1))
	assert.Equal(t, 8, s.Last(5), "without the full stop")
}

func TestReadFails(t *testing.T) {
	for _, broken := range []string{
		"# text = Oui\n1\tNon\t_\n",
		"# text = Oui\n1\tNon\tnon\tADV\t_\t_\t0\troot\t_\t_\n",
		"# text = Oui\n1\tOui\toui\tADV\t_\t_\tx\troot\t_\t_\n",
	} {
		_, err := conllu.Read(strings.NewReader(broken))
		assert.ErrorContains(t, err, "line 2")
	}
}
