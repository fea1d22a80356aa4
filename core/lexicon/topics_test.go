package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

var topicNames = []string{
	"relations", "sovereignty", "security", "trade", "agriculture", "energy", "connectivity", "development", "technology", "people",
	"health", "regional", "multilateral", "conflict", "rights",
}

func TestTopicsAreOfTheRecord(t *testing.T) {
	for _, r := range rows("topics") {
		topic, _, ok := Topics().Longest(Scan(r.cell("phrase")), 0)
		assert.True(t, ok, r.cell("phrase"))
		assert.True(t, 0 < topic.Weight && topic.Weight < topicScale, r.cell("phrase"))
		if topic.First != "-" {
			assert.Contains(t, topicNames, topic.First, r.cell("phrase"))
		}
		if topic.Second != "" {
			assert.Contains(t, topicNames, topic.Second, r.cell("phrase"))
		}
	}
}

func TestTopicPhrasesStandOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rows("topics") {
		assert.False(t, seen[r.cell("phrase")], "%q stands twice", r.cell("phrase"))
		seen[r.cell("phrase")] = true
	}
}

func TestEachTopicHasAnExample(t *testing.T) {
	shown := map[string]bool{}
	for _, r := range rows("topics") {
		example := Scan(r.cell("example"))
		found := len(example) == 0
		for i := range example {
			topic, _, ok := Topics().Longest(example, i)
			if ok && (topic.First == r.list("topic")[0]) {
				found, shown[topic.First], shown[topic.Second] = true, true, true
			}
		}
		assert.True(t, found, "%q does not show %s", r.cell("example"), r.cell("phrase"))
	}
	for _, name := range topicNames {
		assert.True(t, shown[name], "no example shows %s", name)
	}
}

func TestPlural(t *testing.T) {
	for phrase, want := range map[string]string{
		"railway": "railways", "company": "companies", "mass": "masses", "tax": "taxes", "branch": "branches",
		"sports": "", "Gaza": "", "gas pipeline": "gas pipelines",
	} {
		assert.Equal(t, want, plural(phrase), phrase)
	}
}
