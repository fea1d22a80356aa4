package record

import (
	"visavis/core/text"
	"visavis/core/token"
)

const (
	fewWords  = 12 // of fewer words nothing can be said of how they are written
	wholeLine = 12 // a paragraph of fewer tokens may be a caption or a label, which pages repeat
)

// doubts are warnings about how a text is written, whatever was read in it.
func (a *assembler) doubts(r Record) []Warning {
	var found []Warning
	if r.Meeting.Form != FormNone && len(r.Statements) == 0 {
		found = append(found, Warning{Code: WarnNoStatements, Message: "A meeting is told in this text, but nobody's words were found in it."})
	}
	switch words, capitals, lower := a.letters(); {
	case words < fewWords:
	case 20*lower >= 19*words:
		found = append(found, Warning{Code: WarnCapitals, Message: "The text is written without capital letters. Names in it cannot be told from other words."})
	case 20*capitals >= 19*words:
		found = append(found, Warning{Code: WarnCapitals, Message: "The text is written in capital letters only. Names in it cannot be told from other words."})
	}
	if again, ok := a.repeated(); ok {
		found = append(found, Warning{Code: WarnRepeated, Message: "A paragraph stands in this text more than once. What is said in it is given each time.", Span: a.convert.optional(again)})
	}
	return found
}

// letters counts the words of the text, those in capitals only (a single letter
// too) and those without any.
func (a *assembler) letters() (words, capitals, lower int) {
	for _, t := range a.Doc.Tokens {
		if t.Kind != token.Word {
			continue
		}
		words++
		switch {
		case t.Case == token.Lower:
			lower++
		case t.Case == token.Upper || len(t.Norm) == 1:
			capitals++
		}
	}
	return words, capitals, lower
}

// repeated is the first paragraph of the article that was there before.
func (a *assembler) repeated() (token.Span, bool) {
	seen := map[string]bool{}
	for _, p := range a.Doc.Paragraphs {
		if p.Role != text.Body || p.Len() < wholeLine {
			continue
		}
		words := a.Doc.Text(p.Span)
		if seen[words] {
			return p.Span, true
		}
		seen[words] = true
	}
	return token.Span{}, false
}
