package text

import (
	"visavis/core/lexicon"
	"visavis/core/token"
)

// isCaption tells a picture's caption: by its credit ("(Photo: …/Xinhua)",
// "/Kremlin.ru"), or by words that place people in a picture ("Ray (R) shakes hands
// with Lee") where a credit or no full stop follows.
func (d *Doc) isCaption(s token.Span, above bool) bool {
	if d.creditSentence(s, above) > s.From {
		return true
	}
	credit := d.creditAt(s)
	if credit > s.From && d.namesPicture(token.Span{From: credit, To: s.To}) {
		return true
	}
	if n := lexicon.CaptionStart.At(d.Tokens[:s.To], s.From); n > 0 && (d.Norm(s.From+n) == ":" || d.wordsIn(s) <= longestBoilerplate) {
		return true
	}
	placed := d.containsAny(lexicon.CaptionWord, s)
	return placed && (credit > s.From || !d.hasSentence(s) && d.wordsIn(s) > longestLabel && (!d.isTitleCase(s) || above && d.placesInBrackets(s)))
}

// creditAt is where the credit that ends a caption begins: brackets, a stroke and
// a name, "Photo: …"; the paragraph's start where there is none.
func (d *Doc) creditAt(s token.Span) int {
	s = d.beforeEndMark(s)
	last := d.Norm(s.To - 1)
	if last == ")" || last == "]" {
		open := s.To - 1
		for open > s.From && d.Norm(open) != "(" && d.Norm(open) != "[" {
			open--
		}
		return open
	}
	for i := s.To - 1; i > s.From && d.Token(i).Kind != token.Number && (d.Token(i).Kind != token.Word || d.Token(i).Case != token.Lower); i-- {
		switch before := d.Norm(i - 1); {
		case (before == "/" || before == "©") && d.Token(i).Kind == token.Word:
			return i - 1
		case d.Norm(i) == ":" && lexicon.CaptionCredit.Has(before):
			return i - 2
		}
	}
	return s.From
}

// creditSentence is where the last sentence of a paragraph begins that is a credit:
// "… on Tuesday. Photo by the Palace", "… in Oslo. — PID" above the article; the
// paragraph's start where none is.
func (d *Doc) creditSentence(s token.Span, above bool) int {
	at := s.To - 1
	if d.endsInStop(s) {
		at--
	}
	for at > s.From && !d.ended(at) {
		at--
	}
	switch next := d.Norm(at + 1); {
	case at <= s.From:
	case above && d.byAgency(at), d.Norm(at) == "--" && above && d.onlyNames(token.Span{From: at + 1, To: s.To}),
		lexicon.CaptionCredit.HasID(d.ID(at)) && (next == ":" || next == "|" || next == "/" || next == "by"):
		return at
	}
	return s.From
}

// onlyNames reports whether a span is a few words with capitals.
func (d *Doc) onlyNames(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if t := d.Token(i); t.Kind != token.Word || t.Case == token.Lower {
			return false
		}
	}
	return !s.Empty() && s.Len() <= longestLabel
}

// placesInBrackets reports whether a line says in brackets where somebody stands in a
// picture: "Minister Ray (R) and Minister Lee".
func (d *Doc) placesInBrackets(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if d.Norm(i) == "(" && lexicon.CaptionWord.At(d.Tokens[:s.To], i) > 0 {
			return true
		}
	}
	return false
}

// creditBelow reports whether a picture's credit stands below a paragraph above the
// article, which is then its caption: "REUTERS/Ann Ray", "© RIA Novosti".
func (d *Doc) creditBelow(i int) bool {
	if i+1 >= len(d.Paragraphs) {
		return false
	}
	credit := d.Paragraphs[i+1]
	return d.byAgency(credit.From) || d.Norm(credit.From) == "©" && d.wordsIn(credit.Span) <= longestTitle && !d.containsYear(credit.Span)
}

// byAgency reports whether an agency and a photographer are named at a token: "REUTERS/Ann Ray".
func (d *Doc) byAgency(at int) bool {
	_, n, ok := lexicon.Agencies().Longest(d.Tokens, at)
	return ok && d.Norm(at+n) == "/" && d.Token(at+n+1).Case == token.Title
}

// namesPicture reports whether a credit speaks of a picture, or of an agency with
// the photographer beside it.
func (d *Doc) namesPicture(credit token.Span) bool {
	switch d.Norm(credit.From) {
	case "/", "©":
		return d.ended(credit.From) || d.containsAny(lexicon.CaptionEnd, credit)
	case "(", "[":
	default:
		return true // "Photo: …"
	}
	inside := min(credit.From+1, credit.To-1)
	opens := lexicon.BoilerplateStart.At(d.Tokens[:credit.To], inside) > 0 || lexicon.CaptionStart.At(d.Tokens[:credit.To], inside) > 0
	return opens || d.containsAny(lexicon.CaptionEnd, credit) && (d.contains("/", credit) || d.containsAny(lexicon.CaptionCredit, credit))
}
