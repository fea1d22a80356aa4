package entity

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// shouting tells whether a token stands in a line all of capitals, where names
// cannot be told from other words.
func (f *finder) shouting(i int) bool { return f.capitals[f.doc.SentenceOf(i)] }

// capitalised tells for each sentence whether its capitals say nothing of names:
// it is written all in capitals, or is a headline that capitalises every word of
// weight.
func capitalised(doc *text.Doc) []bool {
	found := make([]bool, len(doc.Sentences))
	for s, sentence := range doc.Sentences {
		upper, words, lower := 0, 0, 0
		for i := sentence.From; i < sentence.To; i++ {
			t := doc.Token(i)
			if t.Kind != token.Word {
				continue
			}
			if t.Case == token.Lower && t.Norm != "'s" && !lexicon.TitleSmall.Has(t.Norm) {
				lower++ // "met", "conversation": a headline written as a sentence
			}
			if len(t.Norm) >= 4 {
				words++
				if t.Case == token.Upper {
					upper++
				}
			}
		}
		found[s] = words >= 4 && upper*10 >= words*8 || doc.RoleOf(s) == text.Headline && words >= 3 && lower == 0
	}
	return found
}
