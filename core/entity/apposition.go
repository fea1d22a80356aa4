package entity

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// appositionBefore reports whether a name and a comma stand before a title.
func (f *finder) appositionBefore(i int) bool {
	if f.norm(i-1) != "," || i < 2 {
		return false
	}
	if m := f.mentionAt(i - 2); m != nil {
		// "At the invitation of Mr Ray, President of Chad, Mr Lee", but not "…, the President of Chad, Mr Lee"
		return m.Kind == Name && f.cast.People[m.Person].Role == "" && f.fronted(m.From) && f.norm(i) != "the"
	}
	t := f.doc.Token(i - 2)
	return t.Kind == token.Word && t.Case != token.Lower && f.hits.of(i-2) == nil && f.doc.SentenceOf(i-2) == f.doc.SentenceOf(i) && f.sentenceStart(i) != i-2 && !f.namesPlace(i-2)
}

// namesPlace recognises capitalised words that end at token i and that "at" or "at
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
	for at < end && f.in(lexicon.PostNominal, at) {
		at++ // "…, Ann Ray MP, …"
	}
	if at >= end-1 || f.norm(at) == "," || f.norm(at) == "." || f.norm(at) == ")" || f.norm(at) == ";" {
		return true
	}
	_, _, cue := lexicon.CueAt(f.doc.Tokens, at)
	label := f.norm(at) == ":" // "PRIME MINISTER OF FIJI, ANN RAY: Thank you"
	return (cue || label) && t.From == f.sentenceStart(t.From) || f.norm(at) == "and" && !f.fronted(t.From)
}

// fronted reports whether token i stands in an adjunct that opens its sentence,
// before any verb: "During talks with the President of Kenya".
func (f *finder) fronted(i int) bool {
	start := f.sentenceStart(i)
	for start < i && f.doc.Token(start).Kind != token.Word {
		start++ // "1. At the invitation of"
	}
	if f.set(lexicon.SceneLead, start) == 0 && f.set(lexicon.LeadPreposition, start) == 0 {
		return false
	}
	for at := start; at < i; at++ {
		if how, _, ok := lexicon.EncounterAt(f.doc.Tokens, at); f.finiteCue(at) || ok && how.Verb {
			return false
		}
	}
	return true
}

// appositionAfter: Wan Kaiyuan, chairman of the National Development Commission, was present.
func (f *finder) appositionAfter() {
	for i := f.next(capital, 0); i < len(f.traits); i = f.next(capital, i+1) {
		if f.held(i) || i > f.sentenceStart(i) && f.capital(i-1) && !f.held(i-1) || f.shouting(i) {
			continue
		}
		run := f.placedName(i, f.sentenceEnd(i))
		if t, ok := f.titleOf(run); ok {
			f.introducePerson(run, t, run, "apposition-after")
			i = run.To - 1
		}
	}
}

// titleOf is the title in an apposition after capitalised words, if they can be a
// person: two or more, one of them of no other meaning.
func (f *finder) titleOf(run token.Span) (title, bool) {
	if f.countWords(run) < 2 || !f.free(run) || f.addresses(run) || f.opensSentence(run.From) && f.commonOpener(run.From) {
		return title{}, false
	}
	at, end := run.To, f.sentenceEnd(run.From)
	if f.norm(at) == "(" && at+2 < end && f.norm(at+2) == ")" {
		at += 3
	}
	at = f.pastPostNominals(at)
	if f.norm(at) != "," || f.namesPlace(run.To-1) {
		return title{}, false
	}
	t, ok := f.titleAfter(at+1, end)
	if ok && f.finiteCue(t.To) && f.fronted(run.From) {
		return t, false // "After talks with Ann Ray, the President of Chad said"
	}
	if !ok || f.plainAll(run) {
		return t, ok
	}
	known := f.plain(run) && !f.in(lexicon.Determiner, run.From-1) && f.nameAfterTitle(t).Empty()
	return t, known && (f.norm(t.To) == "," || f.norm(t.To) == "." || f.norm(t.To) == "and")
}

// addresses reports whether a run holds an honorific: "Esteemed Mr President".
func (f *finder) addresses(run token.Span) bool {
	for i := run.From; i < run.To; i++ {
		if f.in(lexicon.Honorific, i) && !f.in(lexicon.HonorificName, i) {
			return true
		}
	}
	return false
}

// plainAll reports whether a run is a name anywhere in a text.
func (f *finder) plainAll(run token.Span) bool {
	return f.nameRun(run.From, run.To) == run && !f.institutional(run)
}

// plain reports whether a word of a run has no meaning but that of a name.
func (f *finder) plain(run token.Span) bool {
	for i := run.From; i < run.To; i++ {
		if f.capital(i) && !f.hasOtherMeaning(i) {
			return true
		}
	}
	return false
}

// titleAfter is the title that an apposition holds which opens at token i: ", the
// country's foreign minister,", ", who is President of".
func (f *finder) titleAfter(i, end int) (title, bool) {
	for ; i < end; i++ {
		if t, ok := f.titleAt(i); ok {
			return t, true
		}
		h := f.hits.of(i)
		side := h != nil && (h.side() != "" || h.Body != nil)
		if !side && !f.in(lexicon.Portfolio, i) && !f.in(lexicon.ModifierPerson, i) && !f.in(lexicon.FormerWord, i) && !f.in(lexicon.AppositionLead, i) && f.norm(i) != "'s" {
			break
		}
	}
	return title{}, false
}

// ofCountry reads "of Ukraine" after a name and gives its country.
func (f *finder) ofCountry(at int) (code string, end int) {
	if code, end := f.labelCountry(at); code != "" {
		return code, end
	}
	if f.norm(at) != "of" {
		return "", at
	}
	i := at + 1
	if f.norm(i) == "the" {
		i++
	}
	h := f.hits.startingAt(i)
	if h == nil || h.Country == nil || h.Country.Form != lexicon.CountryName {
		return "", at
	}
	return h.Country.Code, h.To
}

// labelCountry reads the country after a name in a speaker's label: "PRIME MINISTER
// ANN RAY, FIJI: Thank you".
func (f *finder) labelCountry(at int) (code string, end int) {
	if f.norm(at) != "," {
		return "", at
	}
	h := f.hits.startingAt(at + 1)
	if h == nil || h.Country == nil || h.Country.Form != lexicon.CountryName || f.norm(h.To) != ":" {
		return "", at
	}
	return h.Country.Code, h.To
}

// pastPostNominals goes over the letters of an order between a name and its office:
// "Ann Ray, CBE, | President of Kenya".
func (f *finder) pastPostNominals(at int) int {
	to := at
	for f.norm(to) == "," && f.isPostNominal(to+1) && f.norm(to+2) == "," {
		to += 2
	}
	if h := f.hits.startingAt(to + 1); h == nil || h.Office == nil {
		return at // "Ann Ray, MP, said"
	}
	return to
}

// appositionKnown: His Highness Sheikh Majid, Minister of Foreign Affairs, received …;
// HE Bo Lund Ambassador of Kenya spoke; MR BO LUND, PRESIDENT OF KENYA: Thank you.
func (f *finder) appositionKnown() {
	for _, m := range f.cast.Mentions {
		p := &f.cast.People[m.Person]
		if p.Role != "" && p.Country != "" && !courtesy(p.Role) {
			continue
		}
		t, ok := f.titleAt(m.To)
		closed := ok && f.capital(m.To) && !f.isPostNominal(m.To) && t.From == m.To && m.To < f.sentenceEnd(m.From)
		if at := f.pastPostNominals(m.To); f.norm(at) == "," {
			t, ok = f.titleAfter(at+1, f.sentenceEnd(m.To))
			closed = ok && t.From == at+1 && (f.endsApposition(t) || t.To == f.sentenceEnd(m.From))
		}
		if closed && f.nameAfterTitle(t).Empty() {
			f.learn(m.Person, t, "apposition-known")
		}
	}
}

// endsApposition reports whether what follows a title ends it. A colon does after the
// label of one who can meet: a spokesperson's opens a briefing.
func (f *finder) endsApposition(t title) bool {
	switch f.norm(t.To) {
	case ",", ".", "and":
		return true
	case ":":
		return t.rank < spokesperson
	}
	return false
}

// spokesperson is the rank of those who only speak for others.
const spokesperson = 6
