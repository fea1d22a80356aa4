package attribution

import (
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// headline reads a title that reports speech: "Gu says China wants …", "Vetrov,
// Mirzakarimov discuss …", "Ray calls on Lee, seeks aid"; "X meets Y" reports none.
func (r *reader) headline(c *clause, s int) []Attribution {
	c.Span = r.doc.Sentences[s].Span
	for i := c.From; i < c.To; i++ {
		cue, n, ok := r.headlineCue(i)
		if !ok || r.doc.Quoted(i) || cue.Base == "call on" && !r.asksTo(i+n, c.To) || cue.Form == lexicon.Participle || cue.Form == lexicon.Phrase {
			continue
		}
		source, from := r.headlineSubject(c, i)
		shared := r.norm(i-1) == "," || r.gram.Is(i-1, grammar.Coordinator)
		if shared && r.set(lexicon.TitleNoun, i) > 0 {
			continue // "discuss energy support, | air defense"
		}
		if source.Kind == Nobody || !source.Plural && (cue.Class == "talk" && !(shared && cue.Form == lexicon.Present) || cue.Form == lexicon.Base) {
			continue
		}
		if last := c.last(); last != nil {
			last.Content[0].To = from
		}
		content := token.Span{From: r.skipThat(i + n), To: r.headlineEnd(i+n, c.To)}
		if n := r.set(lexicon.TalksNoun, content.From); n > 0 && n >= content.Len() {
			continue // "Ray and Lee hold detailed conversation"
		}
		if q := r.doc.QuoteOf(c.From); q >= 0 && (r.doc.Quotes[q].To == from || r.doc.Quotes[q].To == from-1) {
			content = r.doc.Quotes[q] // "‘Israel must stop’, Ray tells Chilean counterpart"
		}
		c.found = append(c.found, Attribution{
			Zone: token.Span{From: from, To: max(from, content.From)}, Cue: token.Span{From: i, To: i + n}, Word: cue,
			Source: source, Rule: "headline", Side: Given, Content: []token.Span{content}, Shared: shared,
		})
		i += n - 1
	}
	if h, ok := r.headlineSaid(c); ok {
		return []Attribution{h}
	}
	if h, ok := r.headlinePlan(c); ok {
		return []Attribution{h}
	}
	if h, ok := r.headlineJointly(c); ok {
		return []Attribution{h}
	}
	for _, quoted := range []func(token.Span) (token.Span, *entity.Mention){r.quotedHeadline, r.signedHeadline, r.namedHeadline} {
		if content, m := quoted(c.Span); m != nil && len(c.found) == 0 {
			c.found = append(c.found, Attribution{Zone: m.Span, Source: r.named(m), Rule: "headline-quote", Side: Given, Content: []token.Span{content}})
		}
	}
	return c.found
}

// headlineSubject is who is named directly before the verb of a title, joined by a
// comma or "and", or who opens the title where the verb goes on after another; and
// where the attribution begins.
func (r *reader) headlineSubject(c *clause, i int) (Source, int) {
	if n := r.norm(i - 1); n == "," || r.gram.Is(i-1, grammar.Coordinator) {
		if last := c.last(); last != nil && last.Source.Kind == Joint {
			return c.taken(), i - 1
		}
		return r.headlineOpener(c, i-1), i - 1
	}
	if pair := r.headlinePair(c, i); !pair.Empty() {
		return joint(pair), pair.From
	}
	m := r.cast.EndingAt(i - 1)
	if m == nil || r.objectOf(*m) && m.Kind != entity.Group {
		return Source{}, 0
	}
	source := r.named(m)
	for at := r.beforeArticle(m.From - 1); at > c.From && (r.norm(at) == "," || r.norm(at) == "and"); {
		left := r.cast.EndingAt(at - 1)
		if left == nil {
			break
		}
		source.Mentions = append([]entity.Mention{*left}, source.Mentions...)
		source.Words.From, source.Plural = left.From, true
		at = r.beforeArticle(left.From - 1)
	}
	if m.Kind == entity.Side && (m.Phrase != "side" && !source.Plural) {
		return Source{}, 0 // "Peru says": a country alone may be anybody
	}
	return source, source.Words.From
}

// beforeArticle goes back over an article at token i.
func (r *reader) beforeArticle(i int) int {
	if r.gram.Is(i, grammar.Determiner) {
		return i - 1
	}
	return i
}

// headlineOpener is who opens a title whose further verb comes after the mark at token
// end: "Ray calls on Lee, | seeks aid", "Ray, Lee hold talks, | vow peace".
func (r *reader) headlineOpener(c *clause, end int) Source {
	var source Source
	for _, m := range r.cast.In(token.Span{From: c.From, To: end}) {
		if next := r.cast.StartingAt(m.To); m.Kind == entity.Side && next != nil && next.Kind != entity.Side {
			continue // "Pakistan | deputy PM calls on …, seeks"
		}
		if source.Kind != Nobody && r.norm(m.From-1) != "," && r.norm(m.From-1) != "and" {
			break
		}
		if source.Kind == Nobody {
			source = r.named(&m)
		} else {
			source.Mentions, source.Plural, source.Words.To = append(source.Mentions, m), true, m.To
		}
		if v := r.gram.VerbAt(m.To); v != nil {
			break
		}
	}
	if source.Kind == Nobody && r.set(lexicon.GroupHead, c.From) > 0 && r.gram.VerbAt(c.From+r.set(lexicon.GroupHead, c.From)) != nil {
		return joint(token.Span{From: c.From, To: c.From + r.set(lexicon.GroupHead, c.From)}) // "Top diplomats gather, call for peace"
	}
	if source.Kind == Nobody || source.Words.To >= end || !source.Plural && source.Mentions[0].Kind == entity.Side && (r.gram.VerbAt(source.Words.To) != nil || r.cues[source.Words.To] > 0 || !r.gram.NominalAt(source.Words.To)) {
		return Source{}
	}
	return source
}

// nameAt is the name of a person that starts at token i, nil for none.
func (r *reader) nameAt(i int) *entity.Mention {
	if m := r.cast.StartingAt(i); m != nil && m.Kind == entity.Name {
		return m
	}
	return nil
}

// namedHeadline: Zhanibekov: “The border must unite, not divide”; Perez: Croatia
// backs the treaty.
func (r *reader) namedHeadline(title token.Span) (token.Span, *entity.Mention) {
	m := r.nameAt(title.From)
	if m == nil {
		return token.Span{}, nil
	}
	colon := m.To
	for r.gram.Is(m.To, grammar.Preposition) && colon < title.To && r.norm(colon) != ":" && r.gram.VerbAt(colon) == nil {
		colon++ // "Ray in Oslo with the premier: …"
	}
	if r.norm(colon) != ":" || colon+1 >= title.To || !r.doc.Quoted(colon+1) && !r.hasFinite(token.Span{From: colon + 1, To: title.To}) {
		return token.Span{}, nil
	}
	return token.Span{From: colon + 1, To: title.To}, m
}

// hasFinite reports whether a finite verb, or one of reporting, stands in a span.
func (r *reader) hasFinite(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if cue, _, ok := r.cueAt(i); ok && cue.Form == lexicon.Present {
			return true
		}
	}
	return r.gram.HasFinite(s)
}

// signedHeadline: Türkiye, Romania to form joint unit: President Erdem.
func (r *reader) signedHeadline(title token.Span) (token.Span, *entity.Mention) {
	for i := title.From + 3; i+1 < title.To; i++ {
		if r.norm(i) != ":" || r.doc.Quoted(i) {
			continue
		}
		if m := r.cast.EndingAt(title.To - 1); m != nil && m.From == i+1 && (m.Kind == entity.Name || m.Kind == entity.Office) {
			return token.Span{From: title.From, To: i}, m
		}
		break
	}
	return token.Span{}, nil
}

// quotedHeadline: “Kazakhstan is a bridge, not a buffer”: Zhanibekov meets ….
func (r *reader) quotedHeadline(title token.Span) (token.Span, *entity.Mention) {
	q := r.doc.QuoteOf(title.From)
	if q < 0 || r.doc.Quotes[q].To >= title.To || r.norm(r.doc.Quotes[q].To) != ":" {
		return token.Span{}, nil
	}
	return r.doc.Quotes[q], r.nameAt(r.doc.Quotes[q].To + 1)
}
