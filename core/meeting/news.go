package meeting

import (
	"slices"
	"strings"

	"visavis/core/entity"
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// toldByNews finds the meeting of a news story that never says "met": two
// principals of two countries at its head, and talks or a summit around them.
func (f *finder) toldByNews() *told {
	t := &told{sentence: -1, how: lexicon.Encounter{Form: "meeting"}}
	body, talks := 0, false
	together := false // two act in one breath: nobody else joins them
	for s, sentence := range f.doc.Sentences {
		if role := f.doc.RoleOf(s); role != text.Body && role != text.Headline {
			continue
		} else if role == text.Body {
			body++
		}
		if body > 5 {
			break
		}
		for i := sentence.From; i < sentence.To; i++ {
			if f.norm(i) == "meeting" && f.norm(i+1) == "of" {
				continue // "told a meeting of party officials"
			}
			held := f.norm(i-1) == "after" || f.norm(i-1) == "following" || !f.notYet(i, sentence.From)
			talks = talks || f.set("talks-word", i) > 0 && !f.doc.Quoted(i) && held
		}
		if pair := f.actTogether(sentence.Span); body <= 2 && len(pair) > 0 {
			talks = true
			if len(t.parties) == 0 {
				t.parties, together = pair, true
			}
		}
		for _, m := range f.cast.In(sentence.Span) {
			if m.Kind != entity.Name {
				continue
			}
			if !together && f.principal(m, t.parties) {
				t.parties = append(t.parties, m.Person)
			}
			if t.sentence < 0 && f.doc.RoleOf(s) == text.Body && slices.Contains(t.parties, m.Person) {
				t.sentence = s
			}
		}
	}
	if !talks || t.sentence < 0 || len(t.parties) != 2 || f.previews() {
		return f.toldByTurns()
	}
	return t
}

// toldByTurns finds the meeting of a transcript: two principals who take turns
// under their names.
func (f *finder) toldByTurns() *told {
	t := &told{sentence: -1, how: lexicon.Encounter{Form: "meeting"}}
	headed := f.headedAsTalks()
	for _, p := range f.doc.Paragraphs {
		if p.Role == text.Headline && f.saysBefore(p.Span) {
			return nil // "Ray and Lee before their meeting": they have not met yet
		}
		if p.Role != text.Body {
			continue
		}
		if t.sentence < 0 {
			t.sentence = f.doc.SentenceOf(p.From)
		}
		for _, m := range f.cast.In(token.Span{From: p.From, To: min(p.To, p.From+16)}) {
			line := m.To == p.To && headed // a label on a line of its own
			if m.Kind != entity.Name || m.From > p.From+1 || f.norm(m.To) != ":" && !line {
				continue
			}
			if person := f.cast.People[m.Person]; person.Rank <= 3 && !person.Former && !slices.Contains(t.parties, m.Person) {
				t.parties = append(t.parties, m.Person)
			}
		}
	}
	if len(t.parties) < 2 || len(t.parties) > 4 {
		return nil
	}
	t.named = slices.Clone(t.parties)
	return t
}

// headedAsTalks tells a title like "Joint press conference by Ann Ray and Bo Lee".
func (f *finder) headedAsTalks() bool {
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Headline {
			continue
		}
		for i := sentence.From; i < sentence.To; i++ {
			if f.set("talks-word", i) > 0 || f.norm(i) == "press" && f.norm(i+1) == "conference" {
				return true
			}
		}
	}
	return false
}

// actTogether gives two people who agree or pledge something in one breath:
// "President Ray and President Lee vowed to …", "the premier, Ann Ray, and the
// adviser, Bo Lee, have agreed to …".
func (f *finder) actTogether(s token.Span) []int {
	for _, m := range f.cast.In(s) {
		at := f.behindComma(m.To)
		if m.Kind != entity.Name || f.norm(at) != "and" {
			continue
		}
		next := f.nameSoon(at+1, s.To)
		if next == nil || next.Person == m.Person || f.cast.People[m.Person].Rank > 4 || f.cast.People[next.Person].Rank > 4 {
			continue
		}
		verb := f.behindHave(f.behindAside(next.To, s.To))
		if verb >= s.To {
			continue
		}
		if cue, _, ok := lexicon.CueAt(f.doc.Tokens, verb); ok && cue.Form == lexicon.Past && (cue.Act == "agree" || cue.Act == "commit" || cue.Act == "discuss" || cue.Base == "announce") {
			return []int{m.Person, next.Person}
		}
	}
	return nil
}

// behindAside goes over a participle between commas: "Ann Ray and Bo Lee, meeting
// in Ankara, agreed".
func (f *finder) behindAside(i, end int) int {
	if _, day := lexicon.UnitOf("weekday", f.norm(i+1)); day && f.norm(i) == "on" {
		i += 2
	}
	i = f.behindComma(i)
	if !strings.HasSuffix(f.norm(i), "ing") {
		return i
	}
	for at := i; at < min(i+16, end-1); at++ {
		if f.norm(at) == "," {
			return at + 1
		}
	}
	return i
}

func (f *finder) behindComma(i int) int {
	if f.norm(i) == "," {
		return i + 1
	}
	return i
}

// nameSoon is a person named at token i or behind a country's name: "Nigeria's
// adviser, Bo Lee".
func (f *finder) nameSoon(i, end int) *entity.Mention {
	for at := i; at < min(i+4, end); at++ {
		if m := f.cast.StartingAt(at); m != nil && m.Kind == entity.Name {
			return m
		}
	}
	return nil
}

func (f *finder) saysBefore(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.norm(i) == "before" {
			return true
		}
	}
	return false
}

// previews tells news of a meeting to come: "When Ray meets Lee in Lima next
// month, …".
func (f *finder) previews() bool {
	body := 0
	for s, sentence := range f.doc.Sentences {
		if f.doc.RoleOf(s) != text.Body {
			continue
		}
		if body++; body > 2 {
			return false
		}
		for i := sentence.From; i < sentence.To; i++ {
			switch f.norm(i) {
			case "when", "before", "ahead":
				if f.futureMeeting(i, sentence.To) {
					return true
				}
			case "will":
				if n := f.norm(i + 1); n == "meet" || n == "hold" && f.set("talks-word", i+2) > 0 {
					return true
				}
			}
		}
	}
	return false
}

// futureMeeting tells "when Ray meets Lee", up to the next comma.
func (f *finder) futureMeeting(from, end int) bool {
	for i := from; i < min(from+9, end) && f.norm(i) != ","; i++ {
		switch f.norm(i) {
		case "meets", "meet":
			return true
		}
	}
	return false
}

// principal tells the subject of a verb of saying who holds a high office or is
// somebody's counterpart, of a country that is not there yet.
func (f *finder) principal(m entity.Mention, parties []int) bool {
	p := f.cast.People[m.Person]
	homely := p.Country == "" && p.Rank <= 2 && (f.ownHouse != "" || f.tellsOfTwo())
	if p.Rank > 3 && p.Rank != 9 || p.Country == "" && !homely || p.Former || slices.Contains(parties, m.Person) {
		return false
	}
	for _, other := range parties {
		if p.Country != "" && f.cast.People[other].Country == p.Country {
			return false
		}
	}
	return f.heard(m.Person)
}

// tellsOfTwo tells a text that soon speaks of two together: "the two leaders", "her
// Fijian counterpart".
func (f *finder) tellsOfTwo() bool {
	for _, m := range f.cast.Mentions {
		if f.doc.SentenceOf(m.From) > reach {
			return false
		}
		if m.Kind == entity.Group && (m.Count == 2 || m.Phrase == "leaders" || m.Phrase == "presidents") || m.Kind == entity.Relation && m.Phrase == "counterpart" {
			return true
		}
	}
	return false
}

// heard tells whether a person is the subject of a verb of saying somewhere.
func (f *finder) heard(person int) bool {
	for _, i := range f.cast.People[person].Mentions() {
		at := f.cast.Mentions[i].To
		if next := f.cast.StartingAt(at + 1); next != nil && f.norm(at) == "and" {
			at = next.To // "Ann Ray and Bo Lee said"
		}
		if at >= len(f.doc.Tokens) {
			continue
		}
		at = f.behindHave(at)
		if f.tellingVerb(at) {
			return true
		}
		for i := at + 1; f.norm(at) == "," && i < min(at+25, len(f.doc.Tokens)); i++ {
			if f.norm(i-1) == "," && f.tellingVerb(f.behindHave(i)) {
				return true // "Quispe, a former engineer, said"
			}
		}
	}
	return false
}

// behindHave goes over "has", "have" and "had" before a verb.
func (f *finder) behindHave(i int) int {
	switch f.norm(i) {
	case "has", "have", "had":
		return i + 1
	}
	return i
}

func (f *finder) tellingVerb(i int) bool {
	if i >= len(f.doc.Tokens) {
		return false
	}
	cue, _, ok := lexicon.CueAt(f.doc.Tokens, i)
	return ok && cue.Form == lexicon.Past
}
