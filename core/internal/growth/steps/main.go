// Command steps counts what is done to read inputs of every kind, and the same
// again at twice their length: steps, not time, so that a busy machine tells the
// same. It must be built with -cover -covermode=atomic (`make growth` does so); the
// counters of the covered statements are the steps.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/coverage"
	"strconv"
	"strings"

	"visavis/core/internal/growth"
)

func main() {
	size := flag.Int("size", 40_000, "bytes of the smaller input")
	most := flag.Float64("most", 2.4, "times the steps that twice the length may take")
	only := flag.String("only", "", "kinds whose names hold these words")
	where := flag.Bool("where", false, "tell the lines whose steps grew most")
	flag.Parse()
	failed := 0
	for _, kind := range growth.Kinds() {
		if !strings.Contains(kind.Name, *only) {
			continue
		}
		growth.Read(kind, 1000) // what is made once is made
		once, twice := count(kind, *size), count(kind, 2**size)
		ratio := float64(twice.total) / float64(once.total)
		mark := ""
		if ratio > *most {
			failed++
			mark = "  TOO FAST"
		}
		fmt.Printf("%6.2f  %6d steps a byte  %s%s\n", ratio, twice.total/uint64(2**size), kind.Name, mark)
		if *where && mark != "" {
			tellWhere(once, twice)
		}
	}
	if failed > 0 {
		fmt.Printf("%d kinds of input take more than %.1f times the steps for twice the length\n", failed, *most)
		os.Exit(1)
	}
}

// steps are how often each covered piece of the program ran.
type steps struct {
	total uint64
	at    map[string]uint64
}

func count(kind growth.Kind, n int) steps {
	dir, err := os.MkdirTemp("", "growth")
	must(err)
	defer os.RemoveAll(dir)
	must(coverage.ClearCounters())
	growth.Read(kind, n)
	must(coverage.WriteMetaDir(dir))
	must(coverage.WriteCountersDir(dir))
	told := filepath.Join(dir, "told")
	must(exec.Command("go", "tool", "covdata", "textfmt", "-i="+dir, "-o="+told).Run())
	data, err := os.ReadFile(told)
	must(err)
	return read(string(data))
}

// read sums up lines such as "visavis/core/core.go:50.2,51.3 2 17": place, statements, runs.
func read(told string) steps {
	s := steps{at: map[string]uint64{}}
	for line := range strings.Lines(told) {
		fields := strings.Fields(line)
		if len(fields) != 3 {
			continue
		}
		runs, err := strconv.ParseUint(fields[2], 10, 64)
		must(err)
		s.total += runs
		s.at[fields[0]] += runs
	}
	return s
}

func tellWhere(once, twice steps) {
	for place, runs := range twice.at {
		if runs > twice.total/20 && float64(runs) > 2.2*float64(once.at[place]) {
			fmt.Printf("          %d then %d at %s\n", once.at[place], runs, place)
		}
	}
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(2)
	}
}
