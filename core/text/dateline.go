package text

import (
	"strings"

	"visavis/core/lexicon"
	"visavis/core/token"
)

// findDateline finds the first paragraph that opens with a dateline.
func (d *Doc) findDateline() {
	for i := range d.Paragraphs {
		p := d.Paragraphs[i]
		if p.Role == Boilerplate || p.Role == Headline {
			continue
		}
		if line, ok := d.datelineAt(p.Span); ok {
			if p.Role != Body && line.To < p.To && !d.hasSentence(token.Span{From: line.To, To: p.To}) {
				continue // "By Ann Ray - 3 May 2023 - last updated at 4 May 2023" tells who wrote and when
			}
			d.Dateline = &line
			if p.Role != Body {
				d.Paragraphs[i].Role = DateLine
				if line.To < p.To {
					d.Paragraphs[i].Role = Body
				}
			}
			return
		}
	}
}

// datelineAt reads the dateline that opens a paragraph, who wrote it before the place
// included: "BY A STAFF REPORTER, Kathmandu, Sept. 3: …".
func (d *Doc) datelineAt(s token.Span) (Dateline, bool) {
	line, found := d.placedDateline(token.Span{From: d.writerEnd(s), To: s.To})
	line.From = s.From
	return line, found
}

// writerEnd is where the words that say who wrote end, a place after them; the
// paragraph's start where it has none.
func (d *Doc) writerEnd(s token.Span) int {
	if d.Norm(s.From) != "by" {
		return s.From
	}
	i := s.From
	for i < s.To && d.Token(i).Kind == token.Word {
		i++
	}
	if d.Norm(i) == "," && d.cityAt(i+1) > 0 && i+1 < s.To {
		return i + 1
	}
	return s.From
}

// placedDateline reads place, day and agency up to the dash that ends a dateline.
// Before the dash there may be nothing but capitalised words, numbers and signs.
func (d *Doc) placedDateline(s token.Span) (Dateline, bool) {
	end := d.datelineEnd(s)
	if end <= s.From {
		return Dateline{}, false
	}
	line := Dateline{Span: token.Span{From: s.From, To: end}}
	line.Agency = d.agencyIn(line.Span)
	line.Place = d.placeIn(line.Span, line.Agency)
	if _, n, ok := lexicon.Agencies().Longest(d.Tokens[:end], s.From); ok && d.Norm(s.From+n) == "." {
		line.Agency = token.Span{From: s.From, To: s.From + n}
		line.Place = d.placeWithin(token.Span{From: s.From + n, To: end}) // "Kazinform. ASTANA –"
	}
	if d.Token(s.From).Kind == token.Number {
		line.Place = d.placeWithin(line.Span) // "30 January 2025, Minsk /BelTA/."
	}
	dated := false
	for i := s.From; i < end; i++ {
		dated = dated || d.Token(i).Kind == token.Number
	}
	capital := d.Token(s.From).Case == token.Upper
	known := !line.Place.Empty() && d.isPlaceLine(line.Place)
	agency := !line.Agency.Empty()
	if d.Token(s.From).Norm == "(" && agency && d.Norm(end-1) == "--" {
		return line, true // "(Kazinform) – …"
	}
	if d.Norm(end-1) == ":" && d.onlyPlace(token.Span{From: s.From, To: end - 1}) {
		return line, true // "Lahore: …"
	}
	if d.Norm(end-1) == ":" && !known && !capital {
		return Dateline{}, false // "Question (Yle): …"
	}
	if d.Norm(line.Place.To) == "|" && !known {
		return Dateline{}, false // "Ann Ray | 12.02.2025 - Update" names who wrote
	}
	if capital && d.Norm(end-1) == "--" && d.townAndRegion(token.Span{From: line.Place.From, To: end - 1}) {
		return line, true // "LAPU-LAPU CITY, Cebu – …"
	}
	if dated && d.containsDate(line.Span) && line.Place.Len() <= 3 && !line.Place.Empty() {
		return line, true // "Tulcán (Carchi), 21 June 2023.-"
	}
	return line, dated && (capital || known || agency) || agency && !line.Place.Empty() || known && (capital || line.Place.Len()+1 >= line.Len())
}

func (d *Doc) namesMonth(s token.Span) bool {
	for i := s.From; i < s.To; i++ {
		if lexicon.Month.HasID(d.ID(i)) {
			return true
		}
	}
	return false
}

// cityAt is how many words name the city that the lexicon has at a token, so that
// the small ones inside its name end no dateline: "Dar es Salaam. …".
func (d *Doc) cityAt(i int) int {
	if place, n, ok := lexicon.Places().Longest(d.Tokens, i); ok && place.Kind == "city" {
		return n
	}
	return 0
}

// opensDateline reports whether a token can be a dateline's first: a place, or a
// word in capitals.
func (d *Doc) opensDateline(i int) bool {
	return d.Token(i).Case == token.Upper || d.knownPlace(token.Span{From: i, To: len(d.Tokens)})
}

// days counts the numbers in a span that can be a day.
func (d *Doc) days(s token.Span) int {
	n := 0
	for i := s.From; i < s.To; i++ {
		if d.Token(i).Kind == token.Number {
			n++
		}
	}
	return n
}

func inDateline(norm string) bool {
	switch norm {
	case ",", ".", "(", ")", "/", "|", "[", "]":
		return true
	}
	return false
}

// agencyIn is the agency in brackets or slashes, or a known one without them.
func (d *Doc) agencyIn(s token.Span) token.Span {
	for i := s.From; i < s.To; i++ {
		if _, n, ok := lexicon.Agencies().Longest(d.Tokens[:s.To], i); ok && i > s.From {
			return token.Span{From: i, To: i + n}
		}
	}
	for i := s.From; i < s.To; i++ {
		if open := d.Token(i).Norm; open == "(" || open == "/" {
			end := i + 1
			for end < s.To && d.Token(end).Kind == token.Word {
				end++
			}
			closed := d.Norm(end) == ")" || d.Norm(end) == "/"
			named := d.Token(i+1).Case == token.Upper || d.Token(i+1).Case == token.Title && d.days(token.Span{From: s.From, To: i}) > 0 // "Havana, Mar 4 (Prensa Latina)"
			if closed && end > i+1 && named {
				return token.Span{From: i + 1, To: end}
			}
		}
	}
	return token.Span{}
}

// placeIn is the words before the first comma, full stop, bracket or number.
func (d *Doc) placeIn(s, agency token.Span) token.Span {
	end := s.From
	for end < s.To && d.Token(end).Kind == token.Word && !(agency.Len() > 0 && agency.Has(end)) {
		if norm := d.Norm(end); lexicon.Weekday.Has(norm) || lexicon.Month.Has(norm) {
			break
		}
		if strings.ContainsAny(d.Norm(end), "0123456789") {
			return token.Span{} // "CST15:18"
		}
		end++
		if d.Norm(end) == "." && lexicon.Abbreviation.HasID(d.ID(end-1)) {
			end++ // "ST. PETERSBURG"
		}
	}
	return token.Span{From: s.From, To: end}
}

// placeWithin is the first place of the lexicon in a dateline that opens with its day.
func (d *Doc) placeWithin(s token.Span) token.Span {
	for i := s.From; i < s.To; i++ {
		if place, n, ok := lexicon.Places().Longest(d.Tokens, i); ok && place.Kind == "city" && i+n <= s.To {
			return token.Span{From: i, To: i + n}
		}
	}
	return token.Span{}
}

func (d *Doc) knownPlace(s token.Span) bool {
	if s.Empty() {
		return false
	}
	_, city, isCity := lexicon.Places().Longest(d.Tokens, s.From)
	_, country, isCountry := lexicon.Countries().Longest(d.Tokens, s.From)
	return isCity && city <= s.Len() || isCountry && country <= s.Len()
}

// isPlaceLine reports whether a line is places and nothing else: "Accra, Ghana".
func (d *Doc) isPlaceLine(s token.Span) bool {
	for i := s.From; i < s.To; {
		_, city, isCity := lexicon.Places().Longest(d.Tokens, i)
		_, country, isCountry := lexicon.Countries().Longest(d.Tokens, i)
		switch {
		case isCity || isCountry:
			i += max(city, country)
		case d.Norm(i) == "," && i > s.From:
			i++
		default:
			return false
		}
	}
	return true
}
