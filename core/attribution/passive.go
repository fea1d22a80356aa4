package attribution

import (
	"strings"

	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// inverted: "…, said the Prime Minister"; "…," added the Colombian leader.
func (r *reader) inverted(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Past && cue.Form != lexicon.Present || r.doc.Token(i).Case != token.Lower || i == c.From {
		return Attribution{}, false
	}
	before := r.doc.Token(i - 1)
	if before.Norm != "," && before.Kind != token.Quote && before.Norm != "--" && before.Norm != "?" && before.Norm != "!" {
		return Attribution{}, false
	}
	if cue.Class != "say" && cue.Class != "clause" || before.Norm == "," && r.asideOfSubject(c, i-1) {
		return Attribution{}, false
	}
	source := r.sourceAfter(c, i+n)
	if source.Kind == Nobody || source.Named(entity.Side) && cue.Base != "say" {
		return Attribution{}, false
	}
	zone := token.Span{From: i, To: source.Words.To}
	today := before.Kind == token.Quote && r.gram.Is(zone.To, grammar.Adverb) && r.adjunctToEnd(c, zone.To) // "said Ray today in Oslo, where …"
	if !today && !r.closesZone(c, zone.To) && !(before.Kind == token.Quote && r.spokeDoing(zone.To)) {
		return Attribution{}, false
	}
	return Attribution{Zone: zone, Cue: token.Span{From: i, To: i + n}, Word: cue, Source: source, Side: Around}, true
}

// spokeDoing reports a participle that tells what a speaker did meanwhile: "said the
// President | addressing his guest".
func (r *reader) spokeDoing(i int) bool {
	v := r.gram.VerbAt(i)
	return v != nil && !v.Finite && v.Head == i && strings.HasSuffix(r.norm(i), "ing")
}

// passiveBy: "The proposal was welcomed by the Indian side"; "…, which was
// supported by the Chinese leader".
func (r *reader) passiveBy(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Past || i+n+1 >= c.To {
		return Attribution{}, false
	}
	be := r.skipAdverbs(c, i-1)
	if !isBe(r.norm(be)) || r.norm(i+n) != "by" {
		return Attribution{}, false
	}
	m := r.cast.StartingAt(i + n + 1)
	if m == nil {
		return Attribution{}, false
	}
	from := r.passiveSubject(c, be)
	if from >= be || r.insideSpeech(c, from) || r.norm(be-1) == "which" || r.norm(be-1) == "who" || r.norm(be-1) == "that" {
		return Attribution{}, false
	}
	return Attribution{
		Zone: token.Span{From: be, To: m.To}, Cue: token.Span{From: i, To: i + n}, Word: cue, Source: r.named(m),
		Side: Given, Content: []token.Span{{From: from, To: be}},
	}, true
}

func isBe(norm string) bool {
	switch norm {
	case "was", "were", "been", "is", "are", "be", "being":
		return true
	}
	return false
}

// passiveSubject is where the subject of a passive begins: after the head or
// the opening phrase before it.
func (r *reader) passiveSubject(c *clause, be int) int {
	from := c.From
	if last := c.last(); last != nil {
		from = last.Zone.To
	}
	if from == c.From && (r.set(lexicon.Scene, from) > 0 || r.gram.Is(from, grammar.Preposition)) {
		for i := from; i < be-1; i++ {
			if r.norm(i) == "," {
				from = i + 1 // "During the conversation, issues were considered", "With satisfaction, …"
				break
			}
		}
	}
	if len(c.found) == 0 && (r.set(lexicon.SubjectNoun, from) > 0 || r.startsPhrase(from) && !r.holdsVerb(from, be)) {
		return from // "Issues of trade, the rules of transit and prices were considered"
	}
	for i := r.beforeAside(from, be-1); i > from; i-- {
		if r.norm(i) == "," && r.norm(i+1) == "and" && r.startsPhrase(i+2) {
			return i + 2 // "They discussed trade, and the importance of peace was stressed"
		}
		if r.norm(i) == ";" || r.norm(i) == "," && r.startsPhrase(i+1) {
			return i + 1
		}
	}
	return from
}

// beforeAside is the token before an aside that ends at a comma, else the token itself:
// "| The will to build the pipeline, a large project, was reaffirmed".
func (r *reader) beforeAside(from, end int) int {
	if r.norm(end) != "," {
		return end
	}
	for i := end - 1; i > from; i-- {
		if r.norm(i) == "," {
			return i - 1
		}
	}
	return end
}

func (r *reader) startsPhrase(i int) bool {
	return r.set(lexicon.DeterminerBefore, i) > 0 || r.set(lexicon.Demonstrative, i) > 0 || r.set(lexicon.SubjectNoun, i) > 0
}

// impersonal: "It was agreed that …"; "Issues of trade were also considered";
// "the question of visas was discussed".
func (r *reader) impersonal(c *clause, i int) (Attribution, bool) {
	cue, n, ok := r.cueAt(i)
	if !ok || cue.Form != lexicon.Past || cue.Class == "do" && r.set(lexicon.PassiveAs, i) == 0 && cue.Base != "raise" && cue.Base != "bring up" && cue.Base != "agree to" && cue.Base != "resolve to" {
		return Attribution{}, false
	}
	be := r.skipAdverbs(c, i-1)
	if !isBe(r.norm(be)) || be <= c.From {
		return Attribution{}, false
	}
	h := Attribution{Cue: token.Span{From: i, To: i + n}, Word: cue, Source: joint(token.Span{}), Zone: token.Span{From: be, To: i + n}}
	if subject := r.skipAdverbs(c, be-1); r.norm(subject) == "it" || r.norm(subject) == "there" {
		return r.itWas(c, h, subject)
	}
	return r.mattersWere(c, h, be)
}

// itWas: "It was agreed that …", "it was agreed during the meeting to build …".
func (r *reader) itWas(c *clause, h Attribution, subject int) (Attribution, bool) {
	if h.Word.Class == "say" && !r.sharedView(h.Word) && r.norm(h.Cue.To) != "by" || r.insideSpeech(c, subject) {
		return Attribution{}, false
	}
	h.Zone = token.Span{From: subject, To: r.skipThat(h.Cue.To)}
	end := h.Cue.To
	if m := r.cast.StartingAt(end + 1); m != nil && r.norm(end) == "by" {
		h.Source, end = r.named(m), m.To // "It was stressed by the premier that …"
		h.Zone.To = r.skipThat(end)
	}
	if that := r.thatAhead(c, h.Word, end); that > 0 {
		h.Zone.To = that + 1
	}
	return h, h.Zone.To < c.To
}

// mattersWere: "Issues of trade were considered, including …", "Satisfaction was expressed
// with the pace", "The following outcomes were announced:" and the points below.
func (r *reader) mattersWere(c *clause, h Attribution, be int) (Attribution, bool) {
	if n := r.set(lexicon.PassiveAs, h.Cue.From); n > 0 && r.opensClause(c, be) {
		h.Cue.To = h.Cue.From + n
		h.Zone = token.Span{From: r.passiveSubject(c, be), To: h.Cue.To}
		return h, h.Zone.To < c.To // "The partnership was characterized as steady"
	}
	end, stance := h.Cue.To, r.stanceSubject(c, h.Word, be)
	if r.norm(end) == "by" || !r.discussed(h.Word) && !stance || r.norm(be) == "is" || r.norm(be) == "are" || r.norm(be) == "be" {
		return Attribution{}, false
	}
	from := r.passiveSubject(c, be)
	if r.saidBefore(c, from) || from >= be || !r.subjectMatter(token.Span{From: from, To: be}) {
		return Attribution{}, false
	}
	if r.norm(c.To-1) == ":" && r.norm(from) == "the" && r.norm(from+1) == "following" {
		h.Zone = token.Span{From: from, To: c.To - 1}
		return h, true
	}
	h.Side, h.Content = Given, []token.Span{{From: from, To: be}}
	if stance && end < c.To-1 && r.norm(end) != "," && r.norm(end) != "." && r.set(lexicon.Scene, end) == 0 {
		h.Content = append(h.Content, token.Span{From: end, To: c.To})
	}
	if r.norm(end) == "," && r.set(lexicon.GoesInto, end+1) > 0 {
		h.Content = append(h.Content, token.Span{From: end + 1, To: c.To})
	}
	return h, true
}

// saidBefore reports whether a passive's subject at token i is part of what the attribution
// before it reports: what one says was discussed is his.
func (r *reader) saidBefore(c *clause, i int) bool {
	last := c.last()
	return last != nil && last.Side == Right && !last.Source.Relay && !(last.Word.Class == "talk" && r.norm(i-1) == "and" && r.norm(i-2) == ",")
}

// insideSpeech reports whether a clause that begins at token i belongs to what the
// attribution before it reports.
func (r *reader) insideSpeech(c *clause, i int) bool {
	last := c.last()
	return last != nil && last.Side == Right && !last.Source.Relay && !last.Lead && last.Zone.To <= i && (r.verbless(c, i) || !r.parted(i, lexicon.Cue{}))
}

// sharedView reports a verb by which "it was …" gives the view of both.
func (r *reader) sharedView(cue lexicon.Cue) bool { return r.baseIn(lexicon.SharedViewVerb, cue) }

// stanceSubject reports whether the subject of a passive is a stance: "The need to
// hurry was emphasized", "The growth of trade was noted with satisfaction".
func (r *reader) stanceSubject(c *clause, cue lexicon.Cue, be int) bool {
	shared := r.sharedView(cue)
	if !shared && !r.baseIn(lexicon.VoicingVerb, cue) {
		return false
	}
	for at := r.passiveSubject(c, be); at < be; at++ {
		if r.set(lexicon.StanceNoun, at) > 0 {
			return true
		}
		if r.set(lexicon.SmallWord, at) > 0 {
			return shared
		}
	}
	return false
}

// discussed reports a verb whose passive subject is what was talked about.
func (r *reader) discussed(cue lexicon.Cue) bool { return r.baseIn(lexicon.DiscussedVerb, cue) }

// baseIn reports whether a set holds a cue's base form.
func (r *reader) baseIn(set lexicon.Set, cue lexicon.Cue) bool {
	base, ok := r.bases[cue.Base]
	if !ok {
		base = lexicon.Scan(cue.Base)
		r.bases[cue.Base] = base
	}
	return len(base) > 0 && set.At(base, 0) == len(base)
}

// subjectMatter reports a thing that can be talked about from people and places.
func (r *reader) subjectMatter(s token.Span) bool {
	m := r.cast.StartingAt(s.From)
	return m == nil || m.To < s.To
}
