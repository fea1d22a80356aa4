package compare_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core"
	"visavis/core/compare"
	"visavis/core/record"
)

const lopesSide = `Lopes receives Osei

LISBON, 9 June 2025 (Tagus News) -- Portuguese President Marta Lopes met Ghanaian President Daniel Osei in Lisbon on Monday.

Lopes said that Portugal firmly supports the port of Tema. Lopes said that trade had reached 300 million euros. Lopes called for a new treaty on fishing. The two presidents agreed to open direct flights between Lisbon and Accra.`

const oseiSide = `Osei meets Lopes

LISBON, 9 June 2025 (Volta Agency) -- Ghanaian President Daniel Osei met Portuguese President Marta Lopes in Lisbon on Monday.

Osei thanked Lopes for the scholarships. According to Lopes, Portugal supports the port of Tema. Lopes said that commerce had reached 340 million euros. Osei said that direct flights between Accra and Lisbon would open.`

func read(text string) record.Record { return core.Extract(text, time.Time{}) }

// rowOf is the row that holds a statement of A with these words.
func rowOf(t *testing.T, c compare.Comparison, a record.Record, words string) compare.Row {
	t.Helper()
	for _, row := range c.Rows {
		for _, st := range a.Statements {
			if slices.Contains(row.A, st.ID) && strings.Contains(st.Content[0].Text, words) {
				return row
			}
		}
	}
	require.Fail(t, "no row", words)
	return compare.Row{}
}

func TestTwoAccountsOfOneMeeting(t *testing.T) {
	a, b := read(lopesSide), read(oseiSide)
	c := compare.Find(a, b, compare.Decided{})
	assert.Equal(t, compare.SameMeeting, c.Same.Verdict)
	require.Len(t, c.Leaders, 2)
	for _, l := range c.Leaders {
		assert.Equal(t, "same-name", l.Rule)
	}

	port := rowOf(t, c, a, "port of Tema")
	assert.Len(t, port.B, 1, "both report the port")
	assert.Equal(t, []compare.Difference{compare.OtherStrength}, port.Differs)
	trade := rowOf(t, c, a, "300 million")
	assert.Equal(t, []compare.Difference{compare.OtherDetail}, trade.Differs)
	assert.Equal(t, "300", strings.Fields(trade.OnlyA[len(trade.OnlyA)-1].Text)[0])
	assert.Empty(t, rowOf(t, c, a, "fishing").B, "one text alone mentions it")
	assert.Contains(t, rowOf(t, c, a, "direct flights").Differs, compare.OtherJoint)
}

func TestEverythingStandsInARow(t *testing.T) {
	a, b := read(lopesSide), read(oseiSide)
	c := compare.Find(a, b, compare.Decided{})
	var inA, inB []string
	for _, row := range c.Rows {
		inA, inB = append(inA, row.A...), append(inB, row.B...)
		for side, spans := range [][]record.Span{row.OnlyA, row.OnlyB} {
			text := []rune([]string{a.Text, b.Text}[side])
			for _, s := range spans {
				assert.Equal(t, string(text[s.Start:s.End]), s.Text)
			}
		}
	}
	assert.Len(t, inA, len(a.Statements))
	assert.Len(t, inB, len(b.Statements))
}

func TestAPersonDecides(t *testing.T) {
	a, b := read(lopesSide), read(oseiSide)
	free := rowOf(t, compare.Find(a, b, compare.Decided{}), a, "port of Tema")
	fishing := rowOf(t, compare.Find(a, b, compare.Decided{}), a, "fishing")
	decided := compare.Decided{Apart: [][2]string{{free.A[0], free.B[0]}}, Together: [][2]string{{fishing.A[0], "s1"}}}
	c := compare.Find(a, b, decided)
	assert.NotEqual(t, free.B, rowOf(t, c, a, "port of Tema").B)
	given := rowOf(t, c, a, "fishing")
	assert.Equal(t, []string{"s1"}, given.B)
	assert.Equal(t, "given", given.Rule)
}

func TestOtherMeetingsAreSaidToBeOthers(t *testing.T) {
	other := strings.NewReplacer("Lopes", "Brandt", "Marta", "Ida", "Portuguese", "Danish", "Portugal", "Denmark", "Lisbon", "Aarhus", "LISBON", "AARHUS").Replace(lopesSide)
	assert.Equal(t, compare.OtherMeeting, compare.Find(read(other), read(oseiSide), compare.Decided{}).Same.Verdict, "another leader")
	later := strings.ReplaceAll(lopesSide, "9 June 2025", "8 June 2026")
	c := compare.Find(read(later), read(oseiSide), compare.Decided{})
	assert.Equal(t, compare.OtherMeeting, c.Same.Verdict, "another day")
	assert.Contains(t, c.Warnings, "different-meetings")
	assert.NotEmpty(t, c.Rows, "they are laid side by side all the same")
}

func TestWhatCannotBeCompared(t *testing.T) {
	a := read(lopesSide)
	same := compare.Find(a, a, compare.Decided{})
	assert.Contains(t, same.Warnings, "same-text")
	for _, row := range same.Rows {
		assert.Equal(t, row.A, row.B)
		assert.Empty(t, row.Differs)
	}
	reprint := read(strings.Replace(lopesSide, "Lopes receives Osei", "Osei received by Lopes", 1))
	assert.Contains(t, compare.Find(a, reprint, compare.Decided{}).Warnings, "nearly-same-text")

	empty := compare.Find(a, read(""), compare.Decided{})
	assert.Contains(t, empty.Warnings, "empty-b")
	assert.NotContains(t, empty.Warnings, "empty-a")
	for _, row := range empty.Rows {
		assert.Empty(t, row.B)
	}
	nothing := compare.Find(read(""), read(""), compare.Decided{})
	data, err := json.Marshal(nothing)
	require.NoError(t, err)
	assert.NotContains(t, string(data), "null", "no list is null")
}

// yearly is a readout of one pair's meeting of a year.
func yearly(year int, label, support string) record.Record {
	return read(fmt.Sprintf(`LISBON, 9 June %d (Tagus News) -- Portuguese President Marta Lopes met Ghanaian President Daniel Osei in Lisbon on Monday.

Lopes praised the %s between the two countries. Lopes said that Portugal %s the port of Tema. Osei said that the peoples of the Atlantic belong to one family of nations. Osei pledged to build a railway from Tema to Kumasi.`, year, label, support))
}

func TestASeriesTellsWhatMoved(t *testing.T) {
	s := compare.FindSeries([]record.Record{
		yearly(2025, "comprehensive strategic partnership", "firmly supports"), yearly(2023, "strategic partnership", "supports"), yearly(2024, "strategic partnership", "supports"),
	})
	assert.Equal(t, []int{1, 2, 0}, s.Order, "in the order of days")
	require.Len(t, s.Meetings, 3)
	require.Len(t, s.Leaders, 2)

	var kinds []string
	for _, c := range s.Changes {
		kinds = append(kinds, c.Kind+" "+c.From+">"+c.To)
		assert.Equal(t, 2, c.After.Document)
	}
	assert.Contains(t, kinds, "strength >firmly")
	assert.Contains(t, kinds, "label strategic partnership>comprehensive strategic partnership")

	repeated := s.Formulas[0]
	for _, f := range s.Formulas {
		if strings.Contains(f.Phrase, "one family of nations") {
			repeated = f
		}
	}
	assert.Contains(t, repeated.Phrase, "belong to one family of nations")
	assert.Len(t, repeated.Places, 3)

	require.NotEmpty(t, s.Commitments)
	railway := s.Commitments[0]
	assert.Contains(t, railway.Made.Span.Text, "railway")
	assert.Len(t, railway.Later, 2)
	for _, h := range s.Subjects {
		assert.Len(t, h.Words, 3)
	}
}

func TestTenAccountsOfOneMeetingAreOneMeeting(t *testing.T) {
	var records []record.Record
	for i := range 10 {
		records = append(records, read(strings.Replace([]string{lopesSide, oseiSide}[i%2], "News", fmt.Sprint("News", i), 1)))
	}
	s := compare.FindSeries(records)
	require.Len(t, s.Meetings, 1)
	assert.Len(t, s.Meetings[0].Documents, 10)
}

func TestASeriesOfNothing(t *testing.T) {
	data, err := json.Marshal(compare.FindSeries([]record.Record{read(""), read(""), read("")}))
	require.NoError(t, err)
	assert.NotContains(t, string(data), "null")
}

func BenchmarkSeriesOf200(b *testing.B) {
	var records []record.Record
	for i := range 200 {
		records = append(records, yearly(1800+i, "strategic partnership", "supports"))
	}
	for b.Loop() {
		compare.FindSeries(records)
	}
}

func TestPeopleWhoShareASurnameAreTwo(t *testing.T) {
	a := read(lopesSide)
	brother := read(strings.ReplaceAll(strings.ReplaceAll(lopesSide, "Marta Lopes", "Ines Lopes"), "Lopes receives Osei", "A visit"))
	c := compare.Find(a, brother, compare.Decided{})
	assert.Len(t, c.Leaders, 3, "Marta and Ines Lopes, and Osei")
	assert.NotEqual(t, compare.SameMeeting, c.Same.Verdict)
}

func TestWithoutADayNoMeetingIsCertain(t *testing.T) {
	undated := strings.NewReplacer(", 9 June 2025", "", " on Monday", "").Replace(oseiSide)
	assert.Equal(t, compare.LikelySame, compare.Find(read(lopesSide), read(undated), compare.Decided{}).Same.Verdict)
}
