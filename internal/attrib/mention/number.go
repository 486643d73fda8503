package mention

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// many reports words of number before a noun: "les", "deux", "d'autres".
func (f *finder) many(first, head int) bool {
	for k := first; k < head; k++ {
		switch f.a.Form(k) {
		case "des", "aux", "les", "ces", "ses", "mes", "tes", "nos", "vos", "leurs", "autres", "plusieurs", "quelques", "certains", "certaines", "nombreux", "nombreuses", "différents",
			"différentes", "divers", "diverses":
			return true
		case "un", "une", "1":
			return false
		}
		if f.a.Tag(k) == tag.Numeral && f.a.Tokens[k].Gap != token.Glued && !ordinal(f.a.Form(k)) {
			return true
		}
	}
	return false
}

// ordinal reports digits with an ending: "45e", "1er".
func ordinal(form string) bool {
	end := form[len(form)-1]
	return form[0] >= '0' && form[0] <= '9' && (end == 'e' || end == 'r')
}

// quantity reports the nouns that count others: "une quarantaine de députés".
func quantity(form string) bool {
	switch form {
	case "partie", "millier", "milliers", "million", "millions", "poignée", "nombre", "plupart", "majorité", "dizaines", "centaines", "moitié", "quart", "tiers",
		"%":
		return true
	}
	switch form {
	case "demi-douzaine", "dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "centaine":
		return true
	}
	return false
}

// authority reports the plurals that name one body.
func authority(lemma string) bool {
	switch lemma {
	case "autorité", "autorités", "service", "services", "force", "forces", "renseignement", "renseignements", "nation":
		return true
	}
	return false
}

// plural reports a word that is a plural for sure.
func (f *finder) plural(i int) bool { return f.a.Words[i].Features&tag.Numbers == tag.Plural }
