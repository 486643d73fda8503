// Command corpus sends articles through one StreamingAttribute stream and fails
// if any has an error or takes over a second.
//
// It reads JSON lines with "id" and "text" from standard input.
package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

const (
	slow     = time.Second
	patience = 5 * time.Minute // for all of them
	longest  = 64 << 20        // bytes in a line
	inFlight = 2               // articles sent and not yet answered
)

func main() {
	address := flag.String("server", "127.0.0.1:50051", "the service, HOST:PORT")
	flag.Parse()
	if err := run(context.Background(), *address, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

// article is a line of the corpus.
type article struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// answer is what came of an article, and how long it took.
type answer struct {
	id     string
	took   time.Duration
	quotes int
	err    *attribv1.DocumentError
}

func run(ctx context.Context, address string, in io.Reader, out io.Writer) error {
	conn, err := grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer conn.Close()
	articles, err := read(in)
	if err != nil {
		return err
	}
	begin := time.Now()
	answers, err := attribute(ctx, attribv1.NewAttributionServiceClient(conn), articles)
	if err != nil {
		return err
	}
	return report(out, answers, len(articles), time.Since(begin))
}

func read(in io.Reader) ([]article, error) {
	var articles []article
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longest)
	for lines.Scan() {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("line %d: %w", len(articles)+1, err)
		}
		articles = append(articles, a)
	}
	return articles, lines.Err()
}

// attribute sends the articles, a few ahead of their answers, which come in any
// order.
func attribute(ctx context.Context, client attribv1.AttributionServiceClient, articles []article) ([]answer, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	stream, err := client.StreamingAttribute(ctx)
	if err != nil {
		return nil, err
	}
	sent := map[string]time.Time{}
	answers := make([]answer, 0, len(articles))
	for i := 0; len(answers) < len(articles); {
		if i < len(articles) && len(sent) < inFlight {
			sent[articles[i].ID] = time.Now()
			if err := stream.Send(request(articles[i])); err != nil {
				return nil, fmt.Errorf("send %s: %w", articles[i].ID, err)
			}
			i++
			continue
		}
		resp, err := stream.Recv()
		if err != nil {
			return nil, fmt.Errorf("after %d answers, waiting for %v: %w", len(answers), slices.Sorted(maps.Keys(sent)), err)
		}
		id := resp.GetRequestId()
		answers = append(answers, answer{id, time.Since(sent[id]), len(resp.GetResponse().GetQuotes()), resp.GetError()})
		delete(sent, id)
	}
	return answers, stream.CloseSend()
}

func request(a article) *attribv1.StreamingAttributeRequest {
	return &attribv1.StreamingAttributeRequest{
		RequestId: a.ID,
		Request:   &attribv1.AttributeRequest{Document: &attribv1.Document{Id: a.ID, Text: a.Text}},
	}
}

func report(out io.Writer, answers []answer, articles int, took time.Duration) error {
	slices.SortFunc(answers, func(a, b answer) int { return cmp.Compare(a.took, b.took) })
	failed, late, quotes := 0, 0, 0
	for _, a := range answers {
		quotes += a.quotes
		switch {
		case a.err != nil:
			failed++
			fmt.Fprintf(out, "%s: %s: %s\n", a.id, a.err.GetReason(), a.err.GetMessage())
		case a.took > slow:
			late++
			fmt.Fprintf(out, "%s: %v\n", a.id, a.took)
		}
	}
	if len(answers) == 0 {
		return errors.New("no articles")
	}
	at := func(share float64) time.Duration {
		return answers[int(share*float64(len(answers)-1))].took.Round(time.Microsecond)
	}
	fmt.Fprintf(out, "%d articles, %d quotes in %v; p50 %v, p99 %v, longest %v; %d failed, %d over %v\n",
		articles, quotes, took.Round(time.Millisecond), at(0.5), at(0.99), at(1), failed, late, slow)
	if failed+late > 0 {
		return fmt.Errorf("%d of %d articles fell short", failed+late, articles)
	}
	return nil
}
