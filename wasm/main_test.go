//go:build js && wasm

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"syscall/js"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/export"
	"visavis/core/project"
)

// call calls a method as the page does.
func call(name string, args ...any) js.Value { return door().Call(name, args...) }

func isError(v js.Value) bool { return v.InstanceOf(js.Global().Get("Error")) }

func message(v js.Value) string {
	if !isError(v) {
		return "no error: " + v.String()
	}
	return v.Get("message").String()
}

func uint8s(data string) js.Value { return bytesToJS([]byte(data)) }

func goBytes(v js.Value) string {
	data := make([]byte, v.Get("length").Int())
	js.CopyBytesToGo(data, v)
	return string(data)
}

func TestExtractGivesTheRecordAsJSON(t *testing.T) {
	text := "Xi met Tokayev – 会见 😀."
	got := call("extract", text, "2023-10-17")
	require.Equal(t, js.TypeString, got.Type(), message(got))
	recs, err := export.Decode([]byte(got.String()))
	require.NoError(t, err)
	assert.Equal(t, text, recs[0].Text)
}

func TestExtractTakesWhatAPersonHasDecided(t *testing.T) {
	text := "President Ana Mareth met Prime Minister Jon Olin on Sunday."
	got := call("extract", text, "2025-05-04", `{"leaders": ["Ana Mareth", "p2"], "countries": {"p1": "EE"}, "date": "2025-05-03"}`)
	require.Equal(t, js.TypeString, got.Type(), message(got))
	recs, err := export.Decode([]byte(got.String()))
	require.NoError(t, err)
	assert.Equal(t, "2025-05-03", recs[0].Meeting.Date)
	assert.Equal(t, "given", recs[0].Meeting.Why[0].Rule)
	assert.Equal(t, "EE", recs[0].People[0].Country)
}

func TestGroundsTellTheWordsOfActAndSubjects(t *testing.T) {
	text := "President Ana Mareth met Prime Minister Jon Olin on Sunday. Mareth called for more trade."
	got := call("grounds", text, "2025-05-04", "")
	require.Equal(t, js.TypeString, got.Type(), message(got))
	var found []struct {
		Act    struct{ Text string }
		Topics []struct{ Text string }
	}
	require.NoError(t, json.Unmarshal([]byte(got.String()), &found))
	require.Len(t, found, 1)
	assert.Equal(t, "called for", found[0].Act.Text)
	require.Len(t, found[0].Topics, 1)
	assert.Equal(t, "trade", found[0].Topics[0].Text)
}

func TestReadGivesDocuments(t *testing.T) {
	got := call("read", uint8s("Xi met Tokayev in Beijing on Tuesday."), "a.txt", "")
	require.Equal(t, js.TypeString, got.Type(), message(got))
	var docs []struct{ Text string }
	require.NoError(t, json.Unmarshal([]byte(got.String()), &docs))
	require.Len(t, docs, 1)
	assert.Contains(t, docs[0].Text, "Xi met Tokayev")
}

func TestTheBrowserLendsItsCharacterSets(t *testing.T) {
	text, err := decode("gb18030", []byte{0xbb, 0xe1, 0xbc, 0xfb})
	require.NoError(t, err)
	assert.Equal(t, "会见", text)
	_, err = decode("klingon", []byte("x"))
	assert.ErrorContains(t, err, `"klingon"`)
}

func TestExportGivesTheBytesOfTheGoldenFiles(t *testing.T) {
	records, err := os.ReadFile("../core/export/testdata/two.json")
	require.NoError(t, err)
	for _, f := range export.Formats {
		want, err := os.ReadFile("../core/export/testdata/two." + f.Extension)
		require.NoError(t, err)
		got := call("export", string(records), f.Name)
		require.False(t, isError(got), message(got))
		assert.Equal(t, string(want), goBytes(got), f.Name)
		recs, err := export.Decode(records)
		require.NoError(t, err)
		var sourced bytes.Buffer
		require.NoError(t, export.Write(&sourced, f.Name, recs, export.Provenance{File: "a.html", Address: "https://news.example/a"}))
		got = call("export", string(records), f.Name, `[{"file": "a.html", "address": "https://news.example/a"}]`)
		assert.Equal(t, sourced.String(), goBytes(got), f.Name)
	}
}

func TestCiteNamesSpeakerAgencyHeadlineAndDay(t *testing.T) {
	records, err := os.ReadFile("../core/export/testdata/two.json")
	require.NoError(t, err)
	got := call("cite", string(records), "s2").String()
	assert.Equal(t, "Ana Mareth, as quoted by Coastal News, “Mareth and Olin meet in Varna”, 4 May 2025.", got)
}

func TestFormatsAreTheTable(t *testing.T) {
	var list []export.Format
	require.NoError(t, json.Unmarshal([]byte(call("formats").String()), &list))
	require.Len(t, list, len(export.Formats))
	assert.Equal(t, export.Formats[0].Label, list[0].Label)
}

func TestWrongCallsAreErrorsInWordsAndNeverThrow(t *testing.T) {
	cases := []struct {
		reason, name string
		args         []any
		want         string
	}{
		{"no text", "extract", nil, "text must be a string"},
		{"a number is no text", "extract", []any{7}, "text must be a string"},
		{"a day in words", "extract", []any{"x", "yesterday"}, `published "yesterday" is no day`},
		{"decisions that are no JSON", "extract", []any{"x", "", "Li; Serik"}, "given: "},
		{"a string is no bytes", "read", []any{"abc"}, "bytes must be a Uint8Array"},
		{"no bytes", "read", nil, "bytes must be a Uint8Array"},
		{"not JSON", "export", []any{"{", "md"}, "these are no records"},
		{"no format", "export", []any{"{}"}, "choose one of"},
		{"an unknown format", "export", []any{"{}", "pdf"}, `no format "pdf"`},
		{"no such statement", "cite", []any{"{}", "s9"}, `no statement "s9"`},
		{"no record to cite", "cite", []any{"[]", "s1"}, "visavis.cite failed inside"},
	}
	for _, c := range cases {
		assert.Contains(t, message(call(c.name, c.args...)), c.want, c.reason)
	}
}

func TestAPanicBecomesAnError(t *testing.T) {
	f := guarded("extract", func([]js.Value) (any, error) { panic("index out of range") })
	result, ok := f(js.Undefined(), nil).(js.Value)
	require.True(t, ok)
	assert.Equal(t, "visavis.extract failed inside: index out of range", message(result))
	assert.False(t, strings.Contains(message(result), "goroutine"), "no stack for a reader")
}

func TestAProjectIsSavedAndOpened(t *testing.T) {
	text := "President Ana Mareth met Prime Minister Jon Olin on Sunday. 会见 😀"
	rec := call("extract", text, "")
	saved := call("saveProject", `{"documents": [{"id": "d1", "text": "`+text+`", "name": "a.txt", "notes": [{"ref": "", "value": "ask"}], "record": `+rec.String()+`}], "view": {"selected": "d1"}}`)
	require.False(t, isError(saved), message(saved))
	opened := call("openProject", saved, "a.json")
	require.Equal(t, js.TypeString, opened.Type(), message(opened))
	var p project.Opened
	require.NoError(t, json.Unmarshal([]byte(opened.String()), &p))
	assert.Empty(t, p.Losses)
	require.Len(t, p.Documents, 1)
	require.NotNil(t, p.Documents[0].Record)
	assert.Equal(t, text, p.Documents[0].Record.Text)
	assert.Equal(t, "ask", p.Documents[0].Notes[0].Value)
	assert.JSONEq(t, `{"selected": "d1"}`, string(p.View))
	assert.Equal(t, goBytes(saved), goBytes(call("saveProject", opened.String())), "and saved again it is the same file")

	assert.Equal(t, "null", call("openProject", uint8s(text), "a.txt").String(), "any other file is none")
	assert.True(t, isError(call("saveProject", "{")))
	assert.True(t, isError(call("openProject", "no bytes")))
}
