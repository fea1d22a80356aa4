package compare

import (
	"strconv"
	"strings"

	"visavis/core/token"
)

// numerals are the number words up to a hundred. "One" is left out: it is seldom a count.
var numerals = map[string]int{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}

// scales are the words that multiply a number, as texts shorten them too.
var scales = map[string]string{
	"hundred": "hundred", "thousand": "thousand", "million": "million", "mln": "million", "mn": "million", "m": "million",
	"billion": "billion", "bln": "billion", "bn": "billion", "trillion": "trillion", "trn": "trillion", "percent": "%", "%": "%",
}

// numberAt is the number at a token with what multiplies it, as one value ("5 million"), and
// its length in tokens; 0 where no number stands.
func numberAt(tokens []token.Token, i int) (value string, length int) {
	value, length = figureAt(tokens, i)
	if length == 0 {
		return "", 0
	}
	if next := i + length; next < len(tokens) {
		if word := scales[strings.TrimSuffix(tokens[next].Norm, "s")]; word != "" {
			return value + " " + word, length + 1
		}
	}
	return value, length
}

// figureAt is a number in figures ("1,500", "10bn") or in words ("twelve", "twenty-five").
func figureAt(tokens []token.Token, i int) (value string, length int) {
	norm := withoutCurrency(strings.ReplaceAll(tokens[i].Norm, ",", ""))
	if norm != "" && norm[0] >= '0' && norm[0] <= '9' {
		figures := strings.TrimRight(norm, "abcdefghijklmnopqrstuvwxyz")
		if word := scales[norm[len(figures):]]; word != "" {
			return figures + " " + word, 1
		}
		return norm, 1
	}
	tens, units, _ := strings.Cut(norm, "-")
	n, ok := numerals[tens]
	if unit, isUnit := unitOf(units); ok && isUnit {
		return strconv.Itoa(n + unit), 1
	}
	return "", 0
}

// withoutCurrency is "10" of "usd10".
func withoutCurrency(norm string) string {
	figures := strings.TrimLeft(norm, "abcdefghijklmnopqrstuvwxyz")
	if letters := len(norm) - len(figures); figures != "" && figures[0] != '-' && (letters == 2 || letters == 3) {
		return figures
	}
	return norm
}

// unitOf is what the second word of "twenty-five" adds, nothing for no word.
func unitOf(word string) (n int, ok bool) {
	if word == "" || word == "one" {
		return len(word) / 3, true
	}
	n, ok = numerals[word]
	return n, ok && n < 10
}

// numbersOf are the numbers among an item's terms.
func numbersOf(it *item) []string {
	var found []string
	for _, term := range it.terms {
		if term[:1] == number {
			found = append(found, term)
		}
	}
	return found
}
