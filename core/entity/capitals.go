package entity

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// shouting reports whether a token stands in a line all of capitals, where names
// cannot be told from other words.
func (f *finder) shouting(i int) bool { return f.capitals[f.doc.SentenceOf(i)] }

// capitalised reports for each sentence whether its capitals say nothing of names:
// it is written all in capitals, or is a headline that capitalises every word of
// weight.
func capitalised(doc *text.Doc) []bool {
	found := make([]bool, len(doc.Sentences))
	for s, sentence := range doc.Sentences {
		upper, words, lower := 0, 0, false
		for i := sentence.From; i < sentence.To; i++ {
			t := &doc.Tokens[i]
			if t.Kind != token.Word {
				continue
			}
			// "met", "conversation": a headline written as a sentence
			lower = lower || t.Case == token.Lower && t.Norm != "'s" && !lexicon.TitleSmall.HasID(t.ID)
			if len(t.Norm) >= 4 {
				words++
				if t.Case == token.Upper {
					upper++
				}
			}
		}
		shouted := words >= 4 && upper*10 >= words*8
		found[s] = shouted || words >= 3 && !lower && (doc.RoleOf(s) == text.Headline || tellsInCapitals(doc, sentence))
	}
	return found
}

// tellsInCapitals reports whether a line without a full stop has a verb with a
// capital, as only headlines write it: "French President Speaks with President Ray".
func tellsInCapitals(doc *text.Doc, s text.Sentence) bool {
	if doc.Norm(s.To-1) == "." {
		return false
	}
	for i := s.From + 1; i < s.To; i++ {
		how, _, met := lexicon.EncounterAt(doc.Tokens, i)
		if met && how.Verb && doc.Token(i).Case == token.Title {
			return true
		}
	}
	return false
}
