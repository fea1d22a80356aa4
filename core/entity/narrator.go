package entity

import (
	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// findNarrator finds who writes of himself in the first person ("Today I welcomed my
// friend …") and files his "I" as mentions of him, his "we" as the group of those
// who met. A transcript has speakers, a quotation its source: neither has a narrator.
func (f *finder) findNarrator() {
	if len(f.doc.Turns) > 0 {
		return
	}
	first := f.firstPersons()
	if len(first) == 0 {
		return
	}
	who := f.author()
	if who < 0 {
		return
	}
	f.cast.People[who].Narrator = true
	for _, i := range first {
		span := token.Span{From: i, To: i + 1}
		if f.norm(i) == "i" {
			f.add(Mention{Span: span, Kind: Name, Person: who, NameSpan: span})
		} else {
			f.add(Mention{Span: span, Kind: Group, Phrase: "they"})
		}
	}
}

// firstPersons are the places of "I" and "we" as subjects in the article's own words;
// none where it never says "I".
func (f *finder) firstPersons() []int {
	var found []int
	alone := false
	for i := f.next(1<<lexicon.SubjectPronoun, 0); i < len(f.traits); i = f.next(1<<lexicon.SubjectPronoun, i+1) {
		n := f.norm(i)
		if n != "i" && n != "we" || f.held(i) || f.doc.Quoted(i) || f.doc.RoleOf(f.doc.SentenceOf(i)) != text.Body {
			continue
		}
		if next := f.norm(i + 1); n == "i" && (f.doc.Token(i).Case == token.Lower || next == "." || next == ")") {
			continue // "annex I.", a numeral
		}
		alone = alone || n == "i"
		found = append(found, i)
	}
	if !alone {
		return nil
	}
	return found
}

// author is the one person whom a line above the article names as its author: by a
// line of his own, or "Statement by President Ray"; -1 where none or several are.
func (f *finder) author() int {
	who := -1
	for _, m := range f.cast.Mentions {
		s := f.doc.SentenceOf(m.From)
		sentence := f.doc.Sentences[s].Span
		if m.Kind != Name || f.doc.RoleOf(s) == text.Boilerplate || f.norm(sentence.To-1) == "." {
			continue
		}
		signed := f.doc.RoleOf(s) == text.Byline || !f.tells(sentence) && f.opensLine(m, sentence) || f.set(lexicon.AuthorLead, m.From-1) > 0 && f.hasStatement(sentence)
		if !signed || m.Person == who {
			continue
		}
		if who >= 0 {
			return -1
		}
		who = m.Person
	}
	return who
}

// opensLine reports whether only titles stand before a name in its line.
func (f *finder) opensLine(m Mention, line token.Span) bool {
	for i := line.From; i < m.From; i++ {
		if !f.capital(i) && f.norm(i) != "the" && f.norm(i) != "." {
			return false
		}
	}
	return true
}

// tells reports whether a line has a verb of reporting or meeting.
func (f *finder) tells(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		_, _, cue := lexicon.CueAt(f.doc.Tokens, i)
		how, _, met := lexicon.EncounterAt(f.doc.Tokens, i)
		if cue || met && how.Verb {
			return true
		}
	}
	return false
}

// hasStatement reports whether a line names a statement, remarks or a message.
func (f *finder) hasStatement(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if f.set(lexicon.StatementNoun, i) > 0 {
			return true
		}
	}
	return false
}
