package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// roleBefore finds "le ministre ukrainien de la Défense" before a name, with or
// without a comma between them.
func (f *finder) roleBefore(s *clause.Sentence, m *Mention) (head, last int, ok bool) {
	last = m.First - 1
	if last >= s.First && f.civility(last) && (f.a.Tokens[last].Has(token.Dotted) || !f.noun(last, last).Role || f.address(last, s.First)) {
		last-- // "Me Vasseur"; "le Professeur Vasseur" has a role
		if last > s.First && f.definite(last) && f.a.Form(last-1) == "," {
			last-- // "le directeur de l'hôpital, le Dr Vasseur"
		}
	}
	last = f.beforeOrigin(s, m, last)
	comma := last >= s.First && f.a.Form(last) == ","
	if !comma && (!f.bearsRole(m) || f.eponym(m)) {
		return 0, 0, false
	}
	if comma {
		last--
	}
	open := comma && !f.bracketed(s, m)
	if last < s.First || f.a.Tokens[last+1].StartsLine() || !comma && !f.closesPhrase(last) {
		return 0, 0, false
	}
	head = f.ending(s, m, last)
	if head == None || open && !f.begins(s, head) || !comma && head == last && f.address(head, s.First) {
		return 0, 0, false
	}
	return head, f.timeless(s, head, last), true
}

// longestCompound is how many words stand at most between the first one of a role and its
// last noun.
const longestCompound = 2

// compoundStart goes back from the noun at k to the first word of the role of several
// words that it ends: "directeur | général", "rédacteur en | chef".
func (f *finder) compoundStart(first, k, last int) int {
	for from := k - 1; from >= max(first, k-longestCompound); from-- {
		if f.compound(from, last) && from+f.noun(from, last).Words > k {
			return from
		}
	}
	return k
}

// beforeOrigin steps back over the word for the people of a place between a comma and a
// full name: "le patron du club, | le Brestois Paul Vasseur".
func (f *finder) beforeOrigin(s *clause.Sentence, m *Mention, last int) int {
	if last-2 < s.First || m.First == m.Last || !f.demonym(last).People || !f.definite(last-1) || f.a.Form(last-2) != "," {
		return last
	}
	return last - 2
}

// ending returns the noun of the role that ends at last, before the name m or a
// comma, or None.
func (f *finder) ending(s *clause.Sentence, m *Mention, last int) int {
	head, comma := None, f.a.Form(last+1) == ","
	for k := last; k >= max(s.First, last-roleReach); k-- {
		inside := f.insideRole(k) || comma && f.enumerates(s, k) || f.bracketedWord(s, k)
		if !inside || f.a.Tokens[k+1].StartsLine() || f.otherName(k) && (!comma || !f.served(k)) {
			break
		}
		role := f.role(k, last) || k == last && !comma && f.agentive(m, k)
		if !role || !f.near(s, m, k, last) {
			continue
		}
		k = f.compoundStart(s.First, k, last)
		if f.opensPhrase(k, s.First) && (comma || !f.others(s, m, k)) {
			head = k
			if k > s.First && f.a.Form(k-1) == "des" && !comma {
				continue // "le chef des insoumis | Paul Vasseur"
			}
			if !comma || !f.complement(k, s.First) {
				break
			}
		}
	}
	return head
}

// bracketedWord reports a word that stands in brackets alone, whatever it is taken for:
// "la procureure de Brest (est), Anne Vasseur".
func (f *finder) bracketedWord(s *clause.Sentence, k int) bool {
	return k > s.First && k < s.Last && f.a.Form(k-1) == "(" && f.a.Form(k+1) == ")"
}

// bearsRole reports a name that can stand right behind a role: not a party or a
// common word with a capital, as in "chef de file Ecolo".
func (f *finder) bearsRole(m *Mention) bool {
	if m.First < m.Last || m.Sure {
		return m.Kind == Person || m.Kind == Thing
	}
	t := &f.a.Tokens[m.First]
	return !t.Has(token.AllCaps) && m.Kind != Organization && len(f.word(m.First).readings) == 0
}

// bracketed reports a name that no verb follows: an apposition is over with a
// comma, ", Jean Dupont a dit" is a clause.
func (f *finder) bracketed(s *clause.Sentence, m *Mention) bool {
	next := m.Last + 1
	if next > s.Last {
		return true
	}
	switch f.a.Tag(next) {
	case tag.Finite, tag.Subject, tag.Object, tag.Negation:
		return false
	}
	return true
}

// otherName reports a token of another person's name.
func (f *finder) otherName(k int) bool {
	at := f.set.Named(k)
	if at == None {
		return false
	}
	m := &f.set.Mentions[at]
	return m.Kind == Person && m.Last > m.First && !f.denominated(&f.a.Sentences[m.Sentence], m)
}

// served reports a token of a name that a role depends on: "l'avocat de Paul
// Vasseur".
func (f *finder) served(k int) bool {
	at := f.set.Mentions[f.set.Named(k)].First - 1
	return at > 0 && phrase.Genitive(f.a.Form(at))
}

// eponym reports a last name behind the noun for what it is the name of: "le
// ministre du gouvernement Vasseur".
func (f *finder) eponym(m *Mention) bool {
	if m.First != m.Last || m.First == 0 {
		return false
	}
	switch f.a.Form(m.First - 1) {
	case "affaire", "amendement", "cabinet", "camp", "clan", "collège", "comité", "commission", "cours", "décret", "exécutif", "famille", "fondation",
		"gouvernement", "groupe", "institut", "liste", "loi", "lycée", "méthode", "mouvement", "parti", "plan", "projet", "rapport", "réforme", "régime", "équipe":
		return true
	}
	return false
}

// nominative reports a noun behind "le" that no preposition governs.
func (f *finder) nominative(k int) bool {
	at := f.leading(k, 0)
	return at >= 0 && f.article(at) == Definite && !phrase.Contracted(f.a.Form(at)) && (at == 0 || f.a.Tag(at-1) != tag.Preposition)
}

// closesPhrase reports a word that a name can stand behind as apposition.
func (f *finder) closesPhrase(i int) bool {
	switch f.a.Tag(i) {
	case tag.Noun, tag.Adjective, tag.Name, tag.PastParticiple:
		return true
	case tag.Numeral:
		return i > 0 && f.a.Form(i-1) == "numéro"
	}
	return f.a.Form(i) == ")" || f.a.IsMark(i)
}

// leading returns the token before a noun and all that qualifies it in front: "la"
// of "la célèbre ancienne navigatrice".
func (f *finder) leading(k, first int) int {
	at := f.withPrefix(k, first) - 1
	for at > first && f.a.Tag(at) == tag.Adjective && f.a.Tag(at-1) != tag.Noun && f.a.Tag(at-1) != tag.Name {
		at--
	}
	return at
}

// opensPhrase reports whether the noun at k begins a phrase of its own, with a
// determiner before its adjectives, or stands first in its line or clause.
func (f *finder) opensPhrase(k, first int) bool {
	at := f.leading(k, first)
	if at < first {
		return true
	}
	switch f.a.Tag(at) {
	case tag.Determiner, tag.Punct:
		return true
	case tag.Preposition:
		return phrase.Contracted(f.a.Form(at)) || !phrase.Genitive(f.a.Form(at))
	case tag.Noun, tag.Adjective, tag.Name:
		return false
	}
	return f.a.Tag(at) != tag.Coordinator
}

// complement reports a noun that is the complement of another: "l'avocat de la
// présidente".
func (f *finder) complement(k, first int) bool {
	at := f.withPrefix(k, first) - 1
	if at >= first && f.a.Form(at) == "du" {
		return true
	}
	return at > first && phrase.Genitive(f.a.Form(at-1))
}
