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
			if name := f.inBody(t.To, sentence.To); !name.Empty() {
				f.introducePerson(name, t, name, "headline-title")
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
	for at := range f.doc.Tokens {
		if f.doc.ID(at) != f.doc.ID(i) || f.norm(at) != f.norm(i) || f.capitals[f.doc.SentenceOf(at)] {
			continue
		}
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
