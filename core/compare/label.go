package compare

import (
	"slices"
	"strings"
	"unicode"

	"visavis/core/record"
)

// partnership is the lexicon's kind of a label of relations.
const partnership = "partnership"

// Words that raise or widen a label of relations, before it and behind it. The lexicon's
// phrases are the known labels; outlets put these words to them freely, and a label that
// is cut short hides what moved.
var (
	raising = map[string]bool{
		"all-weather": true, "all-round": true, "all-dimensional": true, "permanent": true, "eternal": true, "enduring": true, "lasting": true,
		"comprehensive": true, "global": true, "strategic": true, "cooperative": true, "special": true, "specially": true, "privileged": true,
		"enhanced": true, "expanded": true, "extended": true, "deepened": true, "upgraded": true, "renewed": true, "elevated": true, "mature": true,
		"ironclad": true, "iron-clad": true, "time-tested": true, "unbreakable": true, "mutually": true, "beneficial": true, "allied": true,
		"innovative": true, "future-oriented": true, "multidimensional": true, "multifaceted": true,
	}
	following = []string{
		" of coordination for a new era", " of coordination for the new era", " for a new era", " for the new era", " in the new era", " in a new era",
		" of coordination", " of cooperation", " and alliance", " and allied relations", " and allied interaction",
	}
)

// wholeLabel is a label with the words before and behind it that belong to it.
func wholeLabel(letters []rune, label record.Span) record.Span {
	start, end := label.Start, label.End
	for from := wordBefore(letters, start); from < start && raising[wordAt(letters, from)]; from = wordBefore(letters, start) {
		start = from
	}
	behind := strings.ToLower(string(letters[end:min(len(letters), end+40)]))
	if k := slices.IndexFunc(following, func(words string) bool { return strings.HasPrefix(behind, words) }); k >= 0 {
		end += len(following[k])
	}
	if start == label.Start && end == label.End {
		return label
	}
	return record.Span{Start: start, End: end, Text: string(letters[start:end])}
}

// wordBefore is where the word begins that stands one space before a place; the place itself
// where none does.
func wordBefore(letters []rune, place int) int {
	from := place - 1
	if from < 0 || letters[from] != ' ' {
		return place
	}
	for from > 0 && inWord(letters[from-1]) {
		from--
	}
	return from
}

func wordAt(letters []rune, from int) string {
	to := from
	for to < len(letters) && inWord(letters[to]) {
		to++
	}
	return strings.ToLower(string(letters[from:to]))
}

func inWord(r rune) bool { return unicode.IsLetter(r) || r == '-' }
