package correct

import (
	"slices"
	"strings"
	"time"

	"visavis/core/record"
)

// leaders says who met. The reading was told so; here it is only seen whether it could
// take it.
func (b *bench) leaders(c Correction) done {
	if len(namesIn(c.Values)) < 2 {
		return unfit("Two or more people meet.")
	}
	for _, name := range namesIn(c.Values) {
		if b.person(name) < 0 {
			return nobody(name)
		}
	}
	return done{}
}

// namesIn are the names of a list, each once.
func namesIn(values []string) []string {
	var names []string
	for _, v := range values {
		if v = oneLine(v); v != "" && !slices.Contains(names, v) {
			names = append(names, v)
		}
	}
	return names
}

// met reports whether the record tells of a meeting.
func (b *bench) met() bool { return b.Record.Meeting.Form != record.FormNone }

var noMeeting = unfit("No meeting is told in this text: say first who met.")

func (b *bench) date(c Correction) done {
	day := first(c.Values)
	if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
		return unfit("“" + oneLine(day) + "” is no day of the calendar.")
	}
	if !b.met() {
		return noMeeting
	}
	b.Record.Meeting.Date = day
	return done{}
}

func (b *bench) occasion(c Correction) done {
	if !b.met() {
		return noMeeting
	}
	if len(c.Words) == 0 {
		b.Record.Meeting.Occasion = nil
		return done{}
	}
	at, found := b.text.find(c.Words[0])
	if !found {
		return gone()
	}
	b.Record.Meeting.Occasion = &at
	return done{}
}

// form says how they met.
func (b *bench) form(c Correction) done {
	form := record.Form(first(c.Values))
	m := &b.Record.Meeting
	switch {
	case !slices.Contains(record.Forms, form):
		return unfit("There is no such form of a meeting.")
	case form == m.Form:
	case form == record.FormNone:
		b.unmeet()
	case !b.met():
		return noMeeting
	default:
		m.Form = form
		if form == record.FormCall || form == record.FormVideo {
			m.Place = nil // nobody went anywhere
		}
	}
	return done{}
}

// unmeet says that the text tells of no meeting.
func (b *bench) unmeet() {
	b.Record.Meeting = record.Meeting{Form: record.FormNone, Why: []record.Reason{{Rule: given}}, Alternatives: []record.Alternative{}}
	b.Record.Sides = []record.Side{}
	for i := range b.Record.People {
		if p := &b.Record.People[i]; p.Part == record.PartLeader {
			p.Part = record.PartMentioned
		}
	}
}

// where puts the place where they met.
func (b *bench) where(c Correction) done {
	name, code := oneLine(first(c.Values)), ""
	if len(c.Values) > 1 {
		code = strings.ToUpper(oneLine(c.Values[1]))
	}
	switch {
	case !b.met():
		return noMeeting
	case code != "" && record.CountryName(code) == "":
		return unfit("There is no country “" + code + "”.")
	case name == "" && code == "":
		b.Record.Meeting.Place = nil
		return done{}
	}
	place := &record.Place{Name: name, Country: code}
	if len(c.Words) > 0 {
		at, found := b.text.find(c.Words[0])
		if !found {
			return gone()
		}
		place.Span = &at
	}
	b.Record.Meeting.Place = place
	return done{}
}
