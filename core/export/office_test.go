//go:build !js

package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"visavis/core/compare"
	"visavis/core/record"
)

// paragraphs are the words of a Word document, a line for each of its paragraphs.
func paragraphs(t *testing.T, document string) string {
	t.Helper()
	pack, err := zip.NewReader(strings.NewReader(document), int64(len(document)))
	require.NoError(t, err)
	body, err := pack.Open("word/document.xml")
	require.NoError(t, err)
	var words strings.Builder
	for tokens := xml.NewDecoder(body); ; {
		token, err := tokens.Token()
		if err == io.EOF {
			return words.String()
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.CharData:
			words.Write(token)
		case xml.EndElement:
			if token.Name.Local == "p" {
				words.WriteByte('\n')
			}
		}
	}
}

func TestAWordMemoHoldsWhatTheMarkdownHolds(t *testing.T) {
	for name, rec := range fixtures() {
		words := paragraphs(t, written(t, "docx", rec))
		m := newMemo(rec)
		for _, s := range m.Subjects {
			for _, e := range slices.Concat(append(s.Cells, s.Joint)...) {
				assert.Contains(t, words, inXML(e.Text), name)
			}
		}
		for _, e := range m.Others {
			assert.Contains(t, words, inXML(e.Text), name)
		}
		for _, o := range rec.Outcomes {
			assert.Contains(t, words, inXML(oneLine(said(o.Content))), name)
		}
	}
	assert.Contains(t, written(t, "docx", two()), "word/footer1.xml", "the pages are numbered")
	assert.Equal(t, written(t, "docx", two(), one()), written(t, "docx", two(), one()), "the same bytes each time")
}

func TestAWorkbookHoldsTheStatementsAsText(t *testing.T) {
	for name, rec := range fixtures() {
		book, err := excelize.OpenReader(strings.NewReader(written(t, "xlsx", rec)))
		require.NoError(t, err)
		rows, err := book.GetRows("Statements")
		require.NoError(t, err)
		require.Len(t, rows, 1+len(rec.Statements), name)
		assert.Equal(t, csvHeader, rows[0])
		for i, st := range rec.Statements {
			assert.Equal(t, cellText(said(st.Content)), rows[i+1][slices.Index(csvHeader, "content")], name)
			formula, err := book.GetCellFormula("Statements", "J2")
			require.NoError(t, err)
			assert.Empty(t, formula, "no cell is a formula")
		}
		outcomes, err := book.GetRows("Outcomes")
		require.NoError(t, err)
		assert.Len(t, outcomes, 1+len(rec.Outcomes), name)
	}
}

func TestSheetsHaveNamesThatAWorkbookAllows(t *testing.T) {
	used := map[string]bool{}
	long := strings.Repeat("a", 40)
	for _, heading := range []string{"A: what/was?", long, long, strings.ToUpper(long), "", ""} {
		name := sheetName(heading, used)
		assert.LessOrEqual(t, len(name), 31)
		assert.False(t, strings.ContainsAny(name, `:\/?*[]`), name)
	}
	assert.Len(t, used, 6, "each once")
}

// LibreOffice reads what was written, where it is installed.
func TestLibreOfficeReadsTheOfficeFormats(t *testing.T) {
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	dir := t.TempDir()
	rec := two()
	for format, want := range map[string]string{"docx": "txt:Text", "xlsx": "csv:Text - txt - csv (StarCalc):44,34,76,1", "html": "txt:Text (encoded):UTF8"} {
		path := filepath.Join(dir, "memo."+format)
		require.NoError(t, os.WriteFile(path, []byte(written(t, format, rec)), 0o600))
		out, err := exec.Command(program, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", want, "--outdir", dir, path).CombinedOutput()
		require.NoError(t, err, string(out))
		read, err := os.ReadFile(filepath.Join(dir, "memo."+want[:3]))
		require.NoError(t, err, string(out))
		for _, st := range rec.Statements {
			assert.Contains(t, strings.ReplaceAll(string(read), `""`, `"`), st.Content[0].Text, format)
		}
	}
}

func TestComparisonsAreWrittenInEveryFormat(t *testing.T) {
	a, b := two(), one()
	for _, f := range ComparisonFormats {
		var pair, series bytes.Buffer
		require.NoError(t, WriteCompared(&pair, f.Name, []record.Record{a, b}, compare.Decided{}), f.Name)
		require.NoError(t, WriteCompared(&series, f.Name, []record.Record{a, b, a}, compare.Decided{}), f.Name)
		if packed(f) {
			continue
		}
		for _, st := range a.Statements {
			if f.Name != "json" && f.Name != "md" {
				assert.Contains(t, strings.ReplaceAll(pair.String(), "&#34;", `"`), strings.Split(Sentence(a, st), `"`)[0], f.Name)
			}
		}
		assert.NotEmpty(t, series.String())
	}
	err := WriteCompared(&bytes.Buffer{}, "pdf", []record.Record{a, b}, compare.Decided{})
	assert.ErrorContains(t, err, `no format "pdf"`)
}
