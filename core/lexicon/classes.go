package lexicon

import "strings"

func fillClasses(b *builder) {
	for _, r := range b.rows("classes") {
		for _, word := range r.list("words") {
			b.row(classedWords, []string{word, r.cell("class")})
		}
	}
}

// ClassedWords gives each word or phrase of classes.tsv with the class that it
// is in; one in several classes comes several times.
func ClassedWords(yield func(word, class string)) {
	for row := range lex.count(classedWords) {
		yield(lex.field(classedWords, row, 0), lex.field(classedWords, row, 1))
	}
}

// Inflected is a form of a verb.
type Inflected struct {
	Form, Lemma string
	As          CueForm // Base, Present (in -s), Past, or Participle (in -ing)
	Done        bool    // a past that serves as participle too ("signed"), or a participle alone ("taken")
	Only        bool    // a participle alone
	Noun        bool    // the bare form or the one in -s is a noun as well
}

// InflectedVerbs gives the forms of all verbs that the tables know: verbs.tsv,
// then those of cues.tsv and acts.tsv.
func InflectedVerbs(yield func(Inflected)) {
	for row := range lex.count(inflectedVerbs) {
		marks := lex.field(inflectedVerbs, row, 2)
		yield(Inflected{
			Form: lex.field(inflectedVerbs, row, 0), Lemma: lex.field(inflectedVerbs, row, 1), As: CueForm(marks[0] - '0'),
			Done: strings.Contains(marks, "d"), Only: strings.Contains(marks, "o"), Noun: strings.Contains(marks, "n"),
		})
	}
}

func fillVerbs(b *builder) {
	known := map[string]bool{}
	add := func(v Inflected) {
		marks := string('0' + rune(v.As))
		for _, mark := range []struct {
			set  bool
			sign string
		}{{v.Done, "d"}, {v.Only, "o"}, {v.Noun, "n"}} {
			if mark.set {
				marks += mark.sign
			}
		}
		b.row(inflectedVerbs, []string{v.Form, v.Lemma, marks})
	}
	for _, r := range b.rows("verbs") {
		lemma := r.cell("lemma")
		known[lemma] = true
		inflect(lemma, r.cell("past"), r.cell("participle"), r.cell("noun") != "", add)
	}
	for _, r := range b.rows("cues") {
		lemma, _, _ := strings.Cut(r.cell("cue"), " ")
		if known[lemma] || !startsInBare(r, lemma) {
			continue
		}
		known[lemma] = true
		inflect(lemma, "", "", false, add)
	}
	for _, r := range b.rows("acts") {
		lemma, _, _ := strings.Cut(r.cell("phrase"), " ")
		if r.cell("place") != "verb" || strings.Contains(r.cell("phrase"), " ") || known[lemma] || auxiliary(lemma) {
			continue
		}
		known[lemma] = true
		inflect(lemma, "", "", false, add)
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

// inflect gives a verb's forms; an empty past is the regular one.
func inflect(lemma, past, participle string, noun bool, yield func(Inflected)) {
	third, regular, ing := regularForms(lemma)
	if past == "" {
		past, participle = regular, regular
	}
	if doubled := strings.TrimSuffix(past, "ed"); len(doubled) == len(lemma)+1 && doubled != past {
		ing = doubled + "ing" // "planned", "planning"
	}
	yield(Inflected{Form: lemma, Lemma: lemma, As: Base, Noun: noun})
	yield(Inflected{Form: third, Lemma: lemma, As: Present, Noun: noun})
	yield(Inflected{Form: ing, Lemma: lemma, As: Participle})
	yield(Inflected{Form: past, Lemma: lemma, As: Past, Done: past == participle})
	if participle != past {
		yield(Inflected{Form: participle, Lemma: lemma, As: Past, Done: true, Only: true})
	}
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
