package lexicon

import (
	"strings"
	"sync"
)

// Position is where in a statement a word tells what the speaker does.
type Position uint8

// The positions.
const (
	Head     Position = iota // the noun at the head of what is said: "his gratitude for …"
	Verb                     // what the speaker's own side does: "China supports …"
	Anywhere                 // wherever it stands: "… should be managed"
)

var places = map[string]Position{"head": Head, "verb": Verb, "any": Anywhere}

// ActWords finds words that tell an act (acts.tsv), a table for each position:
// what it gives is an act of the record, or a sense that a rule makes one of.
var ActWords = sync.OnceValue(func() (tables [3]*Phrases[string]) {
	for i := range tables {
		tables[i] = newPhrases[string]()
	}
	for _, r := range rows("acts") {
		place, ok := places[r.cell("place")]
		if !ok {
			continue
		}
		phrase, sense := r.cell("phrase"), r.cell("sense")
		tables[place].add(phrase, sense)
		if place == Verb {
			for _, form := range verbForms(phrase) {
				tables[place].add(form, sense)
			}
		}
	}
	return tables
})

// Strengths finds intensifiers: "firmly", "ironclad". Actions knows verbs that
// may follow "commitment to". TalkWords and AccordWords know those that tell a
// cue which the table of cues lacks: "an exchange of opinions", "of one mind".
var (
	Strengths   = actSet("strength", "")
	Actions     = actSet("action", "")
	TalkWords   = actSet("words", "discuss")
	AccordWords = actSet("words", "agree")
)

func actSet(place, sense string) func() Set {
	return sync.OnceValue(func() Set {
		phrases := []string{}
		for _, r := range rows("acts") {
			if r.cell("place") == place && (sense == "" || r.cell("sense") == sense) {
				phrases = append(phrases, r.cell("phrase"))
			}
		}
		return newSet(phrases)
	})
}

var cueSenses = onceMap(func(filled map[string]string) {
	for _, r := range rows("acts") {
		if r.cell("place") == "cue" {
			filled[r.cell("phrase")] = r.cell("sense")
		}
	}
})

// CueSense is what the table of acts says of a cue by its base form, empty
// where it says nothing.
func CueSense(base string) string { return cueSenses()[base] }

// verbForms are the regular forms of a phrase whose first word is a verb in its
// base form; what the rules of spelling cannot tell stands in the table itself.
func verbForms(phrase string) []string {
	verb, rest, _ := strings.Cut(phrase, " ")
	if auxiliary(verb) {
		return nil
	}
	if rest != "" {
		rest = " " + rest
	}
	stem, third := strings.TrimSuffix(verb, "e"), verb+"s"
	past := stem + "ed"
	switch {
	case strings.HasSuffix(verb, "y") && !vowel(verb[len(verb)-2]):
		third, past = verb[:len(verb)-1]+"ies", verb[:len(verb)-1]+"ied"
	case strings.HasSuffix(verb, "ss"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"):
		third = verb + "es"
	}
	return []string{third + rest, past + rest, stem + "ing" + rest}
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// auxiliary tells a word that begins a phrase in a form of its own.
func auxiliary(word string) bool {
	switch word {
	case "is", "are", "was", "were", "am", "be", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "must",
		"not", "never", "no", "on", "in", "very", "fully", "highly", "deeply", "seriously", "gravely", "consistently", "like", "need":
		return true
	}
	return len(word) < 3 || strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss")
}
