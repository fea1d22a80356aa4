package intake

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"visavis/core/intake/item"
)

// Mended tells what Unwrap changed.
type Mended struct {
	Joined  int      `json:"joined"`  // line ends joined
	Hyphens []string `json:"hyphens"` // words mended at a line end, as they read now
}

// Unwrap joins the hard line ends that PDF viewers and mail programs leave in
// a copied text, and mends words parted by a hyphen. Text whose lines do not
// look wrapped comes back as it is, byte for byte.
func Unwrap(text string) (string, Mended) {
	mended := Mended{Hyphens: []string{}}
	lines := strings.Split(text, "\n")
	width := wrapWidth(lines)
	if width == 0 {
		return text, mended
	}
	hyphens := hyphenation{text: text}
	out := make([]byte, 0, len(text))
	for i, line := range lines {
		switch {
		case i == 0:
			out = append(out, line...)
		case !continues(lines[i-1], line, width):
			out = append(append(out, '\n'), line...)
		default:
			mended.Joined++
			var word string
			if out, word = hyphens.join(out, line); word != "" {
				mended.Hyphens = append(mended.Hyphens, word)
			}
		}
	}
	return string(out), mended
}

// Lines shorter or longer than these are not what a program wraps at.
const minWrap, maxWrap = 40, 130

// wrapWidth is the length at which lines were wrapped, 0 where they were not:
// of the line ends within paragraphs, most must come late in the line and
// some in mid-sentence.
func wrapWidth(lines []string) int {
	var lengths []int
	for i := 1; i < len(lines); i++ {
		if !blank(lines[i-1]) && !blank(lines[i]) {
			lengths = append(lengths, lineLength(lines[i-1]))
		}
	}
	if len(lengths) < 3 {
		return 0
	}
	slices.Sort(lengths)
	width := lengths[len(lengths)*9/10]
	if width < minWrap || width > maxWrap || lengths[len(lengths)-1] > width*3/2 {
		return 0
	}
	full, midway := 0, 0
	for i := 1; i < len(lines); i++ {
		if blank(lines[i-1]) || blank(lines[i]) {
			continue
		}
		if lineLength(lines[i-1])*10 >= width*7 {
			full++
		}
		if midSentence(lines[i-1], lines[i]) {
			midway++
		}
	}
	if full*2 < len(lengths) || midway*4 < len(lengths) {
		return 0
	}
	return width
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func lineLength(s string) int { return utf8.RuneCountInString(strings.TrimSpace(s)) }

// midSentence: no full stop before the line end and no capital after it.
func midSentence(last, next string) bool {
	return !endsSentence(last) && startsLower(next) && !startsBullet(next)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t\"'“‘("))
	return unicode.IsLower(r)
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\r\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…。！？", r)
}

// continues says whether next goes on with the paragraph of last.
func continues(last, next string, width int) bool {
	if blank(last) || blank(next) || allCapitals(last) && !allCapitals(next) {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimSpace(next), " ")
	needed := lineLength(last) + 1 + utf8.RuneCountInString(first)
	full := needed > width || needed > width*8/10 && lineLength(last)*10 >= width*7
	if startsItem(next) {
		return full && !startsBullet(next) && !endsSentence(last)
	}
	return full || midSentence(last, next) && lineLength(last) > width/3
}

// allCapitals: a headline set in capitals does not run on into the text.
func allCapitals(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// startsBullet: a sign that opens nothing but an item.
func startsBullet(s string) bool { return item.Bullet(strings.TrimLeft(s, " \t")) }

// startsItem: a bullet; a dash, or a number with a mark after it, which may
// also stand at the beginning of a line by chance.
func startsItem(s string) bool {
	mark, _, spaced := strings.Cut(strings.ReplaceAll(strings.TrimLeft(s, " \t"), "\t", " "), " ")
	return spaced && (startsBullet(s) || len(mark) <= 4 && item.Mark(mark))
}

// hyphenation decides which hyphens at line ends belong to the word.
type hyphenation struct {
	text  string
	words map[string]bool // of the whole text, made when first asked
}

// join appends next to the line at the end of out. The word is the one that a
// hyphen had parted, if any.
func (h *hyphenation) join(out []byte, next string) ([]byte, string) {
	out = bytes.TrimRight(out, " \t\r")
	next = strings.TrimLeft(next, " \t")
	head, tail := lastWord(out), firstWord(next)
	switch {
	case !parted(head, next), tail == "and", tail == "or", tail == "to": // "pre- and post-war"
		return append(append(out, ' '), next...), ""
	case tail == "" || !startsLower(tail) || h.keep(head, tail): // "China-Kazakhstan", "COVID-19"
		return append(out, next...), head + tail
	}
	return append(out[:len(out)-1], next...), head[:len(head)-1] + tail
}

// parted: a hyphen right after a letter or digit, and a letter or digit next;
// a dash with a space before it parts no word.
func parted(head, next string) bool {
	stem, hyphened := strings.CutSuffix(head, "-")
	last, _ := utf8.DecodeLastRuneInString(stem)
	first, _ := utf8.DecodeRuneInString(next)
	return hyphened && inWord(last) && inWord(first)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// compounds are first parts that keep their hyphen.
var compounds = map[string]bool{
	"long": true, "short": true, "high": true, "low": true, "well": true, "self": true, "cross": true, "far": true,
	"win": true, "good": true, "old": true, "new": true, "two": true, "three": true, "four": true, "five": true, "all": true,
	"non": true, "ex": true, "vice": true, "first": true, "second": true, "third": true, "large": true, "small": true, "full": true, "half": true,
	"people": true, "decision": true, "law": true, "peace": true, "face": true, "state": true, "co": true, "mid": true, "so": true,
}

// keep: the text's own usage decides, then the first part.
func (h *hyphenation) keep(head, tail string) bool {
	if h.words == nil {
		h.words = map[string]bool{}
		for _, w := range strings.FieldsFunc(strings.ToLower(h.text), notInWord) {
			h.words[w] = true
		}
	}
	head, tail = strings.ToLower(head), strings.ToLower(tail)
	if h.words[head+tail] {
		return true
	}
	stem := head[:len(head)-1]
	if h.words[stem+tail] {
		return false
	}
	part := stem[strings.LastIndexByte(stem, '-')+1:]
	digits := strings.Trim(part, "0123456789") == ""
	return digits || utf8.RuneCountInString(part) == 1 || compounds[part] || part != stem && (links[part] || h.words[part])
}

// links are the small words within compounds: people-to-people, up-to-date.
// Any other part of one that is no word was cut: e-com-merce.
var links = words("to of the and in on by up at for as a or")

func notInWord(r rune) bool { return !inWord(r) && r != '-' }

func lastWord(out []byte) string {
	from := len(out)
	for from > 0 && len(out)-from < 80 {
		r, n := utf8.DecodeLastRune(out[:from])
		if notInWord(r) {
			break
		}
		from -= n
	}
	return string(out[from:])
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, notInWord); i >= 0 {
		return s[:i]
	}
	return s
}
