package lexicon

import (
	"slices"
	"strings"

	"visavis/core/token"
)

// CueForm is the form of the verb in which a cue stands.
type CueForm uint8

// The forms of a cue's verb.
const (
	Past       CueForm = iota // "said"
	Present                   // "says"
	Participle                // "saying"
	Base                      // "say": an infinitive, or the present of many
	Phrase                    // no verb: "according to"
)

// Cue is a word or phrase that says something is reported.
type Cue struct {
	Base  string  // "call for"
	Class string  // say, clause, do, talk, source (cues.tsv)
	Act   string  // what a speaker does with it unless the content says otherwise
	Form  CueForm // the form found
}

func fillCues(b *builder) {
	for _, r := range b.rows("cues") {
		if class := r.cell("class"); class == "say" || class == "clause" {
			b.row(clauseCues, []string{r.cell("cue")})
		}
		base, class, forms := r.cell("cue"), r.cell("class"), r.list("forms")
		for _, form := range forms {
			kind := formOf(form, base, class)
			if kind == Base && !slices.ContainsFunc(forms, func(f string) bool { return formOf(f, base, "") == Past }) {
				kind = Past // "set out", "put forward": the past looks like the base
			}
			b.addGapped(cues, form, base, class, r.cell("act"), string('0'+rune(kind)))
		}
	}
	b.sortByKey(clauseCues)
}

// verbOf is the verb of a cue: its first word that is no adverb ("firmly supports").
func verbOf(cue string) string {
	first, rest, _ := strings.Cut(cue, " ")
	if strings.HasSuffix(first, "ly") && rest != "" {
		return verbOf(rest)
	}
	return first
}

func formOf(form, base, class string) CueForm {
	first, baseFirst := verbOf(form), verbOf(base)
	switch {
	case class == "source":
		return Phrase
	case strings.HasSuffix(first, "ing") && first != baseFirst:
		return Participle
	case first == baseFirst && first != "is" && first != "would":
		return Base
	case first == "are" || first == "is" || strings.HasSuffix(first, "s") && !strings.HasSuffix(first, "ss"):
		if first != "was" {
			return Present
		}
	}
	return Past
}

// CueAt gives the longest cue that starts at tokens[at], and its length in
// tokens; ok is false where none does.
func CueAt(tokens []token.Token, at int) (cue Cue, length int, ok bool) {
	row, length := lex.gapped(tokens, at, cues)
	if length == 0 {
		return Cue{}, 0, false
	}
	form := CueForm(lex.field(cues, row, 3)[0] - '0')
	return Cue{lex.field(cues, row, 0), lex.field(cues, row, 1), lex.field(cues, row, 2), form}, length, true
}

// TakesClause reports whether a clause can follow a verb, by its lemma, as what
// is said.
func TakesClause(lemma string) bool {
	_, ok := lex.keyed(clauseCues, lemma)
	return ok
}
