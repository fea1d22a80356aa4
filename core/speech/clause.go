package speech

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// clauseOf is where a voice's attribution stands, empty where its subject is another's:
// "… and stressed" has no words of its own for who speaks.
func clauseOf(v voice) token.Span {
	if v.Zone.Empty() {
		return v.Cue
	}
	return v.Zone
}

// around is the stretch from an attribution to the last of its content, as it stands
// in the text: what can be cited without changing the sense. It opens with no joining
// word, ends with no mark, and has both marks of a quotation that it holds whole.
func (r *reader) around(clause token.Span, content []token.Span) token.Span {
	if clause.Empty() {
		clause = content[0]
	}
	for _, c := range content {
		clause.From, clause.To = min(clause.From, c.From), max(clause.To, c.To)
	}
	for clause.From < content[0].From && (r.norm(clause.From) == "and" || r.norm(clause.From) == "but" || r.doc.Token(clause.From).Kind == token.Punct) {
		clause.From++
	}
	for end := content[len(content)-1].To; clause.To > end && r.doc.Token(clause.To-1).Kind == token.Punct; {
		clause.To--
	}
	return r.withMarks(clause)
}

// withMarks takes in the marks at the edges of a clause whose partners stand in it.
func (r *reader) withMarks(clause token.Span) token.Span {
	wide := clause
	if q := r.doc.QuoteOf(clause.From); q >= 0 && r.onlyMarks(token.Span{From: r.doc.Quotes[q].From, To: clause.From}) {
		wide.From = r.doc.Quotes[q].From
	}
	if q := r.doc.QuoteOf(clause.To - 1); q >= 0 && r.onlyMarks(token.Span{From: clause.To, To: r.doc.Quotes[q].To}) {
		wide.To = r.doc.Quotes[q].To
	}
	if q := r.doc.QuoteOf(clause.From); q >= 0 && r.doc.Quotes[q].To > wide.To {
		wide.From = clause.From
	}
	if q := r.doc.QuoteOf(clause.To - 1); q >= 0 && r.doc.Quotes[q].From < wide.From {
		wide.To = clause.To
	}
	return wide
}

// fromSubject begins a clause that "nor" opens with its subject, for its denial stands
// there, and one that only answers with what was asked: "Li neither confirmed the price
// nor denied that …"; "Asked whether he would travel, Li said no".
func (r *reader) fromSubject(clause, subject token.Span) token.Span {
	if r.answersShortly(clause) {
		clause.From = r.doc.Sentences[r.doc.SentenceOf(clause.From)].From
	}
	if r.norm(clause.From) == "nor" && !subject.Empty() && subject.From < clause.From && r.doc.SentenceOf(subject.From) == r.doc.SentenceOf(clause.From) {
		clause.From = subject.From
	}
	return clause
}

// answersShortly reports a clause that ends with "no" or "yes" and follows in its sentence
// what was asked.
func (r *reader) answersShortly(clause token.Span) bool {
	from := r.doc.Sentences[r.doc.SentenceOf(clause.From)].From
	return r.set(lexicon.ShortAnswer, clause.To-1) > 0 && r.set(lexicon.AskedLead, from) > 0
}

// answersNo reports "no" alone to a question that stands before it in the clause.
func (r *reader) answersNo(st Statement) bool {
	return r.norm(st.Content[0].From) == "no" && st.Content[0].Len() == 1 && r.answersShortly(st.Clause)
}
