package lexicon

import "io/fs"

// Lexicon is all the word knowledge. It is immutable after [Load] and safe for
// concurrent use.
//
// Lookups take words as they stand in the text, with either apostrophe, and in
// Unicode normal form C. Case is ignored unless a method says otherwise.
type Lexicon struct {
	verbs         phrases[Verb]
	wrappers      phrases[[]Wrapper]
	prepositions  phrases[PrepositionCue]
	adverbs       phrases[CueAdverb]
	civilities    map[string]Civility
	addresses     sieve // those, folded
	abbreviations map[string]Abbreviation
	shortened     sieve // those
	nouns         phrases[Noun]
	names         map[string]Name
	someNames     sieve             // those, folded
	smallNames    sieve             // those among names that have no capital
	respelled     map[string]string // from a name of several words in lower case to the name
	nameHeads     map[string]NameHead
	firstNames    map[string]Gender
	someFirst     sieve // of those
	rolePrefixes  map[string]bool
	roleSuffixes  map[string]bool
	nounCues      phrases[NounCue]
	fixed         phrases[Fixed]
	conformity    phrases[string]
	works         map[string]bool
	bodyStarts    map[string]bool
	bodyEnds      map[string]bool
	particles     phrases[ParticleKind]
	ordinals      map[string]ParticleKind
	calendar      phrases[CalendarWord]
	places        map[string][]Place
	expansions    map[string]string

	own    map[string][]row // an operator's, by file
	digest string           // of them
}

// Load reads the lists that are built into the binary. An error names the file
// and the line that is wrong.
func Load() (*Lexicon, error) { return load(embedded) }

func load(fsys fs.FS) (*Lexicon, error) {
	l := &Lexicon{}
	for _, step := range []func(fs.FS) error{
		l.loadVerbs,
		l.loadWrappers,
		l.loadPrepositions,
		l.loadAdverbs,
		l.loadCivilities,
		l.loadAbbreviations,
		l.loadNouns,
		l.loadNames,
		l.loadFirstNames,
		l.loadRolePrefixes,
		l.loadNounCues,
		l.loadFixed,
		l.loadConformity,
		l.loadWorks,
		l.loadBodyWords,
		l.loadParticles,
		l.loadCalendar,
		l.loadPlaces,
		l.loadExpansions,
	} {
		if err := step(fsys); err != nil {
			return nil, err
		}
	}
	return l, nil
}
