package correct

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core"
	"visavis/core/record"
)

// article is what these tests put right.
const article = "Li meets Serik\n\n" +
	"BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday.\n\n" +
	"Li said that wheat was dear. He added that two gates would open next year.\n\n" +
	"Serik stressed that the border must unite the two peoples, and noted that water was scarce.\n\n" +
	"The two sides signed a document on rail transport. Foreign Minister Ana Berg was present.\n"

func tell(t testing.TB, r record.Record) string {
	t.Helper()
	data, err := json.Marshal(r)
	require.NoError(t, err)
	return string(data)
}

// at anchors words where they stand first in a text.
func at(text, words string) *Anchor {
	from := strings.Index(text, words)
	if from < 0 {
		return &Anchor{Exact: words}
	}
	before, after := []rune(text[:from]), []rune(text[from+len(words):])
	return &Anchor{
		Exact: words, Start: len(before),
		Prefix: string(before[max(0, len(before)-32):]), Suffix: string(after[:min(32, len(after))]),
	}
}

func put(kind Kind, words string, values ...string) Correction {
	return Correction{Kind: kind, At: at(article, words), Values: values}
}

func selecting(c Correction, words ...string) Correction {
	for _, w := range words {
		c.Words = append(c.Words, *at(article, w))
	}
	return c
}

func about(kind Kind, who string, values ...string) Correction {
	return Correction{Kind: kind, Who: who, Values: values}
}

func corrected(list ...Correction) record.Record {
	return Read(article, time.Time{}, Decided{Corrections: list})
}

// lines tells who says what, what he does by it and about what.
func lines(r record.Record) []string {
	names := map[string]string{}
	for _, p := range r.People {
		names[p.ID] = p.Name
	}
	list := []string{}
	for _, st := range r.Statements {
		var who, said, topics []string
		for _, id := range st.Speakers {
			who = append(who, names[id])
		}
		for _, c := range st.Content {
			said = append(said, c.Text)
		}
		for _, topic := range st.Topics {
			topics = append(topics, string(topic))
		}
		list = append(list, strings.Join(who, "+")+": "+strings.Join(said, " … ")+" ["+string(st.Act)+" "+strings.Join(topics, " ")+"]")
	}
	return list
}

func TestNothingCorrectedIsTheReading(t *testing.T) {
	assert.Equal(t, tell(t, core.Extract(article, time.Time{})), tell(t, corrected()))
	assert.Equal(t, reading, lines(corrected()))
}

// What each kind puts right, and what it leaves as it was.
func TestStatementsArePutRight(t *testing.T) {
	for _, c := range []struct {
		reason string
		list   []Correction
		want   []string
	}{
		{"its speaker", []Correction{put(KindSpeaker, "water was scarce", "Li Bo")}, changed(3, "Li Bo: water was scarce [assess energy]")},
		{"a speaker by a part of the name", []Correction{put(KindSpeaker, "water was scarce", "Berg")}, changed(3, "Ana Berg: water was scarce [assess energy]")},
		{"both said it", []Correction{put(KindSpeaker, "water was scarce", "Arman Serik", "Li Bo")}, changed(3, "Arman Serik+Li Bo: water was scarce [assess energy]")},
		{"one whom the text does not name", []Correction{put(KindSpeaker, "water was scarce", "Omar Dale")}, changed(3, "Omar Dale: water was scarce [assess energy]")},
		{"its act, by a part of its words", []Correction{put(KindAct, "scarce", "concern")}, changed(3, "Arman Serik: water was scarce [concern energy]")},
		{"its subjects, in their order", []Correction{put(KindTopics, "wheat was dear", "trade", "agriculture")}, changed(0, "Li Bo: wheat was dear [assess trade agriculture]")},
		{"it is none", []Correction{put(KindHide, "wheat was dear")}, changed(0)},
		{"fewer words", []Correction{selecting(put(KindExtent, "the border must unite the two peoples"), "the border must unite")}, changed(2, "Arman Serik: the border must unite [urge relations]")},
		{"words in two pieces", []Correction{selecting(put(KindExtent, "the border must unite the two peoples"), "the border", "two peoples")}, changed(2, "Arman Serik: the border … two peoples [urge relations]")},
		{"more words, another's too", []Correction{selecting(put(KindExtent, "the border must unite"), "the border must unite the two peoples, and noted that water")}, changed(2, "Arman Serik: the border must unite the two peoples, and noted that water [urge relations]", "Arman Serik: was scarce [assess energy]")[:4]},
		{"two of one", []Correction{selecting(put(KindSplit, "the border must unite"), "the two peoples")}, []string{reading[0], reading[1], "Arman Serik: the border must unite [urge relations]", "Arman Serik: the two peoples [urge relations]", reading[3]}},
		{"one of two", []Correction{selecting(put(KindJoin, "the border must unite"), "water was")}, changed(2, "Arman Serik: the border must unite the two peoples … water was scarce [urge relations energy]")[:3]},
		{"one that was not found", []Correction{selecting(Correction{Kind: KindAdd, Values: []string{"Li Bo"}}, "Ana Berg was present")}, append(changed(9), "Li Bo: Ana Berg was present [assess connectivity]")},
		{"one that takes words from another", []Correction{selecting(Correction{Kind: KindAdd, Values: []string{"Li Bo"}}, "scarce")}, append(changed(3, "Arman Serik: water was [assess energy]"), "Li Bo: scarce [assess relations]")},
	} {
		r := corrected(c.list...)
		assert.Equal(t, c.want, lines(r), c.reason)
		for _, made := range r.Corrections {
			assert.True(t, made.Applied, "%s: %s", c.reason, made.Reason)
		}
	}
}

// reading is what the article is read to say.
var reading = []string{
	"Li Bo: wheat was dear [assess agriculture]",
	"Li Bo: two gates would open next year [assess agriculture]",
	"Arman Serik: the border must unite the two peoples [urge relations]",
	"Arman Serik: water was scarce [assess energy]",
}

// changed is the reading with other lines in place of one, which may be none of them.
func changed(at int, lines ...string) []string {
	if at >= len(reading) {
		return slices.Clone(reading)
	}
	return slices.Replace(slices.Clone(reading), at, at+1, lines...)
}
