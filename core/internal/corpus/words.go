package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sets is the table of sets as a stage's case file sees it. It is read from the
// disk, not asked of the lexicon: a word that the lexicon lost must fail its case.
const sets = "../../lexicon/data/sets.tsv"

// filled is a case with one of its words put in.
type filled struct {
	Sentence, word string
}

// filled puts the word into findings.
func (f filled) filled(findings []string) []string {
	var got []string
	for _, finding := range findings {
		got = append(got, strings.ReplaceAll(finding, "{}", f.word))
	}
	return got
}

// each is the case once for each of its words, once where it has no choice.
func (c Case) each(t testing.TB, path string) []filled {
	before, rest, open := strings.Cut(c.Sentence, "{")
	choice, after, closed := strings.Cut(rest, "}")
	if !open || !closed {
		return []filled{{c.Sentence, "{}"}}
	}
	var all []filled
	for _, word := range words(t, filepath.Join(filepath.Dir(path), filepath.FromSlash(sets)), choice) {
		all = append(all, filled{before + word + strings.ReplaceAll(after, "{}", word), word})
	}
	return all
}

// words are those of "said|told" or "set visit-word but trip, tour".
func words(t testing.TB, sets, choice string) []string {
	name, ofSet := strings.CutPrefix(choice, "set ")
	if !ofSet || strings.Contains(choice, "|") {
		return strings.Split(choice, "|")
	}
	name, excepted, _ := strings.Cut(name, " but ")
	data, err := os.ReadFile(sets)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		set, list, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if set != name {
			continue
		}
		all := strings.Split(list, "|")
		for _, word := range strings.Split(excepted, ", ") {
			if excepted != "" && !slices.Contains(all, word) {
				t.Fatalf("%s has no %q", name, word)
			}
		}
		return slices.DeleteFunc(all, func(w string) bool { return slices.Contains(strings.Split(excepted, ", "), w) })
	}
	t.Fatalf("no set %q", name)
	return nil
}

// common are the findings of the first word, with "{}" for it where the last word
// has its own in its place.
func common(each []filled, find func(string) []string) []string {
	first, last := each[0], each[len(each)-1]
	findings, others := find(first.Sentence), find(last.Sentence)
	if first.Sentence == last.Sentence || len(findings) != len(others) {
		return findings
	}
	for i, finding := range findings {
		if open := strings.ReplaceAll(finding, first.word, "{}"); finding != others[i] && last.filled([]string{open})[0] == others[i] {
			findings[i] = open
		}
	}
	return findings
}
