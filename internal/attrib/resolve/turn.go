package resolve

// goesOn reports a quote whose cue tells that somebody speaks again: "a-t-il
// ajouté", "dit-elle encore".
func (r *resolver) goesOn(q int) bool {
	quote := &r.quotes[q]
	if quote.CueFirst == None {
		return false
	}
	for k := quote.CueFirst; k <= min(quote.CueLast+1, len(r.a.Tokens)-1); k++ {
		switch r.a.Form(k) {
		case "encore", "également", "aussi", "enfin":
			return true
		}
		switch r.a.Words[k].Lemma() {
		case "ajouter", "poursuivre", "continuer", "conclure", "reprendre", "enchaîner", "compléter", "insister", "préciser", "développer", "détailler":
			return true
		}
	}
	return false
}

// namedWithin reports whether the marked words of a quote name the entity: who
// speaks says "I".
func (r *resolver) namedWithin(q, e int) bool {
	quote := &r.quotes[q]
	if !quote.Marked {
		return false
	}
	for m := r.set.From(quote.First); m < len(r.set.Mentions) && r.set.Mentions[m].First <= quote.Last; m++ {
		if r.set.Mentions[m].Named && r.set.Mentions[m].Quoted && int(r.of[m]) == e {
			return true
		}
	}
	return false
}
