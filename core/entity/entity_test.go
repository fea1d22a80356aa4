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

var kinds = map[entity.Kind]string{
	entity.Name: "name", entity.Office: "office", entity.Relation: "relation", entity.Side: "side", entity.Pronoun: "pronoun", entity.Group: "group",
}

// Who is named and by which words: where names, titles and phrases begin and end.
func TestWords(t *testing.T) {
	for _, name := range []string{"names", "titles", "phrases", "introductions", "bounds"} {
		corpus.Run(t, "testdata/"+name+".txt", named)
	}
}

// named lists the people, then the mentions of them and of others.
func named(source string) []string {
	doc := text.Parse(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
	cast := entity.Find(doc)
	var found []string
	for _, p := range cast.People {
		line := fmt.Sprintf("%s | %s | %s | %s", doc.Text(p.Name), p.Role, p.Country, p.Rule)
		for _, mark := range []struct {
			is   bool
			word string
		}{{p.Former, "former"}, {p.Female, "female"}, {p.Narrator, "narrator"}, {p.Tie != "", p.Tie}} {
			if mark.is {
				line += " | " + mark.word
			}
		}
		found = append(found, line)
	}
	return append(found, mentioned(doc, cast)...)
}

// Phrases that stand for people say what they are.
func TestMentions(t *testing.T) {
	corpus.Run(t, "testdata/mentions.txt", func(source string) []string {
		doc := text.Parse(strings.ReplaceAll(source, "\n¶\n", "\n\n"))
		return mentioned(doc, entity.Find(doc))
	})
}

func mentioned(doc *text.Doc, cast *entity.Cast) []string {
	var found []string
	for _, m := range cast.Mentions {
		line := doc.Text(m.Span) + " | " + kinds[m.Kind]
		switch m.Kind {
		case entity.Name:
			line += " " + doc.Text(cast.People[m.Person].Name)
		case entity.Group:
			line += fmt.Sprintf(" of %d %s", m.Count, strings.Join(m.Countries, " "))
		default:
			line += " " + strings.TrimSpace(m.Phrase+" "+m.Role+" "+m.Country)
		}
		found = append(found, strings.TrimSpace(line))
	}
	return found
}
