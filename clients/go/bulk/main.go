// Command bulk attributes many articles over one stream: JSON lines with "id"
// and "text" on standard input, one line a quotation on standard output.
//
//	go run ./bulk <ARTICLES
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/attribd/attribd/clients/go/client"
	attribv1 "github.com/attribd/attribd/clients/go/gen/attrib/v1"
)

// window is how many articles may wait for their answers. The next one is read
// only when an answer makes room, so that memory stays flat.
const window = 32

func main() {
	log.SetFlags(0)
	if err := run(context.Background(), os.Stdin, bufio.NewWriter(os.Stdout)); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, in io.Reader, out *bufio.Writer) error {
	conn, err := client.Dial()
	if err != nil {
		return err
	}
	defer conn.Close()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stream, err := attribv1.NewAttributionServiceClient(conn).StreamingAttribute(ctx)
	if err != nil {
		return err
	}
	room := make(chan struct{}, window)
	sent := make(chan error, 1)
	go func() {
		err := send(ctx, stream, json.NewDecoder(in), room)
		if err != nil {
			cancel()
		}
		sent <- err
	}()
	var count tally
	for {
		resp, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			cancel()
			if failed := <-sent; failed != nil && !errors.Is(failed, context.Canceled) {
				return failed
			}
			return err
		}
		count.add(resp)
		show(out, resp)
		<-room
	}
	count.show("\n")
	return errors.Join(<-sent, out.Flush())
}

// send sends articles as long as there is room.
func send(ctx context.Context, stream attribv1.AttributionService_StreamingAttributeClient, in *json.Decoder, room chan<- struct{}) error {
	for {
		var article struct{ ID, Text string }
		if err := in.Decode(&article); errors.Is(err, io.EOF) {
			return stream.CloseSend()
		} else if err != nil {
			return err
		}
		select {
		case room <- struct{}{}:
		case <-ctx.Done():
			return ctx.Err()
		}
		err := stream.Send(&attribv1.StreamingAttributeRequest{
			RequestId: article.ID,
			Request:   &attribv1.AttributeRequest{Document: &attribv1.Document{Id: article.ID, Text: article.Text}},
		})
		if err != nil {
			return nil // the receiver sees why
		}
	}
}

// show writes a line a quotation: article, speakers, words.
func show(out io.Writer, resp *attribv1.StreamingAttributeResponse) {
	if failure := resp.GetError(); failure != nil {
		fmt.Fprintf(out, "%s\tfailed\t%s\n", resp.GetRequestId(), failure.GetReason())
	}
	for _, quote := range resp.GetResponse().GetQuotes() {
		var names, words []string
		for _, speaker := range quote.GetSpeakers() {
			names = append(names, speaker.GetName())
		}
		for _, span := range quote.GetContents() {
			words = append(words, span.GetText())
		}
		fmt.Fprintf(out, "%s\t%s\t%s\n", resp.GetRequestId(), strings.Join(names, ", "), strings.Join(words, " … "))
	}
}

// tally counts, and shows progress where standard error is a terminal.
type tally struct{ articles, quotes, failed int }

func (t *tally) add(resp *attribv1.StreamingAttributeResponse) {
	t.articles++
	t.quotes += len(resp.GetResponse().GetQuotes())
	if resp.GetError() != nil {
		t.failed++
	}
	if term.IsTerminal(int(os.Stderr.Fd())) {
		t.show("")
	}
}

func (t *tally) show(end string) {
	fmt.Fprintf(os.Stderr, "\r%d articles, %d quotations, %d failed%s", t.articles, t.quotes, t.failed, end)
}
