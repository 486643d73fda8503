package morph

// Traits are what the lexicon says of a reading beyond its part of speech.
type Traits uint32

// The traits of grammatical words, then those of others.
const (
	Personal      Traits = 1 << iota // pronoun: je, lui, eux-mêmes
	Subject                          // personal pronoun that can be a subject
	Object                           // personal pronoun that can be an object
	Proclitic                        // stands before the verb: le, se, y, ne
	Adverbial                        // pronoun for a complement: en, y
	Relative                         // qui, dont, où, lequel
	Interrogative                    // qui, quel, comment, où
	Exclamative                      // quel
	Demonstrative                    // ce, cette, celui-ci
	Possessive                       // son, leur
	Indefinite                       // chaque, plusieurs, quelqu'un
	Negative                         // ne, pas, rien, aucun
	Article                          // le, un, des, and the article within au and du
	Contracted                       // preposition that holds an article: au, du
	Coordinating                     // et, mais, or
	Subordinating                    // que, si, lorsque
	BeforeVerb                       // preposition that takes an infinitive: pour, sans
	Element                          // only part of a set phrase: parce, instar, priori
	Roman                            // numeral: XIV
	Town                             // town, capital or seat of power: Moscou, Kremlin
	Country                          // country or region: France, Navarre
	Demonym                          // people of a place: lyonnaise, américain
	Language                         // name of a language: wolof
	Colour                           // vert
	Adjectival                       // past participle that also serves as adjective

	traitsEnd
)

// Has reports whether all of q are in t.
func (t Traits) Has(q Traits) bool { return t&q == q }

// VerbFlags say how a verb is built. They belong to the lemma, so that all its
// forms share them. The lexicon says nothing of clauses in que.
type VerbFlags uint16

// The flags of a verb.
const (
	Intransitive VerbFlags = 1 << iota
	Transitive
	IndirectTransitive // takes an object with a preposition
	Pronominal         // can take se
	OnlyPronominal     // always takes se
	Impersonal         // takes an impersonal il
	Copula             // être, devenir, rester and their like
	Auxiliary          // être, avoir
	TakesEtre          // compound tenses with être
	TakesAvoir         // compound tenses with avoir, or not known

	verbFlagsEnd
)

// Has reports whether all of q are in f.
func (f VerbFlags) Has(q VerbFlags) bool { return f&q == q }
