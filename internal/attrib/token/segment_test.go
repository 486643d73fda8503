package token

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/text"
)

// reference returns the segments that the tables of Unicode give.
func reference(doc string) []text.Span {
	cut := cutGlued
	if strings.Contains(doc, narrow) {
		cut = cutNarrow
	}
	var segments []segment
	for it := words.FromString(doc); it.Next(); {
		segments = cut(segments, doc, text.Span{Start: it.Start(), End: it.End()})
	}
	return spans(segments)
}

func spans(segments []segment) []text.Span {
	var out []text.Span
	for _, s := range segments {
		if s.spaced {
			out = append(out, text.Span{Start: s.Start - 1, End: s.Start})
		}
		out = append(out, s.Span)
	}
	return out
}

// Each character behind, before and between those that segments are made of.
func TestCommonSegmentsAreThoseOfUnicode(t *testing.T) {
	beside := []string{"", "é", " ", "’", "l'", ".", "1", "«"}
	for c := rune(1); c < 0x3100; c++ {
		if !utf8.ValidRune(c) {
			continue
		}
		for _, before := range beside {
			for _, after := range beside {
				checkSegments(t, before+string(c)+after)
			}
		}
	}
}

func FuzzSegments(f *testing.F) {
	f.Add(uint64(1))
	f.Add(uint64(2))
	pieces := strings.Split("a|é|Œ|mot|l'|d’|'|’|.|:|://|http|,|-|_|1|20|?| |  |\n|\r\n|\u00a0|\u202f|\u2003|«|»|“|”|…|–|`|\u0301|\u200d|\u00ad|א|\"|ª|·|×|ÿ|ß|É|Z|😀|\u0085", "|")
	f.Fuzz(func(t *testing.T, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 0))
		for range 200 {
			var b strings.Builder
			for range 1 + random.IntN(12) {
				b.WriteString(pieces[random.IntN(len(pieces))])
			}
			checkSegments(t, b.String())
		}
	})
}

func checkSegments(t *testing.T, doc string) {
	var m Memory
	m.segment(doc)
	require.Equal(t, reference(doc), spans(m.segments), "%q", doc)
}

// A word that stands alone needs no more than to be emitted.
func TestWordsThatStandAlone(t *testing.T) {
	const doc = "Le maire, l'été; un rendez-vous fini. À l’œuvre a-t-il dit ?"
	var m Memory
	m.segment(doc)
	var alone []string
	for _, s := range m.segments {
		if s.alone {
			alone = append(alone, s.Of(doc))
		}
	}
	assert.Equal(t, []string{"Le", "maire", "un", "vous", "À", "il", "dit"}, alone)
}
