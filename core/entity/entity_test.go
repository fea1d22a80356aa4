package entity_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/entity"
	"visavis/core/internal/corpus"
	"visavis/core/text"
)

func TestCorpus(t *testing.T) {
	used := map[string]bool{}
	corpus.Run(t, "testdata/corpus.txt", func(source string) []string {
		doc := text.Parse(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
		var found []string
		for _, p := range entity.Find(doc).People {
			used[p.Rule] = true
			line := fmt.Sprintf("%s | %s | %s | %s", doc.Text(p.Name), p.Role, p.Country, p.Rule)
			if p.Former {
				line += " | former"
			}
			if p.Tie != "" {
				line += " | " + p.Tie
			}
			found = append(found, line)
		}
		return found
	})
	for _, rule := range entity.RuleNames() {
		assert.True(t, used[rule], "no case uses the rule %s", rule)
	}
}

// Every fact about a person has the words that gave it.
func TestClaims(t *testing.T) {
	corpus.Run(t, "testdata/claims.txt", func(source string) []string {
		doc := text.Parse(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
		var found []string
		for _, p := range entity.Find(doc).People {
			for _, c := range p.Claims {
				found = append(found, fmt.Sprintf("%s: %s %s, “%s”, %s", doc.Text(p.Name), c.Field, c.Value, doc.Text(c.Words), c.Rule))
			}
		}
		return found
	})
}

// Phrases that stand for people say what they are.
func TestMentions(t *testing.T) {
	for _, c := range []struct {
		reason, source, words string
		kind                  entity.Kind
	}{
		{"an office with its country", "the Chinese President spoke", "the Chinese President", entity.Office},
		{"a bare office", "the premier spoke", "the premier", entity.Office},
		{"the head of a state between words", "the head of the Russian state spoke", "the head of the Russian state", entity.Office},
		{"a relation", "his guest spoke", "his guest", entity.Relation},
		{"a relation with a country", "his Kazakh counterpart spoke", "his Kazakh counterpart", entity.Relation},
		{"a side", "the Kazakh side spoke", "the Kazakh side", entity.Side},
		{"a capital", "Astana spoke", "Astana", entity.Side},
		{"a pronoun", "she spoke", "she", entity.Pronoun},
		{"a group", "the two leaders spoke", "the two leaders", entity.Group},
		{"a group with its countries", "the Presidents of Kazakhstan and Vietnam spoke", "the Presidents of Kazakhstan and Vietnam", entity.Group},
		{"they", "they spoke", "they", entity.Group},
	} {
		doc := text.Parse(c.source)
		mentions := entity.Find(doc).Mentions
		if assert.NotEmpty(t, mentions, c.reason) {
			assert.Equal(t, c.words, doc.Text(mentions[0].Span), c.reason)
			assert.Equal(t, c.kind, mentions[0].Kind, c.reason)
		}
	}
}
