package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// fragments yields the marked stretches among the words that the verb governs.
func fragments(c *context) *Candidate {
	if !c.touched(Range{c.right, c.sentence.Last}) {
		return nil
	}
	kind := Direct
	stretches := c.stretchesIn(Range{c.right, c.governed()})
	pieces := c.memory.ranges.Make(len(stretches))
	for i, s := range stretches {
		if c.term(s) || c.proper(s) || len(pieces) > 0 && c.titled(s) && c.lowerAt(pieces[0].First) {
			continue
		}
		if i+1 < len(stretches) && len(pieces) == 0 && c.titled(s) && c.Tag(c.opening(s)-1) == tag.Noun && c.lowerAt(c.Marks.Stretches[stretches[i+1]].First) { // "dépeint le candidat « Ponts ouverts » comme un « traître »"
			continue
		}
		if len(pieces) > 0 && c.Form(c.opening(s)-1) == "," && c.clausal(s) && c.inciseBehind(s) { // « un gâchis », « tout cède », dit-il
			break
		}
		if len(pieces) > 0 && c.othersBetween(pieces[len(pieces)-1].Last, c.opening(s)) { // « miracle », les autres d'« imposture »
			break
		}
		if !c.exclaimed(s) {
			kind = Mixed
		}
		pieces = append(pieces, c.pieces(s)...)
	}
	if len(pieces) == 0 {
		return nil
	}
	c.add("distance", float64(pieces[0].First-c.last))
	return c.candidate(kind, pieces)
}

// othersBetween reports a comma and other people between two tokens, who say the second of
// two things: "les uns parlent de « miracle », | les autres d'« imposture »".
func (c *context) othersBetween(first, last int) bool {
	for i := first + 1; i+2 < last; i++ {
		if c.Form(i) != "," {
			continue
		}
		switch c.Form(i + 2) {
		case "autre", "autres":
			return c.Form(i+1) == "l'" || c.Form(i+1) == "les" || c.Form(i+1) == "d'"
		}
	}
	return false
}

// proper reports the name of something amid what a verb governs: "présente l'auteur de
// « Rivages »", but "traite le maire de « Tartuffe »", "aux cris de « Liberté »".
func (c *context) proper(s int) bool {
	before, st := c.opening(s)-1, &c.Marks.Stretches[s]
	if !c.titled(s) || before <= c.last || terminal(c.Form(st.Last)) || c.Tag(st.First) == tag.Infinitive {
		return false
	}
	if cue := &c.group.Cue; cue.Takes(lexicon.Attr) || cue.Class == "manner" || cue.Lemma == "traiter" || cue.Lemma == "comparer" {
		return false
	}
	for k := before; k > c.last && k > before-3; k-- {
		switch c.Words[k].Lemma() {
		case "cri", "slogan", "mot", "comme":
			return false
		}
	}
	switch c.Tag(before) {
	case tag.Determiner, tag.Preposition, tag.Noun, tag.Adjective, tag.Name:
		return true
	}
	return false
}

// exclaimed reports a stretch behind a verb of saying that is an utterance though
// no colon announces it: "crie « Non au pont ! »", "répond « je n'ai rien vu »".
func (c *context) exclaimed(s int) bool {
	if st := &c.Marks.Stretches[s]; c.opening(s) > c.last && c.Form(c.opening(s)-1) == "," && pointing(c) && c.mainVerb(Range{st.First, st.Last}) {
		return true // "nous le confiait, « nous avons tenu »"
	}
	if !c.group.Cue.Takes(lexicon.Que) {
		return false // "évoque « ce qui a été fait »"
	}
	switch c.group.Cue.Class {
	case "say", "answer", "manner", "continue":
	default:
		return false
	}
	st := &c.Marks.Stretches[s]
	if c.opening(s) > c.sentence.First && c.Tag(c.opening(s)-1) == tag.Determiner { // "souligne une « ville qui tient »"
		return false
	}
	if c.capitalAt(st.First) && (terminal(c.Form(st.Last)) || c.words(Range{st.First, st.Last}) > 3) {
		return true
	}
	return c.Tag(st.First) != tag.Que && c.Tag(st.First) != tag.Relative && c.mainVerb(Range{st.First, st.Last})
}

// fragmentsBefore yields the marked stretches between a passive verb and its agent:
// "est jugé « absurde » par les riverains".
func fragmentsBefore(c *context) *Candidate {
	stretches := c.stretchesIn(Range{c.last + 1, c.source.First - 1})
	if s := c.stretchAt(c.group.Subject.First + 1); s != None && c.group.Form == clause.Finite && c.closing(s) == c.group.First-1 {
		stretches = append(stretches, s) // "des « écarts » ont été relevés par X"
	}
	pieces := c.memory.ranges.Make(len(stretches))
	for _, s := range stretches {
		if !c.term(s) {
			pieces = append(pieces, c.pieces(s)...)
		}
	}
	return c.candidate(Mixed, pieces)
}

// governed returns the last token of the words that a verb governs: up to the
// next verb with a subject, relative clause, or end of the clause.
func (c *context) governed() int {
	from := c.last
	if c.right > from+1 && c.right <= c.sentence.Last && c.Form(c.right-1) == "," { // "dénonce, dans un communiqué, | une « folie »"
		from = c.right
	}
	end := min(c.Edge(c.sentence, c.claim(from)), c.last+40)
	for i := c.right; i <= end; i++ {
		if c.Marks.Inside(i) >= 0 && c.Marks.Inside(i) != c.Marks.Inside(c.last) {
			continue
		}
		switch c.Tag(i) {
		case tag.Finite:
			if !c.relativeBefore(i) {
				return i - 1
			}
		case tag.Que, tag.Subordinator:
			if i == c.right && c.Form(i) == "comme" { // "décrit | comme « un malade »"
				continue
			}
			if i < end && c.Tag(i) == tag.Que && (c.Tag(i+1) == tag.Preposition || c.Form(i-1) == "ainsi") { // "n'est là que pour", "ainsi que"
				continue
			}
			return i - 1
		case tag.PresentParticiple:
			if g := c.sentence.GroupAt(i); c.Form(i-1) == "," || g != None && c.sentence.Groups[g].Reports {
				return i - 1
			}
		case tag.PastParticiple:
			if g := c.sentence.GroupAt(i); g != None && c.sentence.Groups[g].Form == clause.SharedAuxiliary && c.sentence.Groups[g].Reports {
				return i - 1
			}
		}
	}
	return end
}
