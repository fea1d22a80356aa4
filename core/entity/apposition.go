package entity

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// appositionBefore tells whether a name and a comma stand before a title.
func (f *finder) appositionBefore(i int) bool {
	if f.norm(i-1) != "," || i < 2 || f.held(i-2) {
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

// closesApposition reports whether a name between commas, or at an end, stands at
// token at after its title. A verb closes it only where the title is the subject:
// "At the request of the President, Ann Ray said" tells of two.
func (f *finder) closesApposition(t title, at, end int) bool {
	for at < end && f.set(lexicon.PostNominal, at) > 0 {
		at++ // "…, Ann Ray MP, …"
	}
	if at >= end-1 || f.norm(at) == "," || f.norm(at) == "." || f.norm(at) == ")" || f.norm(at) == "and" {
		return true
	}
	_, _, cue := lexicon.CueAt(f.doc.Tokens, at)
	return cue && t.From == f.sentenceStart(t.From)
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
		if t, ok := f.titleAfter(at+1, end); ok {
			f.introducePerson(run, t, token.Span{From: run.From, To: run.To}, "apposition-after")
		}
	})
}

// titleAfter is the title that an apposition holds which opens at token i: ", the
// country's foreign minister,", ", who is President of".
func (f *finder) titleAfter(i, end int) (title, bool) {
	for ; i < end; i++ {
		if t, ok := f.titleAt(i); ok {
			return t, true
		}
		h := f.hits.of(i)
		side := h != nil && (h.side() != "" || h.body != nil)
		if !side && f.set(lexicon.Portfolio, i) == 0 && f.set(lexicon.ModifierPerson, i) == 0 && f.set(lexicon.FormerWord, i) == 0 && f.set(lexicon.AppositionLead, i) == 0 && f.norm(i) != "'s" {
			break
		}
	}
	return title{}, false
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
		t, ok := f.titleAfter(m.To+1, f.sentenceEnd(m.To))
		if ok && f.nameAfterTitle(t).Empty() && t.From == m.To+1 && (f.norm(t.To) == "," || f.norm(t.To) == "." || f.norm(t.To) == "and") {
			f.learn(m.Person, t, "apposition-known")
		}
	}
}
