package phrase

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// base finds a phrase without complements from i: its head and its last word.
func (c *Chunker) base(i, last int) (head, end int, ok bool) {
	if i > last || !begins(c.words[i].Tag) && c.tokens[i].Kind != token.Mark {
		return 0, 0, false
	}
	switch head = c.pronoun(i, last); c.words[head].Tag {
	case tag.Subject, tag.Pronoun:
		return head, head, true
	}
	if head, ok = c.head(i, last); !ok {
		return 0, 0, false
	}
	return head, c.after(head, last), true
}

// begins reports a word that a phrase can begin with.
func begins(t tag.Tag) bool {
	switch t {
	case tag.Determiner, tag.Adjective, tag.Noun, tag.Name, tag.Subject, tag.Pronoun, tag.Adverb, tag.Numeral:
		return true
	}
	return false
}

// features returns what a phrase agrees in: its head and its determiner.
func (c *Chunker) features(first, head int) tag.Features {
	f := c.words[head].Features
	if c.words[first].Tag == tag.Determiner && c.words[head].Tag != tag.Pronoun {
		f = narrow(f, c.words[first].Features)
	}
	return f
}

// pronoun returns where a pronoun stands that begins at i: "l'un", "l'autre".
func (c *Chunker) pronoun(i, last int) int {
	if i < last && c.words[i].Tag == tag.Determiner && c.words[i+1].Tag == tag.Pronoun {
		return i + 1
	}
	return i
}

// headReach is how far a head is sought, in tokens: it bounds the work on endless
// rows of adjectives.
const headReach = 60

// head finds the noun or name of a phrase that begins at i; where there is none,
// the last adjective or numeral after a determiner: "les deux", "ce dernier".
func (c *Chunker) head(i, last int) (int, bool) {
	last = min(last, i+headReach)
	determined := false
	substitute := None
	for ; i <= last; i++ {
		if c.tokens[i].Kind == token.Mark {
			continue
		}
		switch c.words[i].Tag {
		case tag.Noun, tag.Name:
			return i, true
		case tag.Determiner:
			if substitute != None {
				return substitute, determined
			}
			determined = true
		case tag.Adjective, tag.Numeral:
			substitute = i
		case tag.Adverb:
			if i == last || c.words[i+1].Tag != tag.Adjective {
				return substitute, determined && substitute != None
			}
		case tag.PastParticiple:
			if !determined || i == last || !nominal(c.words[i+1].Tag) {
				return substitute, determined && substitute != None
			}
		default:
			return substitute, determined && substitute != None
		}
	}
	return substitute, determined && substitute != None
}

func nominal(t tag.Tag) bool { return t == tag.Noun || t == tag.Name || t == tag.Adjective }

// after returns the last word of the adjectives, names and nouns that follow a
// head: "ministre ukrainien", "président Volodymyr Zelensky".
func (c *Chunker) after(head, last int) int {
	end := head
	for i := head + 1; i <= last; i++ {
		switch c.words[i].Tag {
		case tag.Adjective, tag.Noun, tag.Name:
			if c.tokens[i].Gap >= token.NewLine || c.words[i].Tag == tag.Name && c.closed(end, i) {
				return end
			}
			if i == head+1 && c.disagrees(head, i) {
				return end
			}
			end = i
		case tag.Adverb:
			if i == last || c.words[i+1].Tag != tag.Adjective || DateWord(c.tokens[i].Form) { // "la radio | lundi dernier"
				return end
			}
		case tag.Numeral:
			if c.tokens[i].Kind == token.Word && i < last && c.words[i+1].Tag == tag.Noun { // "au quotidien | deux clients"
				return end
			}
			if c.words[end].Tag != tag.Name && !c.bare(head) {
				return end
			}
			end = i
		case tag.Punct:
			if c.tokens[i].Kind != token.Mark {
				return c.particle(end, i, last)
			}
		default:
			return c.particle(end, i, last)
		}
	}
	return end
}

// disagrees reports an adjective that cannot go with the noun before it: "se dit à la
// presse | prêt à partir".
func (c *Chunker) disagrees(noun, i int) bool {
	a, n := &c.words[i], &c.words[noun]
	if a.Tag != tag.Adjective || n.Tag != tag.Noun || !n.Known {
		return false
	}
	return !a.Features.Agree(n.Features, tag.Genders) || !a.Features.Agree(n.Features, tag.Numbers)
}

// closed reports a word that no name goes on from: a date, an acronym before a
// word that is none ("à l'AFP Sarah Durand"), a noun that no lexicon has.
func (c *Chunker) closed(end, next int) bool {
	if c.words[end].Tag == tag.Noun && !c.words[end].Known {
		return true
	}
	return DateWord(c.tokens[end].Form) || c.words[end].Tag == tag.Name &&
		c.tokens[end].Has(token.AllCaps) && !c.tokens[next].Has(token.AllCaps)
}

// bare reports a noun that takes a number after it: "lundi 4", "article 49".
func (c *Chunker) bare(head int) bool { return c.words[head].Tag == tag.Noun }

// particle goes on after a particle inside a name: "Ursula von der Leyen".
func (c *Chunker) particle(end, i, last int) int {
	if c.words[end].Tag != tag.Name {
		return end
	}
	at := i
	for at <= last && at-i < 3 && nameParticle(c.tokens[at].Form) {
		at++
	}
	if at == i || at > last || c.words[at].Tag != tag.Name {
		return end
	}
	return c.after(at, last)
}

// nameParticle reports the particles that only names have; "de" is read as a
// complement.
func nameParticle(form string) bool {
	switch form {
	case "von", "van", "der", "den", "ben", "bin", "ibn", "al", "el", "da", "dos", "di", "della", "y", "zu":
		return true
	}
	return false
}

// narrow intersects two sets of features where both say something.
func narrow(a, b tag.Features) tag.Features {
	out := a
	for _, set := range [...]tag.Features{tag.Genders, tag.Numbers} {
		if a&set == 0 {
			out |= b & set
		} else if a&b&set != 0 {
			out = out&^set | a&b&set
		}
	}
	return out
}
