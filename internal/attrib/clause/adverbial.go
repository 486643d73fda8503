package clause

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// Adverbial returns the token after the adverbial that begins at i, or i where
// none does. Adverbials are adverbs and fixed phrases of the lexicon, dates,
// prepositional phrases, and whatever stands between two commas or brackets.
func (a *Article) Adverbial(s *Sentence, i int) int {
	if i > s.Last || a.subordinates(s, i) {
		return i
	}
	if next := a.fixedAdverbial(s, i); next > i {
		if a.Tag(i) == tag.Preposition { // "depuis", but "depuis trois ans"; "à l'occasion", but "à l'occasion d'une visite"
			if longer := max(a.Date(s, i), a.prepositional(s, i)); longer > next && !a.anyMark(next, longer-1) {
				return longer
			}
		}
		return next
	}
	if next := max(a.Date(s, i), a.ago(s, i)); next > i {
		return next
	}
	switch {
	case a.Form(i) == ",":
		return a.bracketed(s, i, ",")
	case a.Form(i) == "(":
		return a.bracketed(s, i, ")")
	case a.Form(i) == "–" || a.Form(i) == "—":
		return a.bracketed(s, i, a.Form(i))
	case a.Tag(i) == tag.Preposition && !phrase.Genitive(a.Form(i)): // "révéler | des faits"
		return a.prepositional(s, i)
	case a.Tag(i) == tag.Adverb:
		return i + 1
	}
	return i
}

// subordinates reports an adverb or preposition that makes a conjunction with the
// "que" behind it: "crie alors que", and with a subjunctive "bien que".
func (a *Article) subordinates(s *Sentence, i int) bool {
	que := i + 1
	if que < s.Last && a.Form(que) == "même" {
		que++
	}
	if que > s.Last || a.Tag(que) != tag.Que {
		return false
	}
	switch a.Form(i) {
	case "afin", "alors", "après", "avant", "depuis", "dès", "parce", "pour", "sans", "tandis":
		return true
	case "bien":
		return a.subjunctive(s, que+1)
	}
	return false
}

// subjunctive reports a clause from i on whose verb can only be a subjunctive.
func (a *Article) subjunctive(s *Sentence, i int) bool {
	for k := i; k <= min(i+adverbialReach, s.Last); k++ {
		if a.Tag(k) == tag.Finite {
			for _, r := range a.Words[k].Readings() {
				if r.Mood == morph.Indicative {
					return false
				}
			}
			return a.Words[k].Mood() == morph.Subjunctive
		}
	}
	return false
}

// fixedAdverbial reads an adverb or adverbial of the lexicon.
func (a *Article) fixedAdverbial(s *Sentence, i int) int {
	if !a.Opens(i, lexicon.AdverbOpening) {
		return i
	}
	var room [6]string
	_, taken := a.Lexicon.CueAdverb(a.Forms(room[:], i, s.Last))
	return i + taken
}

// bracketed skips from an opening sign to the closing one, if it is near.
func (a *Article) bracketed(s *Sentence, i int, closing string) int {
	if i < s.Last && (a.Tag(i+1) == tag.Relative || a.reportingNext(s, i+1)) {
		return i
	}
	for k := i + 1; k <= min(i+commaReach, s.Last); k++ {
		if a.Form(k) == closing {
			return k + 1
		}
		if a.Tag(k) == tag.Finite {
			return i
		}
	}
	return i
}

// prepositional skips "dans un communiqué", "à l'AFP", "à la foule réunie".
func (a *Article) prepositional(s *Sentence, i int) int {
	for k := i; k <= min(i+2, s.Last); k++ {
		at := s.PhraseAt(k)
		if at == None {
			continue
		}
		if p := &s.Phrases[at]; (p.Preposition == i || p.Preposition == i+1) && p.Last-i < adverbialReach {
			return a.published(s, a.unmarked(p)+1)
		}
	}
	return i
}

// unmarked returns the last token of a phrase, without a complement in marks, which
// may be what was said where the phrase names to whom or where: "à la presse | d'une
// « folie »", but "répond à la colère des « gilets jaunes »".
func (a *Article) unmarked(p *phrase.Phrase) int {
	for k := p.Base + 1; k <= p.Last; k++ {
		switch {
		case !a.IsMark(k):
		case a.speaks(p.Head):
			return p.Base
		case k-2 > p.Base && (a.Form(k-1) == "un" || a.Form(k-1) == "une") && a.Form(k-2) == "d'":
			return k - 3
		default:
			return p.Last
		}
	}
	return p.Last
}

// anyMark reports a quotation mark from first to last.
func (a *Article) anyMark(first, last int) bool {
	for k := first; k <= last; k++ {
		if a.IsMark(k) {
			return true
		}
	}
	return false
}

// published skips the participle that tells how words came out: "un message | posté
// sur son compte", "une lettre | ouverte".
func (a *Article) published(s *Sentence, i int) int {
	if i >= s.Last || a.Tag(i) != tag.PastParticiple {
		return i
	}
	switch a.Words[i].Lemma() {
	case "accorder", "adresser", "dater", "diffuser", "donner", "enregistrer", "envoyer", "organiser", "ouvrir", "paraître", "poster", "publier",
		"relayer", "rendre", "réunir", "signer", "télévisé", "tenir", "transmettre":
	default:
		return i
	}
	if next := a.Adverbial(s, i+1); next > i+1 && a.Form(i+1) != "," {
		return next
	}
	return i + 1
}

// ago skips "il y a deux ans".
func (a *Article) ago(s *Sentence, i int) int {
	if i+3 > s.Last || a.Form(i) != "il" || a.Form(i+1) != "y" || a.Form(i+2) != "a" {
		return i
	}
	for k := i + 3; k <= min(i+6, s.Last); k++ {
		switch a.Form(k) {
		case "an", "ans", "année", "années", "mois", "semaine", "semaines", "jour", "jours", "heure", "heures", "minutes", "peu", "longtemps":
			return k + 1
		}
	}
	return i
}
