package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/attribd/attribd/internal/config"
	"github.com/attribd/attribd/internal/eval"
	"github.com/attribd/attribd/internal/eval/gold"
)

// evalCmd is "attribd eval".
type evalCmd struct {
	asked `embed:""`

	Gold      string             `arg:"" name:"gold-dir" help:"Folder of annotated articles: NAME.txt, and NAME.gold.json beside it."`
	Check     bool               `help:"Only say what is wrong in the gold files, with line and reason."`
	Show      bool               `help:"Only print what the gold files say, and what is wrong in them."`
	Rewrite   string             `default:"" enum:",words,numbers" placeholder:"SPANS" help:"Only write the gold files in which nothing is wrong anew, with words for spans or with numbers."`
	Only      string             `default:"*" placeholder:"PATTERN" help:"The articles whose names match, as in 'd1?' or 'a*'. [${default}]"`
	Worst     int                `placeholder:"N" help:"List the N articles that came out worst, with each error and words of the article."`
	Format    string             `default:"text" enum:"text,json" placeholder:"FORMAT" help:"text: tables. json: all figures. [${default}]"`
	FailBelow map[string]float64 `placeholder:"NAME=VALUE" help:"Fail where a figure is lower, as in speaker=0.8 or strict/marked.quote=0.85; names are those of json. Once for each."`
}

// Run scores the answers for a folder. It fails where an article has no answer
// or a figure is too low, once all is printed.
func (c *evalCmd) Run(ctx context.Context, std *streams) error {
	if c.Check || c.Show || c.Rewrite != "" {
		return c.check(std)
	}
	for _, name := range slices.Sorted(maps.Keys(c.FailBelow)) {
		if !slices.Contains(eval.Names(), eval.FullName(name)) {
			return &config.Error{Where: "--fail-below", Err: fmt.Errorf("there is no figure %q; attribd eval --format json shows them all", name)}
		}
	}
	articles, err := gold.ReadDir(c.Gold, c.Only)
	if err != nil {
		return err
	}
	source, err := c.source(std, gold.NamesOf(articles))
	if err != nil {
		return err
	}
	defer source.close()
	report, err := c.score(ctx, std.err, source, articles)
	if err != nil {
		return err
	}
	if err := c.print(std.out, report); err != nil {
		return err
	}
	if below := c.below(std.err, report); below || len(report.Unanswered) > 0 {
		return errReported
	}
	return nil
}

// score asks about each article, and says which have no answer.
func (c *evalCmd) score(ctx context.Context, complaints io.Writer, source *source, articles []gold.Article) (*eval.Report, error) {
	tally := &eval.Tally{}
	unanswered := []string{}
	version := ""
	for i := range articles {
		a := &articles[i]
		var answers []eval.Answer
		resp, err := source.ask(ctx, a.Name, a.Text.String())
		if err == nil {
			answers, err = eval.Answers(resp, a.Text)
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			fmt.Fprintf(complaints, "attribd: %s: %s\n", a.Name, reason(err))
			unanswered = append(unanswered, a.Name)
		} else {
			version = resp.GetEngineVersion()
		}
		tally.Add(a, answers)
	}
	report := tally.Report(c.Worst)
	report.Unanswered, report.EngineVersion = unanswered, version
	return report, nil
}

func (c *evalCmd) print(out io.Writer, report *eval.Report) error {
	if c.Format == "text" {
		return report.Print(out)
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(report)
}

// below says which figures are too low, and reports whether one is.
func (c *evalCmd) below(complaints io.Writer, report *eval.Report) bool {
	found := false
	for _, name := range slices.Sorted(maps.Keys(c.FailBelow)) {
		if got := report.Scores.Of(eval.FullName(name)); got < c.FailBelow[name] {
			fmt.Fprintf(complaints, "attribd: %s is %.5f, below %g\n", name, got, c.FailBelow[name])
			found = true
		}
	}
	return found
}
