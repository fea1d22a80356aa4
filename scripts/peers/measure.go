package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"
)

// cost is what reading some texts once takes.
type cost struct {
	cpu       time.Duration
	bytes     uint64 // allocated
	allocated uint64 // how many times
}

// measure reads texts as often as it takes for a tenth of a second.
func measure(read func(string) int, texts []string) cost {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start, rounds := processor(), 0
	for rounds == 0 || processor()-start < 100*time.Millisecond {
		for _, text := range texts {
			read(text)
		}
		rounds++
	}
	cpu := processor() - start
	runtime.ReadMemStats(&after)
	n := uint64(rounds)
	return cost{cpu / time.Duration(rounds), (after.TotalAlloc - before.TotalAlloc) / n, (after.Mallocs - before.Mallocs) / n}
}

// processor is the time that this process has worked, on all cores together.
func processor() time.Duration {
	var used syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// median measures every reader in turn, so that none has the quiet minutes to itself.
func median(rounds int, names []string, texts []string) map[string]cost {
	all := map[string][]cost{}
	for range rounds {
		for _, name := range names {
			all[name] = append(all[name], measure(readers[name], texts))
		}
	}
	middle := map[string]cost{}
	for name, costs := range all {
		slices.SortFunc(costs, func(a, b cost) int { return int(a.cpu - b.cpu) })
		middle[name] = costs[len(costs)/2]
	}
	return middle
}

func size(texts []string) float64 { return float64(len(strings.Join(texts, ""))) }

// perSecond is megabytes a second of one core.
func perSecond(texts []string, c cost) float64 { return size(texts) / 1e6 / c.cpu.Seconds() }

// few is how many articles prose reads: it takes minutes for a corpus.
const few = 12

// compare prints speeds side by side; it gives the record's on the articles.
func compare(rounds int, seed, articles []string, long string) (speed float64) {
	fmt.Printf("%-26s %12s %12s %14s %12s %14s\n", "MB/s of processor time", "record", "words", "words/record", "prose", "record/prose")
	row := func(name string, texts, proses []string) float64 {
		costs := median(rounds, []string{"record", "words"}, texts)
		record, floor := perSecond(texts, costs["record"]), perSecond(texts, costs["words"])
		fmt.Printf("%-26s %12.2f %12.1f %14.1f", name, record, floor, floor/record)
		if proses != nil {
			prose := perSecond(proses, measure(readers["prose"], proses))
			fmt.Printf(" %12.4f %14.0f", prose, record/prose)
		}
		fmt.Println()
		return record
	}
	row("one article", seed, seed)
	speed = row(fmt.Sprintf("%d articles, prose %d", len(articles), min(few, len(articles))), articles, articles[:min(few, len(articles))])
	row(fmt.Sprintf("%.0f MB in one text", float64(len(long))/1e6), []string{long}, nil)
	return speed
}

// growth prints what ten times the text costs.
func growth(rounds int, text string) {
	fmt.Printf("\n%-26s %12s %12s %14s %14s\n", "record of one text", "ms", "times", "bytes a byte", "allocs a KB")
	var last time.Duration
	for _, length := range []int{10_000, 100_000, 1_000_000, 10_000_000} {
		long := repeated(text, length)
		c := median(rounds, []string{"record"}, []string{long})["record"]
		fmt.Printf("%-26s %12.1f %12s %14.1f %14.1f\n", fmt.Sprintf("%d KB", length/1000), float64(c.cpu.Microseconds())/1e3,
			times(c.cpu, last), float64(c.bytes)/float64(len(long)), float64(c.allocated)/float64(len(long))*1e3)
		last = c.cpu
	}
}

func times(now, before time.Duration) string {
	if before == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f", float64(now)/float64(before))
}

// memory prints the peak of a process that reads one text of a megabyte.
func memory(text string) {
	long := repeated(text, 1_000_000)
	base := peak("nothing", long)
	fmt.Printf("\npeak memory for 1 MB: record %.0f MB, words %.0f MB\n", peak("record", long)-base, peak("words", long)-base)
}

// peak starts this program anew for one text and gives its largest resident set, in MB.
func peak(reader, text string) float64 {
	own, err := os.Executable()
	must(err)
	cmd := exec.Command(own, "-one", reader)
	cmd.Stdin, cmd.Stderr = strings.NewReader(text), os.Stderr
	said, err := cmd.Output()
	must(err)
	var kilobytes float64
	_, err = fmt.Sscan(string(said), &kilobytes)
	must(err)
	return kilobytes / 1e3
}

// highWater is Linux's line of a process's largest resident set. What a parent is
// told of its child (Maxrss) begins with the parent's own size and is of no use.
var highWater = regexp.MustCompile(`VmHWM:\s*(\d+) kB`)

// readOnce is what peak starts: it reads and tells its own peak.
func readOnce(reader string) {
	text, err := io.ReadAll(os.Stdin)
	must(err)
	readers[reader](string(text))
	status, err := os.ReadFile("/proc/self/status")
	must(err)
	found := highWater.FindSubmatch(status)
	if found == nil {
		must(errors.New("this system does not tell how much memory a process had"))
	}
	fmt.Println(string(found[1]))
}
