//go:build !js

package export

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/record"
)

// Both selectors of every target find the same words.
func TestAnnotationsPointToTheirWords(t *testing.T) {
	for name, rec := range fixtures() {
		var file struct {
			Graph []struct {
				ID, Type string
				Target   []struct {
					Source   string
					Selector []struct {
						Type, Exact, Prefix, Suffix string
						Start, End                  int
					}
				}
				Body struct {
					Speakers []string `json:"schema:spokenByCharacter"`
				}
			} `json:"@graph"`
		}
		require.NoError(t, json.Unmarshal([]byte(written(t, "jsonld", rec)), &file))
		text, ids, annotations := []rune(rec.Text), map[string]bool{}, 0
		for _, n := range file.Graph {
			assert.False(t, ids[n.ID], "%s: %s is there twice", name, n.ID)
			ids[n.ID] = true
		}
		for _, n := range file.Graph {
			if n.Type == "Annotation" {
				annotations++
			}
			for _, target := range n.Target {
				position, quote := target.Selector[0], target.Selector[1]
				assert.True(t, ids[target.Source])
				assert.Equal(t, quote.Exact, string(text[position.Start:position.End]))
				assert.Contains(t, rec.Text, quote.Prefix+quote.Exact+quote.Suffix)
			}
			for _, who := range n.Body.Speakers {
				assert.True(t, ids[who], who)
			}
		}
		assert.Equal(t, len(rec.Statements)+len(rec.Outcomes), annotations, name)
	}
}

// The marked text is the text, every pointer has its end, and what is said is whole.
func TestTEIKeepsTheText(t *testing.T) {
	for name, rec := range fixtures() {
		document := written(t, "tei", rec)
		var text strings.Builder
		ids, pointers := map[string]bool{}, []string{}
		inText := false
		for tokens := xml.NewDecoder(strings.NewReader(document)); ; {
			token, err := tokens.Token()
			if err == io.EOF {
				break
			}
			require.NoError(t, err, name)
			switch token := token.(type) {
			case xml.StartElement:
				inText = inText || token.Name.Local == "body"
				for _, a := range token.Attr {
					if a.Name.Local == "id" {
						assert.False(t, ids[a.Value], a.Value)
						ids[a.Value] = true
					} else if strings.HasPrefix(a.Value, "#") {
						pointers = append(pointers, strings.Fields(a.Value)...)
					}
				}
			case xml.CharData:
				if inText {
					text.Write(token)
				}
			}
		}
		for _, p := range pointers {
			assert.True(t, ids[p[1:]], "%s: %s points nowhere", name, p)
		}
		assert.Equal(t, strings.Fields(printable(rec.Text)), strings.Fields(text.String()), name)
	}
	_, err := io.Copy(io.Discard, strings.NewReader(written(t, "tei", two(), one())))
	assert.NoError(t, err)
	assert.NoError(t, xml.Unmarshal([]byte(written(t, "tei", two(), one())), new(struct{})))
}

// brat asks that the words of a text bound are those at its places, parted by a blank.
func TestBratPointsToItsWords(t *testing.T) {
	rec := two()
	text := []rune(rec.Text)
	bounds := 0
	for line := range strings.Lines(written(t, "brat", rec)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if cells[0][0] != 'T' {
			continue
		}
		bounds++
		_, places, _ := strings.Cut(cells[1], " ")
		var words []string
		for place := range strings.SplitSeq(places, ";") {
			from, to, _ := strings.Cut(place, " ")
			start, err := strconv.Atoi(from)
			require.NoError(t, err)
			end, err := strconv.Atoi(to)
			require.NoError(t, err)
			words = append(words, string(text[start:end]))
		}
		assert.Equal(t, strings.Join(words, " "), cells[2])
	}
	assert.Greater(t, bounds, len(rec.Statements))
	assert.ErrorContains(t, Write(io.Discard, "brat", []record.Record{two(), one()}), "one article at a time")
}
