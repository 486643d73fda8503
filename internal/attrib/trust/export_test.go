package trust

// The tables as they are embedded.
var (
	WordsTSV   = wordsTSV
	SpeakerTSV = speakerTSV
)
