// Package date tells when: it finds the words that name a day, a period or a
// repetition, and works out what they mean seen from the day of publication.
//
// It knows calendars and the words of time, and nothing of meetings: which day
// is the meeting's is for others to say. It has no clock; the day of
// publication comes from the caller or from the text itself.
//
// Values follow TIMEX3 (ISO 8601 with unknown parts as X): "2023-10-17",
// "2024", "2024-Q2", "P10Y", "PAST_REF". Source: TimeML 1.2.1, TIMEX3.
package date

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// Type is the TIMEX3 type of a time.
type Type string

// The TIMEX3 types.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Found is one time named in the text.
type Found struct {
	token.Span
	Type  Type
	Value string // TIMEX3
	Rule  string // the row of rules that found it
	Past  bool   // told as history: an anniversary, a founding, a year or more ago
}

// Calendar is all the times of a text, in order.
type Calendar struct {
	Published string // ISO 8601 day on which the text was published, empty where nothing tells
	Dated     bool   // the page itself or its dateline gives that day, or the caller
	Times     []Found
}

// Find reads every time of doc. published is the day of publication where the
// caller knows it, else zero.
func Find(doc *text.Doc, published time.Time) Calendar {
	r := &reader{doc: doc}
	r.findOpeners()
	dated := !published.IsZero()
	if dated {
		r.anchor = published
	} else {
		r.anchor, dated = r.publication()
	}
	calendar := Calendar{Times: r.read(), Dated: dated}
	if !r.anchor.IsZero() {
		calendar.Published = r.anchor.Format(time.DateOnly)
	}
	return calendar
}

// In gives the times that lie in a span, a part of Times: they stand in the order
// of the text.
func (c Calendar) In(s token.Span) []Found {
	from, _ := slices.BinarySearchFunc(c.Times, s.From, func(t Found, at int) int { return t.From - at })
	to := from
	for to < len(c.Times) && c.Times[to].To <= s.To {
		to++
	}
	return c.Times[from:to]
}

// IsDay reports whether a value is a whole day: year, month and day known.
func IsDay(value string) bool { return !dayOf(value).IsZero() }

// dayOf is the day that a value is, zero where it is none.
func dayOf(value string) time.Time {
	day, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return time.Time{}
	}
	return day
}

// reader reads times one by one, all seen from its anchor.
type reader struct {
	doc     *text.Doc
	anchor  time.Time // zero where the text does not tell its day
	order   int       // of days in numbers: -1 the month first, 1 the day, 0 not asked yet
	openers []opener  // the tokens at which a time can begin, in order
	found   []Found   // see read

	part  token.Span // see future
	ahead bool
}

// opener is a token at which a time can begin, and how.
type opener struct {
	at   int32
	kind opening
}

// opening is what a time can begin with, a bit each: those of lexicon.UnitsOf and the
// two below. A rule tells which of them it reads.
type opening uint8

const (
	month    opening = 1 << lexicon.MonthUnit
	weekday  opening = 1 << lexicon.WeekdayUnit
	counting opening = 1 << lexicon.NumberUnit
	season   opening = 1 << lexicon.SeasonUnit
	ordinal  opening = 1 << lexicon.OrdinalUnit
	figures  opening = 1 << 6 // begins with a digit
	other    opening = 1 << 7 // "next", "every", "ten-year"
)

// read reads the times of the text anew, over those that it read before.
func (r *reader) read() []Found {
	r.found = r.found[:0]
	after := 0
	for _, o := range r.openers {
		at := int(o.at)
		if at < after {
			continue // inside the time before
		}
		for i := range rules {
			rule := &rules[i]
			if rule.opens&o.kind == 0 {
				continue
			}
			if length, kind, value := rule.read(r, at); length > 0 && r.together(at, at+length) {
				f := Found{Span: token.Span{From: at, To: at + length}, Type: kind, Value: value, Rule: rule.name}
				f.Past = r.history(f, after)
				r.found = append(r.found, f)
				after = at + length
				break
			}
		}
	}
	return r.found
}

// findOpeners looks every word up once, though a text may be read twice: for the
// day of its publication first.
func (r *reader) findOpeners() {
	r.openers = make([]opener, 0, len(r.doc.Tokens)/openerEvery+1)
	for at := range r.doc.Tokens {
		if kind := r.opens(at); kind != 0 {
			r.openers = append(r.openers, opener{int32(at), kind})
		}
	}
	r.found = make([]Found, 0, len(r.openers)/2)
}

// openerEvery is about how many tokens there are for one at which a time can begin.
const openerEvery = 20

// together reports whether tokens stand in one paragraph: a clock that ends a line
// and the month that opens the next are no day.
func (r *reader) together(from, to int) bool {
	doc := r.doc
	return to <= doc.Paragraphs[doc.Sentences[doc.SentenceOf(from)].Paragraph].To
}

// opens tells how a time can begin at a token, 0 where none can: most words stand in
// no table of time, and most articles before a word that does not.
func (r *reader) opens(at int) opening {
	t := &r.doc.Tokens[at]
	kind := opening(lexicon.UnitsOf(t.ID)) &^ (1 << lexicon.TimeUnit)
	switch {
	case t.Kind == token.Number:
		return kind | figures
	case t.Kind != token.Word:
		return 0
	case strings.IndexByte(t.Norm, '-') >= 0:
		return kind | figures | other
	case !lexicon.TimeOpener.HasID(t.ID):
		return kind
	case t.Norm == "the":
		if _, ok := r.shift(at + 1); !ok {
			return 0
		}
	}
	return kind | other
}

// publication is the day that the text itself is from: a line at the head of the page
// with the day only, else the dateline, else such a line below it, where a page lists the
// days of other stories too, else the first whole day of the text. A dateline
// without a year takes it from the day line, or from the first year at hand. dated is
// false where the day is only one that the text speaks of.
func (r *reader) publication() (day time.Time, dated bool) {
	doc := r.doc
	var above, below, dateline, anywhere []Found
	head := doc.HeadEnd()
	for _, f := range r.read() {
		switch role := doc.RoleOf(doc.SentenceOf(f.From)); {
		case doc.Dateline != nil && f.Within(doc.Dateline.Span):
			dateline = append(dateline, f)
		case (role == text.DateLine || role == text.Byline) && f.From < head:
			above = append(above, f)
		case role == text.DateLine || role == text.Byline:
			below = append(below, f)
		default:
			anywhere = append(anywhere, f)
		}
	}
	for _, candidates := range [][]Found{above, dateline} {
		if day := earliestDay(candidates); !day.IsZero() {
			return day, true
		}
	}
	if day := r.assumed(dateline, append(above, anywhere...)); !day.IsZero() {
		return day, len(dateline) > 0
	}
	if day := earliestDay(below); !day.IsZero() {
		return day, true
	}
	if day := r.assumed(dateline, below); !day.IsZero() {
		return day, true
	}
	return r.copyrighted(dateline), true
}

// copyrighted is the dateline's day in the year in which the page claims its rights,
// where it has one such line and no other year: "© 2023 ARMENPRESS".
func (r *reader) copyrighted(dateline []Found) (day time.Time) {
	for _, f := range dateline {
		open := strings.TrimPrefix(f.Value, "XXXX-")
		for at := range r.doc.Tokens {
			if year, ok := yearOf(r.norm(at + 1)); ok && r.norm(at) == "©" && len(open) == len("01-02") {
				return dayOf(padded(year, 4) + "-" + open)
			}
		}
	}
	return time.Time{}
}

// assumed joins a dateline's month and day with the year of a whole day nearby,
// or takes the latest whole day among those that open the text.
func (r *reader) assumed(dateline, others []Found) time.Time {
	for _, f := range dateline {
		open := strings.TrimPrefix(f.Value, "XXXX-")
		if _, err := time.Parse("01-02", open); err != nil {
			continue
		}
		for _, o := range others {
			if day := dayOf(o.Value); !day.IsZero() && day.Format("01-02") == open {
				return day
			}
		}
		return time.Time{}
	}
	latest := time.Time{}
	for _, o := range others {
		if !r.early(o) || o.Past || r.future(o.From) || r.ofDocument(o) {
			continue
		}
		if day := dayOf(o.Value); day.After(latest) {
			latest = day // "the 74th anniversary (January 18, 1950 – January 18, 2024)"
		}
	}
	return latest
}

// ofDocument reports whether a day only tells which treaty or decision is meant: "the
// treaty of 22 January 1963", "the treaty signed on 22 January".
func (r *reader) ofDocument(f Found) bool {
	if r.norm(f.From-1) == "on" && lexicon.SignVerb.At(r.doc.Tokens, f.From-2) > 0 {
		return true
	}
	return r.norm(f.From-1) == "of" && lexicon.TimeOfDay.At(r.doc.Tokens, f.From-2) == 0
}

// early reports whether a day stands where texts give their own: in the first
// three sentences.
func (r *reader) early(f Found) bool { return r.doc.SentenceOf(f.From) < 4 }

// earliestDay is the first of the days in time: a page's clock and the day of its
// last change are later than the day on which the story was published.
func earliestDay(found []Found) (earliest time.Time) {
	for _, f := range found {
		if day := dayOf(f.Value); !day.IsZero() && (earliest.IsZero() || day.Before(earliest)) {
			earliest = day
		}
	}
	return earliest
}

// day writes a day whose year may be unknown; it is empty for days no calendar has.
func (r *reader) day(year, month, day int) string {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return ""
	}
	if year == 0 {
		year = r.nearestYear(month, day)
	}
	if year == 0 {
		return "XXXX-" + padded(month, 2) + "-" + padded(day, 2)
	}
	d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if d.Day() != day {
		return ""
	}
	return d.Format(time.DateOnly)
}

// nearestYear is the year in which month and day lie nearest to the anchor.
func (r *reader) nearestYear(month, day int) int {
	if r.anchor.IsZero() {
		return 0
	}
	const halfYear = 183 * 24 * time.Hour
	d := time.Date(r.anchor.Year(), time.Month(month), day, 0, 0, 0, 0, time.UTC)
	switch gap := d.Sub(r.anchor); {
	case gap > halfYear:
		return r.anchor.Year() - 1
	case gap < -halfYear:
		return r.anchor.Year() + 1
	}
	return r.anchor.Year()
}

// padded writes a number in so many digits at least.
func padded(n, digits int) string {
	written := strconv.Itoa(n)
	return strings.Repeat("0", max(0, digits-len(written))) + written
}

func (r *reader) norm(i int) string { return r.doc.Norm(i) }
