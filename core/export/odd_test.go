//go:build !js

package export

import (
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

// odd holds characters that end a file, ring a bell, steer a terminal or turn a line round.
func odd() record.Record {
	a := newArticle("He\x00ad\x07line \u202E👩🏽‍🚀\n\nMo\u202Ena \x1b[31mRoe, \"Mo\" said \u0085 rain\x00 is \u200Flate\u009b.\n")
	a.Headline = a.at("He\x00ad\x07line \u202E👩🏽‍🚀")
	a.leader("p1", "Mo\u202Ena \x1b[31mRoe, \"Mo\"", "Head\x00 of\r\nState", "NO\x00")
	a.says("p1", "said", record.ActAssess, record.TopicEnergy, "rain\x00 is \u200Flate\u009b")
	a.settles(record.OutcomeAgreed, "20\x0026", "rain\x00 is")
	a.Source.Agency = "Ag\x00ency\x08"
	a.Warnings = []record.Warning{{Code: record.WarnEncoding, Message: "Odd \x00 bytes."}}
	return a.Record
}

func TestNoFormatHoldsControlCharacters(t *testing.T) {
	for _, f := range Formats {
		if packed(f) {
			continue // held by what reads them: XML has no such characters
		}
		for _, r := range written(t, f.Name, odd()) {
			if unicode.IsControl(r) && !strings.ContainsRune("\t\r\n", r) {
				t.Errorf("%s holds %q", f.Name, r)
			}
		}
	}
}

func TestOddTextKeepsItsLetters(t *testing.T) {
	for _, format := range []string{"md", "html", "csv", "json", "tei", "jsonld"} {
		text := written(t, format, odd())
		assert.Contains(t, text, "\u200Flate", format)
		assert.Contains(t, text, "👩🏽‍🚀", format)
	}
}

func TestALineThatIsTurnedRoundIsTurnedBack(t *testing.T) {
	for _, c := range [][2]string{
		{"plain", "plain"},
		{"a\u202Eb", "a\u202Eb\u202C"},
		{"a\u202Eb\u202Cc", "a\u202Eb\u202Cc"},
		{"\u2067a\u202Bb", "\u2067a\u202Bb\u202C\u2069"},
		{"a\u200Fb\u202C", "a\u200Fb\u202C"},
	} {
		assert.Equal(t, c[1], closeTurns(c[0]))
	}
}

// many is a text of which much is said.
func many(n int) record.Record {
	var text strings.Builder
	for i := range n {
		text.WriteString("Ann said rain no. " + strconv.Itoa(i) + " is late.\n")
	}
	a := newArticle(text.String())
	a.leader("p1", "Ann", "Mayor", "NO")
	at := 0
	for i := range n {
		words := "rain no. " + strconv.Itoa(i) + " is late"
		a.Statements = append(a.Statements, record.Statement{
			ID: "s" + strconv.Itoa(i+1), Speakers: []string{"p1"}, Content: []record.Span{{Start: at + 9, End: at + 9 + len(words), Text: words}},
			Quoted: []record.Span{}, Mode: record.ModeIndirect, Act: record.ActAssess, Topics: []record.Topic{record.TopicEnergy}, Confidence: 0.9,
		})
		at += len("Ann said ") + len(words) + len(".\n")
	}
	return a.Record
}

func TestFiveThousandStatementsAreAllWritten(t *testing.T) {
	const n = 5000
	rec := many(n)
	last := "rain no. " + strconv.Itoa(n-1) + " is late"
	for _, f := range Formats {
		text := written(t, f.Name, rec)
		if !packed(f) && f.Name != "outcomes" {
			assert.True(t, strings.Contains(text, last), f.Name)
		}
	}
}

// allFixtures are those with a golden file and the odd one.
func allFixtures() map[string]record.Record {
	all := fixtures()
	all["odd"] = odd()
	return all
}
