//go:build !js

package export

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

func ploverOf(t *testing.T, recs ...record.Record) ploverFile {
	t.Helper()
	var file ploverFile
	require.NoError(t, json.Unmarshal([]byte(written(t, "plover", recs...)), &file))
	return file
}

func TestEveryActFormAndOutcomeHasItsRow(t *testing.T) {
	codes := ploverCodes()
	assert.Len(t, codes, len(actWords)+len(formWords)-1+len(outcomeWords)+len(topicWords), "all but the meeting that is none")
	for act := range actWords {
		code := codes["act "+string(act)]
		assert.NotEmpty(t, code.cameo, act)
		assert.True(t, code.event != "" || code.note != "", "%s has no class, and no reason is given", act)
	}
	for topic := range topicWords {
		code, ok := codes["topic "+string(topic)]
		assert.True(t, ok && (code.context != "" || code.note != ""), topic)
	}
	classes := strings.Fields("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT")
	for row, code := range codes {
		if code.event != "" {
			assert.Contains(t, classes, code.event, row)
		}
	}
}

func TestEveryStatementIsAnEventOrSaysWhyNot(t *testing.T) {
	for name, rec := range allFixtures() {
		file, seen := ploverOf(t, rec, one()), map[string]int{}
		for _, e := range file.Events {
			seen[e.ID]++
			for _, s := range e.TextInfo.Spans {
				assert.Equal(t, s.Text, string([]rune([]record.Record{rec, one()}[e.TextInfo.Article-1].Text)[s.Start:s.End]), name)
			}
		}
		for _, u := range file.Uncoded {
			seen[u.ID]++
			assert.NotEmpty(t, u.Reason, name)
		}
		for _, s := range rec.Statements {
			assert.Equal(t, 1, seen["1-"+s.ID], "%s: %s", name, s.ID)
		}
		for _, o := range rec.Outcomes {
			assert.Equal(t, 1, seen["1-"+o.ID], "%s: %s", name, o.ID)
		}
	}
}

func TestPLOVERTellsHostFromVisitor(t *testing.T) {
	rec := two()
	rec.People[0].Country, rec.People[1].Country = "BG", "NO"
	met := ploverOf(t, rec).Events[0]
	assert.Equal(t, "visit", met.Mode)
	assert.Equal(t, []ploverActor{{"Jon Olin", "NOR", "GOV"}}, met.Source)
	assert.Equal(t, []ploverActor{{"Ana Mareth", "BGR", "GOV"}}, met.Target)
	rec.People[0].Country = "EU"
	met = ploverOf(t, rec).Events[0]
	assert.Equal(t, "third-party", met.Mode)
	assert.Equal(t, "IGO", met.Source[0].Code)
	assert.Empty(t, met.Target)
	rec.Meeting.Form = record.FormCall
	assert.Equal(t, "phone", ploverOf(t, rec).Events[0].Mode)
}

func TestDeniedWordsAreNoEvent(t *testing.T) {
	file := ploverOf(t, unmet())
	require.Len(t, file.Uncoded, 3)
	assert.Contains(t, file.Uncoded[1].Reason, "denied")
	assert.Empty(t, file.Events)
}
