package entity

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// subjectOfCue: Temir-Bolat Zhanibekov thanked his colleague; "…," said Melih Saracoglu.
func (f *finder) subjectOfCue() {
	f.eachRun(2, func(run token.Span) {
		at := run.To
		for at < f.sentenceEnd(run.From) && f.set(lexicon.Between, at) > 0 {
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
	return ok && cue.Class == "say" && lexicon.PlainSaying.Has(cue.Base)
}

// partyToMeeting: Temir-Bolat Zhanibekov held talks with Shen Guolin.
func (f *finder) partyToMeeting() {
	f.eachRun(2, func(run token.Span) {
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
		if before := f.norm(run.From - 1); run.From != s.From && before != "," && before != ":" && f.set(lexicon.ListLead, run.From-1) == 0 {
			return
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
		if f.set(lexicon.ListHead, i) > 0 {
			return f.hits.endingAt(i - 1).side()
		}
	}
	return ""
}
