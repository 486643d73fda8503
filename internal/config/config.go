package config

import "time"

// Config is everything that "attribd serve" can be told. The tags are read by
// kong for the command line and by [Markdown] for the documentation. What stands
// in a struct of its own is told to other commands, too.
type Config struct {
	Listen string `name:"listen" group:"Listening" default:"127.0.0.1:50051" placeholder:"ADDRESS" help:"Listen on HOST:PORT, port 0 for any free one, on unix:PATH, or on the socket that systemd passes: systemd, or systemd:NAME where it passes more than one."`

	Admin `embed:""`

	HTTPListen      string   `name:"http-listen" group:"HTTP" placeholder:"ADDRESS" help:"Serve JSON over HTTP, gRPC-Web and a page at / on HOST:PORT, on unix:PATH, or on a socket of systemd, with the same certificates, tokens and limits. Empty: nowhere."`
	HTTPCORSOrigins []string `name:"http-cors-origins" group:"HTTP" placeholder:"ORIGIN,..." help:"Origins, such as https://news.example, whose pages may call over HTTP; * for all. Empty: none but the page's own."`

	TLSCert        string        `name:"tls-cert" group:"Security" placeholder:"FILE" help:"Certificate chain of the service, PEM. Needs tls-key."`
	TLSKey         string        `name:"tls-key" group:"Security" placeholder:"FILE" help:"Its key, PEM."`
	TLSClientCA    string        `name:"tls-client-ca" group:"Security" placeholder:"FILE" help:"Certificates of authorities, PEM: clients must then have a certificate of one of them."`
	TLSClientNames []string      `name:"tls-client-names" group:"Security" placeholder:"NAME,..." help:"Subject alternative names, one of which a client's certificate must have. Empty: any. Health may be asked without."`
	AuthTokens     string        `name:"auth-tokens" group:"Security" placeholder:"FILE" help:"Tokens, one a line, one of which a call must bring as \"authorization: Bearer TOKEN\". Health may be asked without, reflection not. Empty: none asked for."`
	ReloadInterval time.Duration `name:"reload-interval" group:"Security" default:"5s" placeholder:"DURATION" help:"How often the files above are looked at for changes; SIGHUP does it at once."`
	Reflection     bool          `name:"reflection" group:"Security" default:"true" negatable:"" help:"Answer grpc.reflection, which tells the contract."`

	MaxConcurrency        int           `name:"max-concurrency" group:"Load" default:"0" placeholder:"N" help:"Documents attributed at once; 0: as many as there are CPUs to use."`
	MaxWaiting            int           `name:"max-waiting" group:"Load" default:"0" placeholder:"N" help:"Attribute calls that wait beside those at work, and batches likewise; further ones are refused with OVERLOADED. 0: 16 for each document at once."`
	MaxWait               time.Duration `name:"max-wait" group:"Load" default:"500ms" placeholder:"DURATION" help:"Longest that an Attribute call waits for its turn before it is refused."`
	MaxStreams            int           `name:"max-streams" group:"Load" default:"256" placeholder:"N" help:"Streams open at once. Their messages are held, never refused."`
	MaxCallsPerConnection uint32        `name:"max-calls-per-connection" group:"Load" default:"256" placeholder:"N" help:"Calls under way on one connection; clients hold back further ones."`
	MaxCallTime           time.Duration `name:"max-call-time" group:"Load" default:"30s" placeholder:"DURATION" help:"Longest that a unary call may take, from its headers to its answer."`
	StreamIdleTimeout     time.Duration `name:"stream-idle-timeout" group:"Load" default:"5m" placeholder:"DURATION" help:"A stream whose client neither sends nor takes anything for so long is ended."`

	LoadReports string `name:"load-reports" group:"Balancing" default:"all" enum:"all,call,stream,none" placeholder:"WHERE" help:"How balancers are told by ORCA how busy this replica is. call: in the trailer of each call; stream: by xds.service.orca.v3.OpenRcaService; all: both; none: not."`

	KeepaliveInterval    time.Duration `name:"keepalive-interval" group:"Connections" default:"1m" placeholder:"DURATION" help:"A connection without traffic is pinged so often."`
	KeepaliveTimeout     time.Duration `name:"keepalive-timeout" group:"Connections" default:"20s" placeholder:"DURATION" help:"It is dropped if that is not answered in time."`
	KeepaliveMinInterval time.Duration `name:"keepalive-min-interval" group:"Connections" default:"10s" placeholder:"DURATION" help:"Clients that ping more often are sent away."`
	ConnectionIdle       time.Duration `name:"connection-idle" group:"Connections" default:"15m" placeholder:"DURATION" help:"A connection without calls is closed after so long."`
	ConnectionAge        time.Duration `name:"connection-age" group:"Connections" default:"5m" placeholder:"DURATION" help:"After about so long a client is asked to connect anew, so that load spreads over replicas."`
	ConnectionAgeGrace   time.Duration `name:"connection-age-grace" group:"Connections" default:"10m" placeholder:"DURATION" help:"How long calls may then go on. Streams end in good order before: they last nine tenths of this."`

	DrainDelay   time.Duration `name:"drain-delay" group:"Stopping" default:"0s" placeholder:"DURATION" help:"How long to serve on after health says NOT_SERVING, for balancers to notice."`
	DrainTimeout time.Duration `name:"drain-timeout" group:"Stopping" default:"25s" placeholder:"DURATION" help:"Time that calls under way then have to finish."`

	Logging      `embed:""`
	OTLPEndpoint string  `name:"otlp-endpoint" group:"Seeing" placeholder:"URL" help:"Send traces there by OTLP over gRPC: http://HOST:PORT in the clear, https:// with TLS. Empty: no traces."`
	TraceRatio   float64 `name:"trace-ratio" group:"Seeing" default:"0.1" placeholder:"RATIO" help:"Share of calls traced, where the caller does not say."`

	Words `embed:""`
}

// Admin says where those who run it look.
type Admin struct {
	SocketMode  Mode   `name:"socket-mode" group:"Listening" default:"0660" placeholder:"MODE" help:"Permissions of a unix socket, octal."`
	AdminListen string `name:"admin-listen" group:"Listening" placeholder:"ADDRESS" help:"Serve /metrics, /healthz, /debug/pprof/, and health and channelz over gRPC, on HOST:PORT, on unix:PATH, or on a socket of systemd, in the clear and to anybody who reaches it. Empty: nowhere."`
}

// Logging says what is logged, and how.
type Logging struct {
	LogFormat string `name:"log-format" group:"Seeing" default:"text" enum:"text,json" placeholder:"FORMAT" help:"text or json."`
	LogLevel  string `name:"log-level" group:"Seeing" default:"info" enum:"debug,info,warn,error" placeholder:"LEVEL" help:"debug, info, warn or error. Calls are logged at info, health and the articles of a worker at debug."`
}

// Words are those of the user.
type Words struct {
	LexiconDir string `name:"lexicon-dir" group:"Words" placeholder:"DIRECTORY" help:"Word lists of your own over those built in. Shown in engine_version."`
}
