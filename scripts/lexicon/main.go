//go:build !tables

// Command lexicon writes the tables of core/lexicon/data in the flat form that a
// program uses without parsing: go run ./scripts/lexicon > core/lexicon/tables.bin
package main

import (
	"fmt"
	"os"

	"visavis/core/lexicon"
)

func main() {
	if _, err := os.Stdout.Write(lexicon.Build()); err != nil {
		fmt.Fprintln(os.Stderr, "lexicon:", err)
		os.Exit(1)
	}
}
