package clause

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// longestSeries is how many phrases of a series are tied together at most.
const longestSeries = 6

// subjectOf returns a phrase as subject, with the series that ends with it and
// the name that it begins.
func (w *scan) subjectOf(index int) Subject {
	p := &w.sentence.Phrases[index]
	subject := subjectOf(p)
	if first := w.joint(index); first != None {
		subject.First, subject.Head = w.sentence.Phrases[first].First, w.sentence.Phrases[first].Head
		if k := subject.First - 1; k >= w.sentence.First && w.article.Form(k) == "ni" {
			subject.First = k
		}
	} else if !w.agrees(p.Features) && w.named(p) {
		subject.Last = max(subject.Last, w.name)
	}
	return subject
}

// joint returns the first phrase of the series that ends with this one before a
// plural verb, or None: "la police et les autorités", "ni le maire ni la préfète",
// "le maire, le préfet et la juge".
func (w *scan) joint(index int) int {
	if w.group.Features&tag.Numbers != tag.Plural {
		return None
	}
	first := w.tied(index)
	for n := 0; first != None && n < longestSeries; n++ {
		before := w.listed(first)
		if before == None {
			break
		}
		first = before
	}
	return first
}

// tied returns the phrase that a conjunction ties to this one, or None: "la
// Norvège et d'autres pays".
func (w *scan) tied(index int) int {
	a, p := w.article, &w.sentence.Phrases[index]
	link := p.First - 1
	if a.Form(link) == "d'" && a.Form(p.First) == "autres" {
		link--
	}
	if link <= w.sentence.First {
		return None
	}
	at := None
	switch a.Form(link) {
	case "et", "ni":
		if at = w.independent(link - 1); at == None && a.Form(link-1) == "," {
			at = w.beforeApposition(link - 1)
		}
	case "que", "qu'":
		if a.Form(link-1) == "ainsi" {
			if link -= 2; link > w.sentence.First && a.Form(link) == "," {
				link--
			}
			return w.independent(link)
		}
		at = w.independent(link - 1)
		if at == None || w.sentence.Phrases[at].First <= w.sentence.First || a.Form(w.sentence.Phrases[at].First-1) != "tant" {
			return None
		}
	}
	if at != None && !w.relative && w.agrees(p.Features) && w.sentence.GroupAt(w.sentence.Phrases[at].First-1) != None {
		return None // "Il a vu le préfet et les élus affirment"
	}
	return at
}

// appositionReach is how many tokens say between commas who somebody is, at most.
const appositionReach = 16

// beforeApposition returns the name or person before what is said of it between commas, the
// second of which stands at a token, or None: "Anne Kerval, maire de Lons, et Luc Morel ont".
func (w *scan) beforeApposition(comma int) int {
	a, s := w.article, w.sentence
	for k := comma - 1; k > max(s.First, comma-appositionReach); k-- {
		switch {
		case a.Form(k) == ",":
			at := w.independent(k - 1)
			if at == None || !a.speaks(s.Phrases[at].Head) || a.governor(s, &s.Phrases[at]) != None {
				return None
			}
			return at
		case a.Tag(k) == tag.Finite, a.Tag(k) == tag.Que, a.Tag(k) == tag.Punct:
			return None
		}
	}
	return None
}

// listed returns the speaker that a comma ties to a series, or None.
func (w *scan) listed(index int) int {
	p := &w.sentence.Phrases[index]
	if p.First-1 <= w.sentence.First || w.article.Form(p.First-1) != "," {
		return None
	}
	at := w.independent(p.First - 2)
	if at == None || !w.article.speaks(w.sentence.Phrases[at].Head) || w.article.governor(w.sentence, &w.sentence.Phrases[at]) != None {
		return None
	}
	return at
}

// independent returns the phrase that ends at a token, or at the mark or before the bracket
// there, if no preposition governs it, or None.
func (w *scan) independent(tok int) int {
	if tok > w.sentence.First && w.article.IsMark(tok) {
		tok--
	}
	if tok > w.sentence.First && w.article.Form(tok) == ")" {
		tok = w.article.pastBracket(w.sentence, tok)
	}
	at := w.sentence.PhraseAt(tok)
	if at == None || w.sentence.Phrases[at].Preposition != phrase.None {
		return None
	}
	return at
}

// likened returns the "comme" or "dont" of the examples that this phrase ends, or
// None: "Certains élus, comme Anne Kerval et Marc Oléron, affirment".
func (w *scan) likened(index int) int {
	a, s := w.article, w.sentence
	for n := range longestSeries {
		p := &s.Phrases[index]
		k := p.First - 1
		if k <= s.First {
			return None
		}
		if a.Form(k-1) == "," && (a.Form(k) == "comme" && n > 0 || a.Form(k) == "dont" && w.comma) {
			return k
		}
		if a.Form(k) != "," && a.Form(k) != "et" && a.Form(k) != "ou" {
			return None
		}
		if index = s.PhraseAt(k - 1); index == None {
			return None
		}
	}
	return None
}

// named reports a bare plural that begins a name, whose verb stands in the
// singular: "Voisins sans barrières affirme".
func (w *scan) named(p *phrase.Phrase) bool {
	a := w.article
	return !w.comma && w.group.Features&tag.Numbers == tag.Singular && p.Features&tag.Numbers == tag.Plural &&
		a.Tag(p.First) == tag.Noun && a.Tokens[p.First].Has(token.Capital)
}

// goesOnAs reports a name without determiner that "et" ties to a complement before a verb
// in the singular: "le Syndicat des Mines et Carrières affirme".
func (w *scan) goesOnAs(p *phrase.Phrase) bool {
	a, s := w.article, w.sentence
	if a.Tag(p.First) != tag.Name || w.group.Features&tag.Numbers != tag.Singular || p.First-2 <= s.First || a.Form(p.First-1) != "et" {
		return false
	}
	before := s.PhraseAt(p.First - 2)
	return before != None && s.Phrases[before].Last > s.Phrases[before].Base && a.governor(s, &s.Phrases[before]) == None
}

// speaks reports a head that names somebody or something that can speak.
func (a *Article) speaks(head int) bool { return a.noun(head).Kind != 0 }

// noun returns what is known of a head as a source, the zero value for a thing. A
// name is as good as a person.
func (a *Article) noun(head int) lexicon.Noun {
	if a.Tag(head) == tag.Name {
		return lexicon.Noun{Kind: lexicon.PersonNoun, Sure: true}
	}
	noun, n := a.Lexicon.Noun([]string{strings.TrimPrefix(a.Form(head), "ex-")})
	if n == 0 {
		noun, _ = a.Lexicon.Noun([]string{a.Words[head].Lemma()})
	}
	return noun
}

// clitic reports the pronoun of an inverted verb.
func (s *Sentence) clitic(tok int) bool {
	g := s.GroupAt(tok)
	return g != None && s.Groups[g].Clitic == tok
}
