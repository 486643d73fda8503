package eval

import (
	"strings"

	"github.com/attribd/attribd/internal/eval/gold"
	"github.com/attribd/attribd/internal/eval/naming"
	"github.com/attribd/attribd/internal/overlap"
)

// part is what is asked of an answer that found something.
type part uint8

const (
	itsSpeaker part = iota // the name is the entity's, an alias or a fitting part; none where there is none
	itsName                // it is the fullest that the article gives
	itsMention             // the mentions overlap
	itsCue                 // the same lemma, or cues that overlap
	itsRole                // the first role is one of the entity's; none where it has none
	itsKind                // direct, mixed or indirect
	itsWhole               // speaker, cue and role
	itsSort                // what sort of speaker; asked where it is known
	itsGender              // asked where it is known
	parts
)

// partNames are the names of the parts in figures.
var partNames = [parts]string{"speaker", "name", "mention", "cue", "role", "kind", "whole", "sort", "gender"}

// verdict is the answer to a question.
type verdict uint8

const (
	notAsked verdict = iota
	wrong
	right
)

func verdictOf(ok bool) verdict {
	if ok {
		return right
	}
	return wrong
}

type verdicts [parts]verdict

// judged is an article with its answers, ready to be held against each other.
type judged struct {
	article          *gold.Article
	answers          []Answer
	marked, answered []overlap.Letters // of their contents
	mentions         map[string][]string
}

func newJudged(article *gold.Article, answers []Answer) *judged {
	j := &judged{article: article, answers: answers, mentions: map[string][]string{}}
	for i := range article.Attributions {
		a := &article.Attributions[i]
		j.marked = append(j.marked, j.letters(a.Content))
		if a.Entity != nil && a.Mention != nil {
			j.mentions[*a.Entity] = append(j.mentions[*a.Entity], article.Text.Cut(*a.Mention))
		}
	}
	for i := range answers {
		j.answered = append(j.answered, j.letters(answers[i].Content))
	}
	return j
}

func (j *judged) letters(content []gold.Span) overlap.Letters {
	pieces := make([]overlap.Piece, len(content))
	for i, s := range content {
		pieces[i] = overlap.Piece{At: s[0], Words: j.article.Text.Cut(s)}
	}
	return overlap.Of(pieces, overlap.CodePoints)
}

// judge asks all of an answer that found an attribution.
func (j *judged) judge(marked *gold.Attribution, answer *Answer) verdicts {
	var out verdicts
	out[itsKind] = verdictOf(answer.Kind == marked.Kind)
	out[itsMention] = verdictOf(same(marked.Mention, answer.Mention))
	out[itsCue] = verdictOf(sameCue(&marked.Cue, answer))
	entity := j.article.Entities.Of(marked)
	if entity == nil {
		out[itsSpeaker] = verdictOf(len(answer.Names) == 0)
		out[itsName] = out[itsSpeaker]
		out[itsRole] = verdictOf(len(answer.Roles) == 0)
	} else {
		j.judgeSpeaker(entity, answer, &out)
	}
	out[itsWhole] = verdictOf(out[itsSpeaker] == right && out[itsCue] == right && out[itsRole] == right)
	return out
}

func (j *judged) judgeSpeaker(entity *gold.Entity, answer *Answer, out *verdicts) {
	who := entity.Naming(j.mentions[entity.Key])
	named := len(answer.Names) > 0
	out[itsSpeaker] = verdictOf(named && naming.Names(answer.Names, who))
	out[itsName] = verdictOf(named && naming.IsFullest(answer.Names, who))
	if len(entity.Roles) == 0 {
		out[itsRole] = verdictOf(len(answer.Roles) == 0)
	} else {
		out[itsRole] = verdictOf(len(answer.Roles) > 0 && naming.Role(answer.Roles[0], entity.Roles))
	}
	if entity.Kind != "unknown" {
		out[itsSort] = verdictOf(answer.Sort == entity.Kind)
	}
	if entity.Gender != "" {
		out[itsGender] = verdictOf(answer.Gender == entity.Gender)
	}
}

// same reports that neither is there, or that both are and overlap.
func same(a, b *gold.Span) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Overlaps(*b)
}

func sameCue(marked *gold.Cue, answer *Answer) bool {
	if marked.Span == nil || answer.Cue == nil {
		return marked.Span == answer.Cue
	}
	return marked.Lemma != nil && *marked.Lemma == answer.Lemma || marked.Span.Overlaps(*answer.Cue)
}

// looksMarked reports quotation marks in or beside a content.
func looksMarked(text *gold.Text, content []gold.Span) bool {
	const beside = 2 // code points
	for _, s := range content {
		if strings.ContainsAny(text.Cut(gold.Span{s[0] - beside, s[1] + beside}), `«»“”„"‹›`) {
			return true
		}
	}
	return false
}
