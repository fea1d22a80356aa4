//go:build !js

package export

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

// element is any element of XML.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
	Text     string     `xml:",chardata"`
}

func (e element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// each calls back for an element and all within it.
func (e element) each(visit func(element)) {
	visit(e)
	for _, child := range e.Children {
		child.each(visit)
	}
}

// unpacked gives project.qde and the texts by name.
func unpacked(t *testing.T, pack string) (project element, texts map[string]string) {
	t.Helper()
	files, err := zip.NewReader(strings.NewReader(pack), int64(len(pack)))
	require.NoError(t, err)
	texts = map[string]string{}
	for _, f := range files.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		if f.Name == "project.qde" {
			require.NoError(t, xml.Unmarshal(data, &project))
			continue
		}
		texts["internal://"+strings.TrimPrefix(f.Name, "Sources/")] = string(data)
	}
	return project, texts
}

// qdaSchema is testdata/refi-qda.tsv: what may stand within each element, and its attributes.
func qdaSchema(t *testing.T) map[string][2]string {
	t.Helper()
	table, err := os.ReadFile("testdata/refi-qda.tsv")
	require.NoError(t, err)
	schema := map[string][2]string{}
	for _, row := range tsvRows(string(table)) {
		schema[row[0]] = [2]string{row[1], row[2]}
	}
	return schema
}

// inOrder makes a pattern of the children that a schema allows.
func inOrder(children string) string {
	var pattern strings.Builder
	for child := range strings.FieldsSeq(children) {
		name := strings.TrimRight(child, "?*+")
		pattern.WriteString("(" + name + " )" + child[len(name):])
	}
	return "^" + pattern.String() + "$"
}

var guidPattern = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

func TestREFIFollowsItsSchema(t *testing.T) {
	schema := qdaSchema(t)
	for name, rec := range allFixtures() {
		project, _ := unpacked(t, written(t, "refi", rec, two()))
		project.each(func(e element) {
			allowed, known := schema[e.XMLName.Local]
			require.True(t, known, e.XMLName.Local)
			assert.Equal(t, "urn:QDA-XML:project:1.0", e.XMLName.Space)
			children := ""
			for _, child := range e.Children {
				children += child.XMLName.Local + " "
			}
			assert.Regexp(t, inOrder(allowed[0]), children, "%s: %s", name, e.XMLName.Local)
			for attribute := range strings.FieldsSeq(allowed[1]) {
				if required, is := strings.CutSuffix(attribute, "!"); is {
					assert.NotEmpty(t, e.attr(required), "%s: %s of %s", name, required, e.XMLName.Local)
				}
			}
			for _, a := range e.Attrs {
				if a.Name.Local != "xmlns" {
					assert.Contains(t, strings.Fields(strings.ReplaceAll(allowed[1], "!", "")), a.Name.Local, e.XMLName.Local)
				}
				if strings.HasSuffix(strings.ToLower(a.Name.Local), "guid") {
					assert.Regexp(t, guidPattern, a.Value)
				}
			}
		})
	}
}

func TestREFIPointsToItsWords(t *testing.T) {
	for name, rec := range allFixtures() {
		project, texts := unpacked(t, written(t, "refi", rec, two()))
		ids, pieces := map[string]bool{}, 0
		project.each(func(e element) {
			if id := e.attr("guid"); id != "" {
				assert.False(t, ids[id], "%s: %s %s is there twice", name, e.XMLName.Local, e.attr("name"))
				ids[id] = true
			}
		})
		project.each(func(e element) {
			if to := e.attr("targetGUID"); to != "" {
				assert.True(t, ids[to], "%s: a %s points nowhere", name, e.XMLName.Local)
			}
			if e.XMLName.Local != "TextSource" {
				return
			}
			text := []rune(texts[e.attr("plainTextPath")])
			require.NotEmpty(t, text, name)
			for _, s := range e.Children {
				if s.XMLName.Local != "PlainTextSelection" {
					continue
				}
				pieces++
				start, err := strconv.Atoi(s.attr("startPosition"))
				require.NoError(t, err)
				end, err := strconv.Atoi(s.attr("endPosition"))
				require.NoError(t, err)
				assert.Equal(t, oneLine(s.Children[0].Text), oneLine(string(text[start:end])), name)
			}
		})
		assert.Equal(t, spans(rec)+spans(two()), pieces, name)
	}
}

// spans counts the pieces of statements and outcomes.
func spans(rec record.Record) int {
	n := 0
	for _, s := range rec.Statements {
		n += len(s.Content)
	}
	for _, o := range rec.Outcomes {
		n += len(o.Content)
	}
	return n
}

func TestREFIIsTheSameEachTime(t *testing.T) {
	assert.Equal(t, written(t, "refi", two(), one()), written(t, "refi", two(), one()))
	alone, _ := unpacked(t, written(t, "refi", two()))
	both, _ := unpacked(t, written(t, "refi", two(), one()))
	inBoth := map[string]bool{}
	both.each(func(e element) { inBoth[e.attr("guid")] = true })
	alone.each(func(e element) {
		assert.True(t, inBoth[e.attr("guid")], "%s %s has another GUID beside another article", e.XMLName.Local, e.attr("name"))
	})
	_, texts := unpacked(t, written(t, "refi", two(), two()))
	assert.Len(t, texts, 2, "one text read twice is two sources")
}
