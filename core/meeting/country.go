package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// settleCountries finds whom the leaders without a country speak for. A house
// names its own leader without one; else the countries named most are left, and
// of the ways to give them out the one is taken that fits the sentences best:
// where a leader and "the Kazakh president" stand in one sentence, they are two.
func (f *finder) settleCountries(m *Meeting) {
	var open []int
	taken := map[string]bool{}
	for _, p := range m.Leaders {
		if code := f.cast.People[p].Country; code != "" {
			taken[code] = true
		} else {
			open = append(open, p)
		}
	}
	if len(open) == 0 {
		return
	}
	if len(open) == 1 {
		f.cast.People[open[0]].Country = f.leftOver(m, taken)
		return
	}
	left := f.candidates(taken)
	if len(left) > len(open) {
		left = left[:len(open)]
	}
	if len(left) == 2 && len(open) == 2 && f.clash(open[0], left[0])+f.clash(open[1], left[1]) > f.clash(open[0], left[1])+f.clash(open[1], left[0]) {
		left[0], left[1] = left[1], left[0]
	}
	for i, code := range left {
		f.cast.People[open[i]].Country = code
	}
}

// leftOver is the side of the only leader without a country.
func (f *finder) leftOver(m *Meeting, taken map[string]bool) string {
	if m.House != "" && !taken[m.House] {
		return m.House
	}
	left := f.candidates(taken)
	if len(left) == 0 {
		return ""
	}
	return left[0]
}

// candidates are the countries named often enough to be a side, most named first.
func (f *finder) candidates(taken map[string]bool) []string {
	counts := map[string]int{}
	for _, mention := range f.cast.Mentions {
		if mention.Country == "" || taken[mention.Country] || mention.Kind == entity.Name {
			continue
		}
		counts[mention.Country]++
		if mention.Kind == entity.Office || mention.Kind == entity.Side && mention.Phrase == "side" {
			counts[mention.Country] += 3 // "the Kazakh leader", "the Kazakh side"
		}
	}
	for _, t := range f.cast.Terms {
		if t.Code != "" && !taken[t.Code] {
			counts[t.Code]++
		}
	}
	f.countCompounds(counts, taken)
	var codes []string
	for code, n := range counts {
		if n >= 2 {
			codes = append(codes, code)
		}
	}
	slices.SortFunc(codes, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		if a < b {
			return -1
		}
		return 1
	})
	return codes
}

// countCompounds counts countries joined to other words: "the U.S.-Japan Alliance".
func (f *finder) countCompounds(counts map[string]int, taken map[string]bool) {
	for i, t := range f.doc.Tokens {
		if t.Kind != token.Word || t.Case == token.Lower || !strings.Contains(t.Norm, "-") {
			continue
		}
		for part := range strings.SplitSeq(f.doc.Text(token.Span{From: i, To: i + 1}), "-") {
			words := token.Scan(part)
			if len(words) == 0 {
				continue
			}
			if c, n, ok := lexicon.Countries().Longest(words, 0); ok && n == len(words) && !taken[c.Code] {
				counts[c.Code]++
			}
		}
	}
}

// clash counts the sentences that speak against a person's being of a country:
// they name him and, apart from him, the office or side of that country.
func (f *finder) clash(person int, code string) int {
	against := 0
	for _, i := range f.cast.People[person].Mentions() {
		s := f.doc.Sentences[f.doc.SentenceOf(f.cast.Mentions[i].From)]
		if f.otherOffice(s.Span, code) {
			against++
		}
	}
	return against
}

func (f *finder) otherOffice(s token.Span, code string) bool {
	return slices.ContainsFunc(f.cast.In(s), func(m entity.Mention) bool {
		return m.Country == code && (m.Kind == entity.Office || m.Kind == entity.Relation || m.Kind == entity.Side && m.Phrase == "side")
	})
}
