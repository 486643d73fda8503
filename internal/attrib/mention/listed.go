package mention

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// longestListed is the number of tokens in the longest name that is sought in
// the lists.
const longestListed = 6

// listed returns the last token of a name of several words that the lists have,
// some of them perhaps without a capital: "Nations unies".
func (r *reader) listed(i int) (int, bool) {
	if !r.capital(i) && i != r.first && !r.counted(i) {
		return None, false
	}
	if !r.spelt(i).opens.Heads() {
		return None, false // most words
	}
	for end := min(i+longestListed-1, r.last); end > i; end-- {
		if r.a.Tokens[end].Kind != token.Word && !r.channel(end) {
			continue
		}
		if _, ok := r.listedName(i, end); ok {
			return end, !r.goesOnAs(i, end)
		}
	}
	return None, false
}

// goesOnAs reports a name with its article, "L'Union", that the words behind it make
// another one: "L'Union européenne", "L'Union Sportive".
func (r *reader) goesOnAs(i, end int) bool {
	if end != i+1 || end == r.last || !r.a.Tokens[i].Has(token.Elided) {
		return false
	}
	return r.a.Tag(end+1) == tag.Adjective || r.capital(end+1) && has(r.word(end+1).readings, morph.Adjective)
}

// channel reports the number of a channel, "France 3", which is no score.
func (r *reader) channel(i int) bool {
	if r.a.Tokens[i].Kind != token.Number || i < r.last && r.a.Tokens[i+1].Kind == token.Number {
		return false
	}
	if i == r.last {
		return true
	}
	switch r.a.Form(i + 1) {
	case "à", "-", "–", "/", "points", "buts", "%":
		return false
	}
	return true
}

// local returns the last token of a listed medium or body, with the region behind
// it: "France Bleu Armor".
func (r *reader) local(first, end int) int {
	name, _ := r.listedName(first, end)
	next := end + 1
	if name.Kind != lexicon.OrganizationName || next > r.last || !r.capital(next) || r.given(next) {
		return end
	}
	if known := r.spelt(next).proper; has(known, morph.ProperName) || has(known, morph.PlaceName) {
		return next
	}
	return end
}

// counted reports a number that can begin a listed name: "20 Minutes".
func (r *reader) counted(i int) bool {
	return r.a.Tokens[i].Kind == token.Number && i < r.last && r.capital(i+1) && r.a.Opens(i, lexicon.NameOpening)
}
