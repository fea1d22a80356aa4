package compare

import (
	"math"
	"slices"
	"strings"
	"time"

	"visavis/core/record"
)

// weights are what a piece of evidence adds to the log-odds that two records tell of
// one meeting. Set by hand: a day apart can be a difference of time zones or of the day of
// publication, another pair of leaders cannot be one meeting.
var weights = map[string]float64{
	"both-leaders": 1.5, "known-leader": 0.3, "one-other-leader": -7, "other-leaders": -8,
	"same-day": 2.5, "next-day": 0.5, "other-day": -8,
	"same-place": 0.8, "same-country": 0.5, "other-country": -1.5,
	"same-form": 0.2, "other-form": -0.8, "same-occasion": 1,
	"same-statements": 1.5, "no-statements": -1,
}

const sure, likely, doubtful = .9, .6, .25

// sameness weighs whether both records tell of one meeting.
func (p *pair) sameness(rows []Row) Sameness {
	found := slices.Concat(p.whoMet(), p.whenMet(), p.whereMet(), p.formAndOccasion(), sharedStatements(rows))
	s := Sameness{Why: append([]Evidence{}, found...)} // never nil
	odds := 0.0
	for i, e := range s.Why {
		odds += weights[e.Rule]
		s.Why[i].For = weights[e.Rule] > 0
	}
	s.Confidence = min(hundredths(1/(1+math.Exp(-odds))), .99)
	if !slices.ContainsFunc(s.Why, func(e Evidence) bool { return e.Rule == "same-day" }) {
		s.Confidence = min(s.Confidence, sure-.01) // the same leaders meet again
	}
	switch {
	case s.Confidence >= sure:
		s.Verdict = SameMeeting
	case s.Confidence >= likely:
		s.Verdict = LikelySame
	case s.Confidence >= doubtful:
		s.Verdict = UnsureSame
	default:
		s.Verdict = OtherMeeting
	}
	return s
}

func hundredths(n float64) float64 { return math.Round(n*100) / 100 }

func (p *pair) whoMet() []Evidence {
	shared, own := 0, [2]int{}
	for _, l := range p.leaders {
		if l.A != "" {
			own[0]++
		}
		if l.B != "" {
			own[1]++
		}
		if l.A != "" && l.B != "" {
			shared++
		}
	}
	e := Evidence{A: leaderNames(p.records[0]), B: leaderNames(p.records[1])}
	switch {
	case e.A == "" || e.B == "":
		return nil
	case shared > 1:
		e.Rule = "both-leaders"
	case shared == 1 && min(own[0], own[1]) < 2:
		e.Rule = "known-leader"
	case shared == 1:
		e.Rule = "one-other-leader"
	default:
		e.Rule = "other-leaders"
	}
	return []Evidence{e}
}

func (p *pair) whenMet() []Evidence {
	e := Evidence{A: p.records[0].Meeting.Date, B: p.records[1].Meeting.Date}
	a, errA := time.Parse(time.DateOnly, e.A)
	b, errB := time.Parse(time.DateOnly, e.B)
	if errA != nil || errB != nil {
		return nil
	}
	switch days := math.Abs(a.Sub(b).Hours() / 24); {
	case days == 0:
		e.Rule = "same-day"
	case days <= 1:
		e.Rule = "next-day"
	default:
		e.Rule = "other-day"
	}
	return []Evidence{e}
}

func (p *pair) whereMet() []Evidence {
	a, b := p.records[0].Meeting.Place, p.records[1].Meeting.Place
	if a == nil || b == nil {
		return nil
	}
	e := Evidence{A: placeName(a), B: placeName(b)}
	switch {
	case a.Name != "" && strings.EqualFold(a.Name, b.Name):
		e.Rule = "same-place"
	case a.Country == "" || b.Country == "":
		return nil
	case a.Country == b.Country:
		e.Rule = "same-country"
	default:
		e.Rule = "other-country"
	}
	return []Evidence{e}
}

// placeName is the place in words; its country's code where only that is told.
func placeName(p *record.Place) string {
	if p == nil {
		return ""
	}
	if p.Name == "" {
		return p.Country
	}
	return p.Name
}

func (p *pair) formAndOccasion() []Evidence {
	var found []Evidence
	a, b := p.records[0].Meeting, p.records[1].Meeting
	if e := (Evidence{Rule: "same-form", A: string(a.Form), B: string(b.Form)}); a.Form != record.FormNone && b.Form != record.FormNone {
		if a.Form != b.Form {
			e.Rule = "other-form"
		}
		found = append(found, e)
	}
	if a.Occasion != nil && b.Occasion != nil && sharesRareWords(a.Occasion.Text, b.Occasion.Text) {
		found = append(found, Evidence{Rule: "same-occasion", A: a.Occasion.Text, B: b.Occasion.Text})
	}
	return found
}

// sharedStatements is what the aligned rows say: the same subjects at one pair's every
// meeting prove little, nothing in common at all proves more.
func sharedStatements(rows []Row) []Evidence {
	both, a, b := 0, 0, 0
	for _, r := range rows {
		switch {
		case r.plain():
			both++
		case len(r.B) == 0:
			a++
		case len(r.A) == 0:
			b++
		}
	}
	switch fewest := both + min(a, b); {
	case fewest < 3:
		return nil
	case 2*both >= fewest:
		return []Evidence{{Rule: "same-statements"}}
	case both == 0:
		return []Evidence{{Rule: "no-statements"}}
	}
	return nil
}
