package export

import (
	"strings"
	"unicode/utf8"

	"visavis/core/record"
)

// story builds a record by hand: spans are named by their words, so that the
// offsets cannot be wrong.
type story struct{ record.Record }

func newArticle(text string) *story {
	return &story{record.Record{
		Schema: record.SchemaID, Language: "en", Text: text,
		Meeting: meeting(record.FormMeeting),
		Sides:   []record.Side{}, People: []record.Person{}, Statements: []record.Statement{},
		Outcomes: []record.Outcome{}, Terms: []record.Term{}, Times: []record.Time{},
		Sentences: []record.Sentence{}, Warnings: []record.Warning{}, Corrections: []record.Corrected{},
	}}
}

// meeting is one of which only the form is told.
func meeting(form record.Form) record.Meeting {
	return record.Meeting{Form: form, Why: []record.Reason{}, Alternatives: []record.Alternative{}}
}

func (a *story) span(words string) record.Span {
	at := strings.Index(a.Text, words)
	if at < 0 {
		panic("not in the text: " + words)
	}
	start := utf8.RuneCountInString(a.Text[:at])
	return record.Span{Start: start, End: start + utf8.RuneCountInString(words), Text: words}
}

func (a *story) at(words string) *record.Span {
	s := a.span(words)
	return &s
}

func (a *story) leader(id, name, role, country string) {
	a.person(id, name, role, country, record.PartLeader)
}

func (a *story) person(id, name, role, country string, part record.Part) {
	a.People = append(a.People, record.Person{
		ID: id, Name: name, Role: role, Country: country, Part: part, Mentions: []record.Span{a.span(name)},
	})
}

// says adds a reported statement; speakers are ids with a blank between them.
func (a *story) says(speakers, cue string, act record.Act, topic record.Topic, words ...string) *record.Statement {
	s := record.Statement{
		ID: "s" + string(rune('1'+len(a.Statements))), Speakers: strings.Fields(speakers),
		Mode: record.ModeIndirect, Act: act, Topics: []record.Topic{}, Confidence: 0.95, Why: "test-rule",
		Quoted: []record.Span{},
	}
	if topic != "" {
		s.Topics = append(s.Topics, topic)
	}
	for _, w := range words {
		s.Content = append(s.Content, a.span(w))
	}
	if cue != "" {
		s.Cue = a.at(cue)
	}
	a.Statements = append(a.Statements, s)
	return &a.Statements[len(a.Statements)-1]
}

func (a *story) settles(kind record.OutcomeKind, date, words string) {
	a.Outcomes = append(a.Outcomes, record.Outcome{
		ID: "o" + string(rune('1'+len(a.Outcomes))), Kind: kind, Date: date, Content: []record.Span{a.span(words)}, Why: "test-rule",
	})
}

// fixtures are the kinds of meeting that every format has to show.
func fixtures() map[string]record.Record {
	return map[string]record.Record{
		"two": two(), "one": one(), "three": three(), "five": five(), "nothing": nothing(), "hostile": hostile(), "unmet": unmet(), "corrected": putRight(),
	}
}

// putRight is a record in which a person has put something of every sort right, and
// could not put right something else.
func putRight() record.Record {
	rec := two()
	for i, c := range []record.Corrected{
		{Kind: "speaker", Target: "s1", Applied: true}, {Kind: "act", Target: "s1", Applied: true}, {Kind: "office", Target: "p1", Applied: true},
		{Kind: "place", Applied: true}, {Kind: "hide", Applied: true}, {Kind: "outcome-date", Target: "o1", Applied: true},
		{Kind: "topics", Problem: record.ProblemWordsGone, Reason: "Its words do not stand in this text."},
		{Kind: "=colour|new", Applied: true},
	} {
		c.Index = i
		rec.Corrections = append(rec.Corrections, c)
	}
	return rec
}

func two() record.Record {
	a := newArticle(`Mareth and Olin meet in Varna

VARNA, May 4, 2025 (Coastal News) -- President Ana Mareth of Lydia met Prime Minister Jon Olin of Thule on Sunday.

Lydia firmly supports open ports, Mareth said. "We will buy more grain – 日本 too," she added.

Olin said a ferry line, which he called overdue, would open in 2026.

Both agreed to meet again in June. They signed a customs accord. Minister Ivo Pell was present.
`)
	a.Headline = a.at("Mareth and Olin meet in Varna")
	a.Source = record.Source{Agency: "Coastal News", Place: "VARNA", Published: "2025-05-04", Span: a.at("VARNA, May 4, 2025 (Coastal News) --")}
	a.Meeting = record.Meeting{
		Form: record.FormMeeting, Date: "2025-05-04",
		Place:      &record.Place{Name: "Varna", Country: "BG", Span: a.at("Varna")},
		Span:       a.at("President Ana Mareth of Lydia met Prime Minister Jon Olin of Thule on Sunday."),
		Confidence: 0.9, Why: []record.Reason{{Rule: "met-lead", Span: a.at("met")}}, Alternatives: []record.Alternative{},
	}
	a.leader("p1", "Ana Mareth", "President", "LY1")
	a.leader("p2", "Jon Olin", "Prime Minister", "TH1")
	a.person("p3", "Ivo Pell", "Minister", "", record.PartAttendee)
	a.Sides = []record.Side{{ID: "LY1", Name: "Lydia", Leaders: []string{"p1"}}, {ID: "TH1", Name: "Thule", Leaders: []string{"p2"}}}
	a.Terms = []record.Term{{Name: "Bulgaria", Type: record.TermCountry, Code: "BG", Mentions: []record.Span{}}}
	a.says("p1", "said", record.ActSupport, record.TopicConnectivity, "Lydia firmly supports open ports").Strength = "firmly"
	grain := a.says("p1", "added", record.ActCommit, record.TopicTrade, "We will buy more grain – 日本 too")
	grain.Mode, grain.Quoted, grain.Clause = record.ModeDirect, grain.Content, a.at(`"We will buy more grain – 日本 too," she added`)
	a.says("p2", "said", record.ActInform, record.TopicConnectivity, "a ferry line", "would open in 2026").Confidence = 0.5
	a.says("p1 p2", "agreed", record.ActAgree, record.TopicRelations, "to meet again in June")
	a.settles(record.OutcomeScheduled, "2025-06", "to meet again in June")
	a.settles(record.OutcomeSigned, "", "They signed a customs accord")
	a.Warnings = []record.Warning{{Code: record.WarnUnassigned, Message: "1 reported passage is of nobody who met, or of a speaker who could not be told."}}
	return a.Record
}

func one() record.Record {
	a := newArticle("Minister Rua Tane spoke. Peace needs patience, Rua Tane said.")
	a.leader("p1", "Rua Tane", "Minister", "")
	a.says("p1", "said", record.ActAssess, record.TopicConflict, "Peace needs patience")
	a.Warnings = []record.Warning{{Code: record.WarnOneSpeaker, Message: "Only one side is heard."}}
	return a.Record
}

func three() record.Record {
	a := newArticle(`Three rivers summit

Ada Birk, Ola Crane and Udo Dahl met by video. Water is short, Birk said. Dams must open, Crane said. Birk and Crane called for data. All three pledged restraint. A spokesman, Li Wen, denied delay. It was noted that rain is late.`)
	a.Headline = a.at("Three rivers summit")
	a.Meeting.Form, a.Meeting.Confidence = record.FormVideo, 0.6
	a.Meeting.Alternatives = []record.Alternative{{Leaders: []string{"p1", "p2"}, Confidence: 0.3}, {Leaders: []string{"p2", "p3"}, Confidence: 0.1}}
	a.leader("p1", "Ada Birk", "", "")
	a.leader("p2", "Ola Crane", "", "")
	a.leader("p3", "Udo Dahl", "", "")
	a.person("p4", "Li Wen", "spokesman", "", record.PartMentioned)
	a.says("p1", "said", record.ActConcern, record.TopicEnergy, "Water is short")
	a.says("p2", "said", record.ActUrge, record.TopicEnergy, "Dams must open")
	a.says("p1 p2", "called for", record.ActUrge, record.TopicTechnology, "data")
	a.says("p1 p2 p3", "pledged", record.ActCommit, record.TopicConflict, "restraint")
	denied := a.says("p4", "denied", record.ActOppose, "", "delay")
	denied.Clause, denied.Negated = a.at("A spokesman, Li Wen, denied delay"), true
	a.says("", "noted", record.ActAssess, "", "rain is late")
	return a.Record
}

func five() record.Record {
	a := newArticle("Ann, Bob, Cai, Dov and Eve met. Ann praised Bob. Bob thanked all. Cai asked for time. Dov agreed. Eve left. They shared hope.")
	for i, name := range []string{"Ann", "Bob", "Cai", "Dov", "Eve"} {
		a.leader("p"+string(rune('1'+i)), name, "", []string{"AA", "BB", "CC", "DD", "EE"}[i])
		a.Sides = append(a.Sides, record.Side{ID: a.People[i].Country, Name: name + "land", Leaders: []string{a.People[i].ID}})
	}
	a.says("p1", "praised", record.ActPraise, record.TopicRelations, "Bob")
	a.says("p2", "thanked", record.ActPraise, record.TopicRelations, "all")
	a.says("p3", "asked for", record.ActRequest, record.TopicTrade, "time")
	a.says("p1 p2 p3 p4 p5", "shared", record.ActAgree, record.TopicRelations, "hope")
	return a.Record
}

// unmet is a text in which people speak and nobody is told to have met; one of them
// denies what he is asked, in part in his own words.
func unmet() record.Record {
	a := newArticle("Mayor Ida Roe said the bridge is safe. Governor Max Dean denied that “a single bolt” was loose. \"It will hold,\" Ida Roe said.")
	a.Meeting.Form = record.FormNone
	a.person("p1", "Ida Roe", "Mayor", "", record.PartMentioned)
	a.person("p2", "Max Dean", "Governor", "", record.PartMentioned)
	a.says("p1", "said", record.ActAssess, record.TopicConnectivity, "the bridge is safe").Clause = a.at("Mayor Ida Roe said the bridge is safe")
	denied := a.says("p2", "denied", record.ActOppose, record.TopicConnectivity, "“a single bolt” was loose")
	denied.Clause, denied.Negated, denied.Mode = a.at("Governor Max Dean denied that “a single bolt” was loose"), true, record.ModeMixed
	denied.Quoted = []record.Span{a.span("a single bolt")}
	hold := a.says("p1", "said", record.ActAssess, record.TopicTechnology, "It will hold")
	hold.Mode, hold.Quoted = record.ModeDirect, hold.Content
	a.Warnings = []record.Warning{{Code: record.WarnNoMeeting, Message: "No meeting between two sides is told."}}
	return a.Record
}

func nothing() record.Record {
	a := newArticle("The weather was fine.")
	a.Meeting.Form = record.FormNone
	a.Warnings = []record.Warning{{Code: record.WarnNoMeeting, Message: "No meeting between two sides is told."}}
	return a.Record
}

// hostile holds words that mean something to a spreadsheet, to Markdown and to
// a browser.
func hostile() record.Record {
	a := newArticle("=cmd|' /C calc'!A0 <b>\"bold\"</b>\r\n\r\n# Not a heading | *not* _em_ [x](javascript:1) &amp; <script>alert(1)</script>,\r\nsaid +1 Eve \"q\" <img src=x onerror=1>.\n1. not a list\n- nor this")
	a.Headline = a.at(`=cmd|' /C calc'!A0 <b>"bold"</b>`)
	a.Source.Agency = `@SUM(1,2) "A", <i>B</i>`
	a.leader("p1", `+1 Eve "q" <img src=x onerror=1>`, "", "")
	a.says("p1", "said", record.ActAssess, record.TopicRights, "# Not a heading | *not* _em_ [x](javascript:1) &amp; <script>alert(1)</script>,\r\n")
	a.says("p1", "", record.ActAssess, `"><script>`, "1. not a list")
	a.says("p1", "", `</style>`, record.TopicRights, "- nor this").Why = "-1+1"
	return a.Record
}
