package lexicon

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"visavis/core/token"
)

// builder gathers what the tables say and makes the flat form of it. It runs
// when the program is built (scripts/lexicon); a program that was built without
// runs it itself.
type builder struct {
	read    func(table string) string // the text of a file of data/
	phrases []phrase
	sets    []string // names, by number
	numbers map[string]Set
	langs   map[string][]int // words that are common in languages
	strings map[string]uint16
	texts   []string
	values  [tableCount][][]string
	known   [tableCount]map[string]uint16
	classes map[string]uint32 // by word, as ClassNames numbers them
	lemmas  map[string]string // by form of a verb
	ids     map[string]token.ID
	words   []string
}

// phrase is one phrase of a table.
type phrase struct {
	table table
	words []token.Token // cut as the text is cut: normal forms and the capitals asked for
	value uint16
	order int // in which it was added
}

// fillers write the tables into a builder.
var fillers = []func(*builder){
	fillSets, fillCountries, fillPlaces, fillOffices, fillNamed, fillFormulas, fillRelated, fillTopics, fillActs, fillCues, fillEncounters, fillUnits,
	fillLanguages, fillWeights, fillClasses, fillVerbs,
}

// build makes the flat form of the tables that read gives.
func build(read func(table string) string) []byte {
	b := &builder{read: read, numbers: map[string]Set{}, langs: map[string][]int{}, strings: map[string]uint16{}, classes: map[string]uint32{}, lemmas: map[string]string{}, ids: map[string]token.ID{}}
	b.text("") // the string of number 0
	for i := range b.known {
		b.known[i] = map[string]uint16{}
	}
	for _, name := range setNames {
		b.set(name)
	}
	for _, fill := range fillers {
		fill(b)
	}
	b.numberWords()
	return b.flat()
}

// add files a phrase. Where the table writes a capital the text must have one
// too ("Turkey", not "turkey"); where the table writes a short word in capitals
// only, so must the text ("US", not "Us"). Of phrases that are spelled alike the
// first counts.
func (b *builder) add(t table, text string, value ...string) {
	if words := token.Scan(text, nil); len(words) > 0 {
		b.phrases = append(b.phrases, phrase{t, words, b.row(t, value), len(b.phrases)})
	}
}

// addTo files phrases of a set.
func (b *builder) addTo(set string, texts ...string) {
	s := b.set(set)
	for _, text := range texts {
		b.add(tableOf(s), strings.TrimSpace(text))
	}
}

// set is the number of a set, a new one where the name is new.
func (b *builder) set(name string) Set {
	s, ok := b.numbers[name]
	if !ok {
		s = Set(len(b.sets))
		b.numbers[name] = s
		b.sets = append(b.sets, name)
	}
	return s
}

// row is the number of a value; equal values are one.
func (b *builder) row(t table, value []string) uint16 {
	if t >= firstSet {
		return 0
	}
	key := strings.Join(value, "\t")
	row, ok := b.known[t][key]
	if !ok {
		row = short(len(b.values[t]))
		b.known[t][key] = row
		b.values[t] = append(b.values[t], value)
	}
	return row
}

// sortByKey makes a table's values ready for keyed.
func (b *builder) sortByKey(t table) {
	slices.SortFunc(b.values[t], func(a, c []string) int { return cmp.Compare(a[0], c[0]) })
}

// text is the number of a string.
func (b *builder) text(text string) uint16 {
	n, ok := b.strings[text]
	if !ok {
		n = short(len(b.texts))
		b.strings[text] = n
		b.texts = append(b.texts, text)
	}
	return n
}

// short keeps a number in the two bytes that the flat form has for it. Tables
// that outgrow it are a broken build.
func short(n int) uint16 {
	if n > 1<<16-1 {
		panic("lexicon: more than 65,536 of one kind, the flat form needs wider numbers")
	}
	return uint16(n)
}

// numberWords gives each word of a phrase its number.
func (b *builder) numberWords() {
	for _, p := range b.phrases {
		for _, w := range p.words {
			b.ids[w.Norm] = 0
		}
	}
	for word := range b.langs {
		b.ids[word] = 0
	}
	for word := range b.classes {
		b.ids[word] = 0 // a lemma is one too
	}
	b.words = append([]string{""}, slices.Sorted(maps.Keys(b.ids))...)
	for id, word := range b.words[1:] {
		b.ids[word] = token.ID(short(id + 1))
	}
	for _, p := range b.phrases {
		for i := range p.words {
			p.words[i].ID = b.ids[p.words[i].Norm]
		}
	}
}

// flat writes everything in the order in which open reads it.
func (b *builder) flat() []byte {
	var w writer
	profile, rows := b.profiles()
	w.texts(b.words)
	w.shorts(profile)
	w.bytes(rows)
	w.texts(b.sets)
	b.flatClasses(&w)
	b.flatTrie(&w)
	fields := b.fields()
	w.texts(b.texts)
	for t, refs := range fields {
		width := 0
		if len(b.values[t]) > 0 {
			width = len(b.values[t][0])
		}
		w.bytes([]byte{byte(width)})
		w.shorts(refs)
	}
	return w.flat
}

// flatClasses writes for each word its classes, low halves first, and its lemma's
// number.
func (b *builder) flatClasses(w *writer) {
	low, high, lemmas := make([]uint16, len(b.words)), make([]uint16, len(b.words)), make([]uint16, len(b.words))
	for id, word := range b.words {
		low[id], high[id], lemmas[id] = uint16(b.classes[word]), uint16(b.classes[word]>>16), uint16(b.ids[b.lemmas[word]])
	}
	w.shorts(low)
	w.shorts(high)
	w.shorts(lemmas)
}

// fields are the values of each table as numbers of strings.
func (b *builder) fields() (all [tableCount][]uint16) {
	for t := range all {
		for _, row := range b.values[t] {
			for _, text := range row {
				all[t] = append(all[t], b.text(text))
			}
		}
	}
	return all
}

// profiles gives each word its row of bits; most words share one.
func (b *builder) profiles() (profile []uint16, rows []byte) {
	sets := len(b.sets)
	width := rowWidth(sets)
	bits := make([]byte, width*len(b.words))
	mark := func(id token.ID, bit int) { bits[int(id)*width+bit>>3] |= 1 << (bit & 7) }
	for _, p := range b.phrases {
		first := p.words[0]
		if p.table >= firstSet && len(p.words) == 1 {
			mark(first.ID, setBit(Set(p.table-firstSet)))
		}
		if !p.alone() {
			mark(first.ID, openBit(p.table)) // else the set's own bit tells all
		}
	}
	b.markOpeners(func(p phrase, bit int) { mark(p.words[0].ID, bit) })
	for word, langs := range b.langs {
		for _, lang := range langs {
			mark(b.ids[word], langBit(sets, lang))
		}
	}
	known := map[string]uint16{}
	for row := range slices.Chunk(bits, width) {
		n, ok := known[string(row)]
		if !ok {
			n = short(len(known))
			known[string(row)] = n
			rows = append(rows, row...)
		}
		profile = append(profile, n)
	}
	return profile, rows
}
