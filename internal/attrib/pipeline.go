package attrib

import (
	"context"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/rule"
)

// analyse runs the stages that know French but nothing of quotations.
func (e *Engine) analyse(ctx context.Context, doc string) (*clause.Article, error) {
	tokens := e.splitter.Split(doc)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	marks := quotemark.Read(doc, tokens)
	layout := block.Divide(doc, tokens, marks)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	article := &clause.Article{
		Doc: doc, Tokens: tokens, Marks: marks, Layout: layout, Lexicon: e.lexicon,
		Words: e.tagger.Tag(doc, tokens, func(yield func(int, int) bool) {
			for _, s := range layout.Sentences {
				if ctx.Err() != nil || !yield(s.First, s.Last) {
					return
				}
			}
		}),
		Sentences: make([]clause.Sentence, len(layout.Sentences)),
	}
	for i := range article.Sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		article.Analyse(i)
	}
	return article, nil
}

// choose proposes and decides, sentence by sentence.
func (e *Engine) choose(ctx context.Context, article *clause.Article) ([]rule.Candidate, error) {
	var chosen []rule.Candidate
	for i := range article.Sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		chosen = append(chosen, decide.Choose(e.rules.Propose(article, i), e.weights)...)
	}
	return chosen, nil
}
