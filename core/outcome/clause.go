package outcome

import "visavis/core/token"

// clauses cuts a content where it tells of a further thing: "… and that …",
// "… and to …", a semicolon.
func (f *finder) clauses(s token.Span) []token.Span {
	var parts []token.Span
	from := s.From
	for i := s.From + 2; i < s.To-2; i++ {
		if f.doc.Quoted(i) && !f.doc.Quoted(from) {
			continue
		}
		cut := f.norm(i) == ";" || f.norm(i) == "and" && (f.norm(i+1) == "that" || f.norm(i+1) == "to" || f.subjectVerb(i+1, s.To))
		if cut && i-from >= 3 {
			parts = append(parts, token.Span{From: from, To: i})
			from = i + 1
		}
	}
	parts = append(parts, token.Span{From: from, To: s.To})
	for i := range parts {
		parts[i] = f.core(parts[i])
	}
	return parts
}

// core leaves out what only leads to a clause ("I would like to say that") and
// what only adds to it (", which has not sat for years").
func (f *finder) core(s token.Span) token.Span {
	for i := s.From + 1; i < min(s.To-3, s.From+16); i++ {
		if f.norm(i) == "that" && f.set("telling", i-1) > 0 {
			s.From = i + 1
		}
	}
	for i := s.From + 4; i < s.To-1; i++ {
		if f.norm(i) != "," {
			continue
		}
		switch n := f.norm(i + 1); n {
		case "which", "who", "whose", "where", "although", "though", "whereas", "it", "adding", "noting":
			s.To = i
		case "a", "an":
			if f.apposition(i+1, s.To) {
				s.To = i
			}
		case "under", "in", "with", "for":
			if f.norm(i+2) == "which" || f.norm(i+2) == "a" && f.norm(i+3) == "move" {
				s.To = i
			}
		case "and", "but":
			if p := f.norm(i + 2); p == "i" || p == "he" || p == "she" || p == "we" || p == "they" {
				s.To = i
			}
		}
	}
	return s
}

// apposition tells a remark on what stands before a comma from the next item of
// a list: "…, a gesture that was welcomed", "…, an apparent allusion to X".
func (f *finder) apposition(from, end int) bool {
	for i := from; i < end; i++ {
		if n := f.norm(i); n == "," || n == "and" && i < from+8 {
			return false
		}
	}
	return true
}

// subjectVerb tells a clause of its own behind "and": a noun and soon "will" or "would".
func (f *finder) subjectVerb(i, end int) bool {
	switch f.norm(i) {
	case "the", "a", "an", "its", "his", "her", "another":
	default:
		return false
	}
	for at := i; at < min(i+9, end); at++ {
		if n := f.norm(at); n == "will" || n == "would" {
			return true
		}
		if f.doc.Token(at).Kind == token.Punct {
			return false
		}
	}
	return false
}
