package lexicon

import "strings"

// Frame is a set of the complements that a cue takes.
type Frame uint64

// The frames, each with a phrase that shows it.
const (
	Que          Frame = 1 << iota // affirme que c'est faux
	Subj                           // exige que cela cesse
	Si                             // demande si c'est vrai, explique pourquoi
	Inf                            // affirme avoir vu
	De                             // promet de partir
	A                              // appelle à voter
	PourQue                        // insiste pour que cela cesse
	PourInf                        // plaide pour changer la loi
	AceQue                         // s'attend à ce que cela cesse
	ObjQue                         // prévient ses alliés que c'est faux
	ObjDe                          // accuse son voisin d'avoir menti, demande à ses alliés de partir
	ObjA                           // exhorte ses alliés à partir
	Incise                         // « C'est faux », affirme-t-elle
	Colon                          // affirme : « C'est faux »
	Frag                           // dénonce « une folie »
	Attr                           // se dit « prête », juge la loi « absurde »
	PrepDe                         // qualifie la loi de « folie », parle d'« une folie »
	PrepSur                        // insiste sur « l'urgence »
	PrepA                          // appelle au « calme »
	PrepContre                     // s'insurge contre « une folie »
	PrepComme                      // décrit la loi comme « une folie »
	PrepPour                       // plaide pour « un sursaut »
	PrepEn                         // voit en lui « un traître »
	PrepPar                        // répond par « une menace »
	PrepDans                       // voit dans la loi « une menace »
	PrepDevant                     // s'extasie devant « une merveille »
	PrepEnFaveur                   // plaide en faveur d'« un sursaut »
	IlQue                          // il ressort du rapport que c'est faux
	SelonLequel                    // nouns: l'idée selon laquelle c'est faux
)

// frameNames are the names in the lists, in the order of the constants.
var frameNames = [...]string{
	"que", "subj", "si", "inf", "de", "a", "pour-que", "pour-inf", "à-ce-que",
	"obj-que", "obj-de", "obj-a", "incise", "colon", "frag", "attr",
	"prep:de", "prep:sur", "prep:à", "prep:contre", "prep:comme", "prep:pour",
	"prep:en", "prep:par", "prep:dans", "prep:devant", "prep:en faveur de",
	"il-que", "selon-lequel",
}

// Clause holds the frames whose complement is a clause or an infinitive.
const Clause = Que | Subj | Si | Inf | De | A | PourQue | PourInf | AceQue |
	ObjQue | ObjDe | ObjA | SelonLequel

// Preposition holds the frames whose complement is quoted words after a
// preposition.
const Preposition = PrepDe | PrepSur | PrepA | PrepContre | PrepComme |
	PrepPour | PrepEn | PrepPar | PrepDans | PrepDevant | PrepEnFaveur

// Has reports whether f holds one at least of the frames of set.
func (f Frame) Has(set Frame) bool { return f&set != 0 }

// String lists the frames as the files do.
func (f Frame) String() string {
	var names []string
	for i, name := range frameNames {
		if f.Has(1 << i) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ",")
}

func (r row) frames(i int) (Frame, error) {
	var set Frame
	for _, name := range r.list(i) {
		f, ok := frameNamed(name)
		if !ok {
			return 0, r.errorf("unknown frame %q", name)
		}
		set |= f
	}
	return set, nil
}

func frameNamed(name string) (Frame, bool) {
	for i, n := range frameNames {
		if n == name {
			return 1 << i, true
		}
	}
	return 0, false
}
