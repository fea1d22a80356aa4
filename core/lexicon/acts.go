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
	Verb                  // what the speaker's own side does: "China supports …"
	Anywhere              // wherever it stands: "… should be managed"
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
		for _, phrase := range r.list("phrases") {
			tables[place].add(phrase, r.cell("sense"))
			if place == Verb {
				for _, form := range verbForms(phrase) {
					tables[place].add(form, r.cell("sense"))
				}
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
				phrases = append(phrases, r.list("phrases")...)
			}
		}
		return newSet(phrases)
	})
}

// CueSense is what the table of acts says of a cue by its base form: the first
// row that names it; empty where none does.
var CueSense = func() func(base string) string {
	senses := onceMap(func(filled map[string]string) {
		for _, r := range rows("acts") {
			if r.cell("place") != "cue" {
				continue
			}
			for _, base := range r.list("phrases") {
				if filled[base] == "" {
					filled[base] = r.cell("sense")
				}
			}
		}
	})
	return func(base string) string { return senses()[base] }
}()

// verbForms are the regular forms of a phrase whose first word is a verb in its
// base form; what the rules of spelling cannot tell stands in the table itself.
func verbForms(phrase string) []string {
	verb, rest, _ := strings.Cut(phrase, " ")
	if rest != "" {
		rest = " " + rest
	}
	stem := strings.TrimSuffix(verb, "e")
	third, past := verb+"s", stem+"ed"
	switch {
	case strings.HasSuffix(verb, "y") && !strings.HasSuffix(verb, "ay") && !strings.HasSuffix(verb, "oy") && !strings.HasSuffix(verb, "ey"):
		third, past = verb[:len(verb)-1]+"ies", verb[:len(verb)-1]+"ied"
	case strings.HasSuffix(verb, "ss"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"):
		third = verb + "es"
	}
	return []string{third + rest, past + rest, stem + "ing" + rest}
}
