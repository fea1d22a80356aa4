package entity

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// introduction is one way in which a text shows that words are a person's name.
type introduction struct {
	name string
	find func(f *finder)
}

// introductions are tried one after another over the whole text; those that
// show most come first, so that later ones can lean on them.
var introductions = []introduction{
	{"title-before", (*finder).titleBefore},         // "Chinese President Xi Jinping"
	{"plural-title", (*finder).pluralTitle},         // "the presidents of the two countries, Ann Ray and Bo Lee,"
	{"honorific", (*finder).honorificBefore},        // "Mr Lazutin", "H.H. Sheikh Majid"
	{"apposition-after", (*finder).appositionAfter}, // "Wan Kaiyuan, chairman of the Commission,"
	{"apposition-known", (*finder).appositionKnown}, // "His Highness Sheikh Majid, Minister of Foreign Affairs,"
	{"speaker-label", (*finder).speakerLabel},       // "Andrei Vetrov: Colleagues,"
	{"subject-of-cue", (*finder).subjectOfCue},      // "Melih Saracoglu said"
	{"party-to-meeting", (*finder).partyToMeeting},  // "Shen Guolin held talks"
	{"object-of-cue", (*finder).objectOfCue},        // "Ann Ray congratulated Vladimir Orlov"
	{"beside-known", (*finder).besideKnown},         // "Vladimir Orlov and President of China Han Lin"
	{"leaders-of", (*finder).leadersOf},             // "the leaders of France and Poland – Ann Ray and Bo Lund –"
	{"headline-title", (*finder).headlineTitle},     // "Prime Minister Ray Meets President Serik", and "Ray told Serik"
	{"listed-present", (*finder).listedPresent},     // "officials including Cai Qi and Wang Yi were present"
}

func (f *finder) introduce() {
	for _, way := range introductions {
		way.find(f)
	}
}

// titleBefore: Chinese President Xi Jinping met with Kazakh President Tokayev.
func (f *finder) titleBefore() {
	after := 0
	for k := range f.hits.list {
		i := f.hits.list[k].From
		if i < after || f.held(i) {
			continue
		}
		t, ok := f.titleAt(i)
		if !ok {
			continue
		}
		next := f.nameAfterTitle(t)
		if next.Empty() || f.shouting(i) {
			if f.norm(t.To) == "," && f.appositionBefore(t.From) {
				after = t.To // no half of another's title: "Ann Ray, President and Commander of Chad, Bo Lee, …"
			}
			continue
		}
		code, end := f.ofCountry(next.To)
		t.ofCountry(code, token.Span{From: next.To, To: end}, "country-after-name")
		f.takePossessor(&t)
		f.introducePerson(next, t, token.Span{From: min(t.From, next.From), To: end}, "title-before")
		after = end
	}
}

// nameAfterTitle is the name that a title leads to, directly or after a comma
// that an apposition closes: "the President of the Republic, María Carrasco, …".
func (f *finder) nameAfterTitle(t title) token.Span {
	end := f.sentenceEnd(t.From)
	at := t.To
	comma := at < end && f.norm(at) == ","
	if comma {
		at++
		at = f.skipHonorifics(at, end)
	}
	if at >= end {
		return token.Span{}
	}
	run := f.placedName(at, end)
	if f.doc.RoleOf(f.doc.SentenceOf(at)) != text.Body && f.doc.OpensLine(at) {
		return token.Span{} // "Rt Hon Ann Ray MP" above "Published"
	}
	if comma && f.appositionBefore(t.From) {
		return token.Span{} // "Ann Ray, President of the Council, Bo Lee, …": the title is Ann Ray's
	}
	if comma && t.generic && f.norm(run.To) != "," && f.norm(run.To) != ")" && f.norm(run.To) != "." {
		return token.Span{} // "Welcoming the Kazakh leader, Ann Ray noted": the leader is another
	}
	if run.Empty() || comma && (!f.isPerson(t, run) || !f.closesApposition(t, run.To, end)) || f.namesThing(t, run) {
		return token.Span{}
	}
	if !comma && t.rank >= 4 && f.in(lexicon.Institution, run.To) && f.doc.Token(run.To).Case == token.Title {
		return token.Span{} // "Director of the Guyana Gold Board"
	}
	if !comma && f.doc.Token(t.To-1).Kind == token.Word && f.norm(t.To-1) == "of" {
		return token.Span{}
	}
	return run
}

// skipHonorifics goes over what stands before a name after its office: "the
// Minister of Foreign Affairs, Ambassador Ann Ray", "the Speaker, Rt Hon Ann Ray".
func (f *finder) skipHonorifics(at, end int) int {
	for at < end && f.doc.Token(at).Case != token.Lower {
		n := f.set(lexicon.Honorific, at)
		if h := f.hits.startingAt(at); n == 0 && h != nil && h.Office != nil && h.Office.Rank >= 4 && h.Len() == 1 && !f.patronymicNext(at) {
			n = 1
		}
		if n == 0 {
			return at
		}
		if at += n; f.norm(at) == "." {
			at++
		}
	}
	return at
}

// honorificBefore: Mr Lazutin observed; Dr. N'Dour Sarr concurred.
func (f *finder) honorificBefore() {
	for i := f.next(1<<lexicon.Honorific, 0); i < len(f.traits); i = f.next(1<<lexicon.Honorific, i+1) {
		if f.held(i) || f.doc.Token(i).Case == token.Lower || f.opensAsPronoun(i) || f.shouting(i) {
			continue
		}
		end, at := f.sentenceEnd(i), i+f.set(lexicon.Honorific, i)
		for at < end && (f.norm(at) == "." || f.in(lexicon.Honorific, at) && f.doc.Token(at).Case != token.Lower) {
			at += max(1, f.set(lexicon.Honorific, at))
		}
		if at >= end || f.held(at) {
			continue
		}
		if run := f.placedName(at, end); !run.Empty() {
			t := title{Span: token.Span{From: i, To: at}, rank: 9}
			t.feminine(f, i)
			f.introducePerson(run, t, token.Span{From: i, To: run.To}, "honorific")
		}
	}
}

// eachRun calls fn for every run of name words that no mention holds yet.
func (f *finder) eachRun(least int, fn func(run token.Span)) {
	if f.runs == nil {
		f.findRuns()
	}
	next := 0
	for k := range f.runs {
		r := &f.runs[k]
		if r.From < next || f.held(r.From) {
			continue
		}
		if r.To == 0 {
			f.readRun(r)
		}
		if r.words >= least {
			fn(r.Span)
		}
		next = max(next, r.To)
	}
}

// nameRun is what reads as a name from a token on.
type nameRun struct {
	token.Span     // ends at 0 where not asked for yet
	words      int // 0 where it is nobody's name
}

// findRuns finds the tokens with which a name can begin. What reads as a name depends
// on the words alone, so it is found once, for every way of finding people.
func (f *finder) findRuns() {
	f.runs = make([]nameRun, 0, len(f.doc.Tokens)/mentionEvery+1)
	for i := f.next(capital|joined|apostrophe, 0); i < len(f.traits); i = f.next(capital|joined|apostrophe, i+1) {
		if f.isNameWord(i, true) || f.breathes(i) {
			f.runs = append(f.runs, nameRun{Span: token.Span{From: i}})
		}
	}
}

func (f *finder) readRun(r *nameRun) {
	r.Span = f.nameRun(r.From, f.sentenceEnd(r.From))
	if !r.Empty() && !f.institutional(r.Span) && !f.shouting(r.From) {
		r.words = f.countWords(r.Span)
	}
}

// RuleNames lists the ways in which people are found, in the order in which they
// are tried.
func RuleNames() []string {
	var names []string
	for _, way := range introductions {
		if way.name != "apposition-known" { // adds to people found otherwise
			names = append(names, way.name)
		}
	}
	return append(names, "unnamed-office")
}
