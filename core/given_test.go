package core

import (
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

const decidable = "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday.\n\n" +
	"Li said that wheat was dear. Foreign Minister Ana Berg said that water was scarce.\n"

// who gives the leaders' names and countries, in order.
func who(r record.Record) []string {
	list := []string{}
	for _, p := range r.People {
		if p.Part == record.PartLeader {
			list = append(list, p.Name+" "+p.Country)
		}
	}
	return list
}

func TestWhatAPersonHasDecidedOverrides(t *testing.T) {
	cases := []struct {
		reason string
		given  Given
		want   []string
		unfit  string
	}{
		{"nothing decided", Given{}, []string{"Li Bo CN", "Arman Serik KZ"}, ""},
		{"others met, told by a part of the name", Given{Leaders: []string{"Berg", "serik"}, Countries: map[string]string{"Ana Berg": "FR"}}, []string{"Arman Serik KZ", "Ana Berg FR"}, ""},
		{"others met, told by id", Given{Leaders: []string{"p2", "p3"}, Countries: map[string]string{"p3": "FR"}}, []string{"Arman Serik KZ", "Ana Berg FR"}, ""},
		{"a country alone", Given{Countries: map[string]string{"Arman Serik": "UZ"}}, []string{"Li Bo CN", "Arman Serik UZ"}, ""},
		{"nobody of that name", Given{Leaders: []string{"Serik", "Li", "Omar Dale"}}, []string{"Li Bo CN", "Arman Serik KZ"}, "Omar Dale"},
		{"nobody of that id", Given{Countries: map[string]string{"p9": "UZ"}}, []string{"Li Bo CN", "Arman Serik KZ"}, "p9=UZ"},
		{"no such country", Given{Countries: map[string]string{"Serik": "XX"}}, []string{"Li Bo CN", "Arman Serik KZ"}, "Serik=XX"},
		{"one leader is no meeting", Given{Leaders: []string{"Berg"}}, []string{"Li Bo CN", "Arman Serik KZ"}, "Berg"},
		{"no such day", Given{Date: "2023-02-30"}, []string{"Li Bo CN", "Arman Serik KZ"}, "2023-02-30"},
	}
	for _, c := range cases {
		r := ExtractGiven(decidable, time.Time{}, c.given)
		assert.Equal(t, c.want, who(r), c.reason)
		told := ""
		for _, w := range r.Warnings {
			if w.Code == record.WarnUnfit {
				told = w.Message
			}
		}
		if c.unfit == "" {
			assert.Empty(t, told, c.reason)
		} else {
			assert.Contains(t, told, c.unfit, c.reason)
		}
	}
}

// What was decided says so, and what was not keeps its own reasons.
func TestWhatAPersonHasDecidedIsMarked(t *testing.T) {
	r := ExtractGiven(decidable, time.Time{}, Given{Leaders: []string{"Li Bo", "Ana Berg"}, Countries: map[string]string{"Ana Berg": "FR"}, Date: "2023-10-16"})
	require.Equal(t, []string{"Li Bo CN", "Ana Berg FR"}, who(r))
	assert.Equal(t, "2023-10-16", r.Meeting.Date)
	assert.InDelta(t, 1, r.Meeting.Confidence, 0)
	for _, why := range r.Meeting.Why {
		assert.Equal(t, "given", why.Rule)
	}
	assert.Equal(t, "given", r.People[1].Why.Country.Rule)
	assert.NotEqual(t, "given", r.People[0].Why.Country.Rule)
	assert.Empty(t, nilLists(reflect.ValueOf(r), "Record"))
}
