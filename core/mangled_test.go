package core

import (
	"flag"
	"fmt"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/require"

	"visavis/core/internal/corpus"
	"visavis/core/lexicon"
	"visavis/core/record"
)

var everyCut = flag.Bool("every-cut", false, "cut every text at every token, not at a sample of them (minutes)")

// sentences are the sentences of every stage's case file, by file and number.
func sentences(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob("*/testdata/corpus.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := map[string]string{}
	for _, file := range files {
		for i, c := range corpus.Cases(t, file) {
			texts[fmt.Sprintf("%s %d", file, i)] = c.Sentence
		}
	}
	return texts
}

// shared are the marked texts that lie beside the project, none where they do not.
func shared(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../../shared/corpus*/text/*.txt")
	require.NoError(t, err)
	texts := map[string]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		texts[file] = string(data)
	}
	return texts
}

// cuts are the tokens at which a text is cut: the first and the last of them and
// a sample between, always the same one.
func cuts(name string, count, ends, between int) []int {
	if *everyCut {
		ends = count
	}
	hash := fnv.New32a()
	hash.Write([]byte(name))
	var at []int
	for i := 0; i < count; i++ {
		if i < ends || i >= count-ends || between > 0 && (i+int(hash.Sum32()%1000))%max(1, (count-2*ends)/between) == 0 {
			at = append(at, i)
		}
	}
	return at
}

// requireCutsValid ends and starts a text at its tokens, on both sides of each.
func requireCutsValid(t *testing.T, name, source string, ends, between int) {
	t.Helper()
	tokens := lexicon.Scan(source)
	for _, i := range cuts(name, len(tokens), ends, between) {
		requireRead(t, fmt.Sprintf("%s, after token %d", name, i), source[:tokens[i].End])
		requireRead(t, fmt.Sprintf("%s, from token %d", name, i), source[tokens[i].Start:])
	}
}

// requireRead holds the record of a text to what every record keeps, and names
// the text that stopped the reading.
func requireRead(t *testing.T, name, source string) {
	t.Helper()
	defer func() {
		if err := recover(); err != nil {
			panic(fmt.Sprintf("%s: %v", name, err))
		}
	}()
	requireValid(t, bare(source))
}

// bare is Extract without the net under it: whatever stops a stage is seen.
func bare(source string) record.Record {
	findings, _ := read(strings.ToValidUTF8(source, "\uFFFD"), time.Time{}, Given{})
	return record.Assemble(findings)
}

// overall runs a test on every text, some at a time and always in one order.
func overall(t *testing.T, texts map[string]string, test func(t *testing.T, name, source string)) {
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, name, texts[name])
		})
	}
}

// slow reports whether the test runs as WebAssembly, where it takes so much
// longer that a sample must do.
const slow = runtime.GOOS == "js"

func TestTextsThatEndOrStartAnywhereGiveValidRecords(t *testing.T) {
	ends, between := 60, 20
	if slow {
		ends, between = 8, 4
	}
	overall(t, readouts(t), func(t *testing.T, name, source string) { requireCutsValid(t, name, source, ends, between) })
	if !slow {
		overall(t, shared(t), func(t *testing.T, name, source string) { requireCutsValid(t, name, source, 2, 3) })
	}
}

// A stage's sentence is short enough to be cut everywhere, behind a lead that
// tells of a meeting, so that what is said in it is looked for.
func TestSentencesThatEndOrStartAnywhereGiveValidRecords(t *testing.T) {
	lead := "NAIROBI, Oct. 17 (Xinhua) -- Kenyan President Amina Otieno met with Kazakh President Arman Serik in Nairobi on Tuesday.\n\n"
	every := 2
	if slow {
		every = 80
	}
	if *everyCut {
		every = 1
	}
	all, at := sentences(t), 0
	for _, name := range slices.Sorted(maps.Keys(all)) {
		source := all[name]
		tokens := lexicon.Scan(source)
		for i := range tokens {
			if at++; at%every != 0 {
				continue
			}
			requireRead(t, fmt.Sprintf("%s, alone after token %d", name, i), source[:tokens[i].End])
			requireRead(t, fmt.Sprintf("%s, after token %d", name, i), lead+source[:tokens[i].End])
			requireRead(t, fmt.Sprintf("%s, from token %d", name, i), source[tokens[i].Start:])
		}
	}
}

// lookedPast says of how many phrases of a table one is tried, where the rules
// look past its words for what comes after; of the others fewer are.
var lookedPast = map[string]int{"sets": 1, "meetings": 1, "units": 1, "cues": 4, "offices": 4}

// lexiconPhrases are phrases of a table, one in every.
func lexiconPhrases(t *testing.T, table string, every int) []string {
	t.Helper()
	data, err := os.ReadFile("lexicon/data/" + table + ".tsv")
	require.NoError(t, err)
	var phrases []string
	at := 0
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, cell := range strings.Split(strings.TrimSpace(line), "\t") {
			for phrase := range strings.SplitSeq(cell, "|") {
				if at++; at == 1 || at%every == 0 { // small tables give one too
					phrases = append(phrases, strings.ReplaceAll(phrase, "~", "the same"))
				}
			}
		}
	}
	require.NotEmpty(t, phrases, table)
	return phrases
}

// The rules look past the words that they know: any of them may be the last of a
// text, or the first.
func TestAnyWordMayBeTheFirstOrTheLast(t *testing.T) {
	lead := "Kenyan President Amina Otieno met Kazakh President Arman Serik."
	files, err := filepath.Glob("lexicon/data/*.tsv")
	require.NoError(t, err)
	for _, file := range files {
		table := strings.TrimSuffix(filepath.Base(file), ".tsv")
		every, looked := lookedPast[table]
		if !looked {
			every = 40
		}
		if slow {
			every *= 40
		}
		if *everyCut {
			every = 1
		}
		t.Run(table, func(t *testing.T) {
			t.Parallel()
			for _, p := range lexiconPhrases(t, table, every) {
				requireRead(t, "first: "+p, strings.ToUpper(p)+": The Foreign Minister met his guest.")
				requireRead(t, "first: "+p, titled(p)+" Otieno met her guest. He said that the road is open.")
				requireRead(t, "last of a sentence: "+p, lead+"\n\nOtieno said that Serik is on "+p)
				requireRead(t, "last after a name: "+p, lead+"\n\nOtieno "+p)
				requireRead(t, "last after a verb: "+p, lead+"\n\nOtieno condemned "+p)
				requireRead(t, "last after a visit: "+p, lead+"\n\nThe meeting provided a state visit to the "+p)
			}
		})
	}
}

// manglings make of a text what no editor would print and some program would.
var manglings = map[string]func(string) string{
	"paragraphs turned round": func(s string) string { return reordered(s, slices.Reverse[[]string]) },
	"the first paragraph last": func(s string) string {
		return reordered(s, func(p []string) { slices.Reverse(p[1:]); slices.Reverse(p) })
	},
	"each paragraph twice":      func(s string) string { return joined(s, func(p string) string { return p + "\n\n" + p }) },
	"each paragraph cut in two": func(s string) string { return joined(s, halved) },
	"no blank line":             func(s string) string { return strings.ReplaceAll(s, "\n\n", "\n") },
	"no line breaks":            func(s string) string { return strings.Join(strings.Fields(s), " ") },
	"each word on a line":       func(s string) string { return strings.Join(strings.Fields(s), "\n") },
	"no punctuation":            func(s string) string { return without(s, func(r rune) bool { return unicode.IsPunct(r) }) },
	"no full stops":             func(s string) string { return without(s, func(r rune) bool { return r == '.' }) },
	"no quotation marks": func(s string) string {
		return without(s, func(r rune) bool { return strings.ContainsRune("\"“”„«»‘’'", r) })
	},
	"no closing marks": func(s string) string {
		return without(s, func(r rune) bool { return strings.ContainsRune("”»)]", r) })
	},
	"no spaces":                 func(s string) string { return strings.ReplaceAll(s, " ", "") },
	"all capitals":              strings.ToUpper,
	"no capitals":               strings.ToLower,
	"every word with a capital": titled,
	"words turned round": func(s string) string {
		words := strings.Fields(s)
		slices.Reverse(words)
		return strings.Join(words, " ")
	},
}

func TestMangledTextsGiveValidRecords(t *testing.T) {
	test := func(t *testing.T, name, source string) {
		for _, what := range slices.Sorted(maps.Keys(manglings)) {
			requireRead(t, name+", "+what, manglings[what](source))
		}
	}
	overall(t, readouts(t), test)
	if !slow {
		overall(t, shared(t), test)
	}
}

func paragraphs(source string) []string { return strings.Split(source, "\n\n") }

func reordered(source string, order func([]string)) string {
	p := paragraphs(source)
	order(p)
	return strings.Join(p, "\n\n")
}

func joined(source string, change func(string) string) string {
	p := paragraphs(source)
	for i := range p {
		p[i] = change(p[i])
	}
	return strings.Join(p, "\n\n")
}

func halved(paragraph string) string {
	words := strings.Fields(paragraph)
	return strings.Join(words[:len(words)/2], " ") + "\n\n" + strings.Join(words[len(words)/2:], " ")
}

func without(source string, unwanted func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if unwanted(r) {
			return -1
		}
		return r
	}, source)
}

func titled(source string) string {
	word := false
	return strings.Map(func(r rune) rune {
		first := !word
		word = unicode.IsLetter(r) || word && r == '\''
		if first {
			return unicode.ToTitle(r)
		}
		return r
	}, source)
}
