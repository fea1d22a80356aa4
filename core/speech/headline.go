package speech

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// headline reads a title that reports speech: "Gu says China wants …", "Vetrov,
// Mirzakarimov discuss …"; "X meets Y" reports none.
func (r *reader) headline(s int) {
	span := r.doc.Sentences[s].Span
	c := &clause{Span: span}
	for i := span.From; i < span.To; i++ {
		cue, n, ok := r.cueAt(i)
		if !ok || r.doc.Quoted(i) || cue.Form != lexicon.Present && cue.Form != lexicon.Base {
			continue
		}
		who, source := r.headlineSubject(c, i)
		if len(who) == 0 || len(who) == 1 && (cue.Class == "talk" || cue.Form == lexicon.Base) {
			continue
		}
		end := r.headlineEnd(i+n, span.To)
		r.add(Statement{
			Speakers: who, Source: source, Cue: token.Span{From: i, To: i + n}, CueWord: cue, Sentence: s, Rule: "headline",
			Content: []token.Span{{From: r.skipThat(i + n), To: end}},
		})
		return
	}
	r.quotedHeadline(s)
	r.signedHeadline(s)
	r.namedHeadline(s)
}

// namedHeadline: Zhanibekov: “The border must unite, not divide”.
func (r *reader) namedHeadline(s int) {
	span := r.doc.Sentences[s].Span
	m := r.cast.StartingAt(span.From)
	if m == nil || m.Kind != entity.Name || r.norm(m.To) != ":" || m.To+1 >= span.To || !r.doc.Quoted(m.To+1) {
		return
	}
	if who := r.named(m.Person); len(who) > 0 {
		r.add(Statement{Speakers: who, Source: m.Span, Content: []token.Span{{From: m.To + 1, To: span.To}}, Sentence: s, Rule: "headline-quote"})
	}
}

// headlineSubject are those named directly before the verb of a title, joined
// by a comma or "and".
func (r *reader) headlineSubject(c *clause, i int) ([]int, token.Span) {
	m := r.cast.EndingAt(i - 1)
	if m == nil || m.Kind == entity.Side || r.objectOf(*m) && m.Kind != entity.Group {
		return nil, token.Span{}
	}
	who, span := r.resolve(m, -1), m.Span
	for at := m.From - 1; at > c.From && (r.norm(at) == "," || r.norm(at) == "and"); {
		left := r.cast.EndingAt(at - 1)
		if left == nil {
			break
		}
		who, span.From = merge(r.resolve(left, -1), who), left.From
		at = left.From - 1
	}
	return who, span
}

// headlineEnd leaves out a source behind a dash: "… in Bukhara — Kremlin".
func (r *reader) headlineEnd(from, to int) int {
	for i := from + 1; i+1 < to; i++ {
		if n := r.norm(i + 1); r.norm(i) == "as" && (n == "he" || n == "she" || n == "they") {
			return i // "… as he hosts the Senegalese leader"
		}
	}
	for i := to - 1; i > from && i > to-6; i-- {
		if r.norm(i) == "--" {
			return i
		}
	}
	return to
}

// signedHeadline: Türkiye, Romania to form joint unit: President Erdem.
func (r *reader) signedHeadline(s int) {
	span := r.doc.Sentences[s].Span
	for i := span.From + 3; i+1 < span.To; i++ {
		if r.norm(i) != ":" || r.doc.Quoted(i) {
			continue
		}
		m := r.cast.StartingAt(i + 1)
		if m == nil || m.Kind != entity.Name || m.To != span.To {
			return
		}
		if who := r.named(m.Person); len(who) > 0 {
			r.add(Statement{Speakers: who, Source: m.Span, Content: []token.Span{{From: span.From, To: i}}, Sentence: s, Rule: "headline-quote"})
		}
		return
	}
}

// quotedHeadline: “Kazakhstan is a bridge, not a buffer”: Zhanibekov meets ….
func (r *reader) quotedHeadline(s int) {
	span := r.doc.Sentences[s].Span
	q := r.doc.QuoteOf(span.From)
	if q < 0 || r.doc.Quotes[q].To >= span.To || r.norm(r.doc.Quotes[q].To) != ":" {
		return
	}
	m := r.cast.StartingAt(r.doc.Quotes[q].To + 1)
	if m == nil || m.Kind != entity.Name || r.doc.RoleOf(s) != text.Headline {
		return
	}
	if who := r.named(m.Person); len(who) > 0 {
		r.add(Statement{Speakers: who, Source: m.Span, Content: []token.Span{r.doc.Quotes[q]}, Sentence: s, Rule: "headline-quote"})
	}
}
