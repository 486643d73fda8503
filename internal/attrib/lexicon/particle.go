package lexicon

import "io/fs"

// ParticleKind is the part that a small word plays in a name of a person.
type ParticleKind string

// The kinds of particle.
const (
	NameParticle      ParticleKind = "name"      // von, de la
	JoinerParticle    ParticleKind = "joiner"    // y, e, und
	FiliationParticle ParticleKind = "filiation" // ben, ould
	ArticleParticle   ParticleKind = "article"   // el, al-, le
	PrefixParticle    ParticleKind = "prefix"    // mac, o'
	SaintParticle     ParticleKind = "saint"     // san, saint
	AliasParticle     ParticleKind = "alias"     // dit, alias
	BirthParticle     ParticleKind = "birth"     // née
	SuffixParticle    ParticleKind = "suffix"    // junior, pacha
	RegnalParticle    ParticleKind = "ordinal"   // II, Ier
)

// Particle returns the longest particle that words begin with, and how many of
// them it takes. Ordinals count only in capitals.
func (l *Lexicon) Particle(words []string) (ParticleKind, int) {
	if len(words) > 0 {
		if kind, ok := l.ordinals[words[0]]; ok {
			return kind, 1
		}
	}
	return l.particles.prefix(words)
}

func (l *Lexicon) loadParticles(fsys fs.FS) error {
	rows, err := readTable(fsys, "particles.tsv", "form", "kind")
	if err != nil {
		return err
	}
	l.particles, l.ordinals = newPhrases[ParticleKind](), map[string]ParticleKind{}
	for _, r := range rows {
		kind := ParticleKind(r.fields[1])
		if kind == RegnalParticle {
			l.ordinals[r.fields[0]] = kind
			continue
		}
		if !l.particles.add(r.fields[0], kind) {
			return r.errorf("%q is there twice", r.fields[0])
		}
	}
	return nil
}
