package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime/exec/optimized" // common coders and calls without reflection
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/spark"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/universal"
)

// local is the runner that is meant where none is named.
const local = "prism"

// known are the runners that are built in.
var known = []string{local, "flink", "spark", "universal"}

func runner() string { return cmp.Or(*runners.Runner, local) }

// checkRunner is for what Beam would end the program over without a word of help.
func checkRunner() error {
	switch name := runner(); {
	case slices.Contains(known, name):
		return nil
	case name == "dataflow":
		return fmt.Errorf("--runner dataflow: %w", errNoGoogle)
	default:
		return fmt.Errorf("no runner %q: choose %s", name, strings.Join(known, ", "))
	}
}

// runOn runs a pipeline where --runner says. Beam's own beamx does the same, but has
// all of Google's cloud built in always (google.go).
func runOn(ctx context.Context, p *beam.Pipeline) (beam.PipelineResult, error) {
	if err := nameWorker(); err != nil {
		return nil, err
	}
	return beam.Run(ctx, runner(), p)
}

// nameWorker names this program as the one that workers run. Beam would else build it
// anew from sources that it looks for where they were once compiled.
func nameWorker() error {
	switch {
	case *jobopts.WorkerBinary != "" || runner() == local && *jobopts.Endpoint == "":
		return nil
	case runtime.GOOS != "linux":
		return errors.New("workers run on Linux: name this program, built for Linux, by --worker_binary FILE")
	}
	self, err := os.Executable()
	*jobopts.WorkerBinary = self
	return err
}
