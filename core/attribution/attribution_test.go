package attribution_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/attribution"
	"visavis/core/entity"
	"visavis/core/grammar"
	"visavis/core/internal/corpus"
	"visavis/core/text"
)

// lead introduces the people of every case; the last of them met nobody.
const lead = "Chinese President Li Bo met with Kazakh President Arman Serik, said Ana Berg, the spokeswoman. Deputy Minister Omar Dale was absent.\n\n"

var kinds = map[attribution.Kind]string{
	attribution.Named: "named", attribution.Joint: "joint", attribution.Outsider: "outsider", attribution.Same: "same",
}

// found lists what a case reports: rule, kind of source, its words, cue, content.
func found(source string) []string {
	doc := text.Parse(lead + strings.ReplaceAll(source, "\n¶\n", "\n\n"))
	said := attribution.Find(doc, grammar.Find(doc), entity.Find(doc))
	var list []string
	for s := range doc.Sentences {
		if doc.Paragraphs[doc.Sentences[s].Paragraph].From == 0 {
			continue
		}
		list = append(list, told(doc, said, s, said.Sentences[s])...)
		for _, line := range told(doc, said, s, said.Quoted[s]) {
			list = append(list, "quoted "+line)
		}
		for _, r := range said.Rejected[s] {
			list = append(list, fmt.Sprintf("no attribution | %s | %s", doc.Text(r.Cue), r.Reason))
		}
	}
	return list
}

func told(doc *text.Doc, said *attribution.Found, s int, attributions []attribution.Attribution) []string {
	parts := make([]attribution.Part, len(attributions))
	for i, a := range attributions {
		parts[i] = attribution.Part{Attribution: a}
	}
	content := make([][]string, len(parts))
	for _, share := range said.Share(s, parts) {
		for _, span := range share.Content {
			content[share.Part] = append(content[share.Part], doc.Text(span))
		}
	}
	var list []string
	for i, a := range attributions {
		kind := kinds[a.Source.Kind]
		if a.Source.Relay {
			kind += ", relay"
		}
		if a.Negated {
			kind += ", refuses"
		}
		list = append(list, strings.TrimSpace(fmt.Sprintf("%s | %s | %s | %s | %s", a.Rule, kind, doc.Text(a.Source.Words), doc.Text(a.Cue), strings.Join(content[i], " … "))))
	}
	return list
}

// The case files: corpus.txt goes through all rules, the others through the words and
// marks on which one of them turns.
var caseFiles = []string{"corpus", "subjects", "verbs", "titles", "passives", "asides", "contents"}

func TestCorpus(t *testing.T) {
	for _, name := range caseFiles {
		corpus.Run(t, "testdata/"+name+".txt", found)
	}
}

// Asked again, a text gives the same; asked in another order, its sentences too.
func TestPure(t *testing.T) {
	for _, c := range corpus.Cases(t, "testdata/corpus.txt") {
		assert.Equal(t, found(c.Sentence), found(c.Sentence), c.Reason)
	}
}

// What a sentence reports does not depend on the paragraphs around it.
func TestSentencesAreReadByThemselves(t *testing.T) {
	for _, c := range corpus.Cases(t, "testdata/corpus.txt") {
		if strings.Contains(c.Sentence, "¶") {
			continue
		}
		around := "The weather was fine.\n¶\n" + c.Sentence + "\n¶\nThe weather was fine."
		assert.Equal(t, found(c.Sentence), found(around), c.Reason)
	}
}
