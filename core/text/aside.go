package text

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// findAsides finds stage directions: "(Laughter)", "[in Russian]".
func (d *Doc) findAsides() {
	for i := range d.Tokens {
		if n := d.asideAt(i); n > 0 {
			d.Asides = append(d.Asides, token.Span{From: i, To: i + n})
		}
	}
}

// asideAt is how many tokens the stage direction at token i takes, 0 for none.
func (d *Doc) asideAt(i int) int {
	open := d.Norm(i)
	if open != "(" && open != "[" || lexicon.StageDirection.At(d.Tokens, min(i+1, len(d.Tokens)-1)) == 0 {
		return 0
	}
	for end := i + 1; end < len(d.Tokens); end++ {
		switch d.Norm(end) {
		case ")", "]":
			return end + 1 - i
		case "(", "[":
			return 0
		}
		if d.newlines(end) > 0 {
			return 0
		}
	}
	return 0
}

// bracketAt is how many tokens brackets at token i take, with what stands in them.
func (d *Doc) bracketAt(i, limit int) int {
	if d.Norm(i) != "(" && d.Norm(i) != "[" {
		return 0
	}
	for end := i + 1; end < limit; end++ {
		switch d.Norm(end) {
		case ")", "]":
			return end + 1 - i
		case ".", ":", "(", "[":
			return 0
		}
	}
	return 0
}
