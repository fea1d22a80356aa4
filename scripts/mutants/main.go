// Command mutants measures what the case files and golden records hold fast. It
// makes mutants of the reading packages, runs the tests on each, and prints the
// share that a test fails on, by package, code and words apart.
//
// A mutant of the code is the program with one condition that is always true or
// always false (what stands after `if` or `case`, or on a side of `&&` or `||`), or
// with one word of a `case` that never fits. All of them count, also those that no
// test can kill because the condition only saves time or guards an index.
//
// A mutant of the words lacks one word of a set, of a class or of the units, for a
// rule asks whether a word is one of them: each is to have a case in which it
// matters. The entries of the other tables are alike to every rule, which asks only
// of what kind one is; there all entries of a kind are left out at once. The tables
// of names (cities, agencies …) are left out: a case for each would test nothing.
// A set's word may have its case through "{set name}" in a case file, which is read
// from the table on the disk: that shows that the word does what it is there for,
// not that nobody may strike it.
//
// Only case files, table tests and golden records judge: no sweep over names, no
// marked corpus, none of the tests that mangle texts. All mutants are compiled at
// once, each behind a switch, and one process turns into one mutant after the
// other; what a test never asks is not run.
//
// Usage: mutants [-sample N] [-seed N] [-only PREFIX] [-list] [-names] [-texts LIST] [-jobs N]
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
)

// readers are the packages that read; those that are not there are left out.
var readers = []string{"text", "grammar", "date", "entity", "attribution", "meeting", "refer", "speech", "act", "topic", "outcome"}

// ofNames are the tables of names: a rule asks whether a word is one of them, not
// which, so that a case for each would test nothing.
var ofNames = []string{"agencies", "bodies", "cities", "countries", "formulas", "languages", "terms"}

// words is the package whose data are the words.
const words = "lexicon"

// inCore are the tests of the whole that judge a mutant: the golden records and
// the small texts beside them, not those that cut and mangle texts.
var inCore = []string{"TestGoldenRecords", "TestWarnings", "TestDoubtfulTextsAreWarnedOf"}

func main() {
	log.SetFlags(0)
	log.SetPrefix("mutants: ")
	sample := flag.Int("sample", 0, "how many mutants to run, a quarter of them rows of tables; 0 for all")
	seed := flag.Uint64("seed", 1, "which sample is drawn")
	list := flag.Bool("list", false, "list the mutants that no test noticed")
	names := flag.Bool("names", false, "leave out rows of the tables of names too: cities, countries, agencies …")
	only := flag.String("only", "", "only mutants whose place starts so: core/speech, core/lexicon/data/sets.tsv")
	texts := flag.String("texts", "", "a list of texts, one path a line: of each survivor it is told in which of them it matters")
	jobs := flag.Int("jobs", runtime.NumCPU(), "how many run at a time")
	flag.Parse()

	dir, err := os.MkdirTemp("", "mutants")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := measure(dir, options{*sample, *seed, *only, *list || *texts != "", *names, *texts, *jobs}); err != nil {
		log.Print(err)
		os.RemoveAll(dir)
		os.Exit(1)
	}
}

// options say which mutants are made and what is told of them.
type options struct {
	sample int
	seed   uint64
	only   string
	list   bool
	names  bool
	texts  string
	jobs   int
}

func measure(dir string, o options) error {
	packages := present()
	found, err := instrument(dir, packages)
	if err != nil {
		return err
	}
	rows, err := rowMutants("core/"+words+"/data", o.names)
	if err != nil {
		return err
	}
	suites, err := compile(dir, packages, o.jobs)
	if err != nil {
		return err
	}
	defer stop(suites)
	chosen := draw(starting(found, o.only), starting(rows, o.only), o.sample, o.seed)
	fmt.Printf("%d mutants of the code, %d of the words; %d of them run\n", len(found), len(rows), len(chosen))
	run(suites, chosen, o.jobs)
	if o.texts != "" {
		if err := readTexts(suites[0], chosen, o.texts, o.jobs); err != nil {
			return err
		}
	}
	report(os.Stdout, o.list, chosen)
	return nil
}

// present are the reading packages that there are.
func present() []string {
	var there []string
	for _, name := range readers {
		if _, err := os.Stat("core/" + name); err == nil {
			there = append(there, name)
		}
	}
	return there
}

func starting(mutants []*mutant, place string) []*mutant {
	var kept []*mutant
	for _, m := range mutants {
		if strings.HasPrefix(m.place, place) {
			kept = append(kept, m)
		}
	}
	return kept
}

// draw takes three quarters of a sample from the code and one from the tables, as
// far as there are so many: there are more rows than conditions, and rules come first.
func draw(code, tables []*mutant, sample int, seed uint64) []*mutant {
	random := rand.New(rand.NewPCG(seed, 0))
	for _, list := range [][]*mutant{code, tables} {
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	if sample > 0 {
		fromCode := min(len(code), max(sample-sample/4, sample-len(tables)))
		code, tables = code[:fromCode], tables[:min(len(tables), sample-fromCode)]
	}
	return append(append([]*mutant{}, code...), tables...)
}
