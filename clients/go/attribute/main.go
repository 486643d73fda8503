// Command attribute prints who says what in an article.
//
//	go run ./attribute ARTICLE
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"

	"github.com/attribd/attribd/clients/go/client"
	attribv1 "github.com/attribd/attribd/clients/go/gen/attrib/v1"
)

func main() {
	log.SetFlags(0)
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	conn, err := client.Dial()
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	resp, err := attribv1.NewAttributionServiceClient(conn).Attribute(ctx, &attribv1.AttributeRequest{
		Document:       &attribv1.Document{Id: os.Args[1], Text: string(text)},
		OffsetEncoding: attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8, // strings of Go are UTF-8
	})
	if err != nil {
		log.Fatal(explain(err))
	}
	for _, quote := range resp.GetQuotes() {
		fmt.Printf("%s: %s\n", speakers(quote), words(text, quote))
	}
}

// speakers names who says a quote, "?" where nobody was found.
func speakers(quote *attribv1.Quote) string {
	var names []string
	for _, speaker := range quote.GetSpeakers() {
		names = append(names, speaker.GetName())
	}
	if len(names) == 0 {
		return "?"
	}
	return strings.Join(names, ", ")
}

// words cuts the words of a quote out of the text.
func words(text []byte, quote *attribv1.Quote) string {
	var parts []string
	for _, span := range quote.GetContents() {
		parts = append(parts, string(text[span.GetStart():span.GetEnd()]))
	}
	return strings.Join(parts, " … ")
}

// explain reads the details of an error.
func explain(err error) string {
	st := status.Convert(err)
	for _, detail := range st.Details() {
		if info, ok := detail.(*errdetails.ErrorInfo); ok {
			return fmt.Sprintf("%s %s %v: %s", st.Code(), info.GetReason(), info.GetMetadata(), st.Message())
		}
	}
	return fmt.Sprintf("%s: %s", st.Code(), st.Message())
}
