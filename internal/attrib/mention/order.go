package mention

import "github.com/attribd/attribd/internal/attrib/text"

// order sorts the mentions by their first token and renews all that counts
// them.
func (f *finder) order() {
	ms, by := f.set.Mentions, f.inOrder()
	place := resized(f.memory.place, len(ms))
	for i, old := range by {
		place[old] = int32(i)
	}
	f.memory.place = place
	arrange(ms, by)
	for i := range ms {
		if ms[i].Beside != None {
			ms[i].Beside = int(place[ms[i].Beside])
		}
		f.refresh(&ms[i])
	}
	renumber(f.set.byHead, place)
	renumber(f.set.named, place)
	renumber(f.set.owner, place)
}

// inOrder returns the mentions by their first token, the longer first: one place for each
// token and little to compare, since few begin at the same.
func (f *finder) inOrder() []int32 {
	ms, at := f.set.Mentions, resized(f.memory.starts, len(f.a.Tokens)+1)
	by := resized(f.memory.by, len(ms))
	clear(at)
	for i := range ms {
		at[ms[i].First+1]++
	}
	for t := range len(at) - 1 {
		at[t+1] += at[t]
	}
	for i := range ms {
		place := &at[ms[i].First]
		by[*place] = int32(i)
		*place++
	}
	for i := 1; i < len(by); i++ {
		for k := i; k > 0 && ms[by[k-1]].First == ms[by[k]].First && ms[by[k-1]].Last < ms[by[k]].Last; k-- {
			by[k-1], by[k] = by[k], by[k-1]
		}
	}
	f.memory.by, f.memory.starts = by, at
	return by
}

// arrange puts mentions into an order, where most of them stand already. It uses that up.
func arrange(ms []Mention, by []int32) {
	for i := range by {
		if int(by[i]) == i {
			continue
		}
		first, at := ms[i], i
		for int(by[at]) != i {
			from := int(by[at])
			ms[at] = ms[from]
			by[at], at = int32(at), from
		}
		ms[at], by[at] = first, int32(at)
	}
}

func renumber(index, place []int32) {
	for i, old := range index {
		if old != None {
			index[i] = place[old]
		}
	}
}

// refresh derives the text of a mention from its tokens.
func (f *finder) refresh(m *Mention) {
	m.Span = text.Span{Start: f.a.Tokens[m.First].Start, End: f.a.Tokens[m.Last].End}
	m.Name = text.Span{Start: f.a.Tokens[m.Core].Start, End: m.Span.End}.Of(f.a.Doc)
}
