// Command peers measures the whole record natively against what others give for
// the same text: prose (tokens, tags, entities), and the floor, which is uax29
// cutting words and doing nothing with them.
//
//	go run . [-texts FOLDER] [-long 5] [-out FILE]
//
// It counts processor time (user and system), not the clock's, so that other
// work on the machine hardly shows; each figure is the median of rounds in which
// all take their turn. Peak memory is that of a process of its own, less that of
// the same process with nothing to read.
//
// It is a module by itself, so that what it measures against is no part of the
// product.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"

	"visavis/core"
	"visavis/core/export"
)

// readers are what is measured: each reads a text and gives the size of its result.
var readers = map[string]func(text string) int{
	"record": func(text string) int {
		data, err := export.Encode(core.Extract(text, time.Time{}))
		must(err)
		return len(data)
	},
	"prose": func(text string) int {
		doc, err := prose.NewDocument(text)
		must(err)
		return len(doc.Entities())
	},
	"words": func(text string) (count int) {
		for cut := words.FromString(text); cut.Next(); {
			count++
		}
		return count
	},
	"nothing": func(string) int { return 0 },
}

func main() {
	folder := flag.String("texts", "../../core/testdata/readouts", "folder of articles (*.txt)")
	seed := flag.String("seed", "../../frontend/src/examples/seed.txt", "the one article of the first row")
	long := flag.Int("long", 5, "megabytes of the long text")
	rounds := flag.Int("rounds", 5, "how often each figure is taken")
	out := flag.String("out", "", "where the record's speed is written for the page's table")
	one := flag.String("one", "", "read standard input once with this reader, for peak memory")
	flag.Parse()
	if *one != "" {
		readOnce(*one)
		return
	}
	articles := load(filepath.Join(*folder, "*.txt"))
	all := strings.Join(articles, "\n\n")
	speed := compare(*rounds, load(*seed), articles, repeated(all, *long*1_000_000))
	growth(*rounds, all)
	memory(all)
	if *out != "" {
		must(os.WriteFile(*out, fmt.Appendf(nil, "%.4f\n", speed), 0o666))
	}
}

// load reads the articles that a pattern names.
func load(pattern string) (texts []string) {
	files, err := filepath.Glob(pattern)
	must(err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		must(err)
		texts = append(texts, string(data))
	}
	if len(texts) == 0 {
		must(fmt.Errorf("no article is at %s", pattern))
	}
	return texts
}

// repeated is a text of about a size, cut where a word ends.
func repeated(text string, size int) string {
	long := strings.Repeat(text+"\n\n", size/len(text)+1)
	return long[:strings.LastIndexByte(long[:size], ' ')]
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}
