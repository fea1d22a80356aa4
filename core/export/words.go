package export

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"visavis/core/record"
)

// UnsureBelow is the confidence under which a reader is told that the speaker
// is not sure.
const UnsureBelow = 0.8

// Unsure reports whether a reader is told that who speaks is unsure.
func Unsure(s record.Statement) bool { return s.Confidence < UnsureBelow }

// CertainFrom is the confidence from which it is taken to be certain who met.
const CertainFrom = 0.8

// notStated stands for every fact that the text does not tell.
const notStated = "not stated in the text"

// deniedWords go with a statement whose attribution takes its words back.
const deniedWords = "denied or refused"

var formWords = map[record.Form]string{
	record.FormMeeting: "meeting in person",
	record.FormCall:    "telephone call",
	record.FormVideo:   "video meeting",
	record.FormVisit:   "visit; no meeting is told",
	record.FormNone:    "none was found in the text",
}

var modeWords = map[record.Mode]string{
	record.ModeDirect:   "quoted",
	record.ModeIndirect: "reported",
	record.ModeMixed:    "partly quoted",
}

// spokenWords go with a speaker's own words that stand under his name, without marks.
const spokenWords = "speaker's own words"

// directness says how directly a statement is given: quoted only where the text sets
// quotation marks.
func directness(s record.Statement) string {
	if s.Mode == record.ModeDirect && len(s.Quoted) == 0 {
		return spokenWords
	}
	return inWords(modeWords, s.Mode)
}

var actWords = map[record.Act]string{
	record.ActAssess:  "states",
	record.ActSupport: "supports",
	record.ActOppose:  "opposes",
	record.ActConcern: "voices concern",
	record.ActUrge:    "urges",
	record.ActCommit:  "commits",
	record.ActPraise:  "praises",
	record.ActRequest: "requests",
	record.ActAgree:   "agree",
	record.ActInform:  "informs",
	record.ActDiscuss: "discuss",
}

var topicWords = map[record.Topic]string{
	record.TopicRelations:    "Bilateral relations",
	record.TopicSovereignty:  "Sovereignty",
	record.TopicSecurity:     "Security",
	record.TopicTrade:        "Trade and investment",
	record.TopicAgriculture:  "Agriculture",
	record.TopicEnergy:       "Energy and climate",
	record.TopicConnectivity: "Connectivity",
	record.TopicDevelopment:  "Development",
	record.TopicTechnology:   "Technology",
	record.TopicPeople:       "People and culture",
	record.TopicHealth:       "Health and relief",
	record.TopicRegional:     "Regional affairs",
	record.TopicMultilateral: "Multilateral affairs",
	record.TopicConflict:     "Conflicts",
	record.TopicRights:       "Rights and law",
}

var outcomeWords = map[record.OutcomeKind]string{
	record.OutcomeSigned:    "Signed",
	record.OutcomeAgreed:    "Agreed",
	record.OutcomeAnnounced: "Announced",
	record.OutcomeScheduled: "Scheduled",
}

// inWords looks a vocabulary's value up; a value that has no words yet is shown
// as it is rather than hidden.
func inWords[K ~string](table map[K]string, value K) string {
	if words, ok := table[value]; ok {
		return words
	}
	return string(value)
}

// gap stands between two pieces of a content.
const gap = " … "

// said joins the pieces of a content; the gap between them is shown.
func said(content []record.Span) string {
	list := make([]string, len(content))
	for i, p := range content {
		list[i] = p.Text
	}
	return strings.Join(list, gap)
}

func spanText(s *record.Span) string {
	if s == nil {
		return ""
	}
	return s.Text
}

// dayWords writes an ISO day or month, a week, a season, a half or a quarter of a year and
// a length of time in words; years and what is none of these stay as they are.
func dayWords(value string) string {
	for _, layout := range [][2]string{{"2006-01-02", "2 January 2006"}, {"2006-01", "January 2006"}} {
		if t, err := time.Parse(layout[0], value); err == nil {
			return t.Format(layout[1])
		}
	}
	if year, part, ok := strings.Cut(value, "-"); ok && partsOfYear[part] != "" {
		return partsOfYear[part] + year
	}
	if year, week, ok := weekOf(value); ok {
		return "week from " + monday(year, week).Format("2 January 2006")
	}
	return lengthWords(value)
}

// weekOf takes "2024-W42" apart.
func weekOf(value string) (year, week int, ok bool) {
	before, after, _ := strings.Cut(value, "-W")
	year, noYear := strconv.Atoi(before)
	week, noWeek := strconv.Atoi(after)
	return year, week, noYear == nil && noWeek == nil && len(value) == len("2024-W42")
}

// units are those of a length of time by the letters around its number: "P5M", "PT30M".
var units = map[string]string{"PY": "year", "PM": "month", "PW": "week", "PD": "day", "PTH": "hour", "PTM": "minute"}

// lengthWords writes "P5M" as "5 months".
func lengthWords(value string) string {
	number := strings.Trim(value, "PTYMWDH")
	before, after, _ := strings.Cut(value, number)
	unit := units[before+after]
	if number == "" || unit == "" || strings.Trim(number, "0123456789.") != "" {
		return value
	}
	words := number + " " + unit
	if number != "1" {
		words += "s"
	}
	return words
}

// monday opens an ISO week: the week of 4 January is the first.
func monday(year, week int) time.Time {
	fourth := time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC)
	return fourth.AddDate(0, 0, 7*(week-1)-(int(fourth.Weekday())+6)%7)
}

// partsOfYear are those that TIMEX3 values name ("2025-SP"), as they stand before the year.
var partsOfYear = map[string]string{
	"SP": "spring ", "SU": "summer ", "FA": "autumn ", "WI": "winter ",
	"H1": "first half of ", "H2": "second half of ",
	"Q1": "first quarter of ", "Q2": "second quarter of ", "Q3": "third quarter of ", "Q4": "fourth quarter of ",
}

// oneLine folds line breaks and runs of blanks: what is quoted in a table or a
// list stands on one line.
func oneLine(text string) string {
	return strings.Join(strings.Fields(text), " ")
}

// printable is a text without the characters that no file of words may hold: control
// characters, which end a file, ring a bell or change what a terminal shows, and those that
// XML forbids. Each becomes a blank, so that places in the text still count.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) && !strings.ContainsRune("\t\r\n", r) || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, text)
}

// inXML is a printable text with the one line end that XML and CSV readers give back.
func inXML(text string) string { return printable(newlines.Replace(text)) }
