package compare

import (
	"slices"
	"sort"
	"strings"

	"visavis/core/lexicon"
	"visavis/core/record"
)

// repeatedWords is how many words a leader must repeat in another document for them to be
// a formula of his own.
const repeatedWords = 5

// labels are the set phrases of the lexicon in all documents, those of most documents first.
func (b *seriesBuilder) labels() []Formula {
	found := []Formula{}
	place := map[string]int{}
	for d, r := range b.records {
		letters := []rune(r.Text)
		for _, t := range r.Terms {
			if t.Type != record.TermFormula {
				continue
			}
			kind := kindOf(t.Name)
			for _, span := range t.Mentions {
				phrase := t.Name
				if kind == partnership {
					if whole := wholeLabel(letters, span); whole != span {
						phrase, span = whole.Text, whole
					}
				}
				at, seen := place[strings.ToLower(phrase)]
				if !seen {
					at = len(found)
					place[strings.ToLower(phrase)] = at
					found = append(found, Formula{Phrase: phrase, Kind: kind, Places: []At{}})
				}
				found[at].Places = append(found[at].Places, At{d, statementAt(r, span), span})
			}
		}
	}
	bound(found)
	return found
}

// kindOf is the lexicon's kind of a set phrase.
func kindOf(phrase string) string {
	tokens := lexicon.Scan(phrase)
	if f, n, ok := lexicon.Formulas().Longest(tokens, 0); ok && n == len(tokens) {
		return f.Kind
	}
	return ""
}

// statementAt is the statement in whose content a span lies.
func statementAt(r record.Record, span record.Span) string {
	for _, st := range r.Statements {
		for _, c := range st.Content {
			if c.Start <= span.Start && span.End <= c.End {
				return st.ID
			}
		}
	}
	return ""
}

// bound sets the first and last document and sorts, those of most documents first.
func bound(formulas []Formula) {
	documents := func(f Formula) int {
		seen := map[int]bool{}
		for _, p := range f.Places {
			seen[p.Document] = true
		}
		return len(seen)
	}
	for i := range formulas {
		f := &formulas[i]
		f.First, f.Last = f.Places[0].Document, f.Places[len(f.Places)-1].Document
	}
	sort.SliceStable(formulas, func(i, j int) bool { return documents(formulas[i]) > documents(formulas[j]) })
}

// spoken is one leader's content in one document, word by word.
type spoken struct {
	document  int
	statement string
	words     []word
}

// repeated are the words that a leader repeats in several documents: every stretch of five
// words and more that stands in another one, as long as it goes on.
func (b *seriesBuilder) repeated() []Formula {
	found := []Formula{}
	for _, l := range b.leaders {
		said := b.said(l)
		in := documentsOfRuns(said)
		place := map[string]int{}
		for _, s := range said {
			for from := 0; from+repeatedWords <= len(s.words); from++ {
				to := from
				for to+repeatedWords <= len(s.words) && len(in[run(s.words, to)]) > 1 {
					to++
				}
				if to == from {
					continue
				}
				words := s.words[from : to+repeatedWords-1]
				from = to + repeatedWords - 2
				key := normOf(words)
				if !carriesMeaning(words) {
					continue
				}
				at, seen := place[key]
				if !seen {
					at = len(found)
					place[key] = at
					found = append(found, Formula{Phrase: spanOf(words).Text, Kind: "repeated", Leader: l.ID, Places: []At{}})
				}
				found[at].Places = append(found[at].Places, At{s.document, s.statement, spanOf(words)})
			}
		}
	}
	bound(found)
	return found
}

// said are the pieces of content of a leader's statements.
func (b *seriesBuilder) said(l SeriesHead) []spoken {
	var all []spoken
	for d, r := range b.records {
		for _, st := range r.Statements {
			if l.In[d] == "" || !slices.Contains(st.Speakers, l.In[d]) {
				continue
			}
			for i := range st.Content {
				all = append(all, spoken{d, st.ID, wordsOf(st.Content[i : i+1])})
			}
		}
	}
	return all
}

// documentsOfRuns tells for every five words in which documents they stand.
func documentsOfRuns(said []spoken) map[string]map[int]bool {
	in := map[string]map[int]bool{}
	for _, s := range said {
		for i := 0; i+repeatedWords <= len(s.words); i++ {
			key := run(s.words, i)
			if in[key] == nil {
				in[key] = map[int]bool{}
			}
			in[key][s.document] = true
		}
	}
	return in
}

func run(words []word, at int) string { return normOf(words[at : at+repeatedWords]) }

func normOf(words []word) string {
	var norms []string
	for _, w := range words {
		norms = append(norms, w.norm)
	}
	return strings.Join(norms, " ")
}

// carriesMeaning reports whether words hold two that carry meaning: "in the first half of the" is
// no formula.
func carriesMeaning(words []word) bool {
	return len(termsOf([]record.Span{spanOf(words)})) > 2
}

// spanOf is the stretch from the first word to the last.
func spanOf(words []word) record.Span {
	first, last := words[0], words[len(words)-1]
	letters := []rune(first.span.Text)
	return record.Span{Start: first.start, End: last.end, Text: string(letters[first.start-first.span.Start : last.end-first.span.Start])}
}
