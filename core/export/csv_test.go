package export

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

// rows reads a written table back, by the standard library's reader.
func rows(t *testing.T, text string) []map[string]string {
	t.Helper()
	text, marked := strings.CutPrefix(text, byteOrderMark)
	require.True(t, marked, "the table opens with a byte order mark")
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, csvHeader, all[0])
	list := []map[string]string{}
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[csvHeader[i]] = cell
		}
		list = append(list, row)
	}
	return list
}

func TestCSVHasOneRowAStatement(t *testing.T) {
	table := rows(t, written(t, "csv", two(), one()))
	require.Len(t, table, 5)
	ferry := table[2]
	assert.Equal(t, "1", ferry["record"])
	assert.Equal(t, "Jon Olin", ferry["speakers"])
	assert.Equal(t, "TH1", ferry["countries"])
	assert.Equal(t, "a ferry line … would open in 2026", ferry["content"])
	assert.Equal(t, "0.5", ferry["confidence"])
	assert.Equal(t, "true", ferry["unsure"])
	assert.Equal(t, "false", table[0]["unsure"])
	assert.Equal(t, "2025-05-04", ferry["meeting_date"])
	assert.Equal(t, "Ana Mareth; Jon Olin", table[3]["speakers"])
	assert.Equal(t, "2", table[4]["record"], "the second record's rows say so")
}

func TestCSVTellsOfTheMeetingAndOfWhereItCameFrom(t *testing.T) {
	var out strings.Builder
	require.NoError(t, Write(&out, "csv", []record.Record{two(), one()}, Provenance{File: "varna.html", Address: "https://news.example/1"}))
	table := rows(t, out.String())
	assert.Equal(t, "President; Prime Minister", table[3]["offices"])
	assert.Equal(t, "meeting in person", table[3]["form"])
	assert.Equal(t, "Varna, Bulgaria", table[3]["place"])
	assert.Equal(t, "varna.html", table[3]["file"])
	assert.Equal(t, "https://news.example/1", table[3]["address"])
	assert.Equal(t, "Minister", table[4]["offices"])
	assert.Empty(t, table[4]["file"], "nobody knows")
}

func TestOutcomesAreATableOfTheirOwn(t *testing.T) {
	text := strings.TrimPrefix(written(t, "outcomes", two(), nothing()), byteOrderMark)
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.Len(t, all, 3)
	assert.Equal(t, outcomesHeader, all[0])
	assert.Equal(t, []string{"1", "o1", "Scheduled", "2025-06", "to meet again in June"}, all[1][:5])
	assert.Equal(t, "Varna, Bulgaria", all[2][slices.Index(outcomesHeader, "place")])
}

func TestCSVOffsetsCountCodePoints(t *testing.T) {
	text := []rune(two().Text)
	row := rows(t, written(t, "csv", two()))[3]
	var start, end int
	_, err := fmt.Sscan(row["start"], &start)
	require.NoError(t, err)
	_, err = fmt.Sscan(row["end"], &end)
	require.NoError(t, err)
	assert.Equal(t, row["content"], string(text[start:end]))
}

func TestCSVEndsItsLinesAsRFC4180Says(t *testing.T) {
	text := written(t, "csv", hostile())
	assert.Equal(t, strings.Count(text, "\n"), strings.Count(text, "\r\n"))
	assert.True(t, strings.HasSuffix(text, "\r\n"))
}

func TestCSVRunsNoFormula(t *testing.T) {
	for _, row := range rows(t, written(t, "csv", hostile())) {
		for name, cell := range row {
			assert.NotRegexp(t, `^[=+\-@\t\r\n＝＋－＠]`, cell, name)
		}
	}
	assert.Equal(t, "'=1", guard("=1"))
	assert.Equal(t, "a=1", guard("a=1"), "a sign inside a cell runs nothing")
	assert.Equal(t, "", guard(""))
}

func FuzzCSVComesBackAsItWasWritten(f *testing.F) {
	f.Add("plain", `say "so", twice`, "line\nbreak")
	f.Add("=1+1", "\t@x", "\r\n\r")
	f.Add(`\.`, "\"", "\x00\xff")
	f.Fuzz(func(t *testing.T, content, name, headline string) {
		rec := one()
		rec.Statements[0].Content = []record.Span{{Text: content}}
		rec.People[0].Name = name
		rec.Headline = &record.Span{Text: headline}
		row := rows(t, written(t, "csv", rec))[0]
		assert.Equal(t, guard(inXML(content)), row["content"])
		assert.Equal(t, guard(inXML(name)), row["speakers"])
		assert.Equal(t, guard(inXML(headline)), row["headline"])
	})
}
