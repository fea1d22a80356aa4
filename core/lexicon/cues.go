package lexicon

import (
	"slices"
	"strings"
	"sync"

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

// cueGap is the most words that may stand for "~".
const cueGap = 6

// cuePattern is a form with or without a gap.
type cuePattern struct {
	head, tail []token.Token
	cue        Cue
}

var cues = sync.OnceValue(func() map[string][]cuePattern {
	table := map[string][]cuePattern{}
	for _, r := range rows("cues") {
		base := r.cell("cue")
		forms := r.list("forms")
		for _, form := range forms {
			head, tail, _ := strings.Cut(form, "~")
			pattern := cuePattern{token.Scan(head), token.Scan(tail), Cue{base, r.cell("class"), r.cell("act"), formOf(form, base, r.cell("class"))}}
			if pattern.cue.Form == Base && !slices.ContainsFunc(forms, func(f string) bool { return formOf(f, base, "") == Past }) {
				pattern.cue.Form = Past // "set out", "put forward": the past looks like the base
			}
			first := pattern.head[0].Norm
			table[first] = append(table[first], pattern)
		}
	}
	for _, patterns := range table {
		slices.SortStableFunc(patterns, func(a, b cuePattern) int { return b.words() - a.words() })
	}
	return table
})

func (p cuePattern) words() int { return len(p.head) + len(p.tail) }

func formOf(form, base, class string) CueForm {
	first, _, _ := strings.Cut(form, " ")
	baseFirst, _, _ := strings.Cut(base, " ")
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
	for _, p := range cues()[tokens[at].Norm] {
		if n := p.match(tokens, at); n > 0 {
			return p.cue, n, true
		}
	}
	return Cue{}, 0, false
}

// match gives the pattern's length at tokens[at], 0 where it does not stand there.
func (p cuePattern) match(tokens []token.Token, at int) int {
	if !normsAt(tokens, at, p.head) {
		return 0
	}
	end := at + len(p.head)
	if len(p.tail) == 0 {
		return len(p.head)
	}
	for gap := 1; gap <= cueGap && end+gap < len(tokens); gap++ {
		if normsAt(tokens, end+gap, p.tail) {
			return end + gap + len(p.tail) - at
		}
		if t := tokens[end+gap-1]; t.Kind == token.Punct && t.Norm != "," || t.Kind == token.Quote {
			return 0
		}
	}
	return 0
}

func normsAt(tokens []token.Token, at int, words []token.Token) bool {
	if at+len(words) > len(tokens) {
		return false
	}
	for i := range words {
		if tokens[at+i].Norm != words[i].Norm {
			return false
		}
	}
	return true
}

var clauseCues = onceMap(func(filled map[string]string) {
	for _, r := range rows("cues") {
		if class := r.cell("class"); class == "say" || class == "clause" {
			filled[r.cell("cue")] = class
		}
	}
})

// TakesClause reports whether a clause can follow a verb, by its lemma, as what
// is said.
func TakesClause(lemma string) bool { return clauseCues()[lemma] != "" }
