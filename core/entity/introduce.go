package entity

import (
	"cmp"

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
	{"listed-present", (*finder).listedPresent},     // "officials including Cai Qi and Wang Yi were present"
}

func (f *finder) introduce() {
	for _, way := range introductions {
		way.find(f)
	}
}

// titleBefore: Chinese President Xi Jinping met with Kazakh President Tokayev.
func (f *finder) titleBefore() {
	for i := 0; i < len(f.doc.Tokens); {
		t, ok := f.titleAt(i)
		if !ok || f.taken[i] {
			i++
			continue
		}
		next := f.nameAfterTitle(t)
		if next.Empty() || f.shouting(i) {
			i = max(i+1, f.hits.of(i).To)
			continue
		}
		code, end := f.ofCountry(next.To)
		t.country = cmp.Or(t.country, code, f.possessor(t.From))
		f.introducePerson(next, t, token.Span{From: min(t.From, next.From), To: end}, "title-before")
		i = end
	}
}

// possessor is the country of the body that "its" means: "the National Council of
// Switzerland headed by its President".
func (f *finder) possessor(i int) string {
	if n := f.norm(i - 2); f.norm(i-1) == "by" && (n == "led" || n == "headed") && f.norm(i-3) == "delegation" {
		return f.hits.endingAt(i - 4).side() // "a Kenyan delegation led by Minister Ray"
	}
	if f.norm(i) != "its" && f.norm(i-1) != "its" {
		return ""
	}
	for at := i - 1; at >= max(f.sentenceStart(i), i-10); at-- {
		if h := f.hits.endingAt(at); h.side() != "" {
			return h.side()
		}
	}
	return ""
}

// nameAfterTitle is the name that a title leads to, directly or behind a comma
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
	run := f.titledRun(at, end)
	if comma && f.appositionBefore(t.From) {
		return token.Span{} // "Ann Ray, President of the Council, Bo Lee, …": the title is Ann Ray's
	}
	if comma && t.generic && f.norm(run.To) != "," && f.norm(run.To) != ")" && f.norm(run.To) != "." {
		return token.Span{} // "Welcoming the Kazakh leader, Ann Ray noted": the leader is another
	}
	if run.Empty() || comma && (run.Len() < 2 || f.set("institution", run.From)+f.set("portfolio", run.From) > 0 || !f.closesApposition(run.To, end)) {
		return token.Span{}
	}
	if !comma && t.rank >= 4 && f.set("institution", run.To) > 0 && f.doc.Token(run.To).Case == token.Title {
		return token.Span{} // "Director of the Guyana Gold Board"
	}
	if !comma && f.doc.Token(t.To-1).Kind == token.Word && f.norm(t.To-1) == "of" {
		return token.Span{}
	}
	return run
}

// skipHonorifics goes over what stands before a name behind its office: "the
// Minister of Foreign Affairs, Ambassador Ann Ray", "the Speaker, Rt Hon Ann Ray".
func (f *finder) skipHonorifics(at, end int) int {
	for at < end && f.doc.Token(at).Case != token.Lower {
		n := f.set("honorific", at)
		if h := f.hits.startingAt(at); n == 0 && h != nil && h.office != nil && h.office.Rank >= 4 && h.Len() == 1 && !f.givenName(at) {
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

// appositionBefore tells whether a name and a comma stand before a title.
func (f *finder) appositionBefore(i int) bool {
	if f.norm(i-1) != "," || i < 2 || f.taken[i-2] {
		return false
	}
	t := f.doc.Token(i - 2)
	return t.Kind == token.Word && t.Case != token.Lower && f.hits.of(i-2) == nil && f.doc.SentenceOf(i-2) == f.doc.SentenceOf(i) && f.sentenceStart(i) != i-2 && !f.namesPlace(i-2)
}

// namesPlace tells capitalised words that end at token i and that "at" or "at
// the" leads to: "received at the Quinta da Boa Vista, the Minister …".
func (f *finder) namesPlace(i int) bool {
	start := f.sentenceStart(i)
	for i > start && (f.doc.Token(i).Case != token.Lower || f.isParticle(i)) && f.doc.Token(i).Kind == token.Word {
		i--
	}
	if f.norm(i) == "the" {
		i--
	}
	return f.norm(i) == "at"
}

func (f *finder) closesApposition(at, end int) bool {
	for at < end && f.set("post-nominal", at) > 0 {
		at++ // "…, Ann Ray MP, …"
	}
	if at >= end-1 || f.norm(at) == "," || f.norm(at) == "." || f.norm(at) == ")" {
		return true
	}
	_, _, cue := lexicon.CueAt(f.doc.Tokens, at)
	return cue || f.norm(at) == "and"
}

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
			if t.Case == token.Lower && t.Norm != "'s" && !lexicon.SetOf("title-small").Has(t.Norm) {
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

// honorificBefore: Mr Lazutin observed; Dr. N'Dour Sarr concurred.
func (f *finder) honorificBefore() {
	for i := range f.doc.Tokens {
		n := f.set("honorific", i)
		if n == 0 || f.taken[i] || f.doc.Token(i).Case == token.Lower || f.opensAsPronoun(i) || f.shouting(i) {
			continue
		}
		end, at := f.sentenceEnd(i), i+n
		for at < end && (f.norm(at) == "." || f.set("honorific", at) > 0 && f.doc.Token(at).Case != token.Lower) {
			at += max(1, f.set("honorific", at))
		}
		if at >= end || f.taken[at] {
			continue
		}
		if run := f.nameRun(at, end); !run.Empty() && !f.institutional(run) {
			t := title{Span: token.Span{From: i, To: at}, rank: 9, female: lexicon.Feminine(f.doc.Tokens, i)}
			f.introducePerson(run, t, token.Span{From: i, To: run.To}, "honorific")
		}
	}
}

// eachRun calls fn for every run of name words that no mention holds yet.
func (f *finder) eachRun(least int, fn func(run token.Span)) {
	for i := 0; i < len(f.doc.Tokens); {
		if f.taken[i] || !f.isNameWord(i, true) {
			i++
			continue
		}
		run := f.nameRun(i, f.sentenceEnd(i))
		if run.Empty() {
			i++
			continue
		}
		if len(f.words(run)) >= least && !f.institutional(run) && !f.shouting(i) {
			fn(run)
		}
		i = run.To
	}
}

// appositionAfter: Wan Kaiyuan, chairman of the National Development Commission, was present.
func (f *finder) appositionAfter() {
	f.eachRun(2, func(run token.Span) {
		end := f.sentenceEnd(run.From)
		at := run.To
		if f.norm(at) == "(" && at+2 < end && f.norm(at+2) == ")" {
			at += 3
		}
		if f.norm(at) != "," || f.namesPlace(run.To-1) {
			return
		}
		for i := at + 1; i < min(end, at+6); i++ {
			if t, ok := f.titleAt(i); ok {
				f.introducePerson(run, t, token.Span{From: run.From, To: run.To}, "apposition-after")
				return
			}
			h := f.hits.of(i)
			known := h != nil && (h.side() != "" || h.body != nil) || f.set("portfolio", i) > 0 || f.set("modifier-person", i) > 0
			switch f.norm(i) {
			case "the", "a", "an", "'s", "who", "is", "our", "their", "his", "her":
				known = true
			}
			if !known {
				return
			}
		}
	})
}

// ofCountry reads "of Ukraine" behind a name and gives its country.
func (f *finder) ofCountry(at int) (code string, end int) {
	if f.norm(at) != "of" {
		return "", at
	}
	i := at + 1
	if f.norm(i) == "the" {
		i++
	}
	h := f.hits.startingAt(i)
	if h == nil || h.country == nil || h.country.Form != lexicon.CountryName {
		return "", at
	}
	return h.country.Code, h.To
}

// appositionKnown: His Highness Sheikh Majid, Minister of Foreign Affairs, received ….
func (f *finder) appositionKnown() {
	for _, m := range f.cast.Mentions {
		p := &f.cast.People[m.Person]
		if p.Role != "" && p.Country != "" && !courtesy(p.Role) || f.norm(m.To) != "," {
			continue
		}
		for i := m.To + 1; i < min(m.To+5, len(f.doc.Tokens)); i++ {
			t, ok := f.titleAt(i)
			if !ok {
				continue
			}
			if f.nameAfterTitle(t).Empty() && t.From == m.To+1 && (f.norm(t.To) == "," || f.norm(t.To) == "." || f.norm(t.To) == "and") {
				if courtesy(p.Role) {
					p.Role = t.role
				}
				p.Rank, p.Country = min(p.Rank, t.rank), cmp.Or(p.Country, t.country)
				f.learnTitle(p, t.Span)
			}
			break
		}
	}
}

// courtesy tells a title that says little of the office behind it.
func courtesy(role string) bool {
	switch role {
	case "", "Minister", "Prince", "Princess", "Secretary", "Member of the Political Bureau", "Chief":
		return true
	}
	return false
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
