package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
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

// rounds is how often each figure is taken.
const rounds = 5

// median measures every reader in turn, so that none has the quiet minutes to itself.
func median(names []string, texts []string) map[string]cost {
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

// compare prints speeds side by side; it gives the record's on the articles.
func compare(seed, articles []string, long string) (speed float64) {
	fmt.Printf("%-26s %12s %12s %14s %12s %12s\n", "MB/s of processor time", "record", "words", "words/record", "prose", "record/prose")
	for _, row := range []struct {
		name  string
		texts []string
		names []string
	}{
		{"one article", seed, []string{"record", "words", "prose"}},
		{fmt.Sprintf("%d articles", len(articles)), articles, []string{"record", "words", "prose"}},
		{fmt.Sprintf("%.0f MB in one text", float64(len(long))/1e6), []string{long}, []string{"record", "words"}},
	} {
		costs := median(row.names, row.texts)
		record, floor := perSecond(row.texts, costs["record"]), perSecond(row.texts, costs["words"])
		fmt.Printf("%-26s %12.2f %12.1f %14.1f", row.name, record, floor, floor/record)
		if c, ok := costs["prose"]; ok {
			prose := perSecond(row.texts, c)
			fmt.Printf(" %12.4f %12.0f", prose, record/prose)
		}
		fmt.Println()
		if len(row.texts) > 1 {
			speed = record
		}
	}
	return speed
}

// growth prints what ten times the text costs.
func growth(text string) {
	fmt.Printf("\n%-26s %12s %12s %14s %14s\n", "record of one text", "ms", "times", "bytes a byte", "allocs a KB")
	var last time.Duration
	for _, length := range []int{10_000, 100_000, 1_000_000, 10_000_000} {
		long := repeated(text, length)
		c := median([]string{"record"}, []string{long})["record"]
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
	cmd.Stdin, cmd.Stderr = bytes.NewBufferString(text), os.Stderr
	must(cmd.Run())
	return float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) / 1e3
}

// readOnce is what peak starts.
func readOnce(reader string) {
	text, err := io.ReadAll(os.Stdin)
	must(err)
	runtime.KeepAlive(readers[reader](string(text)))
}
