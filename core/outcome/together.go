package outcome

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// together finds what the reporter tells both to have done or settled at their
// meeting: "The two leaders launched a joint fund", "An agreement on fishing was
// reached".
func (f *finder) together() {
	for _, sentence := range f.body() {
		for i := f.next(opener, sentence.From+1, sentence.To); i+1 < sentence.To; i = f.next(opener, i+1, sentence.To) {
			switch {
			case f.doc.Quoted(i):
			case f.norm(i) == "reached" && f.norm(i-1) != "agreement":
				f.reached(i, sentence)
			case f.in(lexicon.JointAct, i) && f.byBoth(i):
				from := i + f.set(lexicon.JointAct, i)
				object := token.Span{From: from, To: f.clauseEnd(from, sentence.To)}
				if f.settlesObject(i, object) {
					f.add(Agreed, object, f.statementAt(i), "done-together")
				}
			}
		}
	}
}

// reached: An agreement on the exchange of prisoners was reached.
func (f *finder) reached(i int, s text.Sentence) {
	v := f.headed(i)
	if v == nil || !v.Finite {
		return
	}
	subject := token.Span{From: f.subjectStart(v.From, s.From), To: v.From}
	if to := f.set(lexicon.ToThatOn, v.To); to > 0 && f.anywhere(lexicon.Accord, subject) >= 0 {
		f.add(Agreed, token.Span{From: v.To + to, To: f.clauseEnd(v.To+to, s.To)}, f.statementAt(i), "agreement-reached")
		return
	}
	if subject.Len() > 2 && f.anywhere(lexicon.Accord, f.g.NounPhraseAt(subject.From).Span) >= 0 {
		f.add(Agreed, subject, f.statementAt(i), "agreement-reached")
	}
}

// byBoth tells whether all who met are the subject of the verb at token i.
func (f *finder) byBoth(i int) bool {
	v := f.headed(i)
	if v == nil {
		return false
	}
	m := f.cast.EndingAt(v.From - 1)
	return m != nil && m.Kind == entity.Group && len(m.Countries) != 1 && f.norm(m.From-1) != "of" && f.norm(m.From-1) != "between"
}

// settlesObject tells what a verb makes a step: a thing founded or approved, ties
// raised to a further level.
func (f *finder) settlesObject(verb int, object token.Span) bool {
	head := f.opening(object)
	if f.past(object) || f.recalled(object) {
		return false // "the two countries upgraded their ties in 2022"
	}
	if f.set(lexicon.RaisingVerb, verb) > 0 {
		return f.raises(token.Span{From: verb, To: object.To})
	}
	return f.anywhere(lexicon.FoundingNoun, head) >= 0 || f.anywhere(lexicon.Bilateral, head) >= 0 || f.anywhere(lexicon.Accord, head) >= 0 || f.money(object)
}

// raises tells ties that are raised to a named level: "elevate relations to a
// strategic partnership".
func (f *finder) raises(s token.Span) bool {
	if f.set(lexicon.RaisingVerb, s.From) == 0 {
		return false
	}
	for i := s.From + 1; i+1 < s.To; i++ {
		if f.norm(i) == "to" {
			return f.anywhere(lexicon.Level, token.Span{From: i, To: s.To}) >= 0
		}
	}
	return false
}
