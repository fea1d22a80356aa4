package lexicon

import (
	"slices"
	"strings"

	"visavis/core/token"
)

// ClassNames are the bits of a word's class, from the lowest: the classes of
// classes.tsv, then what a word can be as a verb.
var ClassNames = [...]string{
	"determiner", "possessive", "pronoun", "plural", "be", "have", "do", "modal", "negator", "infinitive", "preposition",
	"subordinator", "complementizer", "coordinator", "relative", "adverb", "degree", "noun", "adjective", "unit", "weekday",
	"month", "numeral",
	"bare form", "third person", "past", "past participle", "present participle", "noun too",
}

// classBits are the bits of a class; a word of degree is an adverb.
func classBits(name string) uint32 {
	switch n := slices.Index(ClassNames[:], name); {
	case n < 0:
		panic("lexicon: no class " + name)
	case name == "degree":
		return 1<<n | classBits("adverb")
	default:
		return 1 << n
	}
}

// ClassOf gives the classes of a word as bits; known is false for a word of which
// no table tells a class, alone or in a phrase that it begins.
func ClassOf(id token.ID) (class uint32, known bool) {
	class = uint32(lex.classes[0].at(int(id))) | uint32(lex.classes[1].at(int(id)))<<16
	return class, class != 0 || lex.has(lex.rows[id], openBit(classedPhrases))
}

// functionWords are the classes of words that only join others.
var functionWords = classBits("determiner") | classBits("possessive") | classBits("pronoun") | classBits("be") | classBits("have") |
	classBits("do") | classBits("modal") | classBits("infinitive") | classBits("preposition") | classBits("subordinator") | classBits("coordinator")

// FunctionWord reports whether a word only joins others: "the", "of", "and".
func FunctionWord(id token.ID) bool {
	class, _ := ClassOf(id)
	return class&functionWords != 0
}

// Negator reports whether a word denies: "not", "never", "without".
func Negator(id token.ID) bool {
	class, _ := ClassOf(id)
	return class&classBits("negator") != 0
}

// LemmaOf gives the bare form of a verb's form, nothing for any other word.
func LemmaOf(id token.ID) string { return lex.words.at(lex.lemmas.at(int(id))) }

// ClassAt gives the longest phrase of one class at tokens[at], and its length in
// tokens; 0 where none is.
func ClassAt(tokens []token.Token, at int) (class uint32, length int) {
	row, length := lex.longest(tokens, at, classedPhrases)
	if length == 0 {
		return 0, 0
	}
	return classBits(lex.field(classedPhrases, row, 0)), length
}

func fillClasses(b *builder) {
	for _, r := range b.rows("classes") {
		for _, text := range r.list("words") {
			if words := token.Scan(text, nil); len(words) == 1 {
				b.classes[words[0].Norm] |= classBits(r.cell("class"))
			} else {
				b.add(classedPhrases, text, r.cell("class"))
			}
		}
	}
}

// inflected is a form of a verb.
type inflected struct {
	form, lemma string
	classes     []string // of it as a verb
}

// file gives a form's word its classes and its lemma; an auxiliary is no other verb.
func (b *builder) file(v inflected) {
	if b.classes[v.form]&(classBits("be")|classBits("have")|classBits("do")|classBits("modal")) != 0 {
		return
	}
	for _, class := range v.classes {
		b.classes[v.form] |= classBits(class)
	}
	if b.lemmas[v.form] == "" && v.classes[0] != "bare form" {
		b.lemmas[v.form] = v.lemma
	}
}

// fillVerbs files the forms of all verbs that the tables know: verbs.tsv, then
// those of cues.tsv and acts.tsv.
func fillVerbs(b *builder) {
	known := map[string]bool{}
	for _, r := range b.rows("verbs") {
		lemma := r.cell("lemma")
		known[lemma] = true
		inflect(lemma, r.cell("past"), r.cell("participle"), r.cell("noun") != "", b.file)
	}
	for _, r := range b.rows("cues") {
		lemma, _, _ := strings.Cut(r.cell("cue"), " ")
		if known[lemma] || !startsInBare(r, lemma) {
			continue
		}
		known[lemma] = true
		inflect(lemma, "", "", false, b.file)
	}
	for _, r := range b.rows("acts") {
		lemma, _, _ := strings.Cut(r.cell("phrase"), " ")
		if r.cell("place") != "verb" || strings.Contains(r.cell("phrase"), " ") || known[lemma] || auxiliary(lemma) {
			continue
		}
		known[lemma] = true
		inflect(lemma, "", "", false, b.file)
	}
}

// startsInBare reports whether a cue begins with a verb in its bare form, of which
// its forms are made by rule: "call for", but not "informed" or "in favour of".
func startsInBare(r row, lemma string) bool {
	_, past, _ := regularForms(lemma)
	for _, form := range r.list("forms") {
		if first, _, _ := strings.Cut(form, " "); first == past {
			return true
		}
	}
	return false
}

// inflect gives a verb's forms; an empty past is the regular one. A past that
// is not the participle too is one alone, and so is the participle ("taken").
func inflect(lemma, past, participle string, noun bool, yield func(inflected)) {
	third, regular, ing := regularForms(lemma)
	if past == "" {
		past, participle = regular, regular
	}
	if doubled := strings.TrimSuffix(past, "ed"); len(doubled) == len(lemma)+1 && doubled != past {
		ing = doubled + "ing" // "planned", "planning"
	}
	bare, present := []string{"bare form"}, []string{"third person"}
	if noun {
		bare, present = append(bare, "noun too"), append(present, "noun too")
	}
	yield(inflected{lemma, lemma, bare})
	yield(inflected{third, lemma, present})
	yield(inflected{ing, lemma, []string{"present participle"}})
	if past == participle {
		yield(inflected{past, lemma, []string{"past", "past participle"}})
		return
	}
	yield(inflected{past, lemma, []string{"past"}})
	yield(inflected{participle, lemma, []string{"past participle"}})
}

// regularForms are a verb's forms by the rules of spelling.
func regularForms(lemma string) (third, past, ing string) {
	if len(lemma) < 3 {
		return lemma + "s", lemma + "ed", lemma + "ing"
	}
	stem := strings.TrimSuffix(lemma, "e")
	third, past, ing = lemma+"s", stem+"ed", stem+"ing"
	last, before := lemma[len(lemma)-1], lemma[len(lemma)-2]
	switch {
	case last == 'y' && !vowel(before):
		third, past, ing = lemma[:len(lemma)-1]+"ies", lemma[:len(lemma)-1]+"ied", lemma+"ing"
	case strings.HasSuffix(lemma, "ee") || strings.HasSuffix(lemma, "ye") || strings.HasSuffix(lemma, "oe"):
		ing = lemma + "ing"
	case strings.HasSuffix(lemma, "ie"):
		ing = lemma[:len(lemma)-2] + "ying"
	case last == 's' || last == 'x' || last == 'z' || last == 'o' || strings.HasSuffix(lemma, "sh") || strings.HasSuffix(lemma, "ch"):
		third = lemma + "es"
	case len(lemma) <= 5 && !vowel(last) && last != 'w' && last != 'y' && vowel(before) && !vowel(lemma[len(lemma)-3]) && syllable(lemma):
		past, ing = lemma+string(last)+"ed", lemma+string(last)+"ing" // "get", "begin"
	}
	return third, past, ing
}

// syllable reports whether a short verb doubles its last letter: it has one
// vowel, or is stressed on the last ("begin").
func syllable(lemma string) bool {
	vowels := 0
	for i := range len(lemma) {
		if vowel(lemma[i]) {
			vowels++
		}
	}
	return len(lemma) >= 3 && vowels == 1 || lemma == "begin"
}
