package attribution

import (
	"slices"

	"visavis/core/grammar"
	"visavis/core/text"
	"visavis/core/token"
)

// finders are tried at every token of a sentence that can open what they find; the
// first that finds an attribution there wins.
var finders = []struct {
	rule  string
	opens func(r *reader, c *clause, i int) bool // asked first: most tokens open nothing
	find  func(r *reader, c *clause, i int) (Attribution, bool)
}{
	{"source-phrase", (*reader).sourceOpens, (*reader).sourcePhrase},  // "According to Xi, …"; "in her words"
	{"as-put-it", (*reader).asOpens, (*reader).asPutIt},               // "as he put it"; "as the President noted, …"
	{"quoted-as", (*reader).quotedOpens, (*reader).quotedAs},          // "…," the ministry quoted Xi as saying
	{"nominal", (*reader).nominalOpens, (*reader).nominal},            // "attention was paid to …"; "an exchange of views took place on …"
	{"agenda", (*reader).agendaOpens, (*reader).agenda},               // "High on the agenda were …"; "… dominated the talks"
	{"passive-impersonal", (*reader).cueOpens, (*reader).impersonal},  // "it was agreed that …"; "issues of trade were considered"
	{"passive-by", (*reader).cueOpens, (*reader).passiveBy},           // "the proposal was welcomed by the Indian side"
	{"inverted", (*reader).cueOpens, (*reader).inverted},              // "…, said the Prime Minister"
	{"with-participle", (*reader).cueOpens, (*reader).withParticiple}, // "…, with the President warning that …"
	{"participle", (*reader).cueOpens, (*reader).participle},          // "…, noting that …"; "Recalling that …, Xi …"
	{"participle-lead", (*reader).stateOpens, (*reader).stateLead},    // "Convinced that …, they …"
	{"purpose", (*reader).cueOpens, (*reader).purpose},                // "met … to discuss …"
	{"carried", (*reader).carrierOpens, (*reader).carried},            // "Xi was keen to stress that …"
	{"subject-cue", (*reader).cueOpens, (*reader).subjectCue},         // "Xi said that …"; "they agreed to …"
	{"plain-verb", (*reader).pastOpens, (*reader).plainVerb},          // "She manifested her interest in …"
}

// sentence finds what one sentence reports, in order.
func (r *reader) sentence(s int) ([]Attribution, []Rejected) {
	paragraph := r.doc.Paragraphs[r.doc.Sentences[s].Paragraph]
	c := r.clauseOf(s)
	switch paragraph.Role {
	case text.Boilerplate, text.DateLine, text.Byline:
		return nil, nil
	case text.Headline:
		return r.headline(c, s), nil
	}
	if paragraph.Item {
		c.From = r.pastBullet(c.Span)
	} else if r.titleLine(s, paragraph) {
		if title := r.headline(c, s); len(title) > 0 {
			return title, nil
		}
	}
	found := r.scan(c)
	return found, c.rejected
}

// titleLine reports a line that stands like a title, a paragraph of one sentence without
// a stop whose verb is in the present: a second title, or one that the menu displaced.
func (r *reader) titleLine(s int, p text.Paragraph) bool {
	sentence := r.doc.Sentences[s].Span
	if sentence != p.Span || r.doc.Token(sentence.To-1).Kind != token.Word || r.doc.TurnOf(r.doc.Sentences[s].Paragraph) >= 0 {
		return false
	}
	for v := range r.gram.VerbsIn(sentence) {
		if v.Finite && v.Tense != grammar.Present {
			return false
		}
	}
	return true
}

// quoted finds what the quoted words of a sentence report in turn: “They reaffirmed
// their ties,” the press service said.
func (r *reader) quoted(s int) []Attribution {
	c := r.quotedPart(s)
	if c.Empty() || r.doc.RoleOf(s) != text.Body {
		return nil
	}
	found := r.scan(c)
	for i := range found {
		found[i].Inside = true
	}
	return found
}

// quotedPart is the clause of a sentence's quoted words, empty where it quotes none or
// several stretches.
func (r *reader) quotedPart(s int) *clause {
	c := &clause{inside: true}
	for i := r.doc.Sentences[s].From; i < r.doc.Sentences[s].To; i++ {
		switch {
		case !r.doc.Quoted(i) || r.doc.Token(i).Kind == token.Quote:
		case c.Empty():
			c.Span = token.Span{From: i, To: i + 1}
		case c.To == i:
			c.To = i + 1
		default:
			return &clause{}
		}
	}
	return c
}

// scan tries the finders at every token of a clause and gives what they found.
func (r *reader) scan(c *clause) []Attribution {
	c.found = r.room[:0]
	for i := c.From; i < c.To; i++ {
		if !r.opens(c, i) {
			continue
		}
		if h, ok := r.at(c, i); ok {
			c.found = append(c.found, h)
			i = max(i+1, h.Cue.To, min(h.Zone.To, c.To)) - 1
		}
	}
	r.room = c.found
	return slices.Clone(c.found)
}

// clauseOf is a sentence without the dateline before it.
func (r *reader) clauseOf(s int) *clause {
	c := &clause{Span: r.doc.Sentences[s].Span}
	if d := r.doc.Dateline; d != nil && d.Overlaps(c.Span) {
		c.From = d.To
	}
	return c
}

func (r *reader) at(c *clause, i int) (Attribution, bool) {
	for k := range finders {
		f := &finders[k]
		if !f.opens(r, c, i) {
			continue
		}
		if h, ok := f.find(r, c, i); ok {
			if h.Rule == "" {
				h.Rule = f.rule
			}
			if r.subjectless(h) {
				c.reject(h.Cue, NotTheSubject, Source{})
				return Attribution{}, false
			}
			h.Negated = r.refuses(h)
			return h, true
		}
	}
	return Attribution{}, false
}

// quotedVerb reports a verb with which a quotation opens whose subject stands before it:
// "Ray “demanded the release of …”".
func (r *reader) quotedVerb(c *clause, i int) bool {
	return !c.inside && r.cues[i] > 0 && i > c.From+1 && r.doc.Token(i-1).Kind == token.Quote && r.cast.EndingAt(i-2) != nil
}
