package entity

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// headlineTitle: "Prime Minister Ray Meets President Serik" over "Ray told Serik
// that trade grows". In a line where every word has a capital a name ends where
// the body does not write the word with one.
func (f *finder) headlineTitle() {
	for s, sentence := range f.doc.Sentences {
		if !f.capitals[s] {
			continue
		}
		for i := sentence.From; i < sentence.To; i++ {
			t, ok := f.titleAt(i)
			if !ok || t.To >= sentence.To || t.generic {
				continue
			}
			name := f.inBody(t.To, sentence.To)
			if name.Empty() {
				name = f.strangeName(t.To, sentence.To)
			}
			if !name.Empty() {
				f.introducePerson(name, t, name, "headline-title")
			}
		}
	}
}

// strangeName is a name that only a headline gives: capitalised words that the
// lexicon lacks, so that they can be no verb and no thing, up to one that it knows:
// "Prime Minister N.Ganzorig | Receives ADB President Satoshi Hirano".
func (f *finder) strangeName(i, end int) token.Span {
	to, words := i, 0
	for ; to < end; to++ {
		initial := len(f.norm(to)) == 1 && f.capital(to) || f.norm(to) == "." && to > i && len(f.norm(to-1)) == 1
		if to > i && f.isParticle(to) {
			continue
		}
		if !initial && (!f.capital(to) || f.held(to) || f.doc.ID(to) != 0) {
			break
		}
		if !initial {
			words++
		}
	}
	name := token.Span{From: i, To: to}
	if words == 0 || f.writtenElsewhere(name) {
		return token.Span{}
	}
	return name
}

// writtenElsewhere reports whether a word of a name stands where capitals mean
// something, so that it can be introduced there.
func (f *finder) writtenElsewhere(name token.Span) bool {
	for i := name.From; i < name.To; i++ {
		if len(f.norm(i)) > 1 && len(f.writtenAt(i)) > 0 {
			return true
		}
	}
	return false
}

// writtenAt are the places of the word of token i, which stands where capitals mean
// nothing, where they do mean something. Only such words are looked for, once.
func (f *finder) writtenAt(i int) []int {
	if f.written == nil {
		f.written = map[string][]int{}
		f.eachWord(true, func(at int) { f.written[f.norm(at)] = nil })
		f.eachWord(false, func(at int) {
			if places, sought := f.written[f.norm(at)]; sought {
				f.written[f.norm(at)] = append(places, at)
			}
		})
	}
	return f.written[f.norm(i)]
}

// eachWord calls fn for every word of the sentences whose capitals mean nothing, or
// of the others.
func (f *finder) eachWord(capitals bool, fn func(at int)) {
	for s, sentence := range f.doc.Sentences {
		for at := sentence.From; at < sentence.To && f.capitals[s] == capitals; at++ {
			if f.doc.Token(at).Kind == token.Word {
				fn(at)
			}
		}
	}
}

// inBody is where the body writes the words from token i of a headline, as many
// as it writes as a name; empty where it writes none.
func (f *finder) inBody(i, end int) token.Span {
	var longest token.Span
	if f.hits.of(i) != nil || f.set(lexicon.TitleSmall, i) > 0 {
		return longest
	}
	for _, at := range f.writtenAt(i) {
		n := 0
		for i+n < end && f.norm(at+n) == f.norm(i+n) && f.capital(at+n) && !f.held(at+n) {
			n++
		}
		if n > longest.Len() && !f.opensSentence(at) || n > longest.Len() && f.finiteCue(at+n) {
			longest = token.Span{From: at, To: at + n}
		}
	}
	return longest
}
