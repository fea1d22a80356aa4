// Command profile reads articles for a while and prints what share of processor
// time and of allocated bytes each stage of the record has:
//
//	go run -tags tables ./scripts/profile [-seconds 10] [FOLDER]
//
// The profiles stay in build/, for `go tool pprof` to look closer.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/pprof"
	"strings"
	"time"

	"visavis/core"
	"visavis/core/export"
)

// stages are the functions whose shares are printed, in the order in which they run.
var stages = []string{
	"text.Parse", "grammar.Find", "date.Find", "entity.Find", "attribution.Find", "meeting.Find", "speech.Find",
	"language.Find", "act.(*Judge).Find", "topic.Find", "outcome.Find", "record.Open", "record.(*Draft).Close", "export.Encode",
}

const (
	timeProfile  = "build/profile.cpu"
	bytesProfile = "build/profile.mem"
)

func main() {
	seconds := flag.Int("seconds", 10, "how long to read")
	flag.Parse()
	folder := "core/testdata/readouts"
	if flag.NArg() > 0 {
		folder = flag.Arg(0)
	}
	runtime.MemProfileRate = 16 << 10
	articles := load(folder)
	read(articles, time.Duration(*seconds)*time.Second)
	spent, allocated := shares(timeProfile, "samples"), shares(bytesProfile, "alloc_space")
	fmt.Printf("\n%-24s %10s %10s\n", "share of", "time", "bytes")
	for _, stage := range stages {
		fmt.Printf("%-24s %10s %10s\n", stage, spent["visavis/core/"+stage], allocated["visavis/core/"+stage])
	}
	fmt.Printf("%-24s %10s\n", "collecting garbage", spent["runtime.gcBgMarkWorker"])
}

func load(folder string) (texts []string) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	must(err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		must(err)
		texts = append(texts, string(data))
	}
	if len(texts) == 0 {
		must(fmt.Errorf("no article is in %s", folder))
	}
	return texts
}

// read fills both profiles and says what reading allocates.
func read(texts []string, long time.Duration) {
	must(os.MkdirAll("build", 0o777))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	file, err := os.Create(timeProfile)
	must(err)
	must(pprof.StartCPUProfile(file))
	size := 0
	for end := time.Now().Add(long); time.Now().Before(end); {
		for _, text := range texts {
			_, err := export.Encode(core.Extract(text, time.Time{}))
			must(err)
			size += len(text)
		}
	}
	pprof.StopCPUProfile()
	must(file.Close())
	runtime.ReadMemStats(&after)
	fmt.Printf("%.1f bytes allocated a byte of text, %.0f allocations a KB\n",
		float64(after.TotalAlloc-before.TotalAlloc)/float64(size), float64(after.Mallocs-before.Mallocs)/float64(size)*1e3)
	file, err = os.Create(bytesProfile)
	must(err)
	must(pprof.Lookup("allocs").WriteTo(file, 0))
	must(file.Close())
}

// line is a row of pprof's table: flat, its share, their sum, cumulated, its share, function.
var line = regexp.MustCompile(`(?m)^\s*\S+\s+\S+%\s+\S+%\s+\S+\s+(\S+%)\s+(\S+)`)

// shares are the cumulated shares of the functions in a profile.
func shares(profile, index string) map[string]string {
	table, err := exec.Command("go", "tool", "pprof", "-top", "-cum", "-nodecount=100000", "-nodefraction=0", "-sample_index="+index, profile).Output()
	must(err)
	all := map[string]string{}
	for _, row := range line.FindAllStringSubmatch(string(table), -1) {
		all[strings.TrimSuffix(row[2], " (inline)")] = row[1]
	}
	return all
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "profile:", err)
		os.Exit(1)
	}
}
