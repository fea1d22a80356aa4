// Command visavis-beam reads an archive of articles on a cluster: an Apache Beam
// pipeline from files to records and to a table of who met whom on which day.
//
// It knows intake, core, compare and export by their doors, and Beam. It reads no
// article otherwise than the command line does and schedules nothing: where and how
// much at once is the runner's affair.
//
// It is a module of its own, because Beam is many times as large as all else
// together; and it is the one program of the project that opens sockets, for a
// runner and its workers speak to each other by them.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
)

// Exit statuses, as those of the command line.
const (
	statusOK     = 0
	statusFailed = 1 // some article could not be read, or the job failed
	statusUsage  = 2 // the command line itself was wrong
)

func main() {
	o := options{}
	o.register(flag.CommandLine)
	flag.Usage = func() { fmt.Fprint(flag.CommandLine.Output(), usage) }
	flag.Parse()
	if !o.verbose {
		log.LogLevel = "warn"
	}
	beam.Init() // for a worker that a runner has started, this is its whole life
	o.sources = flag.Args()
	os.Exit(start(context.Background(), o, os.Stderr))
}

// start checks what is asked for, runs it and tells what became of it.
func start(ctx context.Context, o options, stderr io.Writer) int {
	if err := o.check(ctx); err != nil {
		fmt.Fprintf(stderr, "visavis-beam: %v\nTry: visavis-beam --help\n", err)
		return statusUsage
	}
	done, err := run(ctx, o)
	switch {
	case err != nil:
		fmt.Fprintf(stderr, "visavis-beam: %v\n", err)
		return statusFailed
	case !done.counted:
		fmt.Fprintf(stderr, "visavis-beam: the job is handed over; it writes to %s\n", o.to)
		return statusOK
	}
	fmt.Fprintf(stderr, "visavis-beam: %d records in %s\n", done.records, o.to)
	if done.failures > 0 {
		fmt.Fprintf(stderr, "visavis-beam: %d could not be read, see %s\n", done.failures, o.file("failures.jsonl"))
		return statusFailed
	}
	return statusOK
}

// tally is what came out of a run, as the runner counts it.
type tally struct {
	counted           bool // else the job may still be running
	records, failures int64
}

// run builds the pipeline and waits for its end.
func run(ctx context.Context, o options) (done tally, err error) {
	defer func() {
		if fault := recover(); fault != nil { // Beam panics where it cannot go on
			err = fmt.Errorf("the pipeline cannot be run: %v", fault)
		}
	}()
	p, root := beam.NewPipelineWithRoot()
	build(root, o)
	result, err := runOn(ctx, p)
	if err != nil {
		return tally{}, fmt.Errorf("the job failed: %w", err)
	}
	if *jobopts.Async || result == nil { // Dataflow's --dry_run has no result
		return tally{}, nil
	}
	done.counted = true
	for _, c := range result.Metrics().AllMetrics().Counters() {
		switch c.Name() {
		case recordCounter:
			done.records += c.Result()
		case failureCounter:
			done.failures += c.Result()
		}
	}
	return done, nil
}
