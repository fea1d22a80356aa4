package entity

import (
	"visavis/core/text"
	"visavis/core/token"
)

// speakerLabel: Andrei Vetrov: Colleagues, good afternoon.
func (f *finder) speakerLabel() {
	f.eachRun(2, func(run token.Span) {
		p := f.doc.Paragraphs[f.doc.Sentences[f.doc.SentenceOf(run.From)].Paragraph]
		if run.From == p.From && f.norm(run.To) == ":" && run.To+1 < p.To {
			f.introducePerson(run, title{rank: 9}, run, "speaker-label")
		}
	})
	f.shortLabel()
}

// shortLabel: "Vos: Ladies and gentlemen", where the title says who that is:
// "Press conference by Prime Minister Vos of the Netherlands".
func (f *finder) shortLabel() {
	var headlines []token.Span
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) == text.Headline {
			headlines = append(headlines, sentence.Span)
		}
	}
	for _, p := range f.doc.Paragraphs {
		if p.Role != text.Body || f.norm(p.From+1) != ":" || p.From+2 >= p.To || f.held(p.From) || !f.isNameWord(p.From, false) {
			continue
		}
		for _, headline := range headlines {
			for i := headline.From + 1; i < headline.To; i++ {
				h := f.hits.endingAt(i - 1)
				if f.norm(i) != f.norm(p.From) || h == nil || h.Office == nil {
					continue
				}
				code, _ := f.ofCountry(i + 1)
				name := token.Span{From: p.From, To: p.From + 1}
				f.introducePerson(name, title{Span: h.Span, role: h.Office.Role, phrase: h.Office.Phrase, rank: h.Office.Rank, country: code}, name, "speaker-label")
			}
		}
	}
}
