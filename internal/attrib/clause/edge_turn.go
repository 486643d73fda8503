package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// narrates reports what the source did then: "a promis de partir, avant de se
// raviser".
func (e *edge) narrates(i int) bool {
	form := e.article.Form(min(i+1, e.last))
	return e.report != None && e.sentence.Groups[e.report].Perfect && (form == "de" || form == "d'")
}

// resumes reports a "selon X" between commas behind which the claim goes on: "a fait
// appel, selon l'opposition, à des mercenaires", "que l'eau monte et, selon elle, menace".
func (e *edge) resumes(i int) bool {
	a := e.article
	for k := i + 1; k < min(i+commaReach, e.last); k++ {
		if a.Form(k) == "," {
			if g := e.groupBehind(k); g != None && i-2 > e.claim.From && a.Tag(i-2) == tag.Coordinator {
				return e.sentence.Groups[g].First == k+1
			}
			return a.Tag(k+1) == tag.Preposition || a.Tag(k+1) == tag.Infinitive || a.Tag(k+1) == tag.PastParticiple
		}
	}
	return false
}

// quotedNext reports a sentence in marks at i that an incise behind it reports: "que le pont
// tient », | « Il est neuf », ajoute-t-elle".
func (e *edge) quotedNext(i int) bool {
	a := e.article
	if i >= e.last || !a.IsMark(i) || a.Marks.MarkOf(i) < 0 {
		return false
	}
	st := &a.Marks.Stretches[a.Marks.MarkOf(i)]
	if st.Open != i || st.Close < 0 || !a.Tokens[st.First].Has(token.Capital) {
		return false
	}
	g := a.ReportBehind(e.sentence, st.Close)
	if g == None {
		return false
	}
	group := &e.sentence.Groups[g]
	behind := a.Inverted(e.sentence, g)
	return group.Clitic != None || group.Form == Finite && (!group.Subject.Found() || group.Subject.Inverted) && behind.Found()
}

// ReportBehind returns the group of the verb that reports right behind the mark that
// closes at i, or behind the comma there, or None: "« Oui », | dit-elle".
func (a *Article) ReportBehind(s *Sentence, i int) int {
	next := i + 1
	if next < s.Last && a.Form(next) == "," {
		next++
	}
	g := s.GroupAt(min(next, s.Last))
	if g == None || s.Groups[g].First != next || !s.Groups[g].Reports {
		return None
	}
	return g
}

// paired reports another "soit" in the claim: "soit mardi, soit mercredi".
func (e *edge) paired(form string, i int) bool {
	for k := e.claim.From; k <= e.last; k++ {
		if k != i && e.article.Form(k) == form {
			return true
		}
	}
	return false
}

// goesOnWithQue reports a frame between commas that parts a verb from its clause: "que
// la maire lui a dit, lors d'une visite, que".
func (e *edge) goesOnWithQue(i int) bool {
	a := e.article
	for k := i + 1; k < min(i+commaReach, e.last); k++ {
		if a.Form(k) == "," {
			return a.Tag(k+1) == tag.Que
		}
	}
	return false
}

// withholds reports what the source leaves out: "sans donner de date".
func (e *edge) withholds(i int) bool {
	for k := i + 1; k <= min(i+3, e.last); k++ {
		if e.article.Tag(k) != tag.Infinitive {
			continue
		}
		switch e.article.Words[k].Lemma() {
		case "dire", "préciser", "donner", "fournir", "indiquer", "détailler", "citer", "nommer", "révéler", "apporter", "avancer":
			return i > e.lastMark
		}
	}
	return false
}

// otherSource reports words of another source right behind a comma: "15 % sont absents,
// | 25 % selon le syndicat".
func (e *edge) otherSource(i int) bool {
	const reach = 4 // tokens
	a := e.article
	if a.Tag(i) != tag.Numeral {
		return false
	}
	for k := i + 1; k <= min(i+reach, e.last); k++ {
		if a.Tag(k) == tag.Finite || a.Form(k) == "," {
			return false
		}
		if a.Form(k) == "selon" {
			return true
		}
	}
	return false
}
