package token_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWrappedLines(t *testing.T) {
	const wrapped = "Le port de Lons reste fermé aux navires depuis une semaine et personne\n" +
		"ne sait encore quand il rouvrira, a dit la capitaine du port, Hélène\n" +
		"Quérouel, devant les marins qui attendaient sur le quai nord depuis\n" +
		"le matin. Elle espère\n" +
		"\n" +
		"La ville attend.\n" +
		"Le préfet Luc Vasseur a promis de venir sur place avant la fin de la\n" +
		"semaine, et de payer les réparations de la digue qui a cédé dans la\n" +
		"nuit de lundi à mardi."
	assert.Equal(t, 3, strings.Count(lines(wrapped), " / ")+1, lines(wrapped))
	assert.Contains(t, lines(wrapped), "Hélène Quérouel")
	assert.Contains(t, lines(wrapped), "Elle espère / La ville attend . / Le préfet")
	poem := strings.Repeat("Le port de Lons reste fermé aux navires depuis lundi\n", 8)
	assert.Equal(t, 7, strings.Count(lines(poem), " / "), "lines of a poem or list")
	long := wrapped + "\n\n" + strings.Repeat("Un paragraphe qui a ses lignes. ", 8)
	assert.Greater(t, strings.Count(lines(long), " / "), 7, "a text with lines of its own")
}
