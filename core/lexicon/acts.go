package lexicon

import (
	"strings"
	"visavis/core/token"
)

// Position is where in a statement a word tells what the speaker does.
type Position uint8

// The positions.
const (
	Head     Position = iota // the noun at the head of what is said: "his gratitude for …"
	Verb                     // what the speaker's own side does: "China supports …"
	Anywhere                 // wherever it stands: "… should be managed"
)

var actTables = map[string]table{"head": actHeads, "verb": actVerbs, "any": actAnywhere}

func fillActs(b *builder) {
	for _, r := range b.rows("acts") {
		phrase, sense, place := r.cell("phrase"), r.cell("sense"), r.cell("place")
		switch t, ok := actTables[place]; {
		case ok:
			b.add(t, phrase, sense)
		case place == "cue":
			b.row(cueSenses, []string{phrase, sense})
		case place == "words":
			b.addTo(sense+"-words", phrase)
		default:
			b.addTo(place, phrase)
		}
		if place == "verb" {
			for _, form := range verbForms(phrase) {
				b.add(actVerbs, form, sense)
			}
		}
	}
	b.sortByKey(cueSenses)
}

// ActWords finds words that tell an act (acts.tsv), a table for each position:
// what it gives is an act of the record, or a sense that a rule makes one of.
func ActWords() *[3]Phrases[string] { return &actWords }

var actWords = [3]Phrases[string]{{actHeads, senseOf}, {actVerbs, senseOf}, {actAnywhere, senseOf}}

// OpensAct reports whether a word that tells an act can begin with a word: one
// question for three tables, whose bits share a byte.
func OpensAct(word token.ID) bool {
	return lex.bits[int(lex.rows[word])+int(actHeads>>3)]&(1<<(actHeads&7)|1<<(actVerbs&7)|1<<(actAnywhere&7)) != 0
}

// The three lie in one byte, or this does not compile.
const _ = uint8(actHeads>>3 - actAnywhere>>3)

func senseOf(t table, row int) string { return lex.field(t, row, 0) }

// CueSense is what the table of acts says of a cue by its base form, empty
// where it says nothing.
func CueSense(base string) string {
	if row, ok := lex.keyed(cueSenses, base); ok {
		return lex.field(cueSenses, row, 1)
	}
	return ""
}

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
