package compare

import (
	"slices"
	"strings"

	"visavis/core/lexicon"
	"visavis/core/record"
	"visavis/core/token"
)

var differences = []Difference{OtherNegation, OtherSpeaker, OtherJoint, OtherDetail, OtherOutcome, OtherAct, OtherStrength}

// group is items of one text that stand in one row.
type group struct {
	content []record.Span
	leaders []string
	acts    []string
	firmly  []string
	negated []bool
	denied  []string
	terms   []string
	numbers []string
	days    []string
}

func join(items []item, at []int) group {
	var g group
	for _, i := range at {
		it := &items[i]
		g.content = append(g.content, it.content...)
		g.leaders = union(g.leaders, it.leaders)
		g.acts, g.numbers = union(g.acts, []string{it.act}), union(g.numbers, numbersOf(it))
		g.days, g.terms, g.denied = union(g.days, it.days), union(g.terms, it.terms), union(g.denied, it.denied)
		g.negated = union(g.negated, []bool{it.negated})
		if it.firmly != "" {
			g.firmly = union(g.firmly, []string{strings.ToLower(it.firmly)})
		}
	}
	slices.Sort(g.leaders)
	return g
}

// differing says how two groups report one thing differently.
func differing(kind Kind, a, b group) []Difference {
	found := []Difference{}
	add := func(d Difference, is bool) {
		if is {
			found = append(found, d)
		}
	}
	add(OtherDetail, otherNumbers(a.numbers, b.numbers) || otherDays(a.days, b.days))
	if kind == OutcomeRow {
		add(OtherOutcome, !meet(a.acts, b.acts))
		return found
	}
	sameSpeaker := slices.Equal(a.leaders, b.leaders)
	shares := meet(a.leaders, b.leaders)
	add(OtherNegation, !meet(a.negated, b.negated) || denies(a, b) || denies(b, a))
	add(OtherSpeaker, !sameSpeaker && !shares && len(a.leaders) > 0 && len(b.leaders) > 0)
	add(OtherJoint, !sameSpeaker && shares)
	add(OtherAct, otherActs(a.acts, b.acts))
	add(OtherStrength, len(a.firmly) != len(b.firmly) || len(a.firmly) > 0 && !meet(a.firmly, b.firmly))
	return found
}

// family groups acts between which outlets choose freely: who notes, informs or discusses
// says no other thing, who urges does. To agree is the act of two, whatever it is about.
var family = map[record.Act]string{
	record.ActAssess: "state", record.ActInform: "state", record.ActDiscuss: "state", record.ActSupport: "back",
	record.ActUrge: "ask", record.ActRequest: "ask", record.ActOppose: "against", record.ActConcern: "against",
	record.ActPraise: "state", record.ActCommit: "commit",
}

// otherActs reports whether two groups have no family of acts in common.
func otherActs(a, b []string) bool {
	agreed := string(record.ActAgree)
	return !slices.Contains(a, agreed) && !slices.Contains(b, agreed) && !meet(families(a), families(b))
}

func families(acts []string) []string {
	var found []string
	for _, a := range acts {
		found = append(found, family[record.Act(a)])
	}
	return found
}

func meet[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

// otherNumbers reports whether each text has a number that the other lacks.
func otherNumbers(a, b []string) bool {
	lacks := func(x, y []string) bool {
		return slices.ContainsFunc(x, func(n string) bool { return !slices.Contains(y, n) })
	}
	return lacks(a, b) && lacks(b, a)
}

// otherDays reports whether both texts name a day, month or year, and none that can be the
// same: "2023" can be "2023-03".
func otherDays(a, b []string) bool {
	within := func(x, y string) bool { return strings.HasPrefix(x, y) || strings.HasPrefix(y, x) }
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return within(x, y) })
	})
}

// differingWords are the words of each content that the other lacks, in their order (longest
// common subsequence), as spans of their texts.
func differingWords(a, b []record.Span) (onlyA, onlyB []record.Span) {
	x, y := wordsOf(a), wordsOf(b)
	keptX, keptY := common(x, y)
	return unmatched(x, keptX), unmatched(y, keptY)
}

// word is a word of a span, with its place in the text.
type word struct {
	norm       string
	start, end int // code points of the record's text
	span       *record.Span
}

// mostWords bounds the words of a row that are compared: the table grows with the square.
const mostWords = 2000

func wordsOf(content []record.Span) []word {
	var words []word
	for i := range content {
		span := &content[i]
		at, byteAt := span.Start, 0
		for _, t := range lexicon.Scan(span.Text) {
			if t.Kind == token.Punct || t.Kind == token.Quote {
				continue
			}
			start := at + len([]rune(span.Text[byteAt:t.Start]))
			end := start + len([]rune(span.Text[t.Start:t.End]))
			at, byteAt = end, int(t.End)
			words = append(words, word{t.Norm, start, end, span})
		}
	}
	return words[:min(len(words), mostWords)]
}

// common tells which words of each list lie in their longest common subsequence.
func common(x, y []word) (inX, inY []bool) {
	inX, inY = make([]bool, len(x)), make([]bool, len(y))
	best := make([][]int32, len(x)+1)
	for i := range best {
		best[i] = make([]int32, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i].norm == y[j].norm {
				best[i][j] = best[i+1][j+1] + 1
			} else {
				best[i][j] = max(best[i+1][j], best[i][j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].norm == y[j].norm:
			inX[i], inY[j] = true, true
			i, j = i+1, j+1
		case best[i+1][j] >= best[i][j+1]:
			i++
		default:
			j++
		}
	}
	return inX, inY
}

// unmatched are the stretches of words that are not kept, each within one span.
func unmatched(words []word, kept []bool) []record.Span {
	spans := []record.Span{}
	for i := 0; i < len(words); i++ {
		if kept[i] {
			continue
		}
		from := i
		for i+1 < len(words) && !kept[i+1] && words[i+1].span == words[from].span {
			i++
		}
		spans = append(spans, spanOf(words[from:i+1]))
	}
	return spans
}

// nearlySame reports whether two texts share nearly all their sequences of five words: a
// reprint with another headline.
func nearlySame(a, b string) bool {
	x, y := shingles(a), shingles(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	both := 0
	for s := range x {
		if y[s] {
			both++
		}
	}
	return 10*both >= 9*min(len(x), len(y)) && 2*min(len(x), len(y)) >= max(len(x), len(y))
}

func shingles(text string) map[string]bool {
	const size = 5
	var words []string
	for _, t := range lexicon.Scan(text) {
		if t.Kind == token.Word {
			words = append(words, t.Norm)
		}
	}
	found := map[string]bool{}
	for i := 0; i+size <= len(words); i++ {
		found[strings.Join(words[i:i+size], " ")] = true
	}
	return found
}
