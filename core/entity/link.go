package entity

import (
	"slices"

	"visavis/core/token"
)

// linkNames finds every further mention of the people introduced: "Xi",
// "Shen Guolin", "Al-Rubaie", in headlines too.
func (f *finder) linkNames() {
	for i := 0; i < len(f.doc.Tokens); {
		who := f.namesAt(i)
		if len(who) == 0 {
			i++
			continue
		}
		end := i + 1
		for end < len(f.doc.Tokens) && f.doc.SentenceOf(end) == f.doc.SentenceOf(i) {
			next := common(who, f.namesAt(end))
			if len(next) == 0 && f.bridges(end) {
				if after := common(who, f.namesAt(end+1)); len(after) > 0 {
					who, end = after, end+2
					continue
				}
			}
			if len(next) == 0 {
				break
			}
			who, end = next, end+1
		}
		name := token.Span{From: i, To: end}
		if f.plausible(name) {
			f.add(Mention{Span: name, Kind: Name, Person: f.likeliest(who), NameSpan: name})
		}
		i = end
	}
}

// namesAt are the people one of whose name words stands at token i.
func (f *finder) namesAt(i int) []int {
	if i >= len(f.doc.Tokens) || f.taken[i] {
		return nil
	}
	t := f.doc.Tokens[i]
	if t.Kind != token.Word || t.Case == token.Lower && !arabicArticle(t.Norm) {
		return nil
	}
	if h := f.hits.of(i); h != nil && (h.Len() > 1 || h.office != nil) {
		return nil
	}
	return f.byWord[t.Norm]
}

// bridges tells a particle or the stop of an initial inside a name.
func (f *finder) bridges(i int) bool {
	return !f.taken[i] && (f.isParticle(i) || f.norm(i) == "." && len(f.norm(i-1)) == 1)
}

// plausible keeps single letters, particles and known places from passing for names.
func (f *finder) plausible(s token.Span) bool {
	if s.Len() > 1 {
		return true
	}
	h := f.hits.of(s.From)
	return len(f.norm(s.From)) > 1 && !f.isParticle(s.From) && f.set("honorific", s.From) == 0 && (h == nil || h.place != nil && h.place.Kind == "city")
}

// likeliest is, of several people who share a name, the one of highest office.
func (f *finder) likeliest(who []int) int {
	best := who[0]
	for _, w := range who {
		if f.cast.People[w].Rank < f.cast.People[best].Rank {
			best = w
		}
	}
	return best
}

func common(a, b []int) []int {
	var both []int
	for _, x := range a {
		if slices.Contains(b, x) {
			both = append(both, x)
		}
	}
	return both
}
