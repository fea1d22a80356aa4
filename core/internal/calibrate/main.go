// Command calibrate learns how far each sign of a statement speaks for its speaker
// being right, from marked texts, and prints core/lexicon/data/reliability.tsv:
//
//	go run ./core/internal/calibrate ../shared/corpus ../shared/corpus2 > reliability.tsv
//
// On standard error it tells what the weights are worth on texts that they were not
// learnt from: every text is left out once, with a tenth of the others.
package main

import (
	"fmt"
	"os"
)

func main() {
	var all []example
	for _, dir := range os.Args[1:] {
		found, err := examples(dir)
		if err != nil {
			fmt.Fprintln(os.Stderr, "calibrate:", err)
			os.Exit(1)
		}
		all = append(all, found...)
	}
	if len(all) == 0 {
		fmt.Fprintln(os.Stderr, "calibrate: give folders of marked texts (gold/ and text/)")
		os.Exit(2)
	}
	report(os.Stderr, all)
	write(os.Stdout, learn(all))
}
