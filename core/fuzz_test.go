package core

import (
	"encoding/binary"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// seeds are all texts that are at hand, and every sentence of the stages' cases.
func seeds(t testing.TB) []string {
	all := map[string]string{}
	maps.Copy(all, readouts(t))
	maps.Copy(all, shared(t))
	maps.Copy(all, sentences(t))
	list := []string{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		list = append(list, all[name])
	}
	return list
}

// FuzzExtract: any string gives a record that keeps every rule.
func FuzzExtract(f *testing.F) {
	for _, source := range short(seeds(f)) {
		f.Add(source)
	}
	f.Add("“Xi” said — «that»: 'no' \u00ad\u200b \xff")
	f.Fuzz(func(t *testing.T, source string) { requireValid(t, bare(source)) })
}

// short are both ends of long texts, and short ones some at a time: every seed is read
// before the fuzzer begins, and what goes wrong in a long text goes wrong in a part of
// it, a hundred times as often a second.
func short(texts []string) []string {
	const length = 1500
	all, some := []string{}, ""
	for _, text := range texts {
		if len(text) > 2*length {
			all = append(all, text[:length], text[len(text)-length:])
		} else if some += text + "\n\n"; len(some) > length {
			all, some = append(all, some), ""
		}
	}
	return append(all, some)
}

// FuzzWords: words of the texts at hand, dropped, swapped, doubled, put together from
// several texts and cut anywhere, give a record that keeps every rule. A fuzzer that
// changes bytes makes misspelt words, at which no rule looks twice.
func FuzzWords(f *testing.F) {
	texts := split(seeds(f))
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		f.Add(someSteps(random))
	}
	f.Fuzz(func(t *testing.T, steps []byte) { requireRead(t, "", mutated(texts, steps)) })
}

// The same, always with the same steps, for every run of the tests.
func TestMutatedWordsGiveValidRecords(t *testing.T) {
	texts, random := split(seeds(t)), rand.New(rand.NewPCG(3, 4))
	count := 4000
	if slow {
		count = 200
	}
	for range count {
		source := mutated(texts, someSteps(random))
		requireRead(t, source, source)
	}
}

func someSteps(random *rand.Rand) []byte {
	steps := make([]byte, 5*(1+random.IntN(8)))
	for i := range steps {
		steps[i] = byte(random.Uint32())
	}
	return steps
}

// split parts texts into words, each with the white space before it.
func split(texts []string) [][]string {
	all := make([][]string, len(texts))
	for i, text := range texts {
		start, word := 0, false
		for at, r := range text {
			space := strings.ContainsRune(" \t\n", r)
			if space && word {
				all[i] = append(all[i], text[start:at])
				start = at
			}
			word = !space
		}
		all[i] = append(all[i], text[start:])
	}
	return all
}

// longestPart is how many words are taken from a text at a time: some paragraphs.
const longestPart = 120

// mutated follows steps of five bytes: what to do, and two numbers that say where.
func mutated(texts [][]string, steps []byte) string {
	words := []string{}
	for len(steps) >= 5 && len(words) < 10*longestPart {
		where, what := int(binary.LittleEndian.Uint16(steps[1:])), int(binary.LittleEndian.Uint16(steps[3:]))
		at, to := where%(len(words)+1), what%(len(words)+1)
		switch step := steps[0] % 8; {
		case step == 0 || len(words) < 2:
			words = slices.Insert(words, at, part(texts, where, what)...)
		case step == 1:
			words = words[:at]
		case step == 2:
			words = words[at:]
		case step == 3:
			words = slices.Delete(words, min(at, to), max(at, to))
		case step == 4:
			words = slices.Insert(words, at, slices.Clone(words[min(at, to):max(at, to)])...)
		case step == 5:
			a, b := at%len(words), to%len(words)
			words[a], words[b] = words[b], words[a]
		case step == 6:
			at %= len(words)
			words[at] = words[at][:what%(len(words[at])+1)]
		case step == 7:
			at %= len(words)
			words[at] = []string{"“", "\n\n", ". ", ",", " (", ": ", "” ", " — "}[what%8] + strings.TrimSpace(words[at])
		}
		steps = steps[5:]
	}
	return strings.Join(words, "")
}

// part takes words from anywhere in one of the texts.
func part(texts [][]string, where, what int) []string {
	text := texts[(where*31+what)%len(texts)]
	start := where % len(text)
	return text[start:min(len(text), start+1+what%longestPart)]
}
