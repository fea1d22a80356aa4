package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

var senses = map[string][]string{
	"cue": {
		"support", "oppose", "concern", "urge", "commit", "praise", "request", "inform",
		"carry", "weigh", "notice", "clause", "raise", "hope", "assure", "confirm", "outline", "flag", "withhold",
	},
	"words": {"agree", "discuss"},
	"head": {
		"assess", "support", "oppose", "concern", "urge", "commit", "praise", "request",
		"importance", "commitment", "hope", "invitation",
	},
	"verb": {"assess", "support", "oppose", "concern", "urge", "commit", "praise", "request", "inform", "will"},
	"any": {
		"agree", "discuss",
		"assess", "support", "oppose", "concern", "commit", "praise", "request", "inform",
		"must", "good", "bad", "doing", "standing", "plain",
	},
	"action":   {"doing"},
	"strength": {"strength"},
}

func TestActWordsHaveASenseThatRulesKnow(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rows("acts") {
		key := r.cell("place") + " " + r.cell("phrase")
		assert.Contains(t, senses[r.cell("place")], r.cell("sense"), key)
		assert.False(t, seen[key], "%q stands twice", key)
		seen[key] = true
	}
}

func TestActExamplesHoldTheirPhrase(t *testing.T) {
	tables := ActWords()
	for _, r := range rows("acts") {
		place, ok := actTables[r.cell("place")]
		example := Scan(r.cell("example"))
		if !ok || len(example) == 0 {
			continue
		}
		found := false
		for i := range example {
			sense, _, ok := tables[place-actHeads].Longest(example, i)
			found = found || ok && sense == r.cell("sense")
		}
		assert.True(t, found, "%q does not show %q", r.cell("example"), r.cell("phrase"))
	}
}

func TestCuesOfActsAreCues(t *testing.T) {
	known := map[string]bool{}
	for _, r := range rows("cues") {
		known[r.cell("cue")] = true
	}
	for _, r := range rows("acts") {
		if r.cell("place") == "cue" {
			assert.True(t, known[r.cell("phrase")], "%q is no cue of cues.tsv", r.cell("phrase"))
		}
	}
}

func TestVerbForms(t *testing.T) {
	for phrase, want := range map[string][]string{
		"support":     {"supports", "supported", "supporting"},
		"oppose":      {"opposes", "opposed", "opposing"},
		"rely on":     {"relies on", "relied on", "relying on"},
		"enjoy":       {"enjoys", "enjoyed", "enjoying"},
		"cherish":     {"cherishes", "cherished", "cherishing"},
		"is against":  nil,
		"never allow": nil,
		"holds fast":  nil,
	} {
		assert.Equal(t, want, verbForms(phrase), phrase)
	}
}
