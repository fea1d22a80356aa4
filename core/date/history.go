package date

import "visavis/core/lexicon"

// history reports whether a time is told as long gone: a year or more before the
// text, or the day of a founding, a birth or what an anniversary recalls. Such a
// day is nobody's news. after is where the time before it ends.
func (r *reader) history(f Found, after int) bool {
	if f.Type != Date {
		return false
	}
	if day := dayOf(f.Value); !day.IsZero() && day.Before(r.anchor.AddDate(-1, 0, 0)) {
		return true
	}
	s := r.doc.Sentences[r.doc.SentenceOf(f.From)]
	if lexicon.Recalled.At(r.doc.Tokens, f.To) > 0 {
		return true // "the 1992 treaty's anniversary"
	}
	for i := f.From - 1; i >= max(s.From, after); i-- {
		if n := r.norm(i); n == "," || n == ";" || n == ":" {
			return false
		}
		if lexicon.Recalled.At(r.doc.Tokens, i) > 0 {
			return true
		}
	}
	return false
}
