package meeting

import (
	"slices"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// Who receives a letter has not met who wrote it, but who brings it.

// getsMessage reports whether what is received is a message: "received a letter
// from President Ray", "the letter was received by the minister".
func (f *finder) getsMessage(trigger token.Span) bool {
	if v := f.gram.VerbAt(trigger.From); v != nil && v.Lemma == "receive" && f.hasAny(lexicon.MessageNoun, f.gram.ClauseOf(v.Head).Subject.Span) {
		return true
	}
	end := f.doc.Sentences[f.doc.SentenceOf(trigger.From)].To
	if personMentioned(f.cast.StartingAt(trigger.To)) >= 0 {
		return false // "received President Ray and a letter"
	}
	return f.set(lexicon.Receiving, trigger.From) > 0 && f.nounPhraseHas(lexicon.MessageNoun, f.pastDay(trigger.To, end))
}

// before are the people of a list whom the sentence names before token i.
func (f *finder) before(people []int, i int) []int {
	s := token.Span{From: f.doc.Sentences[f.doc.SentenceOf(i)].From, To: i}
	return slices.DeleteFunc(people, func(p int) bool { return !f.namedIn(p, s) })
}

// deliveries are the encounters of a sentence that tells who brought a message, with
// the one who is told last to have received it: "delivered by Foreign Minister Lee",
// "The letter was handed over by the minister, Ann Lee".
func (f *finder) deliveries(s, order int) []encounter {
	to := f.receiver
	sentence := f.doc.Sentences[s].Span
	var found []encounter
	for i := sentence.From; i < sentence.To && to >= 0; i++ {
		n := f.set(lexicon.DeliveredBy, i)
		if n == 0 || f.doc.Quoted(i) {
			continue
		}
		if by := personMentioned(f.cast.StartingAt(i + n)); by >= 0 && by != to {
			trigger := token.Span{From: i, To: i + n}
			f.claimBringer(by)
			found = append(found, encounter{sentence: s, order: order, trigger: trigger, how: lexicon.Encounter{Form: string(FaceToFace), Verb: true}, parties: []int{to, by}})
		}
	}
	return found
}

// noteReceiver keeps in mind who is told last to have received a message, and from whom.
func (f *finder) noteReceiver(found []encounter) {
	for i := range found {
		if e := &found[i]; len(e.parties) == 1 && f.getsMessage(e.trigger) {
			f.receiver, f.sender = e.parties[0], f.senderIn(token.Span{From: e.trigger.To, To: f.doc.Sentences[e.sentence].To})
		}
	}
}

// senderIn is the mention of the one from whom a message comes; nil for none.
func (f *finder) senderIn(s token.Span) *entity.Mention {
	for _, m := range f.cast.In(s) {
		if f.norm(f.phraseStart(m.From)-1) == "from" || f.norm(m.From-1) == "from" {
			return &m
		}
	}
	return nil
}

// claimBringer gives an official who brings a message the country of the one who
// sends it.
func (f *finder) claimBringer(by int) {
	if f.sender == nil || f.sideOf(by) != "" {
		return
	}
	code := f.sender.Country
	if code == "" && f.sender.Kind == entity.Name {
		code = f.sideOf(f.sender.Person)
	}
	if code != "" {
		f.claim(by, entity.CountryField, code, f.sender.Span, "message")
		f.cast.People[by].Country = code
	}
}
