// Command calibrate learns what signs are worth, as log-odds, and prints a table of
// core/lexicon/data:
//
//	go run ./core/internal/calibrate speakers ../shared/corpus2 > reliability.tsv
//	go run ./core/internal/calibrate countries ../shared/corpus2 ../shared/wild > standing.tsv
//	go run ./core/internal/calibrate alignments core/compare/testdata/learnt > alignment.tsv
//
// speakers reads marked texts (gold/ and text/): how far each sign of a statement
// speaks for its speaker being right. countries reads any texts: how an article speaks
// of a leader's own country, from leaders whose country words tell. alignments reads
// marked pairs of texts (align.tsv beside gold/ and text/): how far each likeness of two
// statements speaks for their being reports of one thing.
//
// On standard error it tells what the weights are worth on texts that they were not
// learnt from: every text is left out once, with a tenth of the others.
package main

import (
	"fmt"
	"os"
)

// lessons are what can be learnt, with the heading of the table.
var lessons = map[string]struct {
	examples func(dir string) ([]example, error)
	heading  string
}{
	"speakers":   {speakers, "How far each sign of a statement speaks for its speaker being right, in log-odds. Columns: sign, weight."},
	"alignments": {alignments, "How far each sign speaks for two reported statements being reports of one thing, in log-odds. Columns: sign, weight."},
	"countries":  {countries, "How far each way to speak of a country speaks for its being a leader's own, in log-odds. Columns: sign, weight."},
}

func main() {
	if len(os.Args) < 3 || lessons[os.Args[1]].examples == nil {
		fail(2, "give speakers, countries or alignments, and folders of texts")
	}
	lesson, all := lessons[os.Args[1]], []example(nil)
	for _, dir := range os.Args[2:] {
		found, err := lesson.examples(dir)
		if err != nil {
			fail(1, err)
		}
		all = append(all, found...)
	}
	if len(all) == 0 {
		fail(1, "nothing to learn from in these folders")
	}
	report(os.Stderr, all)
	write(os.Stdout, "calibrate "+os.Args[1], lesson.heading, learn(all))
}

func fail(code int, why any) {
	fmt.Fprintln(os.Stderr, "calibrate:", why)
	os.Exit(code)
}
