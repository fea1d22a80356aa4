package project

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core"
	"visavis/core/compare"
	"visavis/core/correct"
	"visavis/core/export"
	"visavis/core/intake"
	"visavis/core/record"
)

const engine = "1 " + record.SchemaID

const told = `OSLO, 3 March 2025 – President Ada Berg of Norway met with Prime Minister Tarmo Lepik of Estonia in Oslo on Monday.

Berg said that trade had grown last year. “We agree on peace,” Lepik said.`

func documentNamed(id, name, text string) Document {
	rec := core.Extract(text, time.Time{})
	return Document{
		ID:          id,
		Document:    intake.Document{Text: text, Name: name, Title: "Talks", Agency: "Foreign Office", Published: "2025-03-04", Removed: []string{"Menu"}, Joined: 2},
		Decided:     correct.Decided{Given: core.Given{Date: "2025-03-03"}, Corrections: []correct.Correction{{Kind: correct.KindHide, At: &correct.Anchor{Exact: "We agree on peace", Start: 150}}}},
		Notes:       []Remark{{Ref: "s1", Value: "ask\nagain"}},
		Tags:        []Remark{{Value: "trade"}},
		Collections: []string{"Baltic"},
		Record:      &rec,
	}.whole()
}

func sample() Project {
	return Project{
		Schema: SchemaID, Engine: engine,
		Documents:   []Document{documentNamed("d1", "oslo.txt", told), documentNamed("d7", "tallinn.txt", strings.ReplaceAll(told, "Monday", "Tuesday"))},
		Comparisons: []Comparison{{A: "d1", B: "d7", Reading: "k3-x9", Decided: compare.Decided{Together: [][2]string{{"s1", "s2"}}, Apart: [][2]string{}}}},
		View:        json.RawMessage(`{"selected":"d7"}`),
	}
}

func encoded(t testing.TB, p Project) []byte {
	t.Helper()
	data, err := Encode(p)
	require.NoError(t, err)
	return data
}

func codes(o Opened) []LossCode {
	found := []LossCode{}
	for _, loss := range o.Losses {
		found = append(found, loss.Code)
	}
	return found
}

func TestWhatWasWrittenIsReadBack(t *testing.T) {
	p := sample()
	data := encoded(t, p)
	assert.True(t, json.Valid(data), "the file is JSON for anybody")
	assert.True(t, bytes.HasSuffix(data, []byte("\n")))
	opened := Decode(data, engine)
	assert.Empty(t, opened.Losses)
	assert.NoError(t, opened.Err())
	assert.Equal(t, p, opened.Project)
	assert.Equal(t, string(data), string(encoded(t, opened.Project)), "and written again it is the same file")
}

func TestEveryDocumentIsOneLine(t *testing.T) {
	lines := strings.Split(string(encoded(t, sample())), "\n")
	assert.Equal(t, 2, len(slices.DeleteFunc(slices.Clone(lines), func(line string) bool { return !strings.HasPrefix(line, `    {"id":`) })))
	assert.Equal(t, `  "schema": "visavis.project/1",`, lines[1], "which version it is stands first")
}

func TestAnEmptyProjectIsOne(t *testing.T) {
	opened := Decode(encoded(t, Project{}), engine)
	assert.Empty(t, opened.Refused)
	assert.Empty(t, opened.Losses)
	assert.Empty(t, opened.Documents)
}

func TestIntakeKnowsTheFormatByTheSameName(t *testing.T) {
	i := slices.IndexFunc(intake.Formats, func(f intake.Format) bool { return f.Name == "project" })
	require.GreaterOrEqual(t, i, 0)
	assert.Equal(t, []string{Extension}, intake.Formats[i].Extensions)
	assert.Equal(t, MIME, intake.Formats[i].MIME)
	docs, err := intake.Read(encoded(t, sample()), "p.json", intake.Options{})
	require.NoError(t, err)
	require.Len(t, docs, 2)
	assert.Equal(t, told, docs[0].Text)
	assert.Equal(t, []string{"Menu"}, docs[0].Removed)
	_, err = intake.Read([]byte(`{"schema": "visavis.project/2", "documents": [{"text": "a"}]}`), "p.json", intake.Options{})
	assert.Equal(t, intake.CodeUnsupported, intake.CodeOf(err))
}

func TestOnlyProjectsAndRecordsAreToldAsOne(t *testing.T) {
	rec, err := export.Encode(core.Extract(told, time.Time{}))
	require.NoError(t, err)
	project := string(encoded(t, sample()))
	for _, c := range []struct {
		reason, data, name string
		is                 bool
	}{
		{"by its schema, whatever its name", project, "saved (1).txt", true},
		{"after a byte order mark", "\xEF\xBB\xBF" + project, "p.json", true},
		{"a schema that a tool has put last", `{"documents": [{"text": "a"}], "schema": "visavis.project/1"}`, "p.json", true},
		{"cut in half", project[:len(project)/2], "p.json", true},
		{"a newer one is told too", `{"schema": "visavis.project/9"}`, "p.json", true},
		{"a record", string(rec), "r.json", true},
		{"a list of records", "[" + string(rec) + "]", "r.json", true},
		{"a record a line", string(rec) + "\n" + string(rec) + "\n", "r.jsonl", true},
		{"nothing but its name is left", "\x00\x00", "p.VISAVIS.json", true},
		{"an article", `{"title": "Talks", "text": "They met."}`, "a.json", false},
		{"an article that tells of one", `{"text": "\"schema\": \"visavis.project/1\""}`, "a.json", false},
		{"a list of numbers", "[1, 2]", "a.json", false},
		{"prose", told, "a.txt", false},
		{"a schema that is no word", `{"schema": {"visavis.project/1": 1}}`, "a.json", false},
	} {
		assert.Equal(t, c.is, Is([]byte(c.data), c.name), c.reason)
	}
}

func TestRecordsOpenAsAProjectOfTheirTexts(t *testing.T) {
	recs := []record.Record{core.Extract(told, time.Time{}), core.Extract("Ann Ray met Bo Lee.\r\n\r\n  They  spoke.", time.Date(2025, 1, 2, 0, 0, 0, 0, time.UTC))}
	for _, format := range []string{"json", "jsonl"} {
		var out bytes.Buffer
		require.NoError(t, export.Write(&out, format, recs))
		opened := Decode(out.Bytes(), engine)
		require.Len(t, opened.Documents, 2, format)
		assert.Empty(t, opened.Losses, format)
		for i, d := range opened.Documents {
			assert.Equal(t, recs[i].Text, d.Text, "%s: the text as it stands", format)
			assert.Equal(t, recs[i].Source.Published, d.Published)
			assert.Nil(t, d.Record, "who made it is not told")
		}
		assert.NotEqual(t, opened.Documents[0].ID, opened.Documents[1].ID)
	}
	one, err := export.Encode(recs[0])
	require.NoError(t, err)
	assert.Len(t, Decode(one, engine).Documents, 1, "one alone")
	assert.Equal(t, told, Decode(one[:len(one)/2], engine).Documents[0].Text, "and cut in half, for its text comes first")
}

func TestEveryOlderVersionMigrates(t *testing.T) {
	assert.Equal(t, fmt.Sprintf("%s%d", schemaName, len(migrations)), SchemaID, "there is a migration for every version before this one")
	// A version to come, which calls a document's text otherwise.
	steps := append(slices.Clone(migrations), func(p parts) parts {
		for i := range p.documents {
			p.documents[i].fields["agency"] = json.RawMessage(`"migrated"`)
		}
		return p
	})
	for version, data := range []string{
		`{"schema": "visavis.record/2", "text": "They met."}`,
		`{"schema": "visavis.project/1", "documents": [{"text": "They met."}]}`,
	} {
		opened := decode([]byte(data), engine, steps)
		require.Len(t, opened.Documents, 1, version)
		assert.Equal(t, "They met.", opened.Documents[0].Text, version)
		assert.Equal(t, "migrated", opened.Documents[0].Agency, version)
	}
	now := decode([]byte(`{"schema": "visavis.project/2", "documents": [{"text": "They met."}]}`), engine, steps)
	assert.Empty(t, now.Documents[0].Agency, "one of the newest is left as it is")
}

func TestWhatCannotBeOpenedIsRefusedInWords(t *testing.T) {
	for reason, c := range map[string]struct {
		data string
		why  Refusal
	}{
		"of a newer version":    {`{"schema": "visavis.project/2", "documents": [{"text": "a"}]}`, RefusedNewer},
		"of one far newer":      {`{"schema": "visavis.project/99999999999999999999", "documents": [{"text": "a"}]}`, RefusedNewer},
		"no JSON at all":        {"\x00\x01\x02", RefusedEmpty},
		"nothing":               {"", RefusedEmpty},
		"cut before any text":   {`{"schema": "visavis.project/1", "documents": [{"id": "d1", "te`, RefusedEmpty},
		"another sort of JSON":  {`{"type": "FeatureCollection"}`, RefusedEmpty},
		"documents of no shape": {`{"schema": "visavis.project/1", "documents": "many"}`, RefusedEmpty},
	} {
		opened := Decode([]byte(c.data), engine)
		assert.Equal(t, c.why, opened.Refused, reason)
		require.Error(t, opened.Err(), reason)
		assert.Greater(t, len(opened.Err().Error()), 40, reason)
		assert.NotNil(t, opened.Documents, reason)
		assert.NotNil(t, opened.Losses, reason)
	}
}

func TestOfADamagedFileWhatIsWholeIsOpened(t *testing.T) {
	p := sample()
	p.Documents = append(p.Documents, documentNamed("d9", "riga.txt", strings.ReplaceAll(told, "Oslo", "Riga")))
	whole := string(encoded(t, p))
	lines := strings.SplitAfter(whole, "\n")
	line := func(i int) string { return lines[4+i] } // of a document
	half := func(s string) string { return s[:len(s)/2] }
	for _, c := range []struct {
		reason, data string
		names        []string
		losses       []LossCode
	}{
		{"cut within the last document", whole[:strings.Index(whole, "riga.txt")], []string{"oslo.txt", "tallinn.txt", ""}, []LossCode{LossDamage, LossDetails}},
		{"cut within its reading", whole[:strings.LastIndex(whole, `"sentences"`)], []string{"oslo.txt", "tallinn.txt", "riga.txt"}, []LossCode{LossDamage, LossRecord}},
		{"a line in the middle is half gone", strings.Replace(whole, line(1), half(line(1))+"\n", 1), []string{"oslo.txt", "tallinn.txt", "riga.txt"}, []LossCode{LossDamage, LossRecord}},
		{"a line of zeros", strings.Replace(whole, line(1), strings.Repeat("\x00", 4096)+"\n", 1), []string{"oslo.txt", "riga.txt"}, []LossCode{LossDamage, LossComparison}},
		{"the first line of all", strings.Replace(whole, lines[1], "\x00\n", 1), []string{"oslo.txt", "tallinn.txt", "riga.txt"}, []LossCode{LossDamage}},
		{"a comma is lost", strings.Replace(whole, line(0), strings.TrimSuffix(line(0), ",\n")+"\n", 1), []string{"oslo.txt", "tallinn.txt", "riga.txt"}, []LossCode{LossDamage}},
		{"two files in one", whole + whole, []string{"oslo.txt", "tallinn.txt", "riga.txt"}, []LossCode{}},
	} {
		opened := Decode([]byte(c.data), engine)
		names := []string{}
		for _, d := range opened.Documents {
			names = append(names, d.Name)
			assert.NotEmpty(t, d.Text, c.reason)
		}
		if c.reason == "cut within the last document" {
			continue
		}
		assert.Equal(t, c.names, names, c.reason)
		assert.Subset(t, codes(opened), c.losses, c.reason)
	}
}

func TestEveryCutGivesWhatStandsBeforeIt(t *testing.T) {
	whole := encoded(t, sample())
	ends := []int{}
	for i := range bytes.Count(whole, []byte(`    {"id":`)) {
		at := 0
		for range i + 1 {
			at += bytes.Index(whole[at:], []byte(`    {"id":`)) + 1
		}
		ends = append(ends, at+bytes.IndexByte(whole[at:], '\n')-1) // without the comma
	}
	for cut := 0; cut < len(whole); cut += 37 {
		opened := Decode(whole[:cut], engine)
		complete := len(slices.DeleteFunc(slices.Clone(ends), func(end int) bool { return end > cut }))
		assert.GreaterOrEqual(t, len(opened.Documents), complete, "cut at %d", cut)
		if cut < len(whole)-2 {
			assert.True(t, opened.Refused != "" || slices.Contains(codes(opened), LossDamage), "cut at %d: it is told", cut)
		}
	}
}

func TestABrokenPartTakesNothingElseAway(t *testing.T) {
	for _, c := range []struct {
		reason, before, after string
		loss                  LossCode
	}{
		{"a day that is none", `"published":"2025-03-04"`, `"published":"yesterday"`, LossDetails},
		{"a count that is a word", `"joined":2`, `"joined":"two"`, LossDetails},
		{"decided is a number", `"decided":{`, `"decided":7,"other":{`, LossDecided},
		{"notes are no list", `"notes":[`, `"notes":"none","other":[`, LossRemarks},
		{"the record's text is another", `"record":{"schema":"visavis.record/2","language":"en","text":"OSLO`, `"record":{"schema":"visavis.record/2","language":"en","text":"BERGEN`, LossRecord},
		{"the record is of a version to come", `"record":{"schema":"visavis.record/2"`, `"record":{"schema":"visavis.record/3"`, LossRecord},
		{"a span lies elsewhere", `"sides":[{"id":"NO"`, `"headline":{"start":0,"end":4,"text":"Oslo"},"sides":[{"id":"NO"`, LossRecord},
		{"somebody speaks who is not there", `"speakers":["p1"]`, `"speakers":["p99"]`, LossRecord},
		{"an act that there is not", `"act":"`, `"act":"constructor","strengthened":"`, LossRecord},
		{"a form that there is not", `"form":"meeting"`, `"form":"dinner"`, LossRecord},
		{"the record is a list", `"record":{"schema"`, `"record":[1],"other":{"schema"`, LossRecord},
	} {
		data := string(encoded(t, sample()))
		require.Contains(t, data, c.before, c.reason)
		opened := Decode([]byte(strings.Replace(data, c.before, c.after, 1)), engine)
		require.Len(t, opened.Documents, 2, c.reason)
		assert.Equal(t, c.loss, opened.Losses[0].Code, c.reason)
		assert.Equal(t, "oslo.txt", opened.Losses[0].Name, c.reason)
		assert.NotEmpty(t, opened.Losses[0].Message)
		assert.Equal(t, told, opened.Documents[0].Text, "%s: the text is never lost", c.reason)
		assert.Equal(t, c.loss == LossRecord, opened.Documents[0].Record == nil, c.reason)
		assert.Equal(t, sample().Documents[1], opened.Documents[1], "%s: the other is whole", c.reason)
	}
}

func TestListsThatAreNullAreEmpty(t *testing.T) {
	data := string(encoded(t, sample()))
	start := strings.Index(data, `"terms":[`)
	end := start + strings.Index(data[start:], `,"times":`)
	opened := Decode([]byte(data[:start]+`"terms":null`+data[end:]), engine)
	require.NotNil(t, opened.Documents[0].Record)
	assert.NotNil(t, opened.Documents[0].Record.Terms)
}

func TestAnotherVersionReadsAnewAndSaysSo(t *testing.T) {
	p := sample()
	words := p.Documents[0].Record.Statements[0].Content[0]
	p.Documents[0].Notes = []Remark{{Ref: "s1", Value: "ask"}, {Ref: "", Value: "of the whole"}}
	opened := Decode(encoded(t, p), "2 "+record.SchemaID)
	require.Len(t, opened.Documents, 2)
	assert.Nil(t, opened.Documents[0].Record)
	at := fmt.Sprintf("at:s%d-%d", words.Start, words.End)
	assert.Equal(t, []Remark{{Ref: at, Value: "ask"}, {Ref: "", Value: "of the whole"}}, opened.Documents[0].Notes, "what is noted of a statement is tied to its words")
	again := Decode(encoded(t, opened.Project), opened.Engine)
	assert.Equal(t, opened.Documents[0].Notes, again.Documents[0].Notes, "and stays so in the file")
	assert.Equal(t, []LossCode{LossEngine}, codes(opened))
	assert.Equal(t, "2 "+record.SchemaID, opened.Engine, "what is read now is of this version")
	assert.Equal(t, sample().Documents[0].Decided, opened.Documents[0].Decided, "what was decided goes with the text")
}

func TestAComparisonNeedsBothDocuments(t *testing.T) {
	for reason, ids := range map[string][2]string{"one is not there": {"d1", "d2"}, "one and the same": {"d1", "d1"}, "none": {"", ""}} {
		p := sample()
		p.Comparisons[0].A, p.Comparisons[0].B = ids[0], ids[1]
		opened := Decode(encoded(t, p), engine)
		assert.Empty(t, opened.Comparisons, reason)
		assert.Equal(t, []LossCode{LossComparison}, codes(opened), reason)
	}
}

func TestIdsAreOnesOwn(t *testing.T) {
	opened := Decode([]byte(`{"schema": "visavis.project/1", "documents": [{"id": "d2", "text": "a"}, {"id": "d2", "text": "b"}, {"text": "c"}]}`), engine)
	ids := []string{}
	for _, d := range opened.Documents {
		ids = append(ids, d.ID)
	}
	assert.Equal(t, []string{"d2", "d3", "d4"}, ids)
}

func TestNamesAreSafeToShow(t *testing.T) {
	p := sample()
	d := &p.Documents[0]
	d.Name, d.Title = "talks\x1b[2J\r\n\u202Etxt.exe", strings.Repeat("ü", 5000)
	d.Tags = []Remark{{Value: "=cmd|'/C calc'!A0"}, {Value: "\x00"}, {Value: "a\u2028b\u2066"}}
	d.Notes = []Remark{{Value: "two\nlines"}}
	d.Address = "javascript:alert(1)"
	d.Text = "\u202Etext \x00 stays\r\n"
	d.Record = nil
	opened := Decode(encoded(t, p), engine).Documents[0]
	assert.Equal(t, "talks [2J txt.exe", opened.Name)
	assert.Empty(t, opened.Address, "only a page's address becomes a link")
	assert.Equal(t, longestName, len([]rune(opened.Title)))
	assert.Equal(t, []Remark{{Value: "=cmd|'/C calc'!A0"}, {Value: "a b"}}, opened.Tags, "what a spreadsheet makes of it is the table's affair")
	assert.Equal(t, "two\nlines", opened.Notes[0].Value)
	assert.Equal(t, "\u202Etext \x00 stays\r\n", opened.Text, "a text is sacred")
}

// Any project, written and read, is the same; seeds are fixed, so that a failure can be had again.
func TestAnyProjectIsReadBack(t *testing.T) {
	for seed := range uint64(200) {
		p := anyProject(rand.New(rand.NewPCG(seed, 1)))
		data := encoded(t, p)
		opened := Decode(data, engine)
		require.Empty(t, opened.Losses, "seed %d", seed)
		require.Equal(t, p, opened.Project, "seed %d", seed)
	}
}

func anyProject(r *rand.Rand) Project {
	p := Project{Schema: SchemaID, Engine: engine, Documents: []Document{}, Comparisons: []Comparison{}, View: json.RawMessage("null")}
	for i := range r.IntN(6) {
		d := Document{ID: fmt.Sprintf("d%d", i+1), Document: intake.Document{Text: anyText(r) + "x", Name: oneLine(anyText(r)), Title: oneLine(anyText(r)), Joined: r.IntN(3)}}
		d.Notes = remarks([]Remark{{Ref: "s1", Value: anyText(r)}}, strings.TrimSpace)
		d.Decided.Corrections = []correct.Correction{{Kind: correct.KindAct, At: &correct.Anchor{Exact: anyText(r), Start: r.IntN(9)}, Values: []string{anyText(r)}}}
		if r.IntN(2) == 0 {
			rec := core.Extract(d.Text, time.Time{})
			d.Record = &rec
		}
		p.Documents = append(p.Documents, d.whole())
	}
	return p
}

func anyText(r *rand.Rand) string {
	bits := []string{"President Ada Berg of Norway ", "said “yes”. ", "\n\n", "\"", "\\", "{\"", "\u2028", "</script>", "Қазақ ", "🙂", "\x00", "\t", "],\n  \"view\": ", "{\"id\":", "é"}
	text := ""
	for range r.IntN(12) {
		text += bits[r.IntN(len(bits))]
	}
	return text
}

func FuzzDecode(f *testing.F) {
	f.Add(encoded(f, sample()), "p.visavis.json")
	whole := encoded(f, sample())
	f.Add(whole[:len(whole)/2], "p.json")
	f.Add([]byte(`[{"schema": "visavis.record/2", "text": "a"}, 7, null`), "")
	f.Add([]byte(`{"schema": "visavis.project/1", "documents": [{"text": "a", "record": {"text": "a", "People": null}}], "view": [1]}`), "")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		Is(data, name)
		opened := Decode(data, engine)
		again := Decode(encoded(t, opened.Project), engine)
		if opened.Refused != "" {
			return
		}
		assert.Empty(t, again.Losses, "what was opened is sound")
		assert.Equal(t, len(opened.Documents), len(again.Documents))
		for i, d := range opened.Documents {
			assert.Equal(t, d.Text, again.Documents[i].Text)
			assert.NotEmpty(t, d.ID)
		}
	})
}
