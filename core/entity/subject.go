package entity

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// subjectOfCue: Temir-Bolat Zhanibekov thanked his colleague; "…," said Melih Saracoglu.
func (f *finder) subjectOfCue() {
	f.eachRun(2, func(run token.Span) {
		at := f.pastAdverbs(run.To)
		after := f.finiteCue(at)
		before := run.From > 0 && f.finiteCue(run.From-1) && f.norm(run.To) != "to"
		if after || before && f.saying(run.From-1) {
			f.introducePerson(run, title{rank: 9}, run, "subject-of-cue")
		}
	})
}

// pastAdverbs is where the verb may stand after a subject that ends before token
// i: "Ann Ray | also warmly | thanked".
func (f *finder) pastAdverbs(i int) int {
	for end := f.sentenceEnd(max(i-1, 0)); i < end; i++ {
		if f.set(lexicon.Between, i) == 0 && !(strings.HasSuffix(f.norm(i), "ly") && f.doc.Token(i).Case == token.Lower) {
			break
		}
	}
	return i
}

func (f *finder) finiteCue(i int) bool {
	cue, _, ok := lexicon.CueAt(f.doc.Tokens, i)
	return ok && (cue.Form == lexicon.Past || cue.Form == lexicon.Present) && f.doc.Token(i).Case == token.Lower
}

func (f *finder) saying(i int) bool {
	cue, _, ok := lexicon.CueAt(f.doc.Tokens, i)
	return ok && cue.Class == "say" && lexicon.PlainSaying.Has(cue.Base)
}

// partyToMeeting: Temir-Bolat Zhanibekov held talks with Shen Guolin; Kofi Badu of
// Ghana met.
func (f *finder) partyToMeeting() {
	f.eachRun(2, func(run token.Span) {
		code, to := f.ofCountry(run.To)
		verb := f.meets(to) || f.meets(f.pastAdverbs(to))
		with := f.norm(run.From-1) == "with" && f.meetingBefore(run.From)
		role := f.doc.RoleOf(f.doc.SentenceOf(run.From))
		if (verb || with) && (role == text.Body || role == text.Headline) {
			t := title{Span: run, rank: 9}
			t.ofCountry(code, token.Span{From: run.To, To: to}, "country-after-name")
			f.introducePerson(run, t, token.Span{From: run.From, To: to}, "party-to-meeting")
		}
	})
}

// meets reports whether words that tell of a meeting begin at token i.
func (f *finder) meets(i int) bool {
	_, _, ok := lexicon.EncounterAt(f.doc.Tokens, i)
	return ok
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
				t := title{Span: run, rank: 9}
				code, words := f.listedCountry(s, run.From)
				t.ofCountry(code, words, "list-of-officials")
				f.introducePerson(run, t, run, "listed-present")
				return
			}
		}
	})
}

// listedCountry is the country of a list of officials and its words: "Senior Chinese
// officials including …".
func (f *finder) listedCountry(s text.Sentence, before int) (string, token.Span) {
	for i := before - 1; i > s.From; i-- {
		if f.set(lexicon.ListHead, i) == 0 {
			continue
		}
		if h := f.hits.endingAt(i - 1); h != nil {
			return h.side(), h.Span
		}
		break
	}
	return "", token.Span{}
}

// besideKnown: Vladimir Orlov and President of China Han Lin continued their
// exchange; Ann Ray of Kenya and Bo Lund of Denmark.
func (f *finder) besideKnown() {
	f.eachRun(2, func(run token.Span) {
		code, to := f.ofCountry(run.To)
		before := f.norm(run.From - 1)
		opens := run.From == f.sentenceStart(run.From) || before == "," || f.set(lexicon.PairLead, run.From-1) > 0
		joined := opens && f.norm(to) == "and" && f.nameFrom(to+1) != nil
		after := before == "and" && code != "" && f.mentionAt(run.From-2) != nil
		if joined || after {
			t := title{Span: run, rank: 9}
			t.ofCountry(code, token.Span{From: run.To, To: to}, "country-after-name")
			f.introducePerson(run, t, token.Span{From: run.From, To: to}, "beside-known")
		}
	})
}

// objectOfCue: Ann Ray congratulated Vladimir Orlov; conveyed her wishes to
// Vladimir Orlov.
func (f *finder) objectOfCue() {
	f.eachRun(2, func(run token.Span) {
		cue, n, ok := lexicon.CueAt(f.doc.Tokens, run.From-1)
		direct := ok && n == 1 && lexicon.PersonVerb.Has(cue.Base) && f.doc.Token(run.From-1).Case == token.Lower
		if direct || f.norm(run.From-1) == "to" && f.set(lexicon.WishNoun, run.From-2) > 0 {
			f.introducePerson(run, title{Span: run, rank: 9}, run, "object-of-cue")
		}
	})
}
