package attribution

import (
	"visavis/core/entity"
	"visavis/core/lexicon"
)

// coordinated takes the subject over: "… and stressed"; where no attribution stands
// before, the subject that opens the sentence.
func (r *reader) coordinated(c *clause, and int) subject {
	j := and
	for j > c.From && (joining(r.norm(j)) || r.norm(j) == ",") {
		j--
	}
	if last := c.last(); last != nil {
		if last.Side == Given {
			return subject{}
		}
		return r.takenOver(c, j+1)
	}
	s := r.openingSubject(c, and)
	if s.found() && r.togetherAfter(c, and) {
		s.source = joint(s.source.Words) // "met with the premier and discussed trade"
		s.plural = true
	}
	s.shared, s.from, s.rule = true, j+1, "coordinated-verb"
	return s
}

// togetherAfter reports whether a verb of talk follows "and" after one of meeting: those
// who met then speak together.
func (r *reader) togetherAfter(c *clause, and int) bool {
	v := and + 1
	for v < c.To && r.set(lexicon.Between, v) > 0 {
		v++
	}
	cue, _, ok := r.cueAt(v)
	return ok && cue.Class == "talk" && r.encounterBefore(c, and) >= 0
}

// takenOver makes the source before it the subject of a further verb.
func (r *reader) takenOver(c *clause, from int) subject {
	source := c.taken()
	return subject{source: source, from: from, kind: entity.Name, shared: true, plural: source.Plural, rule: "coordinated-verb", asSide: true}
}

// listGoesOn reports a list of verbs: "thanked X, praised Y, and urged Z".
func (r *reader) listGoesOn(c *clause, v int) bool {
	cue, _, ok := r.cueAt(v)
	last := c.last()
	return ok && cue.Form == lexicon.Past && last.Word.Form == lexicon.Past && r.norm(v-1) == ","
}

// afterAside reports a verb after a participle between commas: "… and, referring
// to X, argued that …".
func (r *reader) afterAside(c *clause, v int) bool {
	cue, n, ok := r.cueAt(v)
	last := c.last()
	return ok && cue.Form == lexicon.Past && last.Word.Form == lexicon.Participle && !last.Lead && r.norm(v+n) != "by" && (r.norm(last.Zone.From-1) == "," || r.norm(last.Zone.From) == "while" && r.norm(v-1) == ",")
}

// openingSubject is the subject of the sentence's first verb: the first mention
// before token limit that is nobody's object.
func (r *reader) openingSubject(c *clause, limit int) subject {
	for i := c.From; i < limit; i++ {
		m := r.cast.StartingAt(i)
		if m == nil || r.objectOf(*m) {
			continue
		}
		if m.Kind == entity.Side && m.Phrase != "side" {
			continue
		}
		s := subject{source: r.named(m), from: m.From, kind: m.Kind, plural: m.Kind == entity.Group}
		r.joinRight(&s, m, limit)
		return s
	}
	return subject{}
}

// joinRight adds those joined by "and" to the right: "A and B met to discuss".
func (r *reader) joinRight(s *subject, m *entity.Mention, limit int) {
	at := m.To
	for at < limit && (r.norm(at) == "and" || r.norm(at) == ",") {
		next := r.cast.StartingAt(at + 1)
		if next == nil && r.norm(at) == "," && r.norm(at+1) == "and" {
			next = r.cast.StartingAt(at + 2)
		}
		if next == nil && r.norm(at) == "and" && r.set(lexicon.DeterminerBefore, at+1) > 0 {
			next = r.cast.StartingAt(at + 2) // "Xi and his Kazakh counterpart"
		}
		if next == nil || next.Kind == entity.Pronoun {
			return
		}
		s.source.Mentions = append(s.source.Mentions, *next)
		s.source.Words.To, at, s.plural, s.source.Plural = next.To, next.To, true, true
	}
}

// mainSubject is the subject after an opening participle: "Noting that …, Xi said".
func (r *reader) mainSubject(c *clause, from int) subject {
	for i := from; i < c.To; i++ {
		if r.norm(i) != "," || r.doc.Quoted(i) {
			continue
		}
		at := i + 1
		if r.norm(at) == "and" {
			continue
		}
		m := r.cast.StartingAt(at)
		if m == nil || r.objectOf(*m) {
			continue
		}
		if r.verbFollows(m.To, c.To) {
			s := subject{source: r.named(m), from: m.From, kind: m.Kind}
			r.joinRight(&s, m, c.To)
			return s
		}
	}
	return subject{}
}

// verbFollows reports whether a verb of reporting comes before the next comma: what
// stands before it is then the subject of the telling.
func (r *reader) verbFollows(from, end int) bool {
	for i := from; i < end && r.norm(i) != ","; i++ {
		if _, _, ok := r.cueAt(i); ok {
			return true
		}
	}
	return false
}

// joining reports a word that joins two verbs of one subject.
func joining(norm string) bool {
	return norm == "and" || norm == "but" || norm == "then" || norm == "or" || norm == "nor" || norm == "yet"
}
