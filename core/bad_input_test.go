package core

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

const (
	wheatTalks = "BEIJING, Oct. 17, 2023 (Xinhua) -- Chinese President Li Bo met with Kazakh President Arman Serik in Beijing on Tuesday.\n\n" +
		"Li said that China is ready to import more wheat. Serik said that the road to the border is open.\n\n\"We trust our neighbours,\" Li said."
	embassyTalks = "NAIROBI, Nov. 3, 2023 (Xinhua) -- Kenyan President Amina Otieno held talks with Mongolian President Bat Erdene in Nairobi on Friday.\n\n" +
		"Otieno said that Kenya will open an embassy. Bat said that the steppe is wide."
)

// What no reader would call an article, or one that lost its form on the way:
// whatever is found in it, the record is valid and tells what to doubt.
func TestDoubtfulTextsAreWarnedOf(t *testing.T) {
	seed := readouts(t)["seed"]
	said := strings.Split(wheatTalks, "\n\n")[1]
	for _, c := range []struct {
		reason, source string
		want           record.WarningCode
	}{
		{"only a headline", "Chinese President Li Bo holds talks with Kazakh President Arman Serik", record.WarnNoStatements},
		{"only a headline that names no office", "Li Bo, Serik discuss wheat", record.WarnNoMeeting},
		{"only labels of turns", "President Li Bo:\n\nPresident Arman Serik:\n\nQuestion:\n\nPresident Li Bo:\n\nPresident Arman Serik:", record.WarnNoStatements},
		{"a paragraph a thousand times", strings.Repeat(said+"\n\n", 1000), record.WarnRepeated},
		{"a paragraph a thousand times after its lead", wheatTalks + strings.Repeat("\n\n"+said, 1000), record.WarnRepeated},
		{"an article a hundred times", strings.Repeat(wheatTalks+"\n\n", 100), record.WarnRepeated},
		{"two articles, one after the other", wheatTalks + "\n\n" + embassyTalks, record.WarnSeveralMeetings},
		{"no capitals", strings.ToLower(wheatTalks), record.WarnCapitals},
		{"a long text without capitals", strings.ToLower(seed), record.WarnCapitals},
		{"all capitals", strings.ToUpper(wheatTalks), record.WarnCapitals},
		{"a long text in capitals", strings.ToUpper(seed), record.WarnCapitals},
		{"no full stops", strings.ReplaceAll(wheatTalks, ".", ""), record.WarnTruncated},
		{"a long text without full stops", strings.ReplaceAll(seed, ".", ""), record.WarnTruncated},
	} {
		r := Extract(c.source, time.Time{})
		requireValid(t, r)
		assert.Contains(t, codes(r), c.want, c.reason)
		for _, w := range r.Warnings {
			assert.NotEmpty(t, w.Message, c.reason)
		}
	}
}

// Leaders named by one letter, as some transcripts have them, are read or are
// told not to have been.
func TestLeadersNamedByOneLetterAreReadOrWarnedOf(t *testing.T) {
	for _, source := range []string{
		"Chinese President L met with Kazakh President Arman Serik in Beijing on Tuesday.\n\nL said that China is ready to import more wheat.",
		"Chinese President X. met with Kazakh President Y. in Beijing.\n\nX. said that wheat is cheap. Y. said that the road is open.",
		"X: Wheat is cheap this year.\n\nY: The road is open.\n\nX: We agree.",
	} {
		r := Extract(source, time.Time{})
		requireValid(t, r)
		assert.True(t, len(r.Sides) == 2 || len(r.Warnings) > 0, source)
	}
}

// What was typed well is not doubted for a name in capitals, a headline above
// its lead again, or a short line that the page repeats.
func TestWholeTextsAreNotDoubted(t *testing.T) {
	for reason, source := range map[string]string{
		"an ordinary article":            wheatTalks,
		"surnames in capitals":           strings.ReplaceAll(wheatTalks, "Serik", "SERIK"),
		"a caption that stands twice":    "Photo: Li Bo and Serik\n\n" + wheatTalks + "\n\nPhoto: Li Bo and Serik",
		"a headline in capitals":         "LI BO AND SERIK DISCUSS WHEAT\n\n" + wheatTalks,
		"a headline of the lead's words": "Chinese President Li Bo met with Kazakh President Arman Serik in Beijing\n\n" + wheatTalks,
	} {
		r := Extract(source, time.Time{})
		requireValid(t, r)
		assert.Empty(t, codes(r), reason)
	}
}

func codes(r record.Record) []record.WarningCode {
	codes := []record.WarningCode{}
	for _, w := range r.Warnings {
		codes = append(codes, w.Code)
	}
	return codes
}
