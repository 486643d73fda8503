package config

import (
	"fmt"
	"strings"
	"time"
)

// Worker is everything that "attribd worker" can be told, with tags as those of
// [Config]. A key that both have means the same to both.
type Worker struct {
	NATSURL   string `name:"nats-url" group:"Queue" default:"nats://127.0.0.1:4222" placeholder:"URL,..." help:"NATS servers: nats://HOST:PORT, tls://, ws:// or wss://."`
	NATSCreds string `name:"nats-creds" group:"Queue" placeholder:"FILE" help:"Credentials of a NATS user, JWT and seed. Read again at every connection, as are the next."`
	NATSNKey  string `name:"nats-nkey" group:"Queue" placeholder:"FILE" help:"Seed of a NATS user, instead of credentials."`
	NATSCA    string `name:"nats-tls-ca" group:"Queue" placeholder:"FILE" help:"Use TLS, and believe the authorities in this file, PEM."`
	NATSCert  string `name:"nats-tls-cert" group:"Queue" placeholder:"FILE" help:"Show this certificate, PEM. Needs nats-tls-key."`
	NATSKey   string `name:"nats-tls-key" group:"Queue" placeholder:"FILE" help:"Its key, PEM."`

	ArticlesStream  string `name:"articles-stream" group:"Queue" default:"ARTICLES" placeholder:"NAME" help:"JetStream stream that articles are taken from."`
	ArticlesSubject string `name:"articles-subject" group:"Queue" default:"articles.>" placeholder:"SUBJECT" help:"Which of its subjects."`
	Consumer        string `name:"consumer" group:"Queue" default:"attribd" placeholder:"NAME" help:"Durable consumer that all workers of a queue share; made if there is none."`
	AnswersStream   string `name:"answers-stream" group:"Queue" default:"ANSWERS" placeholder:"NAME" help:"JetStream stream that answers are put into."`
	AnswersSubject  string `name:"answers-subject" group:"Queue" default:"answers" placeholder:"SUBJECT" help:"Answers have this subject, a dot, and the article's id, or its hash where the id is no subject."`
	CreateStreams   bool   `name:"create-streams" group:"Queue" default:"false" help:"Make the two streams if they are missing."`

	Jobs           int           `name:"jobs" group:"Work" default:"0" placeholder:"N" help:"Articles attributed at once; 0: as many as there are CPUs to use. Four times as many are held."`
	AckWait        time.Duration `name:"ack-wait" group:"Work" default:"30s" placeholder:"DURATION" help:"An article whose worker has not been heard of for so long is given to another."`
	MaxDeliver     int           `name:"max-deliver" group:"Work" default:"5" placeholder:"N" help:"An article that was given out so often without an answer gets an error for one."`
	MaxArticleTime time.Duration `name:"max-article-time" group:"Work" default:"1m" placeholder:"DURATION" help:"Longest that one article may take in the engine before it is tried again later."`

	OffsetEncoding string `name:"offset-encoding" group:"Answers" default:"utf32" enum:"utf8,utf16,utf32" placeholder:"ENCODING" help:"What offsets count: utf8 bytes, utf16 units, utf32 code points."`
	Language       string `name:"language" group:"Answers" placeholder:"TAG" help:"Language of articles that do not say theirs; their text is then not asked whether it looks French."`
	Explain        bool   `name:"explain" group:"Answers" default:"false" help:"Give the rules that fired and the quotation marks that were repaired."`

	Admin `embed:""`

	DrainTimeout time.Duration `name:"drain-timeout" group:"Stopping" default:"25s" placeholder:"DURATION" help:"Time that articles at work have to finish; those held beside them are given back at once."`

	Logging `embed:""`
	Words   `embed:""`
}

// Check says what does not go together in c, naming the key.
func (c *Worker) Check() error {
	for _, check := range []func() error{c.checkConnection, c.checkNames, c.checkWork} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (c *Worker) checkConnection() error {
	switch {
	case c.NATSURL == "":
		return wrong("nats-url", "a server is needed")
	case c.NATSCreds != "" && c.NATSNKey != "":
		return wrong("nats-nkey", "instead of nats-creds, not beside it")
	case (c.NATSCert == "") != (c.NATSKey == ""):
		return wrong("nats-tls-key", "nats-tls-cert and nats-tls-key are given together or not at all")
	}
	return nil
}

func (c *Worker) checkNames() error {
	for _, name := range []struct{ key, value, not string }{
		{"articles-stream", c.ArticlesStream, ".*> \t\\/"},
		{"articles-subject", c.ArticlesSubject, " \t"},
		{"consumer", c.Consumer, ".*> \t\\/"},
		{"answers-stream", c.AnswersStream, ".*> \t\\/"},
		{"answers-subject", c.AnswersSubject, "*> \t"},
	} {
		if name.value == "" || strings.ContainsAny(name.value, name.not) {
			return wrong(name.key, fmt.Sprintf("%q is no such name", name.value))
		}
	}
	if c.ArticlesStream == c.AnswersStream {
		return wrong("answers-stream", "answers go into a stream of their own")
	}
	return nil
}

func (c *Worker) checkWork() error {
	switch {
	case c.Jobs < 0:
		return wrong("jobs", fmt.Sprintf("%d is less than 0", c.Jobs))
	case c.MaxDeliver < 1:
		return wrong("max-deliver", fmt.Sprintf("%d is less than 1", c.MaxDeliver))
	case c.AckWait < time.Second:
		return wrong("ack-wait", fmt.Sprintf("%s is less than 1s", c.AckWait))
	case c.MaxArticleTime < time.Millisecond:
		return wrong("max-article-time", fmt.Sprintf("%s is less than 1ms", c.MaxArticleTime))
	case !french(c.Language):
		return wrong("language", fmt.Sprintf("%q is refused by the engine, which knows French alone", c.Language))
	case c.DrainTimeout < 0:
		return wrong("drain-timeout", fmt.Sprintf("%s is less than 0s", c.DrainTimeout))
	}
	return nil
}

// french reports whether a tag of a language is none or French.
func french(tag string) bool {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return primary == "" || primary == "fr"
}
