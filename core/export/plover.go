//go:build !js

package export

import (
	_ "embed" // the table of events
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"visavis/core/record"
)

//go:embed plover.tsv
var ploverTable string

// ploverCode is a row of plover.tsv.
type ploverCode struct{ event, mode, context, cameo, note string }

var ploverCodes = sync.OnceValue(func() map[string]ploverCode {
	codes := map[string]ploverCode{}
	for _, row := range tsvRows(ploverTable) {
		codes[row[0]+" "+row[1]] = ploverCode{row[2], row[3], row[4], row[5], row[6]}
	}
	return codes
})

// ploverFile is what is written: events, and what is none in PLOVER, with the reason.
type ploverFile struct {
	Scheme  string          `json:"scheme"`
	Coder   string          `json:"coder"`
	Note    string          `json:"note"`
	Events  []ploverEvent   `json:"events"`
	Uncoded []ploverUncoded `json:"uncoded"`
}

// ploverEvent has the fields of PLOVER's gold standard records, without the day on which it
// was coded: the same record gives the same bytes on any day.
type ploverEvent struct {
	ID          string        `json:"id"`
	Date        string        `json:"date"`
	Source      []ploverActor `json:"source"`
	Target      []ploverActor `json:"target"`
	Event       string        `json:"event"`
	EventText   string        `json:"eventText"`
	Mode        string        `json:"mode"`
	Context     []string      `json:"context"`
	CAMEO       string        `json:"cameo"`
	Text        string        `json:"text"`
	TextInfo    ploverPlace   `json:"textInfo"`
	Language    string        `json:"language"`
	Publication string        `json:"publication"`
	URL         string        `json:"url"`
	Comment     string        `json:"comment"`
}

type ploverActor struct {
	ActorText string `json:"actorText"`
	Code      string `json:"code"`   // ISO 3166-1 alpha-3, IGO for an organisation, empty where not told
	Sector    string `json:"sector"` // GOV where an office is told
}

// ploverPlace tells where the words stand, in Unicode code points of the article.
type ploverPlace struct {
	Article int           `json:"article"` // which of those written, from 1
	Spans   []record.Span `json:"spans"`
}

type ploverUncoded struct {
	ID     string      `json:"id"`
	Act    string      `json:"act"`
	CAMEO  string      `json:"cameo"`
	Reason string      `json:"reason"`
	Text   string      `json:"text"`
	Place  ploverPlace `json:"textInfo"`
}

const ploverNote = "Coded from the act of each statement, the form of the meeting and the kind of each outcome by a table, not by a coder of events. " +
	"At whom words are aimed is not read: target is filled only for a visit, where the host is told by the place."

// writePLOVER writes what was said, settled and held as political events.
func writePLOVER(w io.Writer, articles []sourced) error {
	file := ploverFile{Scheme: "PLOVER 2.0", Coder: "Vis-à-vis", Note: ploverNote, Events: []ploverEvent{}, Uncoded: []ploverUncoded{}}
	for i, a := range articles {
		p := &plover{sourced: a, number: i + 1, file: &file}
		p.meeting()
		for _, s := range a.Statements {
			p.statement(s)
		}
		for _, o := range a.Outcomes {
			p.outcome(o)
		}
	}
	return writeIndented(w, file)
}

// plover codes one article.
type plover struct {
	sourced
	number int
	file   *ploverFile
}

// meeting is an event of its own. A visitor is the source and the host the target; where
// nobody hosts, all are sources.
func (p *plover) meeting() {
	code, ok := ploverCodes()["form "+string(p.Meeting.Form)]
	leaders := withPart(p.Record, record.PartLeader)
	if !ok || len(leaders) == 0 {
		return
	}
	e := p.event("meeting", code, nil)
	hosts := []record.Person{}
	if place := p.Meeting.Place; place != nil && place.Country != "" && p.Meeting.Form == record.FormMeeting {
		isHost := func(one record.Person) bool { return one.Country == place.Country }
		for _, one := range leaders {
			if isHost(one) {
				hosts = append(hosts, one)
			}
		}
		e.Mode = "third-party"
		if len(hosts) > 0 && len(hosts) < len(leaders) {
			e.Mode, leaders = "visit", slices.DeleteFunc(leaders, isHost)
		}
	}
	if len(p.Sides) > 2 {
		e.Mode = "multilateral"
	}
	e.Source, e.Target = p.actors(leaders), p.actors(hosts)
	if span := p.Meeting.Span; span != nil {
		e.Text, e.EventText, e.TextInfo.Spans = span.Text, span.Text, []record.Span{*span}
	}
	p.file.Events = append(p.file.Events, e)
}

func (p *plover) statement(s record.Statement) {
	code, ok := ploverCodes()["act "+string(s.Act)]
	reason := code.note
	switch {
	case !ok:
		reason = "this act is not in the table"
	case s.Negated:
		reason = "the words are " + deniedWords + ": they tell of no event"
	case code.event != "":
		e := p.event(s.ID, code, s.Topics)
		e.Source = p.actors(p.people(s.Speakers))
		e.EventText, e.Text, e.TextInfo.Spans = spanText(s.Cue), Sentence(p.Record, s), s.Content
		if Unsure(s) {
			e.Comment = joined(e.Comment, "unsure who speaks")
		}
		p.file.Events = append(p.file.Events, e)
		return
	}
	p.file.Uncoded = append(p.file.Uncoded, ploverUncoded{
		p.id(s.ID), string(s.Act), code.cameo, reason, Sentence(p.Record, s), ploverPlace{p.number, s.Content},
	})
}

// outcome is of those who said it, or else of all who met.
func (p *plover) outcome(o record.Outcome) {
	code, ok := ploverCodes()["outcome "+string(o.Kind)]
	if !ok {
		return
	}
	actors, topics := withPart(p.Record, record.PartLeader), []record.Topic(nil)
	at := slices.IndexFunc(p.Statements, func(s record.Statement) bool { return s.ID == o.Statement })
	if at >= 0 {
		actors, topics = p.people(p.Statements[at].Speakers), p.Statements[at].Topics
		code.note = joined(code.note, "lies in "+p.id(o.Statement))
	}
	if o.Date != "" {
		code.note = joined(code.note, "due "+o.Date)
	}
	e := p.event(o.ID, code, topics)
	e.Source = p.actors(actors)
	e.Text, e.EventText, e.TextInfo.Spans = said(o.Content), inWords(outcomeWords, o.Kind), o.Content
	p.file.Events = append(p.file.Events, e)
}

func (p *plover) event(id string, code ploverCode, topics []record.Topic) ploverEvent {
	e := ploverEvent{
		ID: p.id(id), Date: p.Meeting.Date, Source: []ploverActor{}, Target: []ploverActor{}, Event: code.event, Mode: code.mode,
		Context: []string{}, CAMEO: code.cameo, TextInfo: ploverPlace{p.number, []record.Span{}},
		Language: p.Language, Publication: p.Source.Agency, URL: p.Address, Comment: joined(code.note, choice(p.Record)),
	}
	if e.Date == "" {
		e.Date = p.Source.Published
	}
	for _, t := range topics {
		if context := ploverCodes()["topic "+string(t)].context; context != "" && !slices.Contains(e.Context, context) {
			e.Context = append(e.Context, context)
		}
	}
	return e
}

// id tells the events of several articles apart.
func (p *plover) id(of string) string { return strconv.Itoa(p.number) + "-" + of }

func (p *plover) people(ids []string) []record.Person {
	list := make([]record.Person, len(ids))
	for i, id := range ids {
		list[i] = person(p.Record, id)
	}
	return list
}

func (p *plover) actors(people []record.Person) []ploverActor {
	list := []ploverActor{}
	for _, one := range people {
		a := ploverActor{ActorText: one.Name, Code: actorCode(one.Country)}
		if one.Role != "" && one.Part != record.PartMentioned {
			a.Sector = "GOV"
		}
		list = append(list, a)
	}
	return list
}

// actorCode is a country's three letters; what has other letters is an organisation, and a
// side that the text does not name has none.
func actorCode(code string) string {
	if three := alpha3Codes()[code]; three != "" {
		return three
	}
	if code == "" || code[0] == 'x' {
		return ""
	}
	return "IGO"
}

// joined puts remarks beside each other.
func joined(remarks ...string) string {
	return strings.Join(slices.DeleteFunc(remarks, func(r string) bool { return r == "" }), pieces)
}
