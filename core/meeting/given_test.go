package meeting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/entity"
	"visavis/core/internal/reading"
	"visavis/core/meeting"
)

// What a person decides overrides the text; what does not fit it is named as unfit.
func TestGiven(t *testing.T) {
	const source = "President Ann Ray of Norway likes fish. Prime Minister Tom Ray of Denmark likes ham. Minister Arman Serik of Kazakhstan came to Rome on 3 May 2023, and King Hamad Al Rashid ate there."
	for _, c := range []struct {
		reason  string
		given   meeting.Given
		leaders string
		date    string
		unfit   []string
	}{
		{"two by their names", meeting.Given{Leaders: []string{"Arman Serik", "Hamad Al Rashid"}}, "Arman Serik KZ, Hamad Al Rashid", "2023-05-03", nil},
		{"in text order, and each once", meeting.Given{Leaders: []string{"Hamad Al Rashid", "Arman Serik", "Serik"}}, "Arman Serik KZ, Hamad Al Rashid", "2023-05-03", nil},
		{"of several who have the words, nobody", meeting.Given{Leaders: []string{"Ray", "Serik"}}, "", "", []string{"Ray", "Serik"}},
		{"a name that nobody has, beside two that fit", meeting.Given{Leaders: []string{"Nils Lund", "Serik", "Tom"}}, "Tom Ray DK, Arman Serik KZ", "2023-05-03", []string{"Nils Lund"}},
		{"no name at all", meeting.Given{Leaders: []string{"", "Serik"}}, "", "", []string{"", "Serik"}},
		{"nobody meets himself", meeting.Given{Leaders: []string{"Serik"}}, "", "", []string{"Serik"}},
		{"a country", meeting.Given{Leaders: []string{"Serik", "Hamad Al Rashid"}, Countries: map[string]string{"Al Rashid": "MA"}}, "Arman Serik KZ, Hamad Al Rashid MA", "2023-05-03", nil},
		{"a country that there is not, and one of nobody", meeting.Given{Leaders: []string{"Serik", "Hamad Al Rashid"}, Countries: map[string]string{"Al Rashid": "XX", "Lund": "SE"}}, "Arman Serik KZ, Hamad Al Rashid", "2023-05-03", []string{"Al Rashid=XX", "Lund=SE"}},
		{"a day", meeting.Given{Leaders: []string{"Serik", "Hamad Al Rashid"}, Date: "2024-01-02"}, "Arman Serik KZ, Hamad Al Rashid", "2024-01-02", nil},
		{"a day that is none", meeting.Given{Leaders: []string{"Serik", "Hamad Al Rashid"}, Date: "tomorrow"}, "Arman Serik KZ, Hamad Al Rashid", "2023-05-03", []string{"tomorrow"}},
	} {
		read := reading.Of(source)
		m, cast := meeting.Find(read, c.given)
		assert.Equal(t, c.leaders, named(read, m, cast), c.reason)
		assert.Equal(t, c.date, m.Date, c.reason)
		assert.Equal(t, c.unfit, m.Unfit, c.reason)
	}
	m, _ := meeting.Find(reading.Of("Wheat is sown in spring."), meeting.Given{Date: "2024-01-02"})
	assert.Empty(t, m.Date, "nobody met")
	assert.Equal(t, []string{"2024-01-02"}, m.Unfit, "nobody met")
}

// A choice of who met is no word of the text: it gives nobody a country for which he
// may not speak at all.
func TestAChoiceGivesNoCountry(t *testing.T) {
	const source = "ANKARA, May 3 — President Recep Aydin of Turkey received Kazakh President Arman Serik in Ankara on Monday. " +
		"Serik arrived in Türkiye on a state visit.\n\nAydin said that trade with Kazakhstan had grown. " +
		"Opposition leader Kemal Oz said that Kazakhstan's relations with Türkiye were of no use."
	for _, c := range []struct {
		reason  string
		chosen  []string
		leaders string
	}{
		{"whom nobody met, beside the guest", []string{"Serik", "Oz"}, "Arman Serik KZ, Kemal Oz"},
		{"whom nobody met, beside the host", []string{"Aydin", "Oz"}, "Recep Aydin TR, Kemal Oz"},
		{"the two who met", []string{"Aydin", "Serik"}, "Recep Aydin TR, Arman Serik KZ"},
	} {
		assert.Equal(t, c.leaders, leadersOf(source, c.chosen), c.reason)
	}
	const short = "ANKARA, May 3 — President Aydin received Kazakh President Arman Serik on Monday."
	assert.Equal(t, "Aydin TR, Arman Serik KZ", leadersOf(short, []string{"Aydin", "Serik"}), "the text lets them meet, so that its dateline tells")
}

func leadersOf(source string, chosen []string) string {
	read := reading.Of(source)
	m, cast := meeting.Find(read, meeting.Given{Leaders: chosen})
	return named(read, m, cast)
}

func named(read meeting.Reading, m *meeting.Meeting, cast *entity.Cast) string {
	var leaders []string
	for _, p := range m.Leaders {
		leaders = append(leaders, strings.TrimSpace(read.Doc.Text(cast.People[p].Name)+" "+cast.People[p].Country))
	}
	return strings.Join(leaders, ", ")
}
