package entity

import (
	"visavis/core/lexicon"
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
	for _, p := range f.doc.Paragraphs {
		if p.Role != text.Body || f.norm(p.From+1) != ":" || p.From+2 >= p.To || f.held(p.From) || !f.isNameWord(p.From, false) {
			continue
		}
		for s, sentence := range f.doc.Sentences {
			if f.doc.RoleOf(s) != text.Headline {
				continue
			}
			for i := sentence.From + 1; i < sentence.To; i++ {
				h := f.hits.endingAt(i - 1)
				if f.norm(i) != f.norm(p.From) || h == nil || h.office == nil {
					continue
				}
				code, _ := f.ofCountry(i + 1)
				name := token.Span{From: p.From, To: p.From + 1}
				f.introducePerson(name, title{Span: h.Span, role: h.office.Role, phrase: h.office.Phrase, rank: h.office.Rank, country: code}, name, "speaker-label")
			}
		}
	}
}

// subjectOfCue: Temir-Bolat Zhanibekov thanked his colleague; "…," said Melih Saracoglu.
func (f *finder) subjectOfCue() {
	f.eachRun(2, func(run token.Span) {
		at := run.To
		for at < f.sentenceEnd(run.From) && (f.norm(at) == "also" || f.norm(at) == "has" || f.norm(at) == "then" || f.norm(at) == "further") {
			at++
		}
		after := at < len(f.doc.Tokens) && f.finiteCue(at)
		before := run.From > 0 && f.finiteCue(run.From-1) && f.norm(run.To) != "to"
		if after || before && f.saying(run.From-1) {
			f.introducePerson(run, title{rank: 9}, run, "subject-of-cue")
		}
	})
}

func (f *finder) finiteCue(i int) bool {
	cue, _, ok := lexicon.CueAt(f.doc.Tokens, i)
	return ok && (cue.Form == lexicon.Past || cue.Form == lexicon.Present) && f.doc.Token(i).Case == token.Lower
}

func (f *finder) saying(i int) bool {
	cue, _, ok := lexicon.CueAt(f.doc.Tokens, i)
	return ok && cue.Class == "say" && (cue.Base == "say" || cue.Base == "add" || cue.Base == "note" || cue.Base == "stress" || cue.Base == "tell")
}

// partyToMeeting: Temir-Bolat Zhanibekov held talks with Shen Guolin.
func (f *finder) partyToMeeting() {
	f.eachRun(2, func(run token.Span) {
		if f.doc.SentenceOf(run.From) > 6 {
			return
		}
		_, _, verb := lexicon.EncounterAt(f.doc.Tokens, min(run.To, len(f.doc.Tokens)-1))
		with := f.norm(run.From-1) == "with" && f.meetingBefore(run.From)
		if (verb || with) && f.doc.RoleOf(f.doc.SentenceOf(run.From)) == text.Body {
			f.introducePerson(run, title{rank: 9}, run, "party-to-meeting")
		}
	})
}

func (f *finder) meetingBefore(i int) bool {
	for at := f.sentenceStart(i); at < i; at++ {
		if _, _, ok := lexicon.EncounterAt(f.doc.Tokens, at); ok {
			return true
		}
	}
	return false
}

// listedPresent: Senior officials including Cai Qi and Wang Yi were present.
func (f *finder) listedPresent() {
	f.eachRun(2, func(run token.Span) {
		s := f.doc.Sentences[f.doc.SentenceOf(run.From)]
		switch f.norm(run.From - 1) {
		case "including", "and", ",", "them", "by", "among", "were", "was", "with", "as", ":":
		default:
			if run.From != s.From {
				return
			}
		}
		for i := s.From; i < s.To; i++ {
			if f.set(lexicon.Presence, i) > 0 {
				f.introducePerson(run, title{rank: 9, country: f.listedCountry(s, run.From)}, run, "listed-present")
				return
			}
		}
	})
}

// listedCountry is the country of a list of officials: "Senior Chinese officials
// including …".
func (f *finder) listedCountry(s text.Sentence, before int) string {
	for i := before - 1; i > s.From; i-- {
		if f.norm(i) == "officials" || f.norm(i) == "ministers" || f.norm(i) == "side" {
			return f.hits.endingAt(i - 1).side()
		}
	}
	return ""
}

// furtherPortfolios is where a list of portfolios behind a comma ends, at the
// comma that closes it: "Minister for Foreign Affairs, European Union and
// Cooperation, Elena Duarte"; 0 where there is none.
func (f *finder) furtherPortfolios(from, end int) int {
	for i := from; i < min(from+7, end); i++ {
		switch {
		case f.norm(i) == ",":
			if i > from && f.set(lexicon.Portfolio, i-1) > 0 && i+1 < end && f.isNameWord(i+1, true) {
				return i
			}
			return 0
		case f.norm(i) == "and", f.doc.Token(i).Kind == token.Word && f.doc.Token(i).Case != token.Lower:
		default:
			return 0
		}
	}
	return 0
}

// portfolios is where the fields of a ministry end that begin at token i behind
// "and": "Minister of Petroleum and | Natural Gas"; i where none does, or where a
// further office does ("and Foreign Minister").
func (f *finder) portfolios(i, end int) int {
	to := i
	for to < end && f.set(lexicon.Portfolio, to) > 0 && f.doc.Token(to).Case == token.Title {
		to++
	}
	if f.set(lexicon.Portfolio, i-2) == 0 || f.hits.startingAt(to) != nil || f.hits.startingAt(i) != nil && f.hits.startingAt(i).office != nil {
		return i
	}
	return to
}
