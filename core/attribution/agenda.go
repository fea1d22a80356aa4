package attribution

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/token"
)

// agenda: sentences that tell what the talks were about without a verb of
// speech. The subjects stand after ("Topics included trade", "High on the
// agenda were fisheries") or before ("Trade figured prominently in the talks").
func (r *reader) agenda(c *clause, i int) (Attribution, bool) {
	if !c.fresh() || r.doc.Quoted(i) {
		return Attribution{}, false
	}
	if end := r.agendaFront(c, i); end > 0 {
		return r.agendaHead(token.Span{From: i, To: end}), true
	}
	if h, ok := r.opportunity(c, i); ok {
		return h, true
	}
	end := r.agendaAfter(c, i)
	if end == 0 {
		return Attribution{}, false
	}
	from := r.passiveSubject(c, i)
	content := token.Span{From: from, To: i}
	who := r.cast.StartingAt(from)
	person := who != nil && who.Kind == entity.Name && r.norm(who.To) != "'s" // "Ann Ray was at the meeting"
	if content.Empty() || person || !r.subjectMatter(content) || r.norm(i-1) == "which" || r.norm(i-1) == "that" || r.norm(i-1) == "it" {
		return Attribution{}, false
	}
	h := r.agendaHead(token.Span{From: i, To: end})
	h.Side, h.Content = Given, []token.Span{content}
	return h, true
}

func (r *reader) agendaHead(cue token.Span) Attribution {
	return Attribution{Zone: cue, Cue: cue, Word: talkCue("discuss"), Source: joint(token.Span{})}
}

// agendaFront is where the subjects begin after a phrase that names the agenda
// and its verb: "The main topic of the talks was |"; 0 where i opens none.
func (r *reader) agendaFront(c *clause, i int) int {
	if i != c.From && !r.afterScene(c, i) || r.norm(i) == "present" || r.set(lexicon.ShareIn, i) > 0 {
		return 0
	}
	named, talks := false, false
	for at := i; at < c.To-1; at++ {
		n := r.norm(at)
		comprises := r.set(lexicon.ComprisingVerb, at)
		verb := isBe(n) || comprises > 0
		if verb && named && at > i {
			if isBe(n) && (!talks || r.passiveAt(c, at+1)) {
				return 0
			}
			if next := r.norm(at + 1); next == "in" || next == "at" {
				return 0 // "His last talks with them were in Sochi"
			}
			return r.pastPreposition(at + max(comprises, 1))
		}
		if m := r.cast.StartingAt(at); verb || n == "," || m != nil && (m.Kind == entity.Name || m.Kind == entity.Pronoun) {
			return 0
		}
		raised := n == "discussed" || n == "raised" || n == "discussion" && r.norm(at-1) == "under"
		if r.set(lexicon.PhraseBound, at) > 0 || !raised && r.holdsVerb(at, at+1) {
			return 0
		}
		event := r.set(lexicon.TalksNoun, at) > 0
		named = named || raised && event || r.set(lexicon.AgendaWord, at) > 0 || event && !isBe(r.norm(at+1)) // "under discussion was"
		talks = talks || raised || event
	}
	return 0
}

// opportunity: "The meeting provided an opportunity to exchange views on …".
func (r *reader) opportunity(c *clause, i int) (Attribution, bool) {
	if r.set(lexicon.Opportunity, i) == 0 || r.norm(i+1) != "to" && r.norm(i+1) != "for" {
		return Attribution{}, false
	}
	event := -1
	for at := c.From; at < i && event < 0; at++ {
		if r.set(lexicon.TalksNoun, at) > 0 {
			event = at
		}
	}
	cue, k, ok := r.cueAt(i + 2)
	if !ok || event < 0 || r.commaBetween(event, i) || r.objectBetween(r.clauseStart(c, event), event) {
		return Attribution{}, false
	}
	words := token.Span{From: i + 2, To: i + 2 + k}
	return Attribution{Zone: token.Span{From: c.From, To: words.To}, Cue: words, Word: cue, Source: joint(token.Span{})}, true
}

// afterScene reports the first token after an opening phrase and its comma.
func (r *reader) afterScene(c *clause, i int) bool {
	return r.norm(i-1) == "," && r.set(lexicon.Scene, c.From) > 0 && !r.holdsVerb(c.From, i)
}

// passiveAt reports that a form of "to be" opens a passive: "the issues were resolved".
func (r *reader) passiveAt(c *clause, at int) bool {
	at = r.pastAdverbs(c, at)
	cue, _, ok := r.cueAt(at)
	n := r.norm(at)
	return ok && cue.Form == lexicon.Past || len(n) > 4 && n[len(n)-2:] == "ed" || n == "held" || n == "to"
}

// pastAdverbs goes right over what can stand between a verb and its complement.
func (r *reader) pastAdverbs(c *clause, at int) int {
	for at < c.To && r.set(lexicon.Between, at) > 0 {
		at++
	}
	return at
}

// pastPreposition goes over the preposition of "the focus was on".
func (r *reader) pastPreposition(i int) int {
	for r.norm(i) == "also" || r.norm(i) == "on" || r.norm(i) == "around" {
		i++
	}
	return i
}

// agendaAfter is where a phrase ends that says of the words before it that they
// were talked about: "| dominated the talks", "| was also on the agenda".
func (r *reader) agendaAfter(c *clause, i int) int {
	if n := r.set(lexicon.RaisedPhrase, i); n > 0 {
		return i + n // "| came up for discussion"
	}
	n := r.norm(i)
	verb := r.set(lexicon.AgendaVerb, i) > 0
	if !verb && n != "was" && n != "were" {
		return 0
	}
	at := r.pastAdverbs(c, i+1)
	if !verb && !r.agendaPlace(c, at) {
		return 0
	}
	for ; at < c.To; at++ {
		if k := r.set(lexicon.TalksNoun, at); k > 0 && (n != "was" && n != "were" || r.closesZone(c, at+k)) {
			return at + k
		}
		if n := r.norm(at); n == "," || n == "for" || n == "present" || r.cast.StartingAt(at) != nil && r.cast.StartingAt(at).Kind == entity.Name {
			return 0
		}
	}
	return 0
}

// agendaPlace reports the words after "was" that give a subject its place in
// the talks: "high on", "at the centre of", "the main topic of", "among the issues".
func (r *reader) agendaPlace(c *clause, at int) bool {
	if r.set(lexicon.AgendaOpener, at) > 0 {
		return true
	}
	for ; at < c.To && r.doc.Token(at).Kind == token.Word && r.set(lexicon.SmallWord, at) == 0; at++ {
		if r.set(lexicon.AgendaWord, at) > 0 {
			return true
		}
	}
	return false
}
