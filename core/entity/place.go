package entity

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// Where a name can only stand, a word is one whatever else it means: Park,
// Bishop, Jordan, March, Le. This file knows the places; name.go knows the words.

// titledRun reads the name after a title: every capitalised word up to one in
// lower case, a comma, a bracket, a day or a further title.
func (f *finder) titledRun(i, end int) token.Span {
	if run := f.nameRun(i, end); run.To > i && !f.opensName(run.To, end) {
		return run
	}
	at := i
	for at < end {
		switch {
		case f.opensName(at, end) && !f.endsName(i, at, end):
			at++
		case at > i && (f.isInitialStop(at) || f.isParticle(at) && f.particleLeads(at, end)):
			at++
		case at > i && f.norm(at) == "'" && f.doc.Token(at).Start == f.doc.Token(at-1).End && f.opensName(at+1, end):
			at++ // "Ochieng' Barasa"
		default:
			return f.trimRun(token.Span{From: i, To: at})
		}
	}
	return f.trimRun(token.Span{From: i, To: at})
}

// opensName reports whether token i is a word with a capital, or the joined
// article of one.
func (f *finder) opensName(i, end int) bool {
	t := f.doc.Token(i)
	return i < end && t.Kind == token.Word && t.Norm != "'s" && !(t.End-t.Start > 12 && glued(f.doc.Text(token.Span{From: i, To: i + 1}))) && (t.Case != token.Lower || arabicArticle(t.Norm))
}

// endsName reports whether a capitalised word at token i is no part of the name
// that began at from: a further title or country, letters after the name, a day.
func (f *finder) endsName(from, i, end int) bool {
	h := f.hits.startingAt(i)
	first := i == from
	switch {
	case f.shouting(i):
		return h != nil && !f.hitInName(h, i, first) || !f.isNameWord(i, first)
	case h != nil && h.Len() > 1 && (h.office != nil || h.side() != "" || h.body != nil):
		return true
	case h != nil && h.office != nil && f.opensName(i+1, end) && (!first || !f.lastWord(i+1, end)):
		return true // "President Prime Minister Ray"
	case h != nil && h.country != nil && h.country.Form == lexicon.Adjective && f.opensName(i+1, end) && f.titleFollows(i+1):
		return true
	case first && (f.set("institution", i) > 0 || f.set("portfolio", i) > 0 || f.set("side", i) > 0 || f.set("plural-office", i) > 0):
		return !f.lastWord(i+1, end) // "President House said", but "President Park Haugen met"
	case first:
		return f.commonOpener(i) && f.opensSentence(i) || lexicon.SetOf("starter").Has(f.norm(i)) && !f.lastWord(i+1, end)
	case f.doc.Token(i).Case == token.Upper && f.set("post-nominal", i) > 0:
		return true // "Ann Ray MP"
	case f.isDay(i):
		return i > from+1 || f.doc.Token(i+1).Kind == token.Number || f.norm(i-1) == "on" // "Ann Ray Friday said"
	}
	return false
}

// lastWord reports whether token i is one more capitalised word and none follows.
func (f *finder) lastWord(i, end int) bool {
	return f.opensName(i, end) && !f.opensName(i+1, end) && f.hits.of(i) == nil && f.norm(i+1) != "of"
}

func (f *finder) titleFollows(i int) bool {
	h := f.hits.startingAt(i)
	return h != nil && h.office != nil
}

func (f *finder) isDay(i int) bool {
	_, month := lexicon.UnitOf("month", f.norm(i))
	_, day := lexicon.UnitOf("weekday", f.norm(i))
	return month || day
}

// personHere reports whether a word that means something else too stands where
// only a person can: as the subject or the object of a verb, with an honorific,
// before a possessive, and after no preposition of place or time.
func (f *finder) personHere(i int) bool {
	before, after := f.norm(i-1), f.norm(i+1)
	if f.doc.Token(i+1).Kind == token.Number || f.set("place-lead", i-1) > 0 || before == "the" || f.opensName(i+1, len(f.doc.Tokens)) && f.hits.of(i) != nil && f.hits.of(i).Len() > 1 {
		return false
	}
	if f.finiteCue(i+1) || f.finiteCue(f.pastAuxiliary(i+1)) || f.set("honorific", i-1) > 0 {
		return true
	}
	_, n, cue := lexicon.CueAt(f.doc.Tokens, i-1)
	object := cue && n == 1 || f.set("person-lead", i-1) > 0
	return object && f.norm(i+1) != "and" || before == "and" && f.personBefore(i-2) || after == "and" && f.namesPerson(i+2) && f.opensSentence(i)
}

// pastAuxiliary goes over what stands between a subject and its verb.
func (f *finder) pastAuxiliary(i int) int {
	for f.set("between", i) > 0 && i < len(f.doc.Tokens) {
		i++
	}
	return i
}

// personBefore reports whether somebody's name ends with token i.
func (f *finder) personBefore(i int) bool { return i >= 0 && i < len(f.taken) && f.taken[i] }

// namesPerson reports whether a word of somebody's name stands at token i.
func (f *finder) namesPerson(i int) bool { return len(f.byWord[f.norm(i)]) > 0 }

// glued reports whether a word is several that a page has run together:
// "EventsPresidentTranscripts".
func glued(word string) bool {
	humps := 0
	for i := 1; i < len(word); i++ {
		if c := word[i]; 'A' <= c && c <= 'Z' && 'a' <= word[i-1] && word[i-1] <= 'z' {
			humps++
		}
	}
	return humps > 1 && !strings.ContainsAny(word, "-'’")
}
